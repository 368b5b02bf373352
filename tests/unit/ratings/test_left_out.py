"""Areas that were never given what other parts of the same whole were are told, and rates without people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from ragstone.ratings.gaps import gaps
from ragstone.ratings.lapsed import lapses
from ragstone.ratings.left_out import never_given, without_people
from ragstone.values.figures import Area, Population, Reported
from ragstone.values.periods import Month
from ragstone.values.scorecards import Scorecard
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure
from tests.unit.ratings.drawing import EAST, KENT, RATE, WEST, Given, made

AREAS = (KENT, EAST, WEST)
ONLY_EAST: Given = {("east", JANUARY): (7, 10), ("east", FEBRUARY): (8, 10)}
OF_KENT: Given = {("kent", JANUARY): (14, 20), ("kent", FEBRUARY): (16, 20)}
COAST, HILL = Area("coast", "Coast", "west"), Area("hill", "Hill", "west")


def test_a_part_that_never_had_a_figure_is_named_with_its_whole_and_what_would_do() -> None:
    assert list(never_given(made(ONLY_EAST, AREAS))) == [
        "No figure for West in any of the 36 months up to February 2015, and other areas of Kent have one: "
        "visits_in_time. Kent cannot be added up. Give the rows in figures.csv."
    ]


def test_a_whole_with_figures_of_its_own_is_still_no_sum_of_its_parts() -> None:
    assert len(list(never_given(made({**ONLY_EAST, **OF_KENT}, AREAS)))) == 1


def test_measures_that_lack_the_same_areas_are_one_sentence_and_those_that_lack_others_another() -> None:
    whole = _together(visits_1=ONLY_EAST, visits_2=ONLY_EAST, visits_3={("west", FEBRUARY): (7, 10)})
    west, east = never_given(whole)
    assert west.startswith("No figure for West in ")
    assert ": visits_1 and visits_2. " in west
    assert east.startswith("No figure for East in ")
    assert ": visits_3. " in east


def _together(**given: Given) -> Scorecard:
    named = {name: measure(name=name, number=number) for number, name in enumerate(given)}
    scorecards = [made(given[name], AREAS, of=each) for name, each in named.items()]
    lines = tuple(line for each in scorecards for line in each.lines)
    return replace(scorecards[0], measures=tuple(named.values()), lines=lines)


def test_of_parts_of_a_part_only_those_that_lack_it_are_named() -> None:
    given = {**ONLY_EAST, ("coast", FEBRUARY): (7, 10)}
    (told,) = never_given(made(given, (*AREAS, COAST, HILL)))
    assert told.startswith("No figure for Hill in ")
    assert "other areas of West have one" in told


def test_a_part_without_figures_is_named_and_its_own_parts_are_not() -> None:
    (told,) = never_given(made(ONLY_EAST, (*AREAS, COAST, HILL)))
    assert told.startswith("No figure for West in ")


@pytest.mark.parametrize(("since", "told"), [(date(2015, 1, 31), 1), (date(2015, 2, 1), 0)])
def test_a_part_that_began_after_the_first_figure_of_the_others_was_not_left_out(
    since: date, told: int
) -> None:
    areas = (KENT, EAST, replace(WEST, since=since))
    assert len(list(never_given(made({**ONLY_EAST, **OF_KENT}, areas)))) == told


def test_a_part_that_has_ended_is_not_asked_for_figures() -> None:
    areas = (KENT, EAST, replace(WEST, until=date(2015, 2, 1)))
    assert list(never_given(made(ONLY_EAST, areas))) == []


def test_what_the_records_do_not_reach_is_not_asked_for_in_rows() -> None:
    uncovered = {("visits_in_time", JANUARY): "Visits of January are in no extract."}
    assert list(never_given(made({("east", FEBRUARY): (8, 10)}, AREAS, uncovered=uncovered))) == []


def test_a_part_that_is_named_beside_its_whole_already_is_not_named_again() -> None:
    lapsed = made({**ONLY_EAST, ("kent", JANUARY): (7, 10)}, AREAS)
    gap = made({**ONLY_EAST, ("kent", JANUARY.plus(-1)): (7, 10), ("kent", FEBRUARY): (7, 10)}, AREAS)
    assert "there is none for West" in next(lapses(lapsed))
    assert "there is none for West" in next(gaps(gap))
    assert list(never_given(lapsed)) == list(never_given(gap)) == []


def test_what_an_edition_reported_of_a_part_has_lapsed_and_was_not_left_out() -> None:
    said = {("visits_in_time", "west", JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")}
    assert list(never_given(made(ONLY_EAST, AREAS, said=said))) == []


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({}, id="no figure of any part"),
        pytest.param({("kent", FEBRUARY): (8, 10)}, id="a figure of the whole alone"),
        pytest.param({**ONLY_EAST, ("west", MARCH_BEFORE): (7, 10)}, id="a figure of an earlier month"),
        pytest.param({**ONLY_EAST, ("west", FEBRUARY): (0, 0)}, id="no cases"),
    ],
)
def test_no_part_was_left_out_where_there_is(given: Mapping[tuple[str, Month], tuple[int, int]]) -> None:
    assert list(never_given(made(given, AREAS))) == []


def people(area: str, since: date = date(2014, 4, 1)) -> Population:
    return Population("aged 0 to 17", area, since, 1000, "")


CASES: Given = {("east", FEBRUARY): (7, None), ("west", FEBRUARY): (9, None)}


def test_areas_without_people_for_a_rate_are_named_with_the_population_and_where_to_give_it() -> None:
    assert list(without_people(made(CASES, AREAS, of=RATE, people=[people("kent")]))) == [
        "No population “aged 0 to 17” is on record for East and West in February 2015, so there is no rate: "
        "visits_in_time. Give each area a row in population.csv, from that month or before."
    ]


def test_people_that_are_counted_from_a_later_day_are_none_yet() -> None:
    later = [people("kent"), people("east", date(2015, 3, 1)), people("west", date(2015, 2, 28))]
    (told,) = without_people(made(CASES, AREAS, of=RATE, people=later))
    assert "on record for East in February 2015" in told


def test_a_rate_that_lost_its_people_just_now_has_lapsed_and_is_told_once() -> None:
    said = {("visits_in_time", "west", JANUARY): Reported(JANUARY, figure("79"), "1f3a9c2b7d4e")}
    scorecard = made(CASES, AREAS, said, of=RATE, people=[people("kent"), people("east")])
    assert len(list(lapses(scorecard))) == 1
    assert list(without_people(scorecard)) == []


def test_nothing_is_said_of_people_where_every_area_has_them_or_no_rate_needs_them() -> None:
    everywhere = [people(area.name) for area in AREAS]
    assert list(without_people(made(CASES, AREAS, of=RATE, people=everywhere))) == []
    assert list(without_people(made({}, AREAS, of=RATE))) == []
    assert list(without_people(made(ONLY_EAST, AREAS, of=RATE))) == []
