"""A figure read from running sums is the one that adding up the changes gives."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.ledger.reading import ledger_of, number_of, window_start
from ragstone.values.ledger import Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

MONTHS = st.builds(Month, st.integers(2011, 2016), st.integers(1, 12))
COUNTS = st.integers(-3, 3) | st.decimals(-2, 2, places=2, allow_nan=False)
CHANGES = st.lists(
    st.builds(
        lambda area, month, n, d: Change(area, number_of(month), Fraction(n), Fraction(d)),
        st.sampled_from(["east", "west"]),
        MONTHS,
        COUNTS,
        COUNTS,
    ),
    max_size=30,
)
WINDOWS = {
    DataPeriod.MONTH: 1,
    DataPeriod.QUARTER: 3,
    DataPeriod.ROLLING_12_MONTHS: 12,
}


def added_up(changes: list[Change], area: str, months: set[int]) -> Count:
    found = [change for change in changes if change.area == area and change.month_no in months]
    return Count(
        sum((change.numerator for change in found), Fraction(0)),
        sum((change.denominator for change in found), Fraction(0)),
    )


@pytest.mark.parametrize("data_period", WINDOWS)
@given(CHANGES, MONTHS)
def test_a_flow_is_the_sum_of_its_window(
    data_period: DataPeriod, changes: list[Change], period: Month
) -> None:
    months = {number_of(period.plus(-ago)) for ago in range(WINDOWS[data_period])}
    read = ledger_of(Kind.FLOW, data_period, changes).count("east", period)
    assert read == added_up(changes, "east", months)


@given(CHANGES, MONTHS)
def test_a_year_to_date_begins_in_april(changes: list[Change], period: Month) -> None:
    first = number_of(Month(period.fiscal_year.begins, 4))
    read = ledger_of(Kind.FLOW, DataPeriod.YEAR_TO_DATE, changes).count("west", period)
    assert read == added_up(changes, "west", set(range(first, number_of(period) + 1)))


@pytest.mark.parametrize("kind", [Kind.STOCK, Kind.REGISTER])
@given(CHANGES, MONTHS)
def test_anything_else_is_the_sum_of_all_so_far(kind: Kind, changes: list[Change], period: Month) -> None:
    read = ledger_of(kind, DataPeriod.SNAPSHOT, changes).count("east", period)
    assert read == added_up(changes, "east", set(range(number_of(period) + 1)))


@given(CHANGES, MONTHS)
def test_a_total_is_the_sum_of_its_areas(changes: list[Change], period: Month) -> None:
    ledger = ledger_of(Kind.STOCK, DataPeriod.SNAPSHOT, changes)
    east, west = ledger.count("east", period), ledger.count("west", period)
    both = Count(east.numerator + west.numerator, east.denominator + west.denominator)
    assert ledger.total(["east", "west"], period) == both


def test_an_area_in_which_nothing_was_ever_counted_has_none_of_none() -> None:
    assert ledger_of(Kind.FLOW, DataPeriod.MONTH, []).count("east", Month(2015, 2)) == Count(
        Fraction(0), Fraction(0)
    )


def test_a_window_begins_where_its_name_says() -> None:
    period = Month(2015, 2)
    assert window_start(DataPeriod.YEAR_TO_DATE, period) == Month(2014, 4)
    assert window_start(DataPeriod.ROLLING_12_MONTHS, period) == Month(2014, 3)
    assert window_start(DataPeriod.QUARTER, period) == Month(2014, 12)
    assert window_start(DataPeriod.MONTH, period) == period
