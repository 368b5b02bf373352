"""Working days as the measures count them: start < d <= end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.calendar.bank_holidays import announced
from ragstone.calendar.working_days import (
    is_working_day,
    snapshot_day,
    working_day_after,
    working_days_after,
)
from ragstone.values.faults import Refused
from ragstone.values.periods import Month

FIRST = date(announced().first_year, 1, 1)
LAST = date(announced().last_year, 12, 31)
A_DAY = timedelta(days=1)

days = st.dates(FIRST, LAST)
days_with_a_year_to_run = st.dates(FIRST, LAST.replace(year=LAST.year - 1))
months = st.builds(Month, st.integers(FIRST.year, LAST.year), st.integers(1, 12))


def counted_one_by_one(start: date, end: date) -> int:
    between = (start + n * A_DAY for n in range(1, (end - start).days + 1))
    return sum(day.isoweekday() <= 5 and day not in announced().days for day in between)


@pytest.mark.parametrize(
    "day",
    [
        date(2015, 2, 28),  # a Saturday
        date(2015, 3, 1),  # a Sunday
        date(1980, 1, 1),
        date(2015, 1, 1),
        date(2015, 4, 3),  # Good Friday
        date(2015, 4, 6),  # Easter Monday
        date(1980, 5, 5),
        date(2015, 5, 4),
        date(2015, 5, 25),
        date(2015, 8, 31),
        date(2014, 12, 25),
        date(2014, 12, 26),
        date(2015, 12, 28),  # for Boxing Day, a Saturday
        date(2016, 12, 27),  # for Christmas Day, a Sunday
        date(2021, 12, 27),  # for both, at a weekend
        date(2021, 12, 28),
        date(2022, 1, 3),
        date(1981, 7, 29),
        date(1995, 5, 8),
        date(1999, 12, 31),
        date(2002, 6, 3),
        date(2002, 6, 4),
        date(2011, 4, 29),
        date(2012, 6, 4),
        date(2012, 6, 5),
        date(2020, 5, 8),
        date(2022, 6, 2),
        date(2022, 6, 3),
        date(2022, 9, 19),
        date(2023, 5, 8),
    ],
)
def test_a_weekend_or_a_bank_holiday_is_not_a_working_day(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(1980, 1, 2),
        date(2015, 2, 27),
        date(2016, 2, 29),
        date(2015, 4, 2),  # Maundy Thursday
        date(2015, 4, 7),
        date(2014, 12, 24),
        date(2014, 12, 31),
        date(2015, 3, 17),  # a bank holiday in Northern Ireland only
        date(2015, 1, 2),  # in Scotland only
        date(1995, 5, 1),  # holidays moved away from these five
        date(2002, 5, 27),
        date(2012, 5, 28),
        date(2020, 5, 4),
        date(2022, 5, 30),
    ],
)
def test_any_other_weekday_is_a_working_day(day: date) -> None:
    assert is_working_day(day)


@pytest.mark.parametrize(
    ("month", "day"),
    [
        ("2015-02", date(2015, 2, 27)),  # the 28th is a Saturday
        ("2014-03", date(2014, 3, 31)),
        ("2016-02", date(2016, 2, 29)),
        ("2020-02", date(2020, 2, 28)),  # the 29th is a Saturday
        ("2015-08", date(2015, 8, 28)),  # the 31st is the summer bank holiday
        ("2024-03", date(2024, 3, 28)),  # Good Friday, then the weekend
        ("2011-04", date(2011, 4, 28)),  # the royal wedding, then a Saturday
        ("1999-12", date(1999, 12, 30)),  # the millennium
        ("2023-04", date(2023, 4, 28)),  # the 30th is a Sunday
        ("2014-12", date(2014, 12, 31)),
    ],
)
def test_the_snapshot_day_is_the_last_working_day_of_the_month(month: str, day: date) -> None:
    assert snapshot_day(Month.parse(month)) == day


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2015, 1, 5), 45, date(2015, 3, 9)),  # nine plain weeks
        (date(2015, 1, 5), 46, date(2015, 3, 10)),
        (date(2015, 3, 2), 45, date(2015, 5, 7)),  # Easter and early May: three days more
        (date(2015, 4, 2), 1, date(2015, 4, 7)),
        (date(2014, 12, 24), 1, date(2014, 12, 29)),
        (date(2014, 12, 1), 20, date(2014, 12, 31)),  # over 25 and 26 December
        (date(2015, 2, 27), 7, date(2015, 3, 10)),
        (date(2015, 5, 1), 15, date(2015, 5, 26)),  # two bank holidays
        (date(2015, 2, 28), 1, date(2015, 3, 2)),  # started on a Saturday
        (date(2016, 2, 28), 1, date(2016, 2, 29)),
        (date(1999, 12, 24), 3, date(2000, 1, 4)),  # two substitutes, the millennium, a substitute
        (date(2012, 6, 1), 1, date(2012, 6, 6)),  # the Diamond Jubilee
    ],
)
def test_the_nth_working_day_after_a_day(start: date, n: int, end: date) -> None:
    assert working_day_after(start, n) == end
    assert working_days_after(start, end) == n


@pytest.mark.parametrize("day", [date(2015, 2, 27), date(2015, 2, 28), date(2014, 12, 25)])
def test_the_same_day_is_no_working_day_later(day: date) -> None:
    assert working_days_after(day, day) == 0


def test_an_end_on_a_day_off_counts_as_the_working_day_before_it() -> None:
    assert working_days_after(date(2015, 2, 26), date(2015, 2, 27)) == 1
    assert working_days_after(date(2015, 2, 26), date(2015, 3, 1)) == 1


def test_an_end_before_the_start_is_negative() -> None:
    assert working_days_after(date(2015, 3, 2), date(2015, 2, 27)) == -1


@pytest.mark.parametrize("n", [0, -1])
def test_there_is_no_working_day_after_a_day_that_is_not_later(n: int) -> None:
    with pytest.raises(ValueError, match="no working day number"):
        working_day_after(date(2015, 2, 27), n)


@given(days_with_a_year_to_run, st.integers(0, 365))
def test_counting_agrees_with_going_through_the_days_one_by_one(start: date, later: int) -> None:
    assert working_days_after(start, start + later * A_DAY) == counted_one_by_one(
        start, start + later * A_DAY
    )


@given(days, days, days)
def test_counting_is_additive_and_the_way_back_undoes_it(a: date, b: date, c: date) -> None:
    assert working_days_after(a, b) + working_days_after(b, c) == working_days_after(a, c)
    assert working_days_after(b, a) == -working_days_after(a, b)


@given(days_with_a_year_to_run, st.integers(1, 240))
def test_the_nth_working_day_after_is_a_working_day_n_later(start: date, n: int) -> None:
    end = working_day_after(start, n)
    assert is_working_day(end)
    assert counted_one_by_one(start, end) == n


@given(months)
def test_no_day_of_the_month_after_its_snapshot_day_is_a_working_day(month: Month) -> None:
    snapshot = snapshot_day(month)
    assert is_working_day(snapshot)
    assert month.first_day <= snapshot <= month.last_day
    assert counted_one_by_one(snapshot, month.last_day) == 0


BEFORE = FIRST - A_DAY
AFTER = LAST + A_DAY


@pytest.mark.parametrize(
    "ask",
    [
        lambda: is_working_day(AFTER),
        lambda: working_days_after(LAST, AFTER),
        lambda: working_days_after(AFTER, LAST),
        lambda: working_day_after(AFTER, 1),
        lambda: working_day_after(LAST, 1),
        lambda: working_day_after(FIRST, 1_000_000),
        lambda: snapshot_day(Month(LAST.year + 1, 1)),
        lambda: snapshot_day(Month(9999, 12)),
    ],
)
def test_past_the_last_year_known_is_refused_with_what_would_do(ask: Callable[[], object]) -> None:
    with pytest.raises(Refused) as refused:
        ask()
    sentence = str(refused.value)
    assert f"is after {LAST.year}, the last year whose bank holidays are known" in sentence
    assert "bank_holidays.csv" in sentence


@pytest.mark.parametrize(
    "ask",
    [
        lambda: is_working_day(BEFORE),
        lambda: working_days_after(BEFORE, FIRST),
        lambda: working_days_after(FIRST, BEFORE),
        lambda: working_day_after(BEFORE, 1),
        lambda: snapshot_day(Month(FIRST.year - 1, 12)),
        lambda: snapshot_day(Month(0, 1)),
    ],
)
def test_before_the_first_year_known_is_refused_with_what_would_do(ask: Callable[[], object]) -> None:
    with pytest.raises(Refused, match=f"is before {FIRST.year}, .+ Check that the date is right"):
        ask()


def test_a_refusal_names_the_day_in_words() -> None:
    with pytest.raises(Refused, match=r"^Calendar: 31 December 1979 is before 1980"):
        is_working_day(date(1979, 12, 31))


def test_the_first_and_the_last_day_known_are_answered() -> None:
    assert not is_working_day(FIRST)
    assert working_days_after(FIRST, LAST) == counted_one_by_one(FIRST, LAST)
    assert snapshot_day(Month(LAST.year, 12)) <= LAST
