"""The calendar as rows: what a query joins must be what Python would have answered."""

from __future__ import annotations

import calendar
from collections import Counter
from datetime import date, timedelta

import pytest

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.rows import MONTHS, DayRow, MonthRow, day_rows, month_rows, months_on_rows
from ragstone.calendar.statutory import statutory_holidays
from ragstone.calendar.working_days import (
    is_working_day,
    snapshot_day,
    working_day_after,
    working_days_after,
)
from ragstone.values.periods import Month

A_DAY = timedelta(days=1)
FIRST, LAST = date(1980, 1, 1), date(2050, 12, 31)
LAST_ANNOUNCED = date(announced().last_year, 12, 31)


@pytest.fixture(scope="module")
def days() -> dict[date, DayRow]:
    return {row.day: row for row in day_rows()}


@pytest.fixture(scope="module")
def months() -> dict[int, MonthRow]:
    return {row.period_no: row for row in month_rows()}


def month_no(day: date) -> int:
    return day.year * 12 + day.month - 1


def test_every_day_from_1980_to_2050_has_one_row_in_order() -> None:
    assert [row.day for row in day_rows()] == [FIRST + n * A_DAY for n in range((LAST - FIRST).days + 1)]


def test_every_month_from_1980_to_2050_has_one_row_in_order() -> None:
    numbers = [row.period_no for row in month_rows()]
    assert numbers == list(range(month_no(FIRST), month_no(LAST) + 1))


def test_every_value_is_a_date_or_a_plain_whole_number(days: dict[date, DayRow]) -> None:
    assert {type(value) for row in days.values() for value in row} == {date, int}
    assert {type(value) for row in month_rows() for value in row} == {date, int}


def test_day_numbers_and_next_days_go_up_by_one(days: dict[date, DayRow]) -> None:
    assert all(row.day_no == (row.day - FIRST).days for row in days.values())
    assert all(row.next_day == row.day + A_DAY for row in days.values())


@pytest.mark.parametrize(
    ("day", "begins", "next_begins"),
    [
        (date(2015, 3, 31), date(2014, 4, 1), date(2015, 4, 1)),
        (date(2015, 4, 1), date(2015, 4, 1), date(2016, 4, 1)),
        (date(2016, 2, 29), date(2015, 4, 1), date(2016, 4, 1)),
        (date(2014, 12, 31), date(2014, 4, 1), date(2015, 4, 1)),
        (date(2015, 1, 1), date(2014, 4, 1), date(2015, 4, 1)),
        (date(1980, 1, 1), date(1979, 4, 1), date(1980, 4, 1)),
    ],
)
def test_a_fiscal_year_begins_in_april(
    days: dict[date, DayRow], day: date, begins: date, next_begins: date
) -> None:
    assert (days[day].fiscal_year_begins, days[day].next_fiscal_year_begins) == (begins, next_begins)


@pytest.mark.parametrize(
    ("day", "seen_in"),
    [
        (date(2015, 2, 1), "2015-02"),
        (date(2015, 2, 27), "2015-02"),
        (date(2015, 2, 28), "2015-03"),  # after February's snapshot day
        (date(2015, 3, 1), "2015-03"),
        (date(2016, 2, 29), "2016-02"),
        (date(1999, 12, 30), "1999-12"),
        (date(1999, 12, 31), "2000-01"),
        (date(2050, 12, 31), "2051-01"),  # a Saturday
    ],
)
def test_a_change_is_seen_in_the_first_month_whose_snapshot_day_is_not_before_it(
    days: dict[date, DayRow], day: date, seen_in: str
) -> None:
    assert days[day].snapshot_month_no == month_no(Month.parse(seen_in).first_day)
    assert days[day].month_no == month_no(day)


def test_the_month_of_a_snapshot_is_the_first_that_reaches_the_day(
    days: dict[date, DayRow], months: dict[int, MonthRow]
) -> None:
    last_seen = max(months)
    inside = [row for row in days.values() if row.snapshot_month_no <= last_seen]
    assert all(months[row.snapshot_month_no].snapshot_day >= row.day for row in inside)
    earlier = [row for row in inside if row.snapshot_month_no > min(months)]
    assert all(months[row.snapshot_month_no - 1].snapshot_day < row.day for row in earlier)


def test_announced_days_are_the_working_days_that_python_answers(days: dict[date, DayRow]) -> None:
    known = [row for row in days.values() if row.day <= LAST_ANNOUNCED]
    assert all(row.announced == 1 for row in known)
    assert all(row.is_working_day == is_working_day(row.day) for row in known)
    assert all(row.working_day_no == working_days_after(FIRST, row.day) for row in known)


