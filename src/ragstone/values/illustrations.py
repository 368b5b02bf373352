"""Worked cases as a reader is told of them: without their records."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Expected:
    """What a measure comes to in an area and period. `area` is "" for all of them together."""

    period: Month
    area: str
    numerator: Fraction
    denominator: Fraction  # 0 where nothing is counted below the line


@dataclass(frozen=True, slots=True)
class Illustration:
    """A case that people argue about, in a sentence, and what the measure comes to."""

    says: str
    comes_to: tuple[Expected, ...]
