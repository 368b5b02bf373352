"""Appendix A and the quarterly subset in Word, across the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ragstone.publication.page import Compared, Table
from ragstone.publication.paper.parts import AppendixRow, AppendixSection, Pack, Scorecard
from ragstone.publication.paper.word.tables import Cell, Grid, rated, write_table
from ragstone.values.papers import Appendix

if TYPE_CHECKING:
    from ragstone.publication.paper.word.document import Paper

ARROWS = {"better": "↑ ", "same": "→ ", "worse": "↓ "}
_CLASSIC = (14, 15, 17, 19, 16, 17, 18, 22, 23, 20, 22)
_MODERN = (16, 19, 16, 34, 28, 37, 37, 27)
CLASSIC_NUMBERS, MODERN_NUMBERS = {3, 5, 6, 7, 8, 10}, {1, 3, 8}  # columns of figures
_SMALL, _FEW = 7.5, 8


def write_scorecards(paper: Paper, pack: Pack) -> None:
    title = f"Appendix A: {pack.heading.title}, {pack.heading.period}"
    card = pack.scorecard
    if pack.layout is not Appendix.MODERN:
        paper.turn(landscape=True)
        paper.heading(title, 1)
        for section in card.sections:
            _write_section(paper, section, _classic(paper, card, section))
        _write_key(paper, pack)
    if pack.layout is not Appendix.CLASSIC:
        paper.turn(landscape=True)
        paper.heading(title if pack.layout is Appendix.MODERN else "Appendix A: trends and positions", 1)
        paper.paragraph(card.legend)
        for section in card.sections:
            _write_section(paper, section, _modern(paper, card, section))
        if pack.layout is Appendix.MODERN:
            _write_key(paper, pack)


def write_quarterly(paper: Paper, pack: Pack) -> None:
    if pack.quarterly is None:
        return
    paper.turn(landscape=True)
    paper.heading(pack.quarterly.title, 1)
    if pack.quarterly.note:
        paper.paragraph(pack.quarterly.note)
    write_plain(paper, pack.quarterly.table, [27] * (len(pack.quarterly.table.headings) - 1))


def write_plain(paper: Paper, table: Table, others: Sequence[float], size: float = 8.5) -> None:
    """A table whose first column takes what the others, so many millimetres wide, leave."""
    widths = (paper.width - sum(others), *others)
    headings = [Cell(text, number=at in table.numbers) for at, text in enumerate(table.headings)]
    rows = [
        [
            rated(text) if text in ("Green", "Amber", "Red") else Cell(text, number=at in table.numbers)
            for at, text in enumerate(row)
        ]
        for row in table.rows
    ]
    write_table(paper, Grid(table.caption, widths, headings, rows, size, together=True))


def _write_section(paper: Paper, section: AppendixSection, grid: Grid) -> None:
    paper.heading(section.title, 2)
    write_table(paper, grid)


def _classic(paper: Paper, card: Scorecard, section: AppendixSection) -> Grid:
    headings = [Cell(text, number=at in CLASSIC_NUMBERS) for at, text in enumerate(card.columns)]
    return _grid(paper, section, "the scorecard in columns", _CLASSIC, headings, _classic_row)


def _modern(paper: Paper, card: Scorecard, section: AppendixSection) -> Grid:
    headings = [Cell(text, number=at in MODERN_NUMBERS) for at, text in enumerate(card.modern_columns)]
    return _grid(paper, section, "trends and positions", _MODERN, headings, _modern_row)


def _grid(
    paper: Paper,
    section: AppendixSection,
    caption: str,
    widths: Sequence[int],
    headings: list[Cell],
    row: Callable[[AppendixRow], list[Cell]],
) -> Grid:
    """A section's rows; the first column takes what the others, so many millimetres wide, leave."""
    return Grid(
        caption=f"{section.title}: {caption}",
        widths=(paper.width - sum(widths), *widths),
        headings=headings,
        rows=[row(each) for each in section.rows],
        size=_SMALL,
        together=len(section.rows) <= _FEW,
    )


def _classic_row(row: AppendixRow) -> list[Cell]:
    return [
        Cell(f"{row.number}. {row.title}"),
        Cell(row.polarity),
        Cell(row.data_period),
        Cell(row.result, strong=True, number=True),
        rated(row.rating.value),
        Cell(row.numerator, number=True),
        Cell(row.denominator, number=True),
        Cell(row.target, number=True),
        Cell(row.previous, number=True),
        Cell(_travel(row.since_previous) if row.polarity else ""),
        Cell(row.outturn, number=True),
        Cell(_travel(row.since_outturn) if row.polarity else ""),
    ]


def _modern_row(row: AppendixRow) -> list[Cell]:
    return [
        Cell(f"{row.number}. {row.title}", under=row.meta),
        Cell(row.result, strong=True, number=True),
        rated(row.rating.value),
        Cell(row.target, number=True),
        Cell(picture=row.position, width=31),
        Cell(picture=row.trend, width=25),
        Cell(f"{_travel(row.since_previous)} {row.since_previous.detail}".strip()),
        Cell(f"{_travel(row.since_outturn)} {row.since_outturn.detail}".strip()),
        Cell(row.count, number=True),
    ]


def _travel(compared: Compared) -> str:
    return f"{ARROWS.get(compared.shape, '')}{compared.word}"


def _write_key(paper: Paper, pack: Pack) -> None:
    paper.heading("Key", 2)
    rows = [(Cell(term, strong=True), Cell(text)) for term, text in pack.key]
    write_table(paper, Grid("Key", (40, paper.width - 40), (), rows, 8, together=True))
    if pack.scorecard.notes:
        paper.heading("Notes on single measures", 2)
        for note in pack.scorecard.notes:
            paper.numbering.put(paper.paragraph(note), paper.numbering.bullets)
