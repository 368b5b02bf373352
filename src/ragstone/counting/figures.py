"""Counted figures in the shape of supplied ones, so that from here on nothing asks where a figure comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from ragstone.counting.areas import Standing, Standings
from ragstone.ledger.reading import Ledger
from ragstone.values.figures import Supplied
from ragstone.values.ledger import Count
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.rounding import plain


def figures_of(
    measure: Measure, ledger: Ledger, areas: Standings, periods: Iterable[Month]
) -> Iterator[Supplied]:
    """A row for every area in every period: a zero is a zero. "Not known" has one where it is anything.

    An area that is the sum of its parts has no row of its own;
    the whole always has.
    """
    for period in periods:
        there = areas[period]
        counts = there.in_areas(ledger, period)
        for area, count in counts.items():
            placed = _besides_parts(there, counts, area)
            if placed is None or area == there.whole or any(placed):
                yield _supplied(measure, area, period, count, _note(placed))


def _besides_parts(
    there: Standing, counts: Mapping[str, Count], area: str
) -> tuple[Fraction, Fraction] | None:
    """What an area counts that none of its parts does; None where it has no parts."""
    parts = [counts[part] for part in there.parts_of(area)]
    if not parts:
        return None
    count = counts[area]
    numerator = count.numerator - sum(part.numerator for part in parts)
    return numerator, count.denominator - sum(part.denominator for part in parts)


def _note(placed: tuple[Fraction, Fraction] | None) -> str:
    if placed is None or not any(placed):
        return ""
    return (
        f"Of these, {plain(placed[0])} above and {plain(placed[1])} below the line are in none of its parts."
    )


def _supplied(measure: Measure, area: str, period: Month, count: Count, note: str) -> Supplied:
    denominator = count.denominator if measure.has_denominator else None
    return Supplied(measure.name, area, period, count.numerator, denominator, None, note)
