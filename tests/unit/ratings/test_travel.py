"""Directions of travel: section 3 of the rules, on the paper's own rows."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.ratings.travel import compare, travel
from ragstone.values.figures import MISSING, Basis, Figure, Reported
from ragstone.values.measures import DataPeriod, Polarity, SeriesChange
from ragstone.values.periods import Month
from ragstone.values.ratings import Travel
from ragstone.values.scorecards import Comparison
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure

VALUES = st.fractions(min_value=-200, max_value=200, max_denominator=1000)
OPPOSITE = {
    Travel.BETTER: Travel.WORSE,
    Travel.SAME: Travel.SAME,
    Travel.WORSE: Travel.BETTER,
    Travel.HIGHER: Travel.LOWER,
    Travel.UNCHANGED: Travel.UNCHANGED,
    Travel.LOWER: Travel.HIGHER,
}


@pytest.mark.parametrize(
    ("row", "polarity", "before", "after", "target", "expected"),
    [
        ("9", Polarity.HIGHER, "0.9", Fraction(280000, 326000), "1.1", Travel.WORSE),
        ("12", Polarity.HIGHER, Fraction(1700, 28), Fraction(1700, 28), "85", Travel.SAME),
        ("16", Polarity.HIGHER, "98.9", Fraction(87900, 889), "98", Travel.WORSE),
        ("15", Polarity.TARGET, "6.7", Fraction(11100, 1463), "7.5", Travel.BETTER),
        ("15 since the outturn", Polarity.TARGET, "8.0", Fraction(11100, 1463), "7.5", Travel.BETTER),
        ("24 since January", Polarity.TARGET, "90.9", Fraction(146300, 1617), "88", Travel.BETTER),
        ("24 since the outturn", Polarity.TARGET, "89.5", Fraction(146300, 1617), "88", Travel.WORSE),
        ("2", Polarity.LOWER, "28.7", Fraction(441400, 15432), "25", Travel.BETTER),
        ("1", Polarity.NONE, "544.3", "528.5", "0", Travel.LOWER),
    ],
)
def test_rows_of_the_paper(
    row: str, polarity: Polarity, before: str, after: str, target: str, expected: Travel
) -> None:
    assert travel(Fraction(before), Fraction(after), polarity, Fraction(target)) is expected, row


@given(st.sampled_from(Polarity), VALUES, VALUES, VALUES)
def test_going_back_undoes_the_arrow(
    polarity: Polarity, before: Fraction, after: Fraction, target: Fraction
) -> None:
    there = travel(before, after, polarity, target)
    assert travel(after, before, polarity, target) is OPPOSITE[there]


@given(st.sampled_from([Polarity.HIGHER, Polarity.LOWER, Polarity.NONE]), VALUES, VALUES, VALUES, VALUES)
def test_the_target_matters_only_where_nearer_it_is_better(
    polarity: Polarity, before: Fraction, after: Fraction, one: Fraction, other: Fraction
) -> None:
    assert travel(before, after, polarity, one) is travel(before, after, polarity, other)


def between(earlier: Reported, latest: Reported, **changes: object) -> Comparison:
    return compare(measure(**changes), Fraction(85), latest, earlier, latest.period.plus(-1))


def test_a_comparison_gives_the_size_of_the_change_before_rounding() -> None:
    seen = between(Reported(JANUARY, figure("82.7")), Reported(FEBRUARY, figure(Fraction(1220800, 14606))))
    assert seen.travel is Travel.BETTER
    assert seen.change == Fraction(1220800, 14606) - Fraction("82.7")


def test_no_arrow_crosses_a_break_in_the_series() -> None:
    broken = SeriesChange(date(2014, 4, 1), "New assessments replaced old ones.", breaks_series=True)
    seen = between(
        Reported(MARCH_BEFORE, figure("158.7")), Reported(FEBRUARY, figure("493.9")), changed=broken
    )
    assert (seen.travel, seen.change) == (None, None)
    assert seen.why_not == "The two were not counted alike. New assessments replaced old ones."


@pytest.mark.parametrize(
    ("since", "breaks"), [(date(2014, 4, 1), False), (date(2014, 3, 1), True), (date(2015, 3, 1), True)]
)
def test_a_change_that_does_not_lie_between_or_does_not_break_leaves_the_arrow(
    since: date, breaks: bool
) -> None:
    changed = SeriesChange(since, "Wording.", breaks_series=breaks)
    seen = between(Reported(MARCH_BEFORE, figure("1")), Reported(FEBRUARY, figure("2")), changed=changed)
    assert seen.travel is Travel.BETTER


def test_a_change_on_the_first_of_the_latest_month_lies_between() -> None:
    changed = SeriesChange(date(2015, 2, 1), "Wording.", breaks_series=True)
    seen = between(Reported(JANUARY, figure("1")), Reported(FEBRUARY, figure("2")), changed=changed)
    assert seen.travel is None


@pytest.mark.parametrize(
    ("earlier", "latest", "why"),
    [
        (MISSING, figure("1"), "There is no figure for January 2015."),
        (Figure(Basis.NO_CASES), figure("1"), "There were no cases for January 2015."),
        (figure("1"), MISSING, "There is no latest figure to compare."),
    ],
)
def test_what_cannot_be_compared_says_why(earlier: Figure, latest: Figure, why: str) -> None:
    seen = between(Reported(JANUARY, earlier), Reported(FEBRUARY, latest))
    assert (seen.travel, seen.why_not) == (None, why)


def test_nearer_an_unset_target_is_nothing() -> None:
    seen = compare(
        measure(polarity=Polarity.TARGET),
        None,
        Reported(FEBRUARY, figure("1")),
        Reported(JANUARY, figure("2")),
        JANUARY,
    )
    assert seen.why_not == "Nearer the target is better, and no target has been set."


def test_aprils_year_to_date_against_marchs_is_said_to_be_a_new_year() -> None:
    april, march = Month(2015, 4), Month(2015, 3)
    seen = between(Reported(march, figure("80")), Reported(april, figure("90")))
    assert seen.travel is Travel.BETTER
    assert seen.caution == "A new year began in April 2015: the earlier figure is for the whole of 2014-15."


def test_a_snapshot_in_april_needs_no_caution() -> None:
    april, march = Month(2015, 4), Month(2015, 3)
    seen = between(
        Reported(march, figure("80")), Reported(april, figure("90")), data_period=DataPeriod.SNAPSHOT
    )
    assert seen.caution == ""


def test_a_year_to_date_against_last_years_outturn_needs_no_caution() -> None:
    assert between(Reported(MARCH_BEFORE, figure("80")), Reported(FEBRUARY, figure("90"))).caution == ""


@pytest.mark.parametrize(
    ("since", "compared"),
    [
        (JANUARY.last_day, True),
        (FEBRUARY.first_day, False),
        (FEBRUARY.last_day, False),
        (FEBRUARY.plus(1).first_day, True),
    ],
)
def test_a_series_is_broken_from_the_month_on_in_which_the_change_began(since: date, compared: bool) -> None:
    made = measure(changed=SeriesChange(since, "Counted otherwise.", breaks_series=True))
    before, after = Reported(JANUARY, figure("60")), Reported(FEBRUARY, figure("61"))
    found = compare(made, None, after, before, JANUARY)
    assert (found.travel is not None) is compared
