"""What nobody has given a scorecard at all is told: its year's targets, and every figure of a measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.ratings.lacking import never_known, without_targets
from ragstone.values.figures import Reported
from ragstone.values.measures import Polarity
from ragstone.values.periods import FiscalYear
from ragstone.values.ratings import Standard
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure, standard
from tests.unit.ratings.drawing import EAST, KENT, STANDARDS, Given, made

FILES = {"figures.csv", "standards.csv"}
APRIL = FEBRUARY.plus(2)
NOW: Given = {("kent", FEBRUARY): (8, 10)}
NEVER = [measure(name=f"visits_{number}", number=number) for number in range(1, 10)]
COMPARATOR = standard("85", rated=False)


def test_without_standards_nothing_is_rated_and_the_file_that_is_not_there_is_named() -> None:
    assert list(without_targets(made(NOW, standards=()), {"figures.csv", "targets.csv"})) == [
        "No target has been set for 2014-15: nothing is rated. There is no standards.csv: add it, or call it by "
        "that name; its first row is measure,fiscal_year,area,target,minimum_standard,band."
    ]


def test_a_file_of_standards_without_a_row_for_what_is_reported_is_not_called_absent() -> None:
    told = [
        "No target has been set for 2014-15: nothing is rated. Give each measure a row for 2014-15 in standards.csv."
    ]
    for rows in ((), (standard(None),)):
        assert list(without_targets(made(NOW, standards=rows), FILES)) == told


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(STANDARDS, id="none of the year"),
        pytest.param((*STANDARDS, replace(STANDARDS[0], fiscal_year=FiscalYear(2013))), id="older ones too"),
        pytest.param(
            (*STANDARDS, replace(COMPARATOR, fiscal_year=FiscalYear(2015))), id="one to compare with"
        ),
        pytest.param(
            (*STANDARDS, replace(standard(None), fiscal_year=FiscalYear(2015))), id="one without a number"
        ),
    ],
)
def test_a_new_year_begun_without_targets_says_which_the_last_are_for(rows: tuple[Standard, ...]) -> None:
    given: Given = {("kent", month): (8, 10) for month in (MARCH_BEFORE, MARCH_BEFORE.plus(12), APRIL)}
    assert list(without_targets(made(given, standards=rows, latest=APRIL), FILES)) == [
        "No target has been set for 2015-16: nothing is rated. The last are for 2014-15. "
        "Give each measure a row for 2015-16 in standards.csv."
    ]


@pytest.mark.parametrize(
    ("standards", "polarity"),
    [
        pytest.param(STANDARDS, Polarity.HIGHER, id="a target"),
        pytest.param((replace(STANDARDS[0], area="east"),), Polarity.HIGHER, id="a target of one part"),
        pytest.param((COMPARATOR,), Polarity.HIGHER, id="a number to compare with, and never a target"),
        pytest.param((), Polarity.NONE, id="measures for information only"),
    ],
)
def test_nothing_is_said_of_targets_where_there_is(
    standards: tuple[Standard, ...], polarity: Polarity
) -> None:
    scorecard = made(NOW, (KENT, EAST), of=measure(polarity=polarity), standards=standards)
    assert list(without_targets(scorecard, FILES)) == []


def test_a_year_with_a_target_for_one_measure_of_many_is_not_without_targets() -> None:
    assert list(without_targets(made(NOW, beside=NEVER), FILES)) == []


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
