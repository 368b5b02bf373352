"""What others came to: a figure, a range, or both, as somebody published them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ragstone.values.periods import FiscalYear


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Others' figure for a fiscal year, in the measure's unit. At least one of `result` and the range is known."""

    measure: str
    fiscal_year: FiscalYear
    name: str  # whose it is, as it is printed: "England"
    result: Fraction | None
    range_from: Fraction | None  # None where `range_to` is
    range_to: Fraction | None
    range_of: str  # what lies in that range: "the middle half of 153 authorities"
    source: str
