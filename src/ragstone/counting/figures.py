"""Counted figures in the shape of supplied ones, so that from here on nothing asks where a figure comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ragstone.counting.areas import Standings
from ragstone.ledger.reading import Ledger
from ragstone.values.figures import IN_NO_PART, Supplied
from ragstone.values.ledger import Count
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.rounding import plain

Sums = tuple[int, int]  # numerator and denominator, in a ledger's whole numbers


def figures_of(
    measure: Measure, ledger: Ledger, areas: Standings, periods: Iterable[Month]
) -> Iterator[Supplied]:
    """A row for every area in every period: a zero is a zero. "Not known" has one where it is anything.

    An area that is the sum of its parts has no row of its own; the whole always has.
    """
    name, number, has_denominator = measure.name, ledger.number, measure.has_denominator
    for period in periods:
        there = areas[period]
        sums = there.sums_in_areas(ledger, period)
        for area, (above, below) in sums.items():
            note = ""
            if parts := there.parts_of(area):
                placed = _besides(parts, sums, area)
                if not any(placed) and area != there.whole:
                    continue
                note = _note(ledger.exact(*placed)) if any(placed) else ""
            denominator = number(below) if has_denominator else None
            yield Supplied(name, area, period, number(above), denominator, None, note)


def _besides(parts: Iterable[str], sums: Mapping[str, Sums], area: str) -> Sums:
    """What an area counts that none of its parts does."""
    above, below = sums[area]
    return above - sum(sums[part][0] for part in parts), below - sum(sums[part][1] for part in parts)


def _note(placed: Count) -> str:
    above, below = plain(placed.numerator), plain(placed.denominator)
    return f"{IN_NO_PART}: {above} above and {below} below the line."
