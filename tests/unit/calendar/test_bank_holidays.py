"""The dated data, held against the rules it should follow and against a calendar that others keep."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from ragstone.calendar.bank_holidays import (
    A_WHOLE_YEAR,
    FILE,
    BankHoliday,
    announced,
    read,
    whole_years,
)
from ragstone.calendar.statutory import easter_sunday, statutory_holidays
from ragstone.values.faults import Refused

MOVED = {
    date(1995, 5, 1): date(1995, 5, 8),
    date(2002, 5, 27): date(2002, 6, 4),
    date(2012, 5, 28): date(2012, 6, 4),
    date(2020, 5, 4): date(2020, 5, 8),
    date(2022, 5, 30): date(2022, 6, 2),
}
ONE_OFFS = {
    date(1981, 7, 29),
    date(1999, 12, 31),
    date(2002, 6, 3),
    date(2011, 4, 29),
    date(2012, 6, 5),
    date(2022, 6, 3),
    date(2022, 9, 19),
    date(2023, 5, 8),
}
HEADER = "date,name,source,one_off"


@pytest.fixture(scope="module")
def rows() -> tuple[BankHoliday, ...]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return read(lines)


def known_years() -> range:
    return range(announced().first_year, announced().last_year + 1)


def weekdays_of(years: range) -> list[date]:
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() <= 5]


def test_every_row_is_a_weekday_and_each_comes_after_the_one_before(rows: tuple[BankHoliday, ...]) -> None:
    days = [row.day for row in rows]
    assert days == sorted(set(days))
    assert [day for day in days if day.isoweekday() > 5] == []


def test_every_row_has_a_name_and_a_source(rows: tuple[BankHoliday, ...]) -> None:
    assert [row for row in rows if not row.name.strip() or not row.source.strip()] == []


def test_every_row_belongs_to_a_whole_year(rows: tuple[BankHoliday, ...]) -> None:
    assert {row.day for row in rows} == announced().days


def test_the_years_known_begin_in_1980_and_reach_at_least_2028() -> None:
    assert announced().first_year == 1980
    assert announced().last_year >= 2028


def test_the_one_offs_up_to_2028_are_these(rows: tuple[BankHoliday, ...]) -> None:
    assert {row.day for row in rows if row.one_off and row.day.year <= 2028} == ONE_OFFS


def test_all_other_rows_follow_the_rules_but_for_the_days_that_were_moved(
    rows: tuple[BankHoliday, ...],
) -> None:
    expected = {MOVED.get(day, day) for year in known_years() for day in statutory_holidays(year)}
    assert {row.day for row in rows if not row.one_off} == expected


def test_working_days_are_those_of_a_calendar_that_others_keep() -> None:
    theirs = holidays.country_holidays("GB", subdiv="ENG", years=known_years())
    differ = [day for day in weekdays_of(known_years()) if (day in announced().days) != (day in theirs)]
    assert differ == []


def test_the_rules_give_the_days_that_others_expect_after_the_years_known() -> None:
    years = range(announced().last_year + 1, 2051)
    theirs = holidays.country_holidays("GB", subdiv="ENG", years=years)
    expected = {day for year in years for day in statutory_holidays(year)}
    assert expected == {day for day in weekdays_of(years) if day in theirs}


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1981, date(1981, 4, 19)),  # the tables' exception: the reckoned moon is put back a day
        (2008, date(2008, 3, 23)),
        (2015, date(2015, 4, 5)),
        (2038, date(2038, 4, 25)),  # the latest day that Easter can be
        (2049, date(2049, 4, 18)),  # the other exception
    ],
)
def test_easter_falls_where_the_church_tables_say(year: int, easter: date) -> None:
    assert easter_sunday(year) == easter


@pytest.mark.parametrize("year", range(1980, 2051))
def test_the_rules_give_eight_different_weekdays_every_year(year: int) -> None:
    days = statutory_holidays(year)
    assert len(days) == A_WHOLE_YEAR
    assert {day.year for day in days} == {year}
    assert [day for day in days if day.isoweekday() > 5] == []


def test_a_year_that_is_not_whole_is_not_known() -> None:
    whole = [BankHoliday(day, "", "", False) for day in statutory_holidays(2030)]
    begun = [BankHoliday(day, "", "", False) for day in sorted(statutory_holidays(2031))[:7]]
    extra = [BankHoliday(date(2031, 6, 3), "", "", True)]
    known = whole_years(whole + begun + extra)
    assert (known.first_year, known.last_year) == (2030, 2030)
    assert known.days == statutory_holidays(2030)


def test_a_one_off_is_a_holiday_of_a_whole_year() -> None:
    whole = [BankHoliday(day, "", "", False) for day in statutory_holidays(2030)]
    known = whole_years([*whole, BankHoliday(date(2030, 7, 4), "", "", True)])
    assert date(2030, 7, 4) in known.days


def test_nothing_is_known_where_the_first_year_is_not_whole() -> None:
    begun = [BankHoliday(day, "", "", False) for day in sorted(statutory_holidays(2030))[1:]]
    known = whole_years(begun)
    assert known.last_year < known.first_year
    assert known.days == frozenset()


def test_a_gap_ends_the_years_that_are_known() -> None:
    years = [BankHoliday(day, "", "", False) for year in (2030, 2032) for day in statutory_holidays(year)]
    assert whole_years(years).last_year == 2030


@pytest.mark.parametrize(
    "row",
    [
        "25/12/2029,Christmas Day,gov.uk/bank-holidays,no",
        "2029-02-30,Christmas Day,gov.uk/bank-holidays,no",
        "2029-12-25,Christmas Day,gov.uk/bank-holidays,perhaps",
        "2029-12-25,Christmas Day",
    ],
)
def test_a_row_that_is_not_a_bank_holiday_is_refused_by_its_number(row: str) -> None:
    with pytest.raises(Refused, match=r"bank_holidays\.csv, row 3: .+ Write date as 2026-12-25"):
        read([HEADER, "2029-01-01,New Year's Day,gov.uk/bank-holidays,no", row])
