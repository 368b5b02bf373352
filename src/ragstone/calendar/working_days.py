"""Working days of England and Wales: Monday to Friday, not a bank holiday.

Only for years whose bank holidays have been announced; any other year is refused, since one day
proclaimed later would make the answer wrong without a word.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.running_count import RunningCount
from ragstone.values.faults import Refused, refuse
from ragstone.values.periods import Month, day_in_words


def is_working_day(day: date) -> bool:
    """Refused for a day outside the announced years, as is everything here."""
    _must_be_known(day.year, day_in_words(day))
    return _count().is_working_day(day)


def working_days_after(start: date, end: date) -> int:
    """Working days d with start < d <= end: 0 for the same day, so that the 45th counts as 45.

    Negative where `end` comes first: whether that is a fault is for the caller to say.
    """
    _must_be_known(start.year, day_in_words(start))
    _must_be_known(end.year, day_in_words(end))
    return _count().up_to(end) - _count().up_to(start)


def working_day_after(start: date, n: int) -> date:
    """The n-th working day after a day, n from 1: `working_days_after` counts n up to it."""
    if n < 1:
        raise ValueError(f"there is no working day number {n} after a day")
    _must_be_known(start.year, day_in_words(start))
    number = _count().up_to(start) + n
    if number > _count().total:
        raise _too_late(f"working day {n:,} after {day_in_words(start)}")
    return _count().numbered(number)


def snapshot_day(month: Month) -> date:
    """The last working day of the month (paragraph 6 of the paper)."""
    _must_be_known(month.year, month.words)
    return _count().last_on_or_before(month.last_day)


@cache
def _count() -> RunningCount:
    known = announced()
    return RunningCount.of(date(known.first_year, 1, 1), date(known.last_year, 12, 31), known.days)


def _must_be_known(year: int, words: str) -> None:
    if year > announced().last_year:
        raise _too_late(words)
    if year < announced().first_year:
        raise refuse(
            "Calendar",
            f"{words} is before {announced().first_year}, the first year whose bank holidays are known",
            "Check that the date is right: no earlier day can be counted in working days.",
        )


def _too_late(words: str) -> Refused:
    return refuse(
        "Calendar",
        f"{words} is after {announced().last_year}, the last year whose bank holidays are known",
        "Check that the date is right; if it is, install a newer Ragstone, or add the year to"
        " bank_holidays.csv as the README.md beside that file says.",
    )
