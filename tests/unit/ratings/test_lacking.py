"""A measure that nobody has given a scorecard any figure of is told."""

from __future__ import annotations

import pytest

from ragstone.ratings.lacking import never_known
from ragstone.values.figures import Reported
from tests.made import FEBRUARY, JANUARY, figure, measure
from tests.unit.ratings.drawing import EAST, KENT, Given, made

NOW: Given = {("kent", FEBRUARY): (8, 10)}
NEVER = [measure(name=f"visits_{number}", number=number) for number in range(1, 10)]


def test_a_measure_that_never_had_a_figure_is_named_with_what_would_do() -> None:
    assert list(never_known(made(NOW, beside=NEVER[:1]))) == [
        "1 of the 2 measures has no figure, supplied or counted, in the 36 months up to February 2015: visits_1. "
        "Give rows in figures.csv, load an extract to count from, or let `measures` in ragstone.toml name only "
        "what you report."
    ]


def test_of_many_that_never_had_one_four_are_named_and_the_others_counted() -> None:
    (told,) = never_known(made(NOW, beside=NEVER))
    assert told.startswith("9 of the 10 measures have no figure, ")
    assert ": visits_1, visits_2, visits_3, visits_4 and 5 more. " in told


def test_where_the_records_do_not_reach_counting_says_what_would_cover_it() -> None:
    everywhere = {("visits_1", FEBRUARY.plus(-ago)): "Visits are in no extract." for ago in range(36)}
    (told,) = never_known(made(NOW, beside=NEVER[:1], uncovered=everywhere))
    assert "load what `ragstone count --period 2015-02` says would cover them" in told


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(NOW, id="the latest month"),
        pytest.param({("kent", FEBRUARY.plus(-35)): (8, 10)}, id="the first month of the history"),
        pytest.param({("east", JANUARY): (8, 10)}, id="a part of the council"),
        pytest.param({("kent", FEBRUARY): (0, 0)}, id="no cases"),
    ],
)
def test_nothing_is_said_of_a_measure_that_has_a_figure_in(given: Given) -> None:
    assert list(never_known(made(given, (KENT, EAST)))) == []


def test_a_figure_too_old_for_the_history_is_none() -> None:
    assert len(list(never_known(made({("kent", FEBRUARY.plus(-36)): (8, 10)})))) == 1


def test_what_an_edition_reported_was_known_though_the_files_have_it_no_more() -> None:
    said = {("visits_in_time", "kent", JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")}
    assert list(never_known(made({}, said=said))) == []
