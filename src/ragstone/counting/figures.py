"""Counted figures in the shape of supplied ones, so that from here on nothing asks where a figure comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.ledger.reading import Ledger
from ragstone.values.figures import Area, Supplied
from ragstone.values.ledger import NOT_KNOWN, Count
from ragstone.values.measures import Measure, Unit
from ragstone.values.periods import Month
from ragstone.values.rounding import plain

_WITHOUT_DENOMINATOR = (Unit.RATE, Unit.COUNT)  # a rate takes the population's, a count has none


def figures_of(
    measure: Measure, ledger: Ledger, areas: Sequence[Area], periods: Sequence[Month]
) -> Iterator[Supplied]:
    """A row for every area that has no parts, and one for the whole, in every period: a zero is a zero.

    `areas` are the whole first, then its parts. The whole counts those too whose area is not known, or is
    none of that month's; they have a row of their own where there are any.
    """
    for period in periods:
        leaves = leaves_on(areas, period)
        for leaf in leaves:
            if leaf.name != areas[0].name:
                yield _supplied(measure, leaf.name, period, ledger.count(leaf.name, period), "")
        whole = ledger.total(ledger.areas, period)
        placed = ledger.total((leaf.name for leaf in leaves), period)
        lost = Count(whole.numerator - placed.numerator, whole.denominator - placed.denominator)
        if lost.numerator or lost.denominator:
            yield _supplied(measure, NOT_KNOWN, period, lost, "")
        yield _supplied(measure, areas[0].name, period, whole, _note(lost))


def leaves_on(areas: Sequence[Area], period: Month) -> list[Area]:
    """The areas of that month that have no parts."""
    there = [area for area in areas if area.exists_on(period.last_day)]
    parents = {area.parent for area in there}
    return [area for area in there if area.name not in parents]


def _note(lost: Count) -> str:
    if not lost.numerator and not lost.denominator:
        return ""
    counts = f"{plain(lost.numerator)} above and {plain(lost.denominator)} below the line"
    return f"Of these, {counts} are in no area that is known."


def _supplied(measure: Measure, area: str, period: Month, count: Count, note: str) -> Supplied:
    denominator = None if measure.unit in _WITHOUT_DENOMINATOR else count.denominator
    return Supplied(measure.name, area, period, count.numerator, denominator, None, note)
