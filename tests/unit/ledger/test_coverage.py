"""Whether the records reach far enough for a figure."""

from __future__ import annotations

from datetime import date

import pytest

from ragstone.ledger.coverage import months_before, uncovered
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

FEBRUARY, FRIDAY = Month(2015, 2), date(2015, 2, 27)


def cohort(
    kind: Kind, data_period: DataPeriod, look_back: int = 0, reads: tuple[str, ...] = ("plans",)
) -> Cohort:
    asked = (("plans", look_back),) if look_back else ()
    return Cohort("measure", kind, data_period, "", False, None, 1, asked, reads)


def covered(asked: Cohort, since: date | None, until: date | None, period: Month = FEBRUARY) -> bool:
    return uncovered(asked, {"plans": (since, until)}, period, FRIDAY) == ""


@pytest.mark.parametrize(
    ("data_period", "first_day"),
    [
        (DataPeriod.MONTH, date(2015, 2, 1)),
        (DataPeriod.QUARTER, date(2014, 12, 1)),
        (DataPeriod.YEAR_TO_DATE, date(2014, 4, 1)),
        (DataPeriod.ROLLING_12_MONTHS, date(2014, 3, 1)),
    ],
)
def test_a_flow_needs_the_whole_of_its_window(data_period: DataPeriod, first_day: date) -> None:
    asked = cohort(Kind.FLOW, data_period)
    assert covered(asked, first_day, FEBRUARY.last_day)
    assert not covered(asked, first_day.replace(day=2), FEBRUARY.last_day)
    assert not covered(asked, first_day, FRIDAY)


def test_a_flow_that_looks_back_needs_so_many_months_before_its_window() -> None:
    asked = cohort(Kind.FLOW, DataPeriod.YEAR_TO_DATE, look_back=24)
    assert covered(asked, date(2012, 4, 1), FEBRUARY.last_day)
    assert not covered(asked, date(2012, 4, 2), FEBRUARY.last_day)


def test_a_snapshot_needs_its_own_day_and_no_more() -> None:
    asked = cohort(Kind.STOCK, DataPeriod.SNAPSHOT)
    assert covered(asked, FRIDAY, FRIDAY)
    assert not covered(asked, FRIDAY, date(2015, 2, 26))
    assert not covered(asked, date(2015, 2, 28), date(2015, 2, 28))


def test_where_nobody_says_which_day_the_snapshot_is_it_needs_the_whole_month() -> None:
    asked = cohort(Kind.STOCK, DataPeriod.SNAPSHOT)
    long_ago = date(2000, 4, 1)
    assert uncovered(asked, {"plans": (long_ago, FEBRUARY.last_day)}, FEBRUARY) == ""
    assert uncovered(asked, {"plans": (long_ago, FRIDAY)}, FEBRUARY) != ""


def test_where_nobody_says_from_when_on_it_is_known_nothing_is_covered() -> None:
    asked = cohort(Kind.STOCK, DataPeriod.SNAPSHOT)
    assert uncovered(asked, {"plans": (None, FEBRUARY.last_day)}, FEBRUARY) == (
        "Nobody has said from which day on plans is known, and the figure needs it from 28 February 2015. "
        "Write covers_from into extract.toml, and load the extract again."
    )


def test_a_stock_that_looks_back_does_so_from_the_day_read() -> None:
    asked = cohort(Kind.STOCK, DataPeriod.SNAPSHOT, look_back=18)
    assert covered(asked, date(2013, 8, 27), FRIDAY)
    assert not covered(asked, date(2013, 8, 28), FRIDAY)
    rolling = cohort(Kind.STOCK, DataPeriod.ROLLING_12_MONTHS)
    assert covered(rolling, date(2014, 3, 1), FEBRUARY.last_day)
    assert not covered(rolling, date(2014, 3, 2), FEBRUARY.last_day)
    assert not covered(rolling, None, FRIDAY)


def test_a_register_needs_its_year_from_1_april() -> None:
    asked = cohort(Kind.REGISTER, DataPeriod.YEAR_TO_DATE)
    assert covered(asked, date(2014, 4, 1), FEBRUARY.last_day)
    assert not covered(asked, date(2014, 4, 2), FEBRUARY.last_day)
    assert not covered(asked, date(2014, 4, 1), FRIDAY)
    assert not covered(cohort(Kind.REGISTER, DataPeriod.YEAR_TO_DATE, look_back=3), date(2014, 1, 2), None)


def test_the_sentence_says_what_is_known_what_is_needed_and_what_would_cover_it() -> None:
    asked = cohort(Kind.FLOW, DataPeriod.YEAR_TO_DATE, look_back=12)
    assert uncovered(asked, {"plans": (date(2014, 1, 1), FRIDAY)}, FEBRUARY) == (
        "plans is known from 1 January 2014 on, and the figure needs it from 1 April 2013, 12 months before "
        "1 April 2014. An extract that goes back to then would cover it. "
        "plans is known up to 27 February 2015, and the figure needs it up to 28 February 2015. "
        "An extract taken after that day would cover it."
    )


def test_a_table_of_which_nothing_was_loaded_covers_nothing() -> None:
    asked = cohort(Kind.FLOW, DataPeriod.MONTH)
    assert uncovered(asked, {"plans": (None, None)}, FEBRUARY) == (
        "Nothing of plans has been loaded. Load an extract of it that reaches 28 February 2015."
    )


def test_what_the_cohort_does_not_read_does_not_matter_and_a_look_back_is_a_reading() -> None:
    nothing = {"visits": (None, None)}
    assert uncovered(cohort(Kind.FLOW, DataPeriod.MONTH), nothing, FEBRUARY) == ""
    assert uncovered(cohort(Kind.FLOW, DataPeriod.MONTH, reads=("a_view",)), nothing, FEBRUARY) == ""
    asked = cohort(Kind.FLOW, DataPeriod.MONTH, look_back=1, reads=("a_view",))
    assert uncovered(asked, {"plans": (date(2015, 2, 1), FEBRUARY.last_day)}, FEBRUARY) != ""


def test_a_month_earlier_that_has_no_such_day_is_its_last() -> None:
    assert months_before(date(2015, 3, 31), 1) == date(2015, 2, 28)
    assert months_before(date(2016, 3, 31), 1) == date(2016, 2, 29)
    assert months_before(date(2015, 1, 15), 13) == date(2013, 12, 15)
