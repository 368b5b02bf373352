"""What has been supplied, asked by measure, area and period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ragstone.ratings.results import result_of
from ragstone.values.figures import MISSING, Area, Basis, Figure, Population, Supplied, parent_on
from ragstone.values.ledger import NOT_KNOWN
from ragstone.values.measures import Measure, Unit
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard

_MOST_NAMED = 4


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
        supplied = self._supplied(measure.name, area, period)
        if supplied is None:
            return self._why_none(measure.name, area, period)
        people = self._people(measure, area, period) if measure.unit is Unit.RATE else None
        return result_of(measure, supplied, people)

    def standard(self, measure: str, year: FiscalYear, area: str) -> Standard | None:
        """The area's standard for the year or, where it has none, its parent's."""
        here: str | None = area
        while here:
            if found := self.standards.get((measure, year, here)):
                return found
            here = self.areas[here].parent
        return None

    def parts_of(self, measure: str, area: str, period: Month) -> Supplied | None:
        """The sum of an area's parts, whatever its own row says; None where it cannot be added up.

        Those whose area nobody knows are a part of the whole.
        """
        parts = [self._supplied(measure, part.name, period) for part in self._parts(area, period)]
        lost = self.own(measure, NOT_KNOWN, period) if not self.areas[area].parent else None
        return _sum_of(measure, area, period, [*parts, lost] if lost and parts else parts)

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
        parts = {part.title: self._supplied(measure, part.name, period) for part in self._parts(area, period)}
        if not any(parts.values()):
            return MISSING
        lacking = {title for title, row in parts.items() if row is None or row.numerator is None}
        absent = {title for title, row in parts.items() if row is None}
        what = "none" if absent == lacking else "none that can be added up"
        said = (
            f"there is {what} for {_listed(sorted(lacking))}" if lacking else "only some have a denominator"
        )
        return Figure(Basis.MISSING, note=f"It would be the sum of its areas, and {said}.")

    def _supplied(self, measure: str, area: str, period: Month) -> Supplied | None:
        return self.own(measure, area, period) or self.parts_of(measure, area, period)

    def _people(self, measure: Measure, area: str, period: Month) -> int | None:
        """The latest estimate that starts on or before the period's last day."""
        estimates = self.populations.get((measure.population, area), ())
        day = period.last_day
        begun = [estimate for estimate in estimates if estimate.since <= day]
        return begun[-1].people if begun else None


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


def _sum_of(measure: str, area: str, period: Month, parts: list[Supplied | None]) -> Supplied | None:
    """Nothing is added up unless every part is known, and known as counts of the same shape."""
    counted = [part for part in parts if part is not None and part.numerator is not None]
    if not parts or len(counted) < len(parts):
        return None
    numerators = [part.numerator for part in counted if part.numerator is not None]
    denominators = [part.denominator for part in counted if part.denominator is not None]
    if denominators and len(denominators) < len(counted):
        return None
    total = sum(denominators, Fraction(0)) if denominators else None
    return Supplied(measure, area, period, sum(numerators, Fraction(0)), total, None, "The sum of its areas.")


def _listed(titles: Sequence[str]) -> str:
    more = f" and {len(titles) - _MOST_NAMED} more" if len(titles) > _MOST_NAMED else ""
    return f"{', '.join(titles[:_MOST_NAMED])}{more}"
