"""What a figure was held against, and the words it earned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ragstone.values.periods import FiscalYear


@dataclass(frozen=True, slots=True)
class Standard:
    """Target, minimum standard and band of a measure in a fiscal year and area.

    In the measure's unit. For polarity T, `minimum` and `band` are distances from the target,
    both ways; otherwise `minimum` is the value beyond which a result is Red and `band` is None.
    """

    measure: str
    fiscal_year: FiscalYear
    area: str
    target: Fraction | None
    minimum: Fraction | None
    band: Fraction | None
    rated: bool
    set_by: str
    assumed: str  # which part is an assumption, and why; "" if none is
    note: str

    def __hash__(self) -> int:
        return hash(
            (self.measure, self.fiscal_year.begins, self.area)
        )  # tells standards of one workspace apart


class Rating(StrEnum):
    GREEN = "Green"
    AMBER = "Amber"
    RED = "Red"
    NOT_RATED = "not rated"


class Travel(StrEnum):
    """Direction of travel: of performance (the first three), or of the number where nothing is better."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    HIGHER = "higher"
    UNCHANGED = "unchanged"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A rating and, where there is none or it is unfinished, the reason in a sentence."""

    rating: Rating
    reason: str = ""
    unfinished: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    better: int
    same: int
    worse: int

    @property
    def compared(self) -> int:
        return self.better + self.same + self.worse


@dataclass(frozen=True, slots=True)
class Summary:
    """Paragraph 11 of the paper, for one area: counts, and the sentences that say them."""

    area: str
    green: int
    amber: int
    red: int
    not_rated: int
    since_previous: Tally
    since_outturn: Tally
    sentences: tuple[str, ...]

    @property
    def rated(self) -> int:
        return self.green + self.amber + self.red
