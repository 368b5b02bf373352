"""Months, days and fiscal years, as written and as Excel rewrites them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.files.cells import Unreadable
from ragstone.files.dates import day, fiscal_year, month
from ragstone.values.periods import FiscalYear, Month


@pytest.mark.parametrize(
    "cell",
    [
        "2015-02",
        "Feb-15",
        "feb 15",
        "Feb 2015",
        "February 2015",
        "Feb-2015",
        "01/02/2015",
        "1/2/2015",
        "2015-02-01",
    ],
)
def test_a_month_is_read_as_excel_may_have_left_it(cell: str) -> None:
    assert month(cell) == Month(2015, 2)


def test_september_may_have_four_letters() -> None:
    assert month("Sept-14") == Month(2014, 9)


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("2015-13", "no such month"),
        ("2015-00", "no such month"),
        ("2015-02-30", "no such day"),
        ("30/02/2015", "no such day"),
        ("02/01/2015", "a day inside a month"),
        ("2015-02-27", "a day inside a month"),
        ("15-Feb", "not a month"),
        ("Foo-15", "not a month"),
        ("42036", "not a month"),
        ("2015", "not a month"),
        ("0001-02", "outside the years"),
        ("9999-12", "outside the years"),
    ],
)
def test_what_is_no_month_is_refused(cell: str, what: str) -> None:
    with pytest.raises(Unreadable, match=what):
        month(cell)


@given(st.dates(date(1974, 1, 1), date(2100, 12, 31)))
def test_a_day_is_read_in_both_spellings_day_first(value: date) -> None:
    assert day(value.isoformat()) == value
    assert day(f"{value:%d/%m/%Y}") == value


@pytest.mark.parametrize(
    "cell", ["2015-02-30", "31/04/2015", "02/27/2015", "27.02.2015", "1066-10-14", "today"]
)
def test_what_is_no_day_is_refused(cell: str) -> None:
    with pytest.raises(Unreadable):
        day(cell)


def test_a_fiscal_year_has_two_years_that_follow_each_other() -> None:
    assert fiscal_year("2014-15") == fiscal_year("2014/15") == fiscal_year("2014-2015") == FiscalYear(2014)
    assert fiscal_year("1999-00") == fiscal_year("1999/2000") == FiscalYear(1999)
    for cell in ("2014-16", "2014", "2014-2016", "2014-1915", "2014-0015", "Dec-11", "1900-01"):
        with pytest.raises(Unreadable):
            fiscal_year(cell)
