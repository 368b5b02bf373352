"""Whether the counts of a row can be counts of its measure."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.values.figures import Supplied
from ragstone.values.measures import Unit
from ragstone.values.rounding import plain

Unfit = tuple[str, str, str]  # column, what is wrong, what would do


def unfit_counts(supplied: Supplied, unit: Unit) -> Iterator[Unfit]:
    """What cannot be so, whatever the measure is about."""
    numerator, denominator = supplied.numerator, supplied.denominator
    for column, count in (("numerator", numerator), ("denominator", denominator)):
        if count is not None and count < 0:
            yield column, f"{plain(count)} is negative", "A count is 0 or more."
    yield from _unfilled(supplied, unit)
    if numerator is None or denominator is None or min(numerator, denominator) < 0:
        return
    if denominator == 0 and numerator > 0:
        what = f"{plain(numerator)} of 0 cannot be"
        yield "denominator", what, "Check both counts; 0 of 0 means that there were no cases."
    elif denominator == 0 and supplied.printed is not None:
        yield "printed", "there is a result, and 0 of 0 has none", "Empty the cell, or check both counts."
    elif unit is Unit.PERCENT and numerator > denominator:
        what = f"{plain(numerator)} of {plain(denominator)} is more than all of them"
        yield "numerator", what, "Check whether the two are in each other's place."


def _unfilled(supplied: Supplied, unit: Unit) -> Iterator[Unfit]:
    """Cells that are empty and may not be, or the other way about."""
    numerator, denominator = supplied.numerator, supplied.denominator
    if unit is Unit.COUNT and denominator is not None:
        yield "denominator", "the measure is a count, which has no denominator", "Empty the cell."
    elif numerator is None and denominator is not None:
        yield "numerator", "there is a denominator without a numerator", "Fill it in, or empty both."
    elif numerator is None and supplied.printed is None:
        cure = "Fill in the counts or the printed result, or take the row away."
        yield "numerator", "the row has neither counts nor a printed result", cure
    elif numerator is not None and denominator is None and unit in (Unit.PERCENT, Unit.MEAN):
        cure = f"Fill it in: a {unit} is made of both counts."
        yield "denominator", "there is a numerator without a denominator", cure
