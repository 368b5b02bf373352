"""Rounding: once, at the end, half up (rules.md, 4: every printed figure of the paper agrees)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def half_up(value: Fraction, decimals: int) -> Decimal:
    """`value` to `decimals` places, halves away from zero: 6.25 gives 6.3 and -6.25 gives -6.3."""
    above, below = abs(value.numerator), value.denominator
    whole = (2 * above * 10**decimals + below) // (2 * below)  # in integers: a Fraction is many times slower
    rounded = Decimal(whole).scaleb(-decimals)
    return -rounded if value < 0 and whole else rounded


def places(value: Fraction) -> int | None:
    """How many decimals say it exactly; None where ten do not."""
    return next((decimals for decimals in range(11) if 10**decimals % value.denominator == 0), None)


def plain(value: Fraction) -> str:
    """A count as it was given: 1,254 or 85.1, and n/d where no decimal of ten places says it exactly."""
    decimals = places(value)
    return f"{value.numerator}/{value.denominator}" if decimals is None else f"{half_up(value, decimals):,f}"
