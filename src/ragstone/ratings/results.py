"""From counts to a result in the measure's unit, unrounded."""

from __future__ import annotations

from fractions import Fraction

from ragstone.values.figures import MISSING, Basis, Figure, Supplied
from ragstone.values.measures import Measure, Unit


def result_of(measure: Measure, supplied: Supplied | None, people: int | None) -> Figure:
    """The figure that a row of counts amounts to.

    `people` is the population of the area for a rate, used where the row brings no denominator.
    A row that has only a printed result is taken as printed.
    """
    if supplied is None:
        return MISSING
    if supplied.numerator is None:
        return Figure(Basis.PRINTED, value=supplied.printed, note=supplied.note)
    denominator = supplied.denominator
    if denominator is None and measure.per:
        if people is None:
            return Figure(Basis.NO_POPULATION, numerator=supplied.numerator, note=supplied.note)
        denominator = Fraction(people)
    if denominator is None or measure.unit is Unit.COUNT:
        return Figure(Basis.COUNTED, supplied.numerator, supplied.numerator, None, supplied.note)
    if not denominator:
        return Figure(Basis.NO_CASES, None, supplied.numerator, denominator, supplied.note)
    result = measure.result(supplied.numerator, denominator)
    return Figure(Basis.COUNTED, result, supplied.numerator, denominator, supplied.note)
