"""Whether a value can be one of a measure's unit."""

from __future__ import annotations

from fractions import Fraction

from ragstone.files.cells import Quantity, Unreadable
from ragstone.files.faults import Faults
from ragstone.files.rows import Column, Row
from ragstone.values.measures import Unit
from ragstone.values.rounding import plain


def in_unit(quantity: Quantity, unit: Unit) -> Fraction:
    """The value, if it is one that the unit can have; Unreadable otherwise."""
    value = quantity.value
    if quantity.percent and unit is not Unit.PERCENT:
        what = f"{plain(value)}% has a percent sign, and the measure is a {unit}"
        raise Unreadable(what, "Write the number without the percent sign.")
    if value < 0:
        raise Unreadable(f"{plain(value)} is negative", "Write a number from 0 upwards.")
    if unit is Unit.PERCENT and 0 < value < 1 and not quantity.percent:
        what = f"{plain(value)} is less than one per cent, and looks like a share of one"
        raise Unreadable(
            what, f"Write {plain(100 * value)} or, if it is meant so, {plain(value)}% with the sign."
        )
    if unit is Unit.PERCENT and value > 100:
        cure = "Check it against its source; 46.4 per cent is written 46.4."
        raise Unreadable(f"{plain(value)} is more than 100 per cent", cure)
    return value


def amount_in(row: Row, column: Column[Quantity], unit: Unit, faults: Faults) -> Fraction | None:
    """A cell's value in that unit; None where it is empty, or with a fault where the unit cannot have it."""
    found = row.get(column)
    try:
        return None if found is None else in_unit(found, unit)
    except Unreadable as trouble:
        faults.add(row.at(column), trouble.what, trouble.cure)
        return None
