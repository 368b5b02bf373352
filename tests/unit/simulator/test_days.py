"""Days as numbers: working days as the calendar has them, birthdays, months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.working_days import is_working_day
from ragstone.simulator.days import Days, birthday, months_between
from ragstone.values.periods import Month

DAYS = Days(date(2010, 1, 1), date(2027, 12, 31), announced().days)


def on(day: int) -> date:
    return date.fromordinal(day)


def test_the_working_day_on_or_after_is_that_of_the_calendar() -> None:
    for number in range(800):
        day = date(2024, 12, 1) + timedelta(days=number)
        following = next(
            later for later in (day + timedelta(days=n) for n in range(9)) if is_working_day(later)
        )
        assert on(DAYS.working(day.toordinal())) == following


@pytest.mark.parametrize(
    ("day", "count", "after"),
    [
        (date(2026, 10, 1), 1, date(2026, 10, 2)),
        (date(2026, 10, 2), 1, date(2026, 10, 5)),  # a Friday
        (date(2026, 10, 3), 1, date(2026, 10, 5)),  # a Saturday
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Easter
        (date(2026, 12, 24), 2, date(2026, 12, 30)),
        (date(2026, 10, 3), 0, date(2026, 10, 5)),
    ],
)
def test_working_days_are_counted_after_the_day(day: date, count: int, after: date) -> None:
    assert on(DAYS.after(day.toordinal(), count)) == after


def test_somebody_born_on_29_february_comes_of_age_on_the_28th() -> None:
    assert on(birthday(date(2008, 2, 29).toordinal(), 18)) == date(2026, 2, 28)
    assert on(birthday(date(2008, 3, 1).toordinal(), 18)) == date(2026, 3, 1)


def test_months_run_from_the_first_to_the_last() -> None:
    assert [str(month) for month in months_between(Month(2025, 11), Month(2026, 2))] == [
        "2025-11",
        "2025-12",
        "2026-01",
        "2026-02",
    ]