def test_days_past_the_last_announced_year_follow_the_rules_and_are_marked(
    days: dict[date, DayRow],
) -> None:
    expected = [row for row in days.values() if row.day > LAST_ANNOUNCED]
    assert expected
    assert all(row.announced == 0 for row in expected)
    assert all(
        row.is_working_day == (row.day.isoweekday() <= 5 and row.day not in statutory_holidays(row.day.year))
        for row in expected
    )


def test_working_day_numbers_go_on_without_a_break_where_announced_days_end(
    days: dict[date, DayRow],
) -> None:
    for row in days.values():
        if row.day != LAST:
            following = days[row.next_day]
            assert following.working_day_no == row.working_day_no + following.is_working_day


@pytest.mark.parametrize(
    ("start", "n"), [(date(2015, 3, 2), 45), (date(2014, 12, 24), 7), (date(2015, 2, 28), 15)]
)
def test_joining_on_the_number_of_a_working_day_finds_the_nth_after(
    days: dict[date, DayRow], start: date, n: int
) -> None:
    wanted = days[start].working_day_no + n
    found = [row.day for row in days.values() if row.working_day_no == wanted and row.is_working_day == 1]
    assert found == [working_day_after(start, n)]


def test_a_month_has_its_first_last_and_snapshot_day_and_fiscal_year(months: dict[int, MonthRow]) -> None:
    february = months[2015 * 12 + 1]
    assert (february.first_day, february.last_day) == (date(2015, 2, 1), date(2015, 2, 28))
    assert (february.snapshot_day, february.fiscal_year) == (date(2015, 2, 27), 2014)
    assert months[2015 * 12 + 3].fiscal_year == 2015
    assert months[2016 * 12 + 1].last_day == date(2016, 2, 29)


def test_snapshot_days_of_announced_months_are_those_that_python_answers(
    months: dict[int, MonthRow],
) -> None:
    for row in months.values():
        assert row.announced == (row.last_day <= LAST_ANNOUNCED)
        if row.announced:
            assert row.snapshot_day == snapshot_day(Month(row.first_day.year, row.first_day.month))


@pytest.mark.parametrize(
    ("day", "months", "later", "earlier"),
    [
        (date(2016, 2, 29), 12, date(2017, 2, 28), date(2015, 2, 28)),
        (date(2016, 2, 29), 48, date(2020, 2, 29), date(2012, 2, 29)),
        (date(2015, 2, 28), 12, date(2016, 2, 28), date(2014, 2, 28)),
        (date(2024, 8, 31), 18, date(2026, 2, 28), date(2023, 2, 28)),
        (date(2014, 8, 31), 18, date(2016, 2, 29), date(2013, 2, 28)),
        (date(2015, 3, 31), 1, date(2015, 4, 30), date(2015, 2, 28)),
        (date(2015, 1, 31), 1, date(2015, 2, 28), date(2014, 12, 31)),
        (date(2015, 5, 15), 24, date(2017, 5, 15), date(2013, 5, 15)),
        (date(2050, 12, 31), 216, date(2068, 12, 31), date(2032, 12, 31)),
        (date(1980, 1, 1), 192, date(1996, 1, 1), date(1964, 1, 1)),
    ],
)
def test_a_day_that_does_not_exist_falls_on_the_last_of_the_month(
    day: date, months: int, later: date, earlier: date
) -> None:
    found = [(row.later, row.earlier) for row in months_on_rows([months]) if row.day == day]
    assert found == [(later, earlier)]


@pytest.mark.parametrize("months", [1, 14, 18])
def test_months_on_keeps_the_day_of_the_month_where_there_is_one(months: int) -> None:
    rows = list(months_on_rows([months]))
    assert [row.day for row in rows] == [row.day for row in day_rows()]
    for row in rows:
        for there, distance in ((row.later, months), (row.earlier, -months)):
            assert month_no(there) == month_no(row.day) + distance
            assert there.day == min(row.day.day, calendar.monthrange(there.year, there.month)[1])


def test_each_day_has_one_row_for_each_number_of_months_offered() -> None:
    pairs = Counter((row.day, row.months) for row in months_on_rows())
    assert set(pairs.values()) == {1}
    assert len(pairs) == len(MONTHS) * ((LAST - FIRST).days + 1)
