"""What a trend says: one sentence, the table behind it, and notes."""

from __future__ import annotations

from datetime import date

import pytest

from ragstone.publication.trends import trend_of
from ragstone.values.measures import Polarity, SeriesChange, Unit
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure, standard
from tests.unit.publication.lines import Count, line

VISITS = measure()
DECEMBER = Month(2014, 12)
STANDARD = standard("85", "76.5")


@pytest.mark.parametrize(
    ("figures", "held_against", "finding"),
    [
        ({FEBRUARY: "60.7"}, STANDARD, "Red: 60.7% in February 2015, target 85%"),
        ({JANUARY: "80", FEBRUARY: "60.7"}, STANDARD, "Red: 60.7% in February 2015, target 85%"),
        (
            {DECEMBER: "90", JANUARY: "61", FEBRUARY: "60.7"},
            STANDARD,
            "Red in each of the last 2 months shown: 60.7% in February 2015, target 85%",
        ),
        (
            {DECEMBER: "70", JANUARY: "61", FEBRUARY: "60.7"},
            STANDARD,
            "Red in each of the last 3 months shown: 60.7% in February 2015, target 85%",
        ),
        ({FEBRUARY: "60.7"}, None, "60.7% in February 2015"),
        ({MARCH_BEFORE: "50", FEBRUARY: "60.7"}, None, "60.7% in February 2015, up from 50.0% in March 2014"),
        ({JANUARY: "70", FEBRUARY: "60.7"}, None, "60.7% in February 2015, down from 70.0% in January 2015"),
        (
            {JANUARY: "60.7", FEBRUARY: "60.7"},
            None,
            "60.7% in February 2015, the same as 60.7% in January 2015",
        ),
        (
            {JANUARY: "60.66", FEBRUARY: "60.74"},
            None,
            "60.7% in February 2015, the same as 60.7% in January 2015",
        ),
        ({JANUARY: "80"}, STANDARD, "There is no result for February 2015"),
        ({JANUARY: "80", FEBRUARY: ("0", "0")}, STANDARD, "There is no result for February 2015"),
        ({}, STANDARD, "There is no result for February 2015"),
    ],
)
def test_the_title_is_what_the_chart_is_there_to_show(
    figures: dict[Month, str | Count], held_against: Standard | None, finding: str
) -> None:
    assert trend_of(VISITS, line(VISITS, held_against, figures)).finding == finding


def test_a_number_without_a_sign_is_said_with_its_unit() -> None:
    waiting = measure(unit=Unit.MEAN, counted_in="days", polarity=Polarity.LOWER)
    found = trend_of(waiting, line(waiting, standard("426"), {FEBRUARY: "537.8"}))
    assert found.finding == "Amber: 537.8 days in February 2015, target 426"


def test_one_figure_is_no_trend_and_has_no_picture() -> None:
    assert trend_of(VISITS, line(VISITS, STANDARD, {FEBRUARY: "60.7"})).svg == ""
    assert trend_of(VISITS, line(VISITS, STANDARD, {JANUARY: "80", FEBRUARY: "60.7"})).svg.startswith("<svg")


def test_a_picture_is_described_month_by_month_and_a_long_one_by_its_ends() -> None:
    short = trend_of(VISITS, line(VISITS, None, {JANUARY: "80", FEBRUARY: "60.7"}))
    assert short.description.startswith("Month by month: January 2015 80.0%, February 2015 60.7%. ")
    year = {FEBRUARY.plus(-ago): f"{50 + ago}" for ago in range(13)}
    long = trend_of(VISITS, line(VISITS, None, year))
    assert "February 2014 62.0%, 11 more months, February 2015 50.0%." in long.description


def test_the_table_has_every_month_and_only_columns_that_say_something() -> None:
    known = trend_of(VISITS, line(VISITS, None, {JANUARY: "80", FEBRUARY: ("17", "28")})).table
    assert known.headings == ("Month", "Result", "Count")
    assert known.rows == (("January 2015", "80.0%", ""), ("February 2015", "60.7%", "17 of 28"))


def test_a_month_is_rated_in_the_table_by_the_standard_of_its_own_year() -> None:
    table = trend_of(VISITS, line(VISITS, STANDARD, {MARCH_BEFORE: "60", FEBRUARY: "60"})).table
    assert table.headings == ("Month", "Result", "Target", "Minimum standard", "Rating")
    assert table.rows[0] == ("March 2014", "60.0%", "", "", "")
    assert table.rows[1] == ("February 2015", "60.0%", "85%", "76.5%", "Red")


def test_none_of_none_is_a_row_without_a_result() -> None:
    table = trend_of(VISITS, line(VISITS, None, {JANUARY: "80", FEBRUARY: ("0", "0")})).table
    assert table.rows[-1][:2] == ("February 2015", "no cases")


def test_a_note_is_said_once_with_the_months_that_it_is_about() -> None:
    figures: dict[Month, str | Count] = {DECEMBER: "70", JANUARY: "61", FEBRUARY: "60.7"}
    notes = {DECEMBER: "Inferred.", JANUARY: "Late.", FEBRUARY: "Inferred."}
    found = trend_of(VISITS, line(VISITS, None, figures, notes=notes)).notes
    assert found == ("December 2014, February 2015: Inferred.", "January 2015: Late.")


@pytest.mark.parametrize(
    ("since", "breaks", "finding"),
    [
        (date(2015, 1, 1), True, "60.7% in February 2015, down from 61.0% in January 2015"),
        (date(2015, 2, 1), True, "60.7% in February 2015"),
        (date(2015, 1, 1), False, "60.7% in February 2015, down from 90.0% in December 2014"),
        (date(2015, 3, 1), True, "60.7% in February 2015, down from 90.0% in December 2014"),
    ],
)
def test_a_trend_is_told_since_the_last_break_in_its_series(since: date, breaks: bool, finding: str) -> None:
    made = measure(changed=SeriesChange(since, "Counted otherwise.", breaks))
    figures: dict[Month, str | Count] = {DECEMBER: "90", JANUARY: "61", FEBRUARY: "60.7"}
    assert trend_of(made, line(made, None, figures)).finding == finding
