"""A trap: a few records, a question asked of them month by month, and what the answer has to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from ragstone.values.cohorts import Cohort, Given
from ragstone.values.measures import Polarity, Unit
from ragstone.values.periods import Month


class Asks(StrEnum):
    """What is asked of the records."""

    COUNT = "count"  # numerator of denominator, in a period and area
    RESULT = "result"  # what the two make together
    TRAVEL = "travel"  # whether that is better than in an earlier period
    COVERED = "covered"  # whether the records reach far enough for it
    OUTSIDE = "outside"  # how many dates are no day of the calendar


@dataclass(frozen=True, slots=True)
class Question:
    """What is counted. Several traps may ask the same."""

    name: str
    says: str
    cohort: Cohort
    unit: Unit
    decimals: int


@dataclass(frozen=True, slots=True)
class Expectation:
    """One answer, and why it is that. `area` is "" for all of them together.

    `since`, `polarity` and `target` are for travel; `once_late` asks again after the late records came.
    """

    asks: Asks
    period: Month
    area: str
    answer: str
    because: str
    once_late: bool = False
    since: Month | None = None
    polarity: Polarity = Polarity.NONE
    target: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Trap:
    """`late` are records that arrive in a later extract; `windows` are the days that each table's tells of."""

    name: str
    title: str
    says: str
    question: Question
    records: Given
    late: Given
    windows: Mapping[str, tuple[date | None, date | None]]
    expected: tuple[Expectation, ...]

    @property
    def cohort(self) -> Cohort:
        return self.question.cohort


@dataclass(frozen=True, slots=True)
class Found:
    """What an engine answered, and the reason that it gave where it gives one."""

    expectation: Expectation
    answer: str
    reason: str = ""

    @property
    def right(self) -> bool:
        return self.answer == self.expectation.answer


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an engine came through one trap."""

    trap: Trap
    found: tuple[Found, ...]

    @property
    def passed(self) -> bool:
        return all(found.right for found in self.found)
