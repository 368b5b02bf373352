"""Days, months and working days as the conventions of the measures say them, counted here a second time.

Only the list of bank holidays is shared with the package. Nothing else of its calendar is read.
"""

from __future__ import annotations

import calendar
import csv
from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from importlib import resources

from ragstone.values.periods import Month

A_DAY = timedelta(days=1)
FIRST_WORKING_YEAR, LAST_WORKING_YEAR = 1990, 2026


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or earlier; the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@cache
def _bank_holidays() -> frozenset[date]:
    text = (resources.files("ragstone.calendar") / "bank_holidays.csv").read_text(encoding="utf-8")
    return frozenset(date.fromisoformat(row["date"]) for row in csv.DictReader(text.splitlines()))


@cache
def _working_days() -> tuple[date, ...]:
    first, after = date(FIRST_WORKING_YEAR, 1, 1), date(LAST_WORKING_YEAR + 1, 1, 1)
    every = (first + n * A_DAY for n in range((after - first).days))
    return tuple(day for day in every if day.isoweekday() <= 5 and day not in _bank_holidays())


def working_days_between(start: date, end: date) -> int:
    """How many working days d with start < d <= end; none where the end comes first."""
    if end <= start:
        return 0
    return bisect_right(_working_days(), end) - bisect_right(_working_days(), start)


def working_day_after(start: date, number: int) -> date:
    """The first, second … working day after a day, which itself is not counted."""
    return _working_days()[bisect_right(_working_days(), start) + number - 1]


@cache
def last_working_day(period: Month) -> date:
    """The snapshot day of a month."""
    return _working_days()[bisect_right(_working_days(), period.last_day) - 1]


def first_of_april(period: Month) -> date:
    """The 1 April on which the fiscal year of a month began."""
    return date(period.year if period.month >= 4 else period.year - 1, 4, 1)


def next_first_of_april(day: date) -> date:
    """The first 1 April after a day."""
    this = date(day.year, 4, 1)
    return this if day < this else date(day.year + 1, 4, 1)


def twelve_months_to(period: Month) -> date:
    """The first day of the twelve calendar months that end with a month."""
    return months_on(date(period.year, period.month, 1), -11)
