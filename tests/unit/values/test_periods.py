"""Months and fiscal years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.values.periods import FiscalYear, Month

months = st.builds(Month, st.integers(1900, 2199), st.integers(1, 12))
fiscal_years = st.builds(FiscalYear, st.integers(1900, 2199))
steps = st.integers(-1200, 1200)


def test_a_month_is_written_like_2015_02_and_read_aloud() -> None:
    february = Month.parse("2015-02")
    assert february == Month(2015, 2)
    assert (str(february), february.words, february.short) == ("2015-02", "February 2015", "Feb 15")


def test_a_month_of_the_years_2000_to_2009_keeps_its_nought() -> None:
    assert Month(2005, 9).short == "Sep 05"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2015",
        "2015-2",
        "2015-13",
        "2015-00",
        "15-02",
        "2015/02",
        "2015-02-01",
        " 2015-02",
        "2015-02\n",
        "Feb 2015",
    ],
)
def test_anything_else_is_not_a_month(text: str) -> None:
    with pytest.raises(ValueError, match="is not a month written like 2015-02"):
        Month.parse(text)


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        ("2015-02", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2015-04", date(2015, 4, 1), date(2015, 4, 30)),
        ("2014-12", date(2014, 12, 1), date(2014, 12, 31)),
    ],
)
def test_a_month_has_a_first_and_a_last_day(month: str, first: date, last: date) -> None:
    assert Month.parse(month).first_day == first
    assert Month.parse(month).last_day == last


@pytest.mark.parametrize(
    ("month", "steps", "there"),
    [
        ("2015-02", -1, "2015-01"),
        ("2015-01", -1, "2014-12"),
        ("2014-12", 1, "2015-01"),
        ("2014-12", 12, "2015-12"),
        ("2015-01", -13, "2013-12"),
        ("2015-02", -11, "2014-03"),
        ("2015-02", -35, "2012-03"),
        ("2015-02", 0, "2015-02"),
    ],
)
def test_months_go_on_over_the_end_of_a_year(month: str, steps: int, there: str) -> None:
    assert Month.parse(month).plus(steps) == Month.parse(there)


@pytest.mark.parametrize(
    ("month", "fiscal_year", "outturn"),
    [
        ("2015-02", "2014-15", "2014-03"),
        ("2015-03", "2014-15", "2014-03"),  # March's own outturn is the March before
        ("2015-04", "2015-16", "2015-03"),
        ("2014-12", "2014-15", "2014-03"),
        ("2015-01", "2014-15", "2014-03"),
        ("2000-03", "1999-00", "1999-03"),
    ],
)
def test_a_month_has_a_fiscal_year_and_the_march_before_it_as_outturn(
    month: str, fiscal_year: str, outturn: str
) -> None:
    assert str(Month.parse(month).fiscal_year) == fiscal_year
    assert str(Month.parse(month).last_outturn) == outturn


def test_months_are_in_the_order_of_time() -> None:
    written = ["2014-12", "2015-01", "2015-02", "2015-10"]
    assert sorted(map(Month.parse, reversed(written))) == [Month.parse(text) for text in written]


@pytest.mark.parametrize("text", ["2014-15", "2014/15"])
def test_a_fiscal_year_is_written_with_a_hyphen_or_a_slash(text: str) -> None:
    assert FiscalYear.parse(text) == FiscalYear(2014)
    assert str(FiscalYear.parse(text)) == "2014-15"


@pytest.mark.parametrize(
    "text", ["", "2014", "2014-16", "2014-14", "2014-2015", "14-15", "2014-15 ", "1999-01"]
)
def test_anything_else_is_not_a_fiscal_year(text: str) -> None:
    with pytest.raises(ValueError, match="is not a fiscal year written like 2014-15"):
        FiscalYear.parse(text)


def test_a_fiscal_year_ends_with_march() -> None:
    year = FiscalYear.parse("1999-00")
    assert (year.first_day, year.last_day) == (date(1999, 4, 1), date(2000, 3, 31))


def test_fiscal_years_are_in_the_order_of_time() -> None:
    assert FiscalYear.parse("1999-00") < FiscalYear.parse("2000-01") < FiscalYear.parse("2014-15")


@given(months)
def test_a_month_is_read_back_as_it_was_written(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(fiscal_years)
def test_a_fiscal_year_is_read_back_as_it_was_written(year: FiscalYear) -> None:
    assert FiscalYear.parse(str(year)) == year


@given(months, steps, steps)
def test_steps_add_up_and_can_be_undone(month: Month, a: int, b: int) -> None:
    assert month.plus(a).plus(b) == month.plus(a + b)
    assert month.plus(a).plus(-a) == month


@given(months, steps)
def test_a_later_month_is_greater_as_text_too(month: Month, step: int) -> None:
    there = month.plus(step)
    assert (month < there) == (step > 0)
    assert (str(month) < str(there)) == (step > 0)


@given(months)
def test_the_next_month_begins_on_the_day_after_the_last(month: Month) -> None:
    assert month.plus(1).first_day == month.last_day + timedelta(days=1)


@given(months)
def test_a_month_lies_in_its_fiscal_year_and_after_its_outturn(month: Month) -> None:
    year = month.fiscal_year
    assert year.first_day <= month.first_day <= month.last_day <= year.last_day
    assert month.last_outturn.last_day + timedelta(days=1) == year.first_day


def test_months_lie_as_far_apart_as_they_have_to_be_moved() -> None:
    for months in (-25, -1, 0, 1, 11, 12, 30):
        assert Month(2015, 2).plus(months).since(Month(2015, 2)) == months
