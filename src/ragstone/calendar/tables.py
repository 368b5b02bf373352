"""The calendar's rows as tables: what a cohort may join a day to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.rows import FIRST, LAST, MONTHS, day_rows, month_rows, months_on_rows
from ragstone.values.tables import Column, ColumnType, Table

_DATE, _WHOLE = ColumnType.DATE, ColumnType.WHOLE


def _columns(*columns: tuple[str, ColumnType, str]) -> tuple[Column, ...]:
    return tuple(Column(name, kind, says, needed=True) for name, kind, says in columns)


CALENDAR = Table(
    "calendar",
    "One row a day, from 1980 to 2050.",
    ("day",),
    _columns(
        ("day", _DATE, "The day."),
        ("day_no", _WHOLE, "Its number: the difference of two is the days between them."),
        ("next_day", _DATE, "The day after."),
        ("month_no", _WHOLE, "Its calendar month, as year x 12 + month - 1."),
        ("snapshot_month_no", _WHOLE, "The first month whose last working day is on or after it."),
        ("fiscal_year_begins", _DATE, "The 1 April on or before it."),
        ("next_fiscal_year_begins", _DATE, "The first 1 April after it."),
        ("is_working_day", _WHOLE, "1 for Monday to Friday without bank holidays, else 0."),
        (
            "working_day_no",
            _WHOLE,
            "Working days so far, itself included: the difference of two counts them.",
        ),
        ("announced", _WHOLE, "1 where its bank holidays have been announced, 0 where they are expected."),
    ),
)
PERIODS = Table(
    "periods",
    "One row a month that may be reported.",
    ("period_no",),
    _columns(
        ("period_no", _WHOLE, "The month, as year x 12 + month - 1."),
        ("first_day", _DATE, "Its first day."),
        ("last_day", _DATE, "Its last day."),
        ("snapshot_day", _DATE, "Its last working day."),
        ("fiscal_year", _WHOLE, "The year in which its fiscal year begins."),
        ("announced", _WHOLE, "1 where its bank holidays have been announced, 0 where they are expected."),
    ),
)
MONTHS_ON = Table(
    "months_on",
    f"A row for each day and each of these numbers of months: {', '.join(map(str, MONTHS))}.",
    ("day", "months"),
    _columns(
        ("day", _DATE, "The day."),
        ("months", _WHOLE, "How many months."),
        ("later", _DATE, "So many months later; a day that does not exist falls on the last of the month."),
        (
            "earlier",
            _DATE,
            "So many months earlier; a day that does not exist falls on the last of the month.",
        ),
    ),
)

CALENDAR_TABLES: tuple[tuple[Table, Callable[[], Iterable[tuple[object, ...]]]], ...] = (
    (CALENDAR, day_rows),
    (PERIODS, month_rows),
    (MONTHS_ON, months_on_rows),
)


@cache
def fingerprint() -> str:
    """Of everything that the rows depend on: stored changes that rest on another calendar are never read."""
    days = sorted(day.isoformat() for day in announced().days)
    return hashlib.sha256(repr((str(FIRST), str(LAST), MONTHS, days)).encode()).hexdigest()
