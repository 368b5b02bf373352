"""Appendix A: the scorecard in the columns of a committee paper."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.publication import words
from ragstone.publication.charts.sparkline import sparkline
from ragstone.publication.page import Picture
from ragstone.publication.paper.key import NONE, POLARITIES
from ragstone.publication.paper.parts import AppendixRow, AppendixSection, Scorecard
from ragstone.publication.paper.row_notes import notes_on
from ragstone.publication.rows import described, meta, row_of
from ragstone.publication.trends import finding_of, known_of, month_by_month
from ragstone.values.editions import Published
from ragstone.values.figures import Area, Figure
from ragstone.values.measures import Measure, Unit
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Line
from ragstone.values.scorecards import Scorecard as Whole


def scorecard_of(published: Published, area: Area) -> Scorecard:
    whole = published.scorecard
    lines = [(whole.measure(line.measure), line) for line in whole.lines_of(area.name)]
    sections: dict[str, list[AppendixRow]] = {}
    for measure, line in lines:
        sections.setdefault(measure.section, []).append(_row(measure, line))
    return Scorecard(
        area=area.name,
        title=area.title,
        columns=tuple(_columns(whole)),
        modern_columns=tuple(_modern_columns(whole)),
        legend=_legend(whole),
        sections=tuple(AppendixSection(title, tuple(found)) for title, found in sections.items()),
        notes=tuple(notes_on(lines)),
        summary=next(summary.sentences for summary in whole.summaries if summary.area == area.name),
    )


def _columns(whole: Whole) -> Iterator[str]:
    previous, outturn = whole.previous.words, whole.outturn.words
    yield from ("Indicator", "Polarity", "Data period", "Latest result", "RAG status", "Num", "Denom")
    yield f"Target for {whole.period.fiscal_year}"
    yield from (f"Previous result, {previous}", f"Travel since {previous}")
    yield from (f"Outturn, {outturn}", f"Travel since {outturn}")


def _modern_columns(whole: Whole) -> Iterator[str]:
    yield from ("Measure", "Latest", "Rating", "Target", "Position", "Trend")
    yield from (f"Since {whole.previous.words}", f"Since outturn, {whole.outturn.words}", "Count")


def _legend(whole: Whole) -> str:
    return (
        "Position: right of the thick line is Green, left of the dotted line is Red; the dark dot is the latest "
        f"result, the pale one {whole.previous.words}, the white one {whole.outturn.words}. "
        "Trend: the dashed line is the target."
    )


def _row(measure: Measure, line: Line) -> AppendixRow:
    row = row_of(measure, line)
    return AppendixRow(
        number=measure.number,
        title=measure.title,
        polarity=POLARITIES.get(measure.polarity, ("", ""))[0],
        data_period=measure.data_period.value,
        result=words.result(measure, line.latest),
        rating=line.judgement.rating,
        numerator=_count(measure, line.latest, line.latest.numerator is not None),
        denominator=_denominator(measure, line.latest),
        target=row.target or NONE,
        previous=_earlier(measure, line.previous.figure),
        since_previous=row.previous,
        outturn=_earlier(measure, line.outturn.figure),
        since_outturn=row.outturn,
        meta=meta(measure),
        count=row.count,
        trend=_trend(measure, line),
        position=Picture(row.position, described(line)),
    )


def _count(measure: Measure, figure: Figure, known: bool) -> str:
    """Above the line. A plain count is its own result and is printed once."""
    if measure.unit is Unit.COUNT or not known or figure.numerator is None:
        return "" if measure.unit is Unit.COUNT else NONE
    return plain(figure.numerator)


def _denominator(measure: Measure, figure: Figure) -> str:
    if measure.unit is Unit.COUNT:
        return ""
    return NONE if figure.denominator is None else plain(figure.denominator)


def _earlier(measure: Measure, figure: Figure) -> str:
    return NONE if figure.value is None else words.number(measure, figure.value)


def _trend(measure: Measure, line: Line) -> Picture:
    known = known_of(line)
    if len(known) < 2:
        return Picture("", "")
    has_target = line.standard is not None and line.standard.target is not None
    said = month_by_month(measure, line) + (" Dashed: the target." if has_target else "")
    return Picture(sparkline(f"run-{measure.name}", known, finding_of(measure, line), said), said)
