"""The figure of an area as the sum of its parts, or what stands in the way of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ragstone.values.figures import Supplied
from ragstone.values.listing import together
from ragstone.values.periods import Month

_MOST_NAMED = 4


def sum_of(measure: str, area: str, period: Month, parts: Sequence[Supplied | None]) -> Supplied | None:
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


def why_no_sum(parts: Sequence[tuple[str, Supplied | None]]) -> str:
    """Which parts, by their titles, are in the way, as clauses for the end of a sentence."""
    absent = [title for title, row in parts if row is None]
    printed = [title for title, row in parts if row is not None and row.numerator is None]
    without = [title for title, row in parts if row is not None and row.denominator is None]
    if not absent and not printed:
        return f"{named(without)} {_has(without)} no denominator, which the others have"
    clauses = [f"there is none for {named(absent)}"] if absent else []
    clauses += [f"{named(printed)} {_has(printed)} only a printed result"] if printed else []
    return ", and ".join(clauses)


def named(titles: Sequence[str]) -> str:
    """The first four in a row, and how many more there are."""
    shown = [
        *titles[:_MOST_NAMED],
        *([f"{len(titles) - _MOST_NAMED} more"] if len(titles) > _MOST_NAMED else []),
    ]
    return together(shown)


def _has(titles: Sequence[str]) -> str:
    return "has" if len(titles) == 1 else "have"
