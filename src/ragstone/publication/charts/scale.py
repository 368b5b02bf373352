"""A value axis with round numbers on it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` on pixels from `bottom` up to `top`."""

    low: Fraction
    high: Fraction
    step: Fraction
    top: float
    bottom: float

    def y(self, value: Fraction) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.bottom - float(share) * (self.bottom - self.top)

    def x(self, value: Fraction) -> float:
        """The same on an axis that runs to the right, from `top` to `bottom`."""
        return self.top + self.bottom - self.y(value)

    @property
    def ticks(self) -> list[Fraction]:
        return [self.low + n * self.step for n in range(int((self.high - self.low) / self.step) + 1)]


def scale_for(values: Sequence[Fraction], top: float, bottom: float, ceiling: Fraction | None) -> Scale:
    """The smallest round scale that holds the values with room to spare; about five ticks.

    It does not go below 0 unless a value does, nor above `ceiling` (100 for a percentage).
    """
    low, high = min(values), max(values)
    margin = (high - low) / 8 or abs(high) / 10 or Fraction(1)
    step = _round_step((high - low + 2 * margin) / 5)
    floor = math.floor((low - margin) / step) * step
    roof = math.ceil((high + margin) / step) * step
    if low >= 0:
        floor = max(floor, Fraction(0))
    if ceiling is not None and high <= ceiling:
        roof = min(roof, ceiling) if (ceiling - floor) % step == 0 else roof
    return Scale(floor, roof, step, top, bottom)


def _round_step(rough: Fraction) -> Fraction:
    power = Fraction(10) ** math.floor(math.log10(rough))
    return next(power * step for step in _STEPS if power * step >= rough)
