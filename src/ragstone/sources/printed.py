"""Whether a printed result is what its counts come to."""

from __future__ import annotations

from fractions import Fraction

from ragstone.values.figures import Population, Supplied
from ragstone.values.measures import Measure, Unit
from ragstone.values.rounding import half_up, plain


def disagreement(
    supplied: Supplied, measure: Measure, people: tuple[Population, ...]
) -> tuple[str, str] | None:
    """What is wrong and what would do, where counts and printed result differ after rounding."""
    value = _counted(supplied, measure, people)
    if value is None or supplied.printed is None:
        return None
    rounded = half_up(value, measure.decimals)
    if Fraction(rounded) == supplied.printed:
        return None
    what = f"the counts come to {rounded:,f}, and {plain(supplied.printed)} is printed"
    return what, "Correct whichever is wrong, or empty this cell."


def _counted(supplied: Supplied, measure: Measure, people: tuple[Population, ...]) -> Fraction | None:
    """The result that the counts give; None where they give none."""
    numerator, denominator = supplied.numerator, supplied.denominator
    if numerator is None or measure.unit is Unit.COUNT:
        return numerator
    if measure.unit is Unit.RATE and denominator is None:
        denominator = _people(supplied, people)
    return measure.result(numerator, denominator) if denominator else None


def _people(supplied: Supplied, people: tuple[Population, ...]) -> Fraction | None:
    """The latest on record for the area at the period's end."""
    past = [p for p in people if p.area == supplied.area and p.since <= supplied.period.last_day]
    return Fraction(max(past, key=lambda each: each.since).people) if past else None
