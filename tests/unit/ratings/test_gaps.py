"""A month that was left out, with results on both sides of it, is told with its areas and what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.ratings.gaps import gaps
from ragstone.values.figures import MISSING, Reported
from ragstone.values.periods import Month
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure
from tests.unit.ratings.drawing import EAST, KENT, RATE, WEST, Given, made

DECEMBER = JANUARY.plus(-1)
YEAR_BEFORE = MARCH_BEFORE.plus(-1)
AROUND_MARCH: Given = {("kent", month): (7, 10) for month in (YEAR_BEFORE, JANUARY, FEBRUARY)}
AROUND: Given = {("kent", DECEMBER): (7, 10), ("kent", FEBRUARY): (8, 10)}


def test_a_month_left_out_is_named_with_its_area_and_measure() -> None:
    assert list(gaps(made(AROUND))) == [
        "No figure for January 2015 in Kent, and there is one before and after it: visits_in_time. "
        "February 2015 cannot be compared with it. Give the row in figures.csv."
    ]


def test_a_part_left_out_is_named_though_it_is_the_whole_that_cannot_be_added_up() -> None:
    given = {(area, month): (7, 10) for area in ("east", "west") for month in (DECEMBER, JANUARY, FEBRUARY)}
    del given["west", JANUARY]
    (told,) = gaps(made(given, (KENT, EAST, WEST)))
    assert "in Kent and West, and there is one before" in told
    assert told.endswith("and there is none for West. Give the row in figures.csv.")


def test_measures_left_out_alike_are_one_sentence() -> None:
    many = [measure(name=f"visits_{number}", number=number) for number in range(1, 7)]
    scorecards = [made(AROUND, of=each) for each in many]
    lines = tuple(line for each in scorecards for line in each.lines)
    whole = replace(scorecards[0], measures=tuple(many), lines=lines)
    (told,) = gaps(whole)
    assert ": visits_1, visits_2, visits_3, visits_4 and 2 more. " in told


def test_what_the_records_do_not_reach_says_why_in_the_place_of_a_row() -> None:
    why = "Visits of January are in no extract. An extract that has them would cover it."
    (told,) = gaps(made(AROUND, uncovered={("visits_in_time", JANUARY): why}))
    assert told.endswith(f"cannot be compared with it. {why}")


def test_a_rate_that_had_no_population_is_told_where_to_give_it() -> None:
    given = {**AROUND, ("kent", JANUARY): (7, None)}
    (told,) = gaps(made(given, of=RATE))
    assert told.endswith("Give the area's people in population.csv.")


def test_a_month_issued_without_a_figure_that_has_one_now_is_no_gap_of_the_files() -> None:
    said = {("visits_in_time", "kent", JANUARY): Reported(JANUARY, MISSING, "1f3a9c2b7d4e")}
    assert list(gaps(made({**AROUND, ("kent", JANUARY): (7, 10)}, said=said))) == []
    assert len(list(gaps(made(AROUND, said=said)))) == 1


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({**AROUND, ("kent", JANUARY): (7, 10)}, id="a result"),
        pytest.param({**AROUND, ("kent", JANUARY): (0, 0)}, id="no cases"),
        pytest.param({("kent", FEBRUARY): (7, 10)}, id="none before it"),
        pytest.param({("kent", DECEMBER): (7, 10)}, id="none after it"),
        pytest.param(
            {("kent", FEBRUARY.plus(-step)): (7, 10) for step in (0, 3, 6)}, id="a quarterly result"
        ),
    ],
)
def test_nothing_was_left_out_where_there_is(given: Given) -> None:
    assert list(gaps(made(given))) == []


@pytest.mark.parametrize("earlier", [(MARCH_BEFORE,), (DECEMBER.plus(-1), DECEMBER)])
def test_a_month_is_missed_where_the_results_come_at_no_settled_step(earlier: tuple[Month, ...]) -> None:
    given: Given = {("kent", month): (7, 10) for month in (*earlier, FEBRUARY)}
    assert [told for told in gaps(made(given)) if told.startswith("No figure for January 2015")]


def test_an_outturn_left_out_is_told_as_the_month_before_is() -> None:
    assert list(gaps(made(AROUND_MARCH))) == [
        "No figure for March 2014 in Kent, and there is one before and after it: visits_in_time. "
        "February 2015 cannot be compared with it. Give the row in figures.csv."
    ]


def test_a_month_and_an_outturn_left_out_are_two_sentences() -> None:
    given: Given = {("kent", month): (7, 10) for month in (YEAR_BEFORE, DECEMBER, FEBRUARY)}
    before, outturn = gaps(made(given))
    assert before.startswith("No figure for January 2015 ")
    assert outturn.startswith("No figure for March 2014 ")


def test_the_month_before_april_is_the_outturn_and_is_told_once() -> None:
    april = MARCH_BEFORE.plus(1)
    (told,) = gaps(made({("kent", YEAR_BEFORE): (7, 10), ("kent", april): (7, 10)}, latest=april))
    assert ": visits_in_time. April 2014 cannot be compared with it." in told


@pytest.mark.parametrize("latest", [FEBRUARY, MARCH_BEFORE.plus(12)])
def test_an_outturn_left_out_of_results_of_every_month_is_missed(latest: Month) -> None:
    months = [month for ago in range(16) if (month := latest.plus(-ago)) != MARCH_BEFORE]
    assert len(list(gaps(made({("kent", month): (7, 10) for month in months}, latest=latest)))) == 1


@pytest.mark.parametrize(("ago", "missed"), [(1, False), (2, False), (0, True)])
def test_an_outturn_is_missed_of_quarterly_results_that_fall_in_march_only(ago: int, missed: bool) -> None:
    latest = MARCH_BEFORE.plus(9 - ago)
    months = [month for step in range(0, 18, 3) if (month := latest.plus(-step)) != MARCH_BEFORE]
    told = list(gaps(made({("kent", month): (7, 10) for month in months}, latest=latest)))
    assert bool(told) is missed


def test_a_measure_that_began_within_the_year_has_no_outturn_to_miss() -> None:
    assert list(gaps(made({("kent", JANUARY): (7, 10), ("kent", FEBRUARY): (7, 10)}))) == []


def test_an_outturn_without_cases_is_not_missed() -> None:
    assert list(gaps(made({**AROUND_MARCH, ("kent", MARCH_BEFORE): (0, 0)}))) == []


def test_areas_with_reasons_of_their_own_each_get_what_would_do() -> None:
    given: Given = {
        **{(area, month): (7, 10) for area in ("east", "west") for month in (DECEMBER, FEBRUARY)},
        **{("kent", month): (14, 20) for month in (DECEMBER, JANUARY, FEBRUARY)},
        ("east", JANUARY): (7, None),
    }
    east, west = gaps(made(given, (KENT, EAST, WEST), of=RATE))
    assert "in East, and" in east
    assert east.endswith("Give the area's people in population.csv.")
    assert "in West, and" in west
    assert west.endswith("Give the row in figures.csv.")
