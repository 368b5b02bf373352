"""A result that was there in the period before and is not there now is told, with what it was."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ragstone.ratings.lapsed import even_step, has_lapsed, lapses
from ragstone.values.figures import Reported
from ragstone.values.measures import Polarity
from ragstone.values.periods import Month
from tests.made import FEBRUARY, JANUARY, figure, measure
from tests.unit.ratings.drawing import EAST, KENT, RATE, WEST, made

NO_ROW = "There is no figure for this period. Give the row in figures.csv."
NO_PEOPLE = (
    "The area has no population on record, so it has no rate. Give the area's people in population.csv."
)


def test_a_red_that_nobody_gave_a_figure_for_is_named_with_the_area_that_lacks_it() -> None:
    given = {("east", JANUARY): (9, 10), ("west", JANUARY): (7, 10), ("east", FEBRUARY): (9, 10)}
    scorecard = made(given, (KENT, EAST, WEST))
    assert list(lapses(scorecard)) == [
        "No figure, and there was one in January 2015: Visits held in time: Kent (Amber). "
        "It would be the sum of its areas, and there is none for West. West (Red). There is no figure for this period. "
        "Give the row in figures.csv."
    ]
    assert (
        "1 measure that had a figure in January 2015 has none now: number 7."
        in scorecard.summaries[0].sentences
    )


def test_the_rating_is_of_the_result_as_it_was_reported() -> None:
    said = {("visits_in_time", "kent", JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")}
    (told,) = lapses(made({("kent", JANUARY): (9, 10)}, said=said))
    assert "Kent (Red)" in told
    (told,) = lapses(made({}, said=said))
    assert "Kent (Red)" in told


def test_what_the_records_no_longer_reach_has_lapsed_and_says_why() -> None:
    uncovered = {("visits_in_time", FEBRUARY): "Visits are known up to 3 February 2015."}
    (told,) = lapses(made({("kent", JANUARY): (7, 10)}, uncovered=uncovered))
    assert told.endswith("Kent (Red). Visits are known up to 3 February 2015.")


def test_a_rate_that_lost_its_population_has_lapsed_and_says_why() -> None:
    said = {("visits_in_time", "kent", JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")}
    (told,) = lapses(made({("kent", FEBRUARY): (7, None)}, said=said, of=RATE))
    assert told.endswith(f"Kent (Red). {NO_PEOPLE}")


def test_a_note_on_the_figures_that_were_supplied_is_no_reason() -> None:
    said = {
        ("visits_in_time", area, JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")
        for area in ("kent",)
    }
    given = {("east", FEBRUARY): (7, None), ("west", FEBRUARY): (7, None)}
    (told,) = lapses(made(given, (KENT, EAST, WEST), said, of=RATE))
    assert told.endswith(f"Kent (Red). {NO_PEOPLE}")


def test_each_reason_stands_beside_the_areas_that_it_is_of() -> None:
    said = {
        ("visits_in_time", area, JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")
        for area in ("east", "west")
    }
    (told,) = lapses(made({("west", FEBRUARY): (7, None)}, (KENT, EAST, WEST), said, of=RATE))
    assert told.endswith(f"East (Red). {NO_ROW} West (Red). {NO_PEOPLE}")


def test_a_whole_that_lapsed_for_want_of_a_part_that_never_had_one_is_told_where_to_give_it() -> None:
    given = {("kent", JANUARY): (7, 10), ("east", JANUARY): (7, 10), ("east", FEBRUARY): (7, 10)}
    (told,) = lapses(made(given, (KENT, EAST, WEST)))
    assert told.endswith("and there is none for West. Give the row in figures.csv.")


def test_what_was_reported_in_a_year_that_is_no_longer_there_is_told_without_a_rating() -> None:
    """April, and figures.csv has nothing of the year before: by which standard March was rated is not known."""
    april = Month(2015, 4)
    said = {
        ("visits_in_time", "kent", april.plus(-1)): Reported(april.plus(-1), figure("79"), "1f3a9c2b7d4e")
    }
    (told,) = lapses(made({}, said=said, latest=april))
    assert told.endswith(f"Visits held in time: Kent. {NO_ROW}")


def test_why_it_is_gone_is_told_and_not_why_it_has_no_rating() -> None:
    (told,) = lapses(made({("kent", JANUARY): (7, 10)}, of=measure(polarity=Polarity.NONE)))
    assert told.endswith(f"Kent (not rated). {NO_ROW}")


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({("kent", JANUARY): (7, 10), ("kent", FEBRUARY): (7, 10)}, id="a result"),
        pytest.param({("kent", JANUARY): (7, 10), ("kent", FEBRUARY): (0, 0)}, id="no cases"),
        pytest.param({("kent", JANUARY.plus(-1)): (7, 10)}, id="none in the period before either"),
        pytest.param({("kent", JANUARY.plus(-step)): (7, 10) for step in (0, 3, 6)}, id="a quarterly result"),
    ],
)
def test_nothing_has_lapsed_where_there_is(given: Mapping[tuple[str, Month], tuple[int, int]]) -> None:
    scorecard = made(given)
    assert not any(has_lapsed(line) for line in scorecard.lines)
    assert list(lapses(scorecard)) == []
    assert not any("none now" in sentence for sentence in scorecard.summaries[0].sentences)


@pytest.mark.parametrize("steps", [(0,), (0, 3), (0, 3, 5), (0, 1, 2), (0, 2, 4, 5, 6, 7, 8)])
def test_a_result_of_no_settled_step_is_due_every_time(steps: tuple[int, ...]) -> None:
    scorecard = made({("kent", JANUARY.plus(-step)): (7, 10) for step in steps})
    assert all(has_lapsed(line) for line in scorecard.lines)


@pytest.mark.parametrize(
    ("ago", "step"),
    [
        ((12, 6, 0), 6),
        ((18, 12, 6, 0), 6),
        ((13, 6, 0), None),
        ((9, 6, 3, 0), 3),
        ((3, 0), None),
        ((4, 2, 1, 0), None),
    ],
)
def test_the_step_between_results_is_that_of_the_last_year(ago: tuple[int, ...], step: int | None) -> None:
    assert even_step([FEBRUARY.plus(-months) for months in ago]) == step
