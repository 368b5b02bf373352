"""A line of the scorecard as a reader sees it."""

from __future__ import annotations

from fractions import Fraction

from ragstone.publication.rows import compared, meta, row_of
from ragstone.values.figures import Reported
from ragstone.values.measures import Polarity, SeriesChange, Unit
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure, standard
from tests.unit.publication.lines import AREA, Count, line

VISITS = measure()
EARLIER: dict[Month, str | Count] = {MARCH_BEFORE: "81.4", JANUARY: ("17", "28")}


def test_a_row_says_result_rating_target_and_what_it_was_made_of() -> None:
    row = row_of(VISITS, line(VISITS, standard("85", "76.5"), {**EARLIER, FEBRUARY: ("17", "28")}))
    assert (row.latest, row.rating, row.target, row.count) == ("60.7%", Rating.RED, "85%", "17 of 28")
    assert (row.previous.word, row.previous.detail) == ("Same", "at 60.7%")
    assert (row.outturn.word, row.outturn.detail) == ("Worse", "by 20.7 points, from 81.4%")
    assert row.outturn.since == "March 2014 outturn"


def test_what_a_measure_is_stands_under_its_title_in_words() -> None:
    assert meta(VISITS) == "higher is better · year to date"
    rate = measure(unit=Unit.RATE, polarity=Polarity.NONE, per=10000, population="aged 0 to 17")
    assert meta(rate) == "for information · year to date · per 10,000 aged 0 to 17"


def test_the_position_is_said_in_words_to_those_who_do_not_see_it() -> None:
    row = row_of(VISITS, line(VISITS, standard("85", "76.5"), {**EARLIER, FEBRUARY: ("9", "10")}))
    assert "<title" in row.position
    assert "Inside Green" in row.position
    assert (
        "Against the edge of Green, in units of the distance from the edge of Green to the minimum standard: "
        "latest 0.6 inside, January 2015 2.9 outside, March 2014 0.4 outside." in row.position
    )


def test_without_a_minimum_standard_the_yardstick_is_said_to_be_another() -> None:
    row = row_of(VISITS, line(VISITS, standard("85"), {FEBRUARY: ("17", "28")}))
    assert "in units of a tenth of the target: latest 2.9 outside." in row.position
    assert "Outside Green" in row.position


def test_on_the_edge_of_green_is_inside() -> None:
    row = row_of(VISITS, line(VISITS, standard("85", "76.5"), {FEBRUARY: "85"}))
    assert "latest 0.0 inside." in row.position


def test_what_is_not_rated_has_no_position_and_says_why() -> None:
    row = row_of(VISITS, line(VISITS, None, {FEBRUARY: "60.7"}))
    assert row.position == ""
    assert row.target == ""
    assert row.reason == "No target has been set."


def test_a_restated_figure_is_given_beside_what_was_reported() -> None:
    said = {(VISITS.name, AREA, JANUARY): Reported(JANUARY, figure("64.3"), "a1b2c3d4e5f6")}
    restated = line(VISITS, None, {**EARLIER, FEBRUARY: "60.7"}, said)
    note = compared(VISITS, restated.previous, "January 2015").note
    assert note == "Reported as 64.3%; records now give 60.7% (17 of 28)."


def test_an_earlier_figure_that_was_counted_otherwise_gets_a_reason_and_no_shape() -> None:
    changed = SeriesChange(JANUARY.first_day, "E-mails count too.", breaks_series=True)
    visits = measure(changed=changed)
    row = row_of(visits, line(visits, None, {**EARLIER, FEBRUARY: "60.7"}))
    assert (row.outturn.word, row.outturn.shape) == ("Not compared", "none")
    assert row.outturn.note == "The two were not counted alike. E-mails count too."
    assert row.previous.shape == "worse"


def test_higher_and_lower_are_changes_and_neither_good_nor_bad() -> None:
    visits = measure(polarity=Polarity.NONE)
    row = row_of(visits, line(visits, None, {**EARLIER, FEBRUARY: "90"}))
    assert (row.previous.word, row.previous.shape) == ("Higher", "changed")
    assert row.rating is Rating.NOT_RATED


def test_a_target_that_is_only_shown_is_shown() -> None:
    shown = standard("85.25", rated=False)
    assert row_of(VISITS, line(VISITS, shown, {FEBRUARY: "60.7"})).target == "85.25%"
    assert shown.target == Fraction("85.25")
