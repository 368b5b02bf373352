"""The analyst's book: the same tables with filters, frozen headings, ratings in colour, and sparklines."""

from __future__ import annotations

import io
from collections.abc import Sequence
from fractions import Fraction

from ragstone.publication.charts.svg import FILLS
from ragstone.publication.paper.excel.published import write_sheet
from ragstone.publication.paper.excel.sheets import (
    NOT_AVAILABLE,
    Column,
    Content,
    Number,
    Sheet,
)
from ragstone.publication.paper.excel.workbook import Book, book
from ragstone.publication.paper.parts import Pack
from ragstone.values.editions import Published
from ragstone.values.figures import Area
from ragstone.values.periods import Month

_INKS = {"Green": "#0b5a38", "Amber": "#5c4000", "Red": "#8c1a0f"}
_TREND = Column("Trend", 20)
_NAMES = 3  # columns before the months


def analysts_book(published: Published, pack: Pack, figures: Sequence[Sheet]) -> bytes:
    out = io.BytesIO()
    with book(pack.heading, out) as made:
        for table in figures:
            _write(made, pack, table)
        _write_wide(made, pack, _wide(published))
        if len(published.scorecard.areas) > 1:
            _write(made, pack, _by_area(published))
    return out.getvalue()


def _write(made: Book, pack: Pack, table: Sheet) -> tuple[int, int, int]:
    top, last, right = write_sheet(made, pack, table, autofilter=True)
    sheet = made.workbook.get_worksheet_by_name(table.name)
    sheet.freeze_panes(top + 1, 2)
    for rating, ink in _INKS.items():
        look = made.workbook.add_format({"bg_color": FILLS[rating], "font_color": ink, "bold": True})
        rule = {"type": "cell", "criteria": "==", "value": f'"{rating}"', "format": look}
        sheet.conditional_format(top + 1, 0, last, right, rule)
    return top, last, right


def _wide(published: Published) -> Sheet:
    """A row a measure and area, a column a month, for sparklines and for pivoting."""
    scorecard = published.scorecard
    months = sorted({point.period for line in scorecard.lines for point in line.history})
    titles = {area.name: area.title for area in scorecard.areas}
    rows = []
    for line in scorecard.lines:
        measure = scorecard.measure(line.measure)
        values = {point.period: point.figure.value for point in line.history}
        cells = (_number(values.get(month), measure.decimals) for month in months)
        rows.append((Number(Fraction(measure.number), 0), measure.title, titles[line.area], *cells, ""))
    columns = (Column("Number", 9), Column("Measure", 48), Column("Area", 20), *_months(months), _TREND)
    about = ("Results only; [x] where a month has none. The last column draws them.",)
    return Sheet("Trends", "Results, a column a month", about, columns, tuple(rows))


def _months(months: list[Month]) -> tuple[Column, ...]:
    return tuple(Column(month.short, 9) for month in months)


def _number(value: Fraction | None, decimals: int) -> Content:
    return NOT_AVAILABLE if value is None else Number(value, decimals)


def _write_wide(made: Book, pack: Pack, table: Sheet) -> None:
    top, last, right = _write(made, pack, table)
    sheet = made.workbook.get_worksheet_by_name(table.name)
    if right <= _NAMES + 1:
        return
    from xlsxwriter.utility import xl_range

    for row in range(top + 1, last + 1):
        cells = f"'{table.name}'!{xl_range(row, _NAMES, row, right - 1)}"
        sheet.add_sparkline(row, right, {"range": cells, "markers": True, "series_color": "#14506b"})


def _by_area(published: Published) -> Sheet:
    """Measures by areas: the latest results."""
    scorecard = published.scorecard
    latest = {(line.measure, line.area): line.latest.value for line in scorecard.lines}
    rows = tuple(
        (
            Number(Fraction(measure.number), 0),
            measure.title,
            *(_number(latest[measure.name, area.name], measure.decimals) for area in scorecard.areas),
        )
        for measure in scorecard.measures
    )
    columns = (Column("Number", 9), Column("Measure", 48), *_areas(scorecard.areas))
    about = (f"Latest results, {scorecard.period.words}.",)
    return Sheet("Areas", "Measures by area", about, columns, rows)


def _areas(areas: tuple[Area, ...]) -> tuple[Column, ...]:
    return tuple(Column(area.title, 14) for area in areas)
