"""Definitions held to all that can be asked of them without data: those that are shipped, and a council's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.pipeline.checking import Checked, check_definitions
from tests.integration.command import ragstone
from tests.own_measure import COHORT, EXAMPLES, NAME, own_measure
from tests.records import council
from tests.recount.side_by_side import catalogue


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return council(tmp_path)


def checked(workspace: Path, cohort: str = COHORT, examples: str = EXAMPLES, mutate: bool = False) -> Checked:
    own_measure(workspace, cohort, examples)
    return check_definitions(workspace, [NAME], lambda _: None, mutate)


def faults(found: Checked) -> list[str]:
    return [str(fault) for fault in found.faults]


def test_nothing_is_wrong_with_the_shipped_catalogue() -> None:
    told: list[str] = []
    found = check_definitions(None, (), told.append)
    assert faults(found) == []
    assert found.measures >= len(catalogue().cohorts) > 10
    assert found.examples > 50
    assert set(catalogue().cohorts) <= set(told)


def test_nothing_is_wrong_with_a_sound_measure_of_a_councils_own(workspace: Path) -> None:
    found = checked(workspace)
    assert (found.measures, found.examples, faults(found)) == (1, 1, [])


def test_an_example_that_the_cohort_does_not_give_is_shown_with_both_counts(workspace: Path) -> None:
    (fault,) = faults(checked(workspace, examples=EXAMPLES.replace("1 of 3", "2 of 3")))
    assert fault == (
        f"measures/{NAME}/examples.toml, line 1: “Ended the day before it was 18 months old is above the line; "
        "on that day it is not.” expects 2 of 3 in February 2015, and the cohort gives 1 of 3. "
        "Mend the cohort if the example is right, or the example."
    )


@pytest.mark.parametrize(
    ("was", "became", "said"),
    [
        ("CASE WHEN", "WHEN CASE", "line 3: "),
        ("p.began", "CURRENT_DATE", "line 2: "),
        ("FROM cp_plan AS", "FROM cp_plans AS", "line 4: "),
        ("p.ended <", "p.finished <", "finished"),
        ("p.began AS on_date", "p.began AS begins_on", "on_date"),
        (", 1 AS denominator", "", "denominator"),
        ("p.began AS on_date", "p.person_id AS on_date", "on_date is a VARCHAR, not a date"),
        (", 1 AS den", ", p.plan_id AS open_until, 1 AS den", "open_until is a VARCHAR, not a date"),
        (
            "1 AS denominator",
            "'1' AS denominator",
            "denominator is a VARCHAR, which cannot be added up exactly",
        ),
    ],
)
def test_a_cohort_that_cannot_be_counted_is_named_with_what_would_do(
    workspace: Path, was: str, became: str, said: str
) -> None:
    assert was in COHORT
    found = faults(checked(workspace, COHORT.replace(was, became)))
    assert any(fault.startswith(f"measures/{NAME}/cohort.sql") and said in fault for fault in found), found
    assert all(fault.endswith((".", "?")) for fault in found)


def test_an_example_with_a_column_that_no_table_has_is_refused_with_the_nearest(workspace: Path) -> None:
    own_measure(workspace, examples=EXAMPLES.replace("cppl_cp_plan_end_date", "cppl_plan_end_date"))
    done = ragstone("check", NAME, "--quick", cwd=workspace)
    assert done.code == 1
    assert f"measures/{NAME}/examples.toml, line 3: ssd_cp_plans has no column called" in done.err
    assert "Did you mean “cppl_cp_plan_end_date”?" in done.err


def test_a_measure_without_examples_is_told_to_have_some(workspace: Path) -> None:
    assert faults(checked(workspace, examples="")) == [
        f"measures/{NAME}: no example shows what is counted. "
        "Add examples.toml beside it, with the cases that people argue about."
    ]


def test_a_change_that_no_example_notices_is_shown_with_its_line(workspace: Path) -> None:
    examples = EXAMPLES.replace("2016-08-03", "2016-08-04")
    found = checked(workspace, examples=examples, mutate=True)
    (fault,) = [fault for fault in faults(found) if "<=" in fault]
    assert fault.startswith(
        f"measures/{NAME}/cohort.sql, line 3: no example notices if “p.ended < p.eighteen_months_on” "
        "became “p.ended <= p.eighteen_months_on”. Add an example that tells the two apart"
    )
    assert not any("<=" in fault for fault in faults(checked(workspace, mutate=True)))


def test_an_example_says_how_many_of_the_missed_are_still_open(workspace: Path) -> None:
    cohort = COHORT.replace("1 AS denominator", "1 AS denominator, p.ended AS open_until")
    ended = EXAMPLES.replace("2015-02-04 }", "2015-02-04, cppl_cp_plan_end_date = 9999-12-31 }")
    assert faults(checked(workspace, cohort, ended + "still_open = { 2015-02 = 2, 2015-04 = 0 }\n")) == []
    (fault,) = faults(checked(workspace, cohort, EXAMPLES + "still_open = { 2015-02 = 3 }\n"))
    assert "expects 3 still open in February 2015, and the cohort gives 2. Mend the cohort" in fault
    (fault,) = faults(checked(workspace, COHORT, EXAMPLES + "still_open = { 2015-02 = 2 }\n"))
    assert "line 1: nothing tells how many of the missed are still open. Give open_until" in fault


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3", "line 9: still_open is a number, not months with a number each. Write it like"),
        ('{ 2015-02 = "1" }', "line 9: “1” is not a whole number. Write it like"),
        ("{ 2015-13 = 1 }", "line 9: there is no such month as “2015-13”"),
    ],
)
def test_what_is_no_number_of_open_cases_is_refused_with_its_line(
    workspace: Path, written: str, said: str
) -> None:
    own_measure(workspace, examples=f"{EXAMPLES}still_open = {written}\n")
    done = ragstone("check", NAME, "--quick", cwd=workspace)
    assert done.code == 1
    assert f"measures/{NAME}/examples.toml, {said}" in done.err


def test_a_change_of_open_until_has_to_be_noticed_too(workspace: Path) -> None:
    cohort = COHORT.replace("1 AS denominator", "1 AS denominator, COALESCE(p.ended, p.began) AS open_until")
    unnoticed = [fault for fault in faults(checked(workspace, cohort, mutate=True)) if "COALESCE" in fault]
    assert unnoticed
    told = EXAMPLES + "still_open = { 2015-02 = 2 }\n"
    noticed = [
        fault for fault in faults(checked(workspace, cohort, told, mutate=True)) if "COALESCE" in fault
    ]
    assert len(noticed) < len(unnoticed)


def test_the_command_prints_the_faults_and_ends_with_one(workspace: Path) -> None:
    own_measure(workspace, examples=EXAMPLES.replace("1 of 3", "2 of 3"))
    done = ragstone("check", NAME, "--quick", cwd=workspace)
    assert done.code == 1
    assert done.out == "Definitions looked at: 1, examples: 1.\n"
    assert "the cohort gives 1 of 3" in done.err
