"""A year without targets is told, and so is a measure whose target of the year before was not renewed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.ratings.targets import never_set, not_renewed, without_targets
from ragstone.values.measures import Polarity
from ragstone.values.periods import FiscalYear
from ragstone.values.ratings import Standard
from tests.made import FEBRUARY, MARCH_BEFORE, measure, standard
from tests.unit.ratings.drawing import EAST, KENT, STANDARDS, WEST, Given, made

FILES = {"figures.csv", "standards.csv"}
APRIL = FEBRUARY.plus(2)
NOW: Given = {("kent", FEBRUARY): (8, 10)}
NEVER = [measure(name=f"visits_{number}", number=number) for number in range(1, 10)]
COMPARATOR = standard("85", rated=False)
LAST_YEAR, THIS_YEAR = FiscalYear(2013), FiscalYear(2014)
BOTH_YEARS: Given = {("kent", MARCH_BEFORE): (8, 10), ("kent", FEBRUARY): (8, 10)}
LAST_YEARS = replace(STANDARDS[0], fiscal_year=LAST_YEAR)
OTHERS = replace(standard("85"), measure="visits_1")  # of a measure that was not forgotten


def test_without_standards_nothing_is_rated_and_the_file_that_is_not_there_is_named() -> None:
    assert list(without_targets(made(NOW, standards=()), {"figures.csv", "targets.csv"})) == [
        "No target has been set for 2014-15: nothing is rated. There is no standards.csv. Add it or, if your "
        "targets are in a file of another name, call that standards.csv; its first row is "
        "measure,fiscal_year,area,target,minimum_standard,band."
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


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((), id="no row"),
        pytest.param((replace(standard(None), fiscal_year=THIS_YEAR),), id="a row without a target"),
    ],
)
def test_a_target_that_was_not_renewed_is_missed_where_others_were(rows: tuple[Standard, ...]) -> None:
    scorecard = made(BOTH_YEARS, beside=NEVER[:1], standards=(LAST_YEARS, OTHERS, *rows))
    assert list(not_renewed(scorecard)) == [
        "No target for 2014-15, and there was one for 2013-14: visits_in_time. "
        "Give it a row with a target in standards.csv."
    ]
    assert list(without_targets(scorecard, FILES)) == []


def test_where_none_was_renewed_it_is_said_once_of_all() -> None:
    scorecard = made(BOTH_YEARS, beside=NEVER[:1], standards=(LAST_YEARS,))
    assert list(not_renewed(scorecard)) == []
    assert len(list(without_targets(scorecard, FILES))) == 1


def test_parts_whose_own_target_was_not_renewed_are_named_and_the_others_are_not() -> None:
    given: Given = {(area, month): (8, 10) for area in ("east", "west") for month in (MARCH_BEFORE, FEBRUARY)}
    rows = (replace(LAST_YEARS, area="east"), replace(LAST_YEARS, area="west"))
    renewed = replace(STANDARDS[0], area="west")
    (told,) = not_renewed(made(given, (KENT, EAST, WEST), standards=(*rows, renewed)))
    assert ": visits_in_time (East). " in told
    assert list(not_renewed(made(given, (KENT, EAST, WEST), standards=(*rows, *STANDARDS)))) == []


def test_many_that_were_not_renewed_are_one_sentence() -> None:
    rows = [replace(LAST_YEARS, measure=each.name) for each in NEVER]
    scorecards = [made(BOTH_YEARS, of=each, standards=rows) for each in NEVER]
    lines = tuple(line for each in scorecards for line in each.lines)
    renewed = made(BOTH_YEARS)
    whole = replace(renewed, measures=(*NEVER, *renewed.measures), lines=(*lines, *renewed.lines))
    (told,) = not_renewed(whole)
    assert ": visits_1, visits_2, visits_3, visits_4 and 5 more. Give each a row " in told


@pytest.mark.parametrize(
    ("rows", "polarity"),
    [
        pytest.param(STANDARDS, Polarity.HIGHER, id="a target this year"),
        pytest.param((LAST_YEARS,), Polarity.NONE, id="a measure for information only"),
        pytest.param(
            (LAST_YEARS, replace(standard(None), rated=False)),
            Polarity.HIGHER,
            id="not to be rated this year",
        ),
        pytest.param(
            (replace(COMPARATOR, fiscal_year=LAST_YEAR),),
            Polarity.HIGHER,
            id="a number to compare with last year",
        ),
        pytest.param(
            (replace(LAST_YEARS, fiscal_year=FiscalYear(2012)),), Polarity.HIGHER, id="an older target"
        ),
    ],
)
def test_no_target_was_forgotten_where_there_is(rows: tuple[Standard, ...], polarity: Polarity) -> None:
    given: Given = {**BOTH_YEARS, ("kent", MARCH_BEFORE.plus(-12)): (8, 10)}
    scorecard = made(given, of=measure(polarity=polarity), beside=NEVER[:1], standards=(*rows, OTHERS))
    assert list(not_renewed(scorecard)) == []


def test_a_year_whose_rows_all_say_that_nothing_is_to_be_rated_is_not_without_targets() -> None:
    rows = (LAST_YEARS, COMPARATOR)
    assert list(without_targets(made(BOTH_YEARS, standards=rows), FILES)) == []
    with_another = made(BOTH_YEARS, standards=rows, beside=[measure(name="visits_1", number=1)])
    (told,) = without_targets(with_another, FILES)
    assert told.startswith("No target has been set for 2014-15")


def test_who_never_had_a_target_and_compares_a_few_measures_is_not_asked_for_one() -> None:
    scorecard = made(NOW, standards=(COMPARATOR,), beside=[measure(name="visits_1", number=1)])
    assert list(without_targets(scorecard, FILES)) == []


NEXT_TO_IT = [measure(name="visits_1", number=1)]


def test_a_measure_without_a_row_is_named_where_others_have_a_target() -> None:
    scorecard = made(NOW, beside=NEXT_TO_IT, standards=(OTHERS,))
    assert list(never_set(scorecard)) == [
        "No row for 2014-15 in standards.csv, where other measures have a target: visits_in_time. "
        "Give it one, with a target or with no under rated."
    ]
    typed_wrong = replace(STANDARDS[0], fiscal_year=FiscalYear(2062))
    assert len(list(never_set(made(NOW, beside=NEXT_TO_IT, standards=(OTHERS, typed_wrong))))) == 1


@pytest.mark.parametrize(
    ("given", "rows", "polarity"),
    [
        pytest.param(NOW, (OTHERS, COMPARATOR), Polarity.HIGHER, id="a row that says it is not rated"),
        pytest.param(NOW, (OTHERS,), Polarity.NONE, id="for information only"),
        pytest.param(NOW, (), Polarity.HIGHER, id="nothing has a target"),
        pytest.param({}, (OTHERS,), Polarity.HIGHER, id="no figure of it"),
        pytest.param(BOTH_YEARS, (OTHERS, LAST_YEARS), Polarity.HIGHER, id="not renewed, which is told"),
    ],
)
def test_no_row_is_missed_where(given: Given, rows: tuple[Standard, ...], polarity: Polarity) -> None:
    scorecard = made(given, of=measure(polarity=polarity), beside=NEXT_TO_IT, standards=rows)
    assert list(never_set(scorecard)) == []


def test_a_row_of_a_part_is_a_row() -> None:
    rows = (OTHERS, replace(STANDARDS[0], area="east"))
    assert list(never_set(made(NOW, (KENT, EAST), beside=NEXT_TO_IT, standards=rows))) == []
