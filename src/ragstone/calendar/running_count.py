"""Working days as a running count: every question about them is one look-up or one subtraction."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class RunningCount:
    """Days in a row from `first`, each with the working days from `first` up to it, itself included.

    It answers for its own days only; who asks makes sure that a day is one of them.
    """

    first: date
    counts: tuple[int, ...]

    @classmethod
    def of(cls, first: date, last: date, holidays: Set[date]) -> RunningCount:
        """Monday to Friday but for the holidays, `first` and `last` included."""
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        worked = (int(day.weekday() < _SATURDAY and day not in holidays) for day in days)
        return cls(first, tuple(accumulate(worked)))

    @property
    def total(self) -> int:
        return self.counts[-1]

    def up_to(self, day: date) -> int:
        """Working days from the first day up to this one; a working day's own number."""
        return self.counts[(day - self.first).days]

    def numbered(self, number: int) -> date:
        """The working day with this number, from 1 to `total`."""
        return self.first + timedelta(days=bisect_left(self.counts, number))

    def last_on_or_before(self, day: date) -> date:
        """The day itself if it is a working day, or the nearest before it that is."""
        return self.numbered(self.up_to(day))

    def is_working_day(self, day: date) -> bool:
        number = self.up_to(day)
        return number > 0 and self.numbered(number) == day
