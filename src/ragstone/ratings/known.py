"""What has been supplied, asked by measure, area and period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ragstone.ratings.parts import sum_of, why_no_sum
from ragstone.ratings.results import result_of
from ragstone.values.figures import MISSING, Area, Basis, Figure, Population, Supplied, parent_on
from ragstone.values.ledger import NOT_KNOWN
from ragstone.values.measures import Measure
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard


@dataclass(frozen=True, slots=True)
class Known:
    """Figures, populations and standards of a tree of areas. Built by `known`."""

    areas: dict[str, Area]
    figures: dict[tuple[str, str, Month], Supplied]
    populations: dict[tuple[str, str], tuple[Population, ...]]  # oldest first
    standards: dict[tuple[str, FiscalYear, str], Standard]
    uncovered: Mapping[tuple[str, Month], str]  # why a measure has no figure in a period

    def figure(self, measure: Measure, area: str, period: Month) -> Figure:
        """The area's own row or, where it has none, the sum of all its parts."""
        supplied = self.figures.get((measure.name, area, period)) or self.parts_of(measure.name, area, period)
        if supplied is None:
            return self._why_none(measure.name, area, period)
        people = self.people(measure.population, area, period) if measure.population else None
        return result_of(measure, supplied, people)

    def standard(self, measure: str, period: Month, area: str) -> Standard | None:
        """The standard of the area for the year or, where it has none, of what counts it on the period's last day."""
        here, year, day = area, period.fiscal_year, period.last_day
        while here:
            if found := self.standards.get((measure, year, here)):
                return found
            here = parent_on(self.areas[here], self.areas, day)
        return None

    def parts_of(self, measure: str, area: str, period: Month) -> Supplied | None:
        """The sum of an area's parts, whatever its own row says; None where it cannot be added up.

        Those whose area nobody knows are a part of the whole.
        """
        parts = [self._supplied(measure, part.name, period) for part in self._parts(area, period)]
        lost = self._lost(measure, area, period)
        return sum_of(measure, area, period, [*parts, lost] if lost and parts else parts)

    def _lost(self, measure: str, area: str, period: Month) -> Supplied | None:
        return None if self.areas[area].parent else self.own(measure, NOT_KNOWN, period)

    def own(self, measure: str, area: str, period: Month) -> Supplied | None:
        """The area's own row."""
        return self.figures.get((measure, area, period))

    def _parts(self, area: str, period: Month) -> list[Area]:
        day = period.last_day
        standing = (each for each in self.areas.values() if each.exists_on(day))
        return [each for each in standing if parent_on(each, self.areas, day) == area]

    def _why_none(self, measure: str, area: str, period: Month) -> Figure:
        """One forgotten row of a part takes the figure of the whole away: the part is named."""
        if reason := self.uncovered.get((measure, period)):
            return Figure(Basis.NOT_COVERED, note=reason)
        parts = self._parts(area, period)
        if not any(self._supplied(measure, part.name, period) for part in parts):
            return MISSING
        lost = self._lost(measure, area, period)
        counted = [*self._in_parts(measure, area, period), *([(NOT_KNOWN, lost)] if lost else [])]
        why = why_no_sum(counted)
        return Figure(Basis.MISSING, note=f"It would be the sum of its areas, and {why}.")

    def _in_parts(self, measure: str, area: str, period: Month) -> Iterator[tuple[str, Supplied | None]]:
        """Title and row of each part; of one that would be a sum itself, of its parts."""
        for part in self._parts(area, period):
            row = self._supplied(measure, part.name, period)
            if row is None and self._parts(part.name, period):
                yield from self._in_parts(measure, part.name, period)
            else:
                yield part.title, row

    def _supplied(self, measure: str, area: str, period: Month) -> Supplied | None:
        return self.own(measure, area, period) or self.parts_of(measure, area, period)

    def people(self, population: str, area: str, period: Month) -> int | None:
        """The latest estimate that starts on or before the period's last day."""
        estimates = self.populations.get((population, area), ())
        day = period.last_day
        begun = [estimate for estimate in estimates if estimate.since <= day]
        return begun[-1].people if begun else None

    def people_of_parts(self, population: str, area: str, period: Month) -> int | None:
        """Those of all its parts together; None where it has none, or where those of one are not known."""
        parts = [self.people(population, part.name, period) for part in self._parts(area, period)]
        known = [people for people in parts if people is not None]
        return sum(known) if parts and len(known) == len(parts) else None


def known(
    areas: Iterable[Area],
    figures: Iterable[Supplied],
    populations: Iterable[Population],
    standards: Iterable[Standard],
    uncovered: Mapping[tuple[str, Month], str] | None = None,
) -> Known:
    by_place: dict[tuple[str, str], tuple[Population, ...]] = {}
    for row in sorted(populations, key=lambda row: row.since):
        place = (row.population, row.area)
        by_place[place] = (*by_place.get(place, ()), row)
    return Known(
        {area.name: area for area in areas},
        {(row.measure, row.area, row.period): row for row in figures},
        by_place,
        {(row.measure, row.fiscal_year, row.area): row for row in standards},
        uncovered or {},
    )
