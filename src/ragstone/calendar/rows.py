"""The calendar as rows: what a query may ask of a day or a month, joined and never computed.

Rows reach 2050, further than bank holidays are announced; past that year the ordinary eight are
expected by rule and `announced` is 0. Why: docs/decisions/0003-calendar-as-rows.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import repeat
from typing import NamedTuple

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.running_count import RunningCount
from ragstone.calendar.statutory import statutory_holidays
from ragstone.values.periods import Month

FIRST, LAST = Month(1980, 1), Month(2050, 12)
MONTHS = (1, 2, 3, 4, 6, 9, 12, 14, 15, 18, 24, 30, 36, 48, 60, 72, 120, 192, 216)
_DAY = timedelta(days=1)


class DayRow(NamedTuple):
    """One day. Flags are 0 or 1; numbers are for taking differences and joining, not for reading."""

    day: date
    day_no: int  # days since the first day, which is 0
    next_day: date
    month_no: int  # year x 12 + month - 1
    snapshot_month_no: int  # of the first month whose snapshot day is on or after the day
    fiscal_year_begins: date
    next_fiscal_year_begins: date
    is_working_day: int
    working_day_no: int  # working days from the first day up to this one, itself included
    announced: int  # 0 where bank holidays are expected by rule


class MonthRow(NamedTuple):
    """One month that may be reported. `fiscal_year` is the year in which it begins."""

    period_no: int  # year x 12 + month - 1, as DayRow.month_no
    first_day: date
    last_day: date
    snapshot_day: date
    fiscal_year: int
    announced: int


class MonthsOnRow(NamedTuple):
    """A day, and the days that many months later and earlier, which may lie outside the calendar.

    A day that does not exist falls on the last of the month.
    """

    day: date
    months: int
    later: date
    earlier: date


def day_rows() -> Iterator[DayRow]:
    day_no, so_far = 0, 0
    counts = _count().counts
    for month, row in zip(_months(), month_rows(), strict=True):
        this_year, next_year = month.fiscal_year.first_day, month.plus(12).fiscal_year.first_day
        for day in _days(month):
            up_to = counts[day_no]
            yield DayRow(
                day=day,
                day_no=day_no,
                next_day=day + _DAY,
                month_no=row.period_no,
                snapshot_month_no=row.period_no if day <= row.snapshot_day else row.period_no + 1,
                fiscal_year_begins=this_year,
                next_fiscal_year_begins=next_year,
                is_working_day=up_to - so_far,
                working_day_no=up_to,
                announced=row.announced,
            )
            day_no, so_far = day_no + 1, up_to


def month_rows() -> Iterator[MonthRow]:
    count, last_announced = _count(), announced().last_year
    for month in _months():
        yield MonthRow(
            period_no=month.year * 12 + month.month - 1,
            first_day=month.first_day,
            last_day=month.last_day,
            snapshot_day=count.last_on_or_before(month.last_day),
            fiscal_year=month.fiscal_year.begins,
            announced=int(month.year <= last_announced),
        )


def months_on_rows(numbers: Iterable[int] = MONTHS) -> Iterator[MonthsOnRow]:
    """A row for each day of the calendar and each of these numbers of months."""
    numbers = tuple(numbers)
    for month in _months():
        for months in numbers:
            later, earlier = _as_if_31_days(month.plus(months)), _as_if_31_days(month.plus(-months))
            yield from map(MonthsOnRow, _days(month), repeat(months), later, earlier)


def _months() -> Iterator[Month]:
    month = FIRST
    while month <= LAST:
        yield month
        month = month.plus(1)


@cache
def _days(month: Month) -> tuple[date, ...]:
    return tuple(month.first_day + number * _DAY for number in range(month.last_day.day))


@cache
def _as_if_31_days(month: Month) -> tuple[date, ...]:
    """The month's days, the last of them again for each that it does not have."""
    days = _days(month)
    return days + days[-1:] * (31 - len(days))


@cache
def _count() -> RunningCount:
    known = announced()
    expected = (statutory_holidays(year) for year in range(known.last_year + 1, LAST.year + 1))
    return RunningCount.of(FIRST.first_day, LAST.last_day, known.days.union(*expected))
