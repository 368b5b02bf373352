"""Figures, standards and comparisons in words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.publication import words
from ragstone.values.figures import MISSING, Basis, Figure
from ragstone.values.measures import DataPeriod, Measure, Unit
from ragstone.values.ratings import Travel
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Comparison
from tests.made import FEBRUARY, JANUARY, figure, measure

PERCENT = measure()
RATE = measure(unit=Unit.RATE, per=10000, population="aged 0 to 17", denominator="")
MEAN = measure(unit=Unit.MEAN, counted_in="days")
COUNT = measure(unit=Unit.COUNT, decimals=0, cases="assessments", denominator="")


def compared(earlier: Figure, travel: Travel | None = None, change: str | None = None) -> Comparison:
    return Comparison(JANUARY, earlier, travel, None if change is None else Fraction(change))


@pytest.mark.parametrize(
    ("of", "value", "shown"),
    [
        (PERCENT, "60.65", "60.7%"),
        (PERCENT, "0", "0.0%"),
        (RATE, "1528.45", "1,528.5"),
        (COUNT, "12208.5", "12,209"),
        (COUNT, "-3", "\N{MINUS SIGN}3"),
    ],
)
def test_a_result_is_rounded_half_up_with_its_sign_and_its_thousands(
    of: Measure, value: str, shown: str
) -> None:
    assert words.number(of, Fraction(value)) == shown


@given(st.fractions(min_value=0, max_value=10**6, max_denominator=10**4), st.integers(0, 4))
def test_a_printed_number_is_within_half_of_its_last_place(value: Fraction, decimals: int) -> None:
    shown = words.number(measure(unit=Unit.COUNT, decimals=decimals), value)
    assert abs(Fraction(shown.replace(",", "")) - value) <= Fraction(1, 2 * 10**decimals)


def test_a_standard_keeps_every_decimal_that_it_was_set_with() -> None:
    assert words.exact(PERCENT, Fraction("76.5")) == "76.5%"
    assert words.exact(PERCENT, Fraction("85.000")) == "85%"
    assert words.exact(COUNT, Fraction(1426)) == "1,426"


@pytest.mark.parametrize("basis", [basis for basis in Basis if basis not in (Basis.COUNTED, Basis.PRINTED)])
def test_a_figure_that_is_not_there_says_why_and_never_zero(basis: Basis) -> None:
    said = words.result(PERCENT, Figure(basis))
    assert said.startswith(("no ", "not "))
    assert words.travel(compared(Figure(basis))) == said.capitalize()


def test_the_unit_is_in_the_sentence_where_the_sign_does_not_say_it() -> None:
    units = [words.with_unit(of, "26") for of in (PERCENT, RATE, MEAN, COUNT)]
    assert units == ["26", "26 per 10,000", "26 days", "26 assessments"]
    meanings = [words.unit_words(of) for of in (PERCENT, RATE, MEAN, COUNT)]
    assert meanings == ["", "per 10,000 aged 0 to 17", "days", "assessments"]


def test_counts_say_what_a_figure_was_made_of() -> None:
    made_of = Figure(Basis.COUNTED, Fraction(1), Fraction(1530), Fraction(326000))
    said = [words.counts(of, made_of) for of in (PERCENT, RATE, MEAN)]
    assert said == ["1,530 of 326,000", "1,530 in 326,000", "1,530 over 326,000"]


def test_a_figure_known_only_as_printed_has_no_counts() -> None:
    assert words.counts(PERCENT, figure("60.7")) == ""


@pytest.mark.parametrize(
    ("data_period", "days"),
    [
        (DataPeriod.SNAPSHOT, "as it stood on 27 February 2015, the last working day of the month"),
        (DataPeriod.YEAR_TO_DATE, "1 April 2014 to 28 February 2015"),
        (DataPeriod.ROLLING_12_MONTHS, "1 March 2014 to 28 February 2015"),
        (DataPeriod.MONTH, "1 February 2015 to 28 February 2015"),
        (DataPeriod.QUARTER, "1 December 2014 to 28 February 2015"),
    ],
)
def test_a_data_period_is_spelled_out_in_days(data_period: DataPeriod, days: str) -> None:
    assert words.covered(data_period, FEBRUARY, date(2015, 2, 27)) == days


@pytest.mark.parametrize(
    ("of", "change", "said"),
    [
        (PERCENT, "0.9", "by 0.9 points, from 82.7%"),
        (PERCENT, "-0.9", "by 0.9 points, from 82.7%"),
        (PERCENT, "-0.06", "by 0.1 points, from 82.7%"),
        (MEAN, "12", "by 12.0, from 82.7"),
        (PERCENT, "0.04", "by less than 0.1 points, from 82.7%"),
        (COUNT, "0.4", "by less than 1, from 83"),
        (PERCENT, "0", "at 82.7%"),
    ],
)
def test_a_change_has_a_size_and_where_it_started_and_is_never_by_nothing(
    of: Measure, change: str, said: str
) -> None:
    assert words.change(of, compared(figure("82.7"), Travel.BETTER, change)) == said


def test_of_figures_that_print_alike_it_is_never_said_that_they_lie_a_step_apart() -> None:
    """82.74 and 82.66 print as 82.7%, and lie 0.08 apart, which would round to 0.1."""
    assert (
        words.change(PERCENT, compared(figure("82.74"), None, "-0.08"))
        == "by less than 0.1 points, from 82.7%"
    )


def test_what_was_not_compared_has_no_change_and_says_so() -> None:
    not_alike = compared(figure("82.7"))
    assert words.change(PERCENT, not_alike) == ""
    assert words.travel(not_alike) == "Not compared"
    assert words.travel(compared(MISSING)) == "No figure"
    assert words.travel(compared(figure("82.7"), Travel.WORSE, "1")) == "Worse"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1254", "1,254"),
        ("85.1", "85.1"),
        ("0.00001", "0.00001"),
        ("0.1234567891", "0.1234567891"),
        ("0.12345678912", "192901233/1562500000"),
        ("1/3", "1/3"),
        ("-2.50", "-2.5"),
    ],
)
def test_a_count_is_said_with_the_decimals_that_say_it_exactly(value: str, said: str) -> None:
    assert plain(Fraction(value)) == said
