"""Every measure in every area at a glance: ratings and results, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ragstone.publication import words
from ragstone.publication.page import Table
from ragstone.publication.scorecard_page import areas_table
from ragstone.values.editions import Published
from ragstone.values.measures import Measure
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure in one area."""

    result: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class Across:
    """One measure across the areas, in the order of the columns."""

    name: str
    number: int
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class AreasSection:
    identity: str
    title: str
    rows: tuple[Across, ...]


@dataclass(frozen=True, slots=True)
class AreasPage:
    columns: tuple[tuple[str, str], ...]  # name and title of each area, the whole council first
    sections: tuple[AreasSection, ...]
    ratings: Table  # how many of each an area has

    def only(self, places: Sequence[int]) -> AreasPage:
        """The same with the columns at these places and no others."""
        sections = tuple(
            replace(section, rows=tuple(replace(row, cells=_at(row.cells, places)) for row in section.rows))
            for section in self.sections
        )
        return replace(self, columns=_at(self.columns, places), sections=sections)


def _at(found: Sequence[T], places: Sequence[int]) -> tuple[T, ...]:
    return tuple(found[place] for place in places)


def areas_page(published: Published) -> AreasPage:
    found: dict[str, list[Across]] = {}
    for measure, lines in across(published):
        cells = tuple(Cell(words.result(measure, line.latest), line.judgement.rating) for line in lines)
        row = Across(measure.name, measure.number, measure.title, cells)
        found.setdefault(measure.section, []).append(row)
    return AreasPage(
        columns=tuple((area.name, area.title) for area in published.scorecard.areas),
        sections=tuple(
            AreasSection(f"section-{place}", title, tuple(rows))
            for place, (title, rows) in enumerate(found.items(), start=1)
        ),
        ratings=areas_table(published),
    )


def across(published: Published) -> Iterator[tuple[Measure, list[Line]]]:
    """Each measure with its line in every area, in the order of the areas."""
    scorecard = published.scorecard
    lines = {(line.measure, line.area): line for line in scorecard.lines}
    for measure in scorecard.measures:
        yield measure, [lines[measure.name, area.name] for area in scorecard.areas]
