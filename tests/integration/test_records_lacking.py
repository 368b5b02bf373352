"""A column that a file lacks is not an empty one: what reads it is not covered, until a file has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.command import ragstone, refused
from tests.integration.test_records import counts
from tests.records import EARLY_IN_MARCH, WHOLE, Records, as_of, council, extract, records

FEBRUARY = ("--period", "2015-02")
ENDS = "cina_assessment_auth_date"
READ_BY = ("assessments_45_days", "assessments_overdue")
WHY = (
    f"ssd_cin_assessments.csv has no column {ENDS}, which the figure reads. "
    "Load it with that column, its cells empty where nothing is known."
)


def without(found: Records, table: str, *columns: str) -> Records:
    rows = [{name: cell for name, cell in row.items() if name not in columns} for row in found[table]]
    return {**found, table: rows}


def loaded(workspace: Path, found: Records, name: str, covers: str = "everything = true") -> str:
    """What loading them says."""
    extract(workspace / "extracts" / name, found, EARLY_IN_MARCH, covers)
    done = ragstone("load", f"extracts/{name}", cwd=workspace)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.fixture
def known() -> Records:
    return as_of(records(), EARLY_IN_MARCH)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return council(tmp_path)


def test_loading_names_the_column_and_what_cannot_be_counted_without_it(
    workspace: Path, known: Records
) -> None:
    said = loaded(workspace, without(known, "ssd_cin_assessments", ENDS), "a")
    (line,) = [line for line in said.splitlines() if "has no column" in line]
    assert line == (
        f"  extracts/a/ssd_cin_assessments.csv has no column {ENDS}, without which 2 measures cannot be counted: "
        "Child and family assessments completed within 45 working days; "
        "Child and family assessments in progress beyond 45 working days. "
        "Load the file with every column that is read, its cells empty where nothing is known."
    )


def test_a_figure_that_reads_it_is_not_covered_and_every_other_one_is_as_it_was(
    workspace: Path, known: Records
) -> None:
    loaded(workspace, without(known, "ssd_cin_assessments", ENDS), "a")
    found = counts(workspace, *FEBRUARY)
    for (measure, _, _), cell in found.items():
        assert (cell["result"] == "not covered", WHY in cell["note"]) == (measure in READ_BY,) * 2
    refused(ragstone("explain", READ_BY[0], *FEBRUARY, cwd=workspace), "is not covered.", WHY)
    loaded(workspace, known, "b")
    whole = counts(workspace, *FEBRUARY)
    assert whole["assessments_overdue", WHOLE, "2015-02"]["result"] == "4"
    assert {place: cell for place, cell in whole.items() if place[0] not in READ_BY} == {
        place: cell for place, cell in found.items() if place[0] not in READ_BY
    }


def test_a_later_file_makes_good_what_it_reaches(workspace: Path, known: Records) -> None:
    loaded(workspace, without(known, "ssd_cin_assessments", ENDS), "a", "covers_from = 2012-01-01")
    loaded(workspace, known, "b", "covers_from = 2014-01-01")
    overdue = counts(workspace, "assessments_overdue", *FEBRUARY)
    assert WHY in overdue["assessments_overdue", WHOLE, "2015-02"]["note"]
    loaded(workspace, known, "c", "covers_from = 2012-01-01")
    overdue = counts(workspace, "assessments_overdue", *FEBRUARY)
    assert overdue["assessments_overdue", WHOLE, "2015-02"]["note"] == ""


def test_what_a_later_file_lacks_is_not_known_any_more(workspace: Path, known: Records) -> None:
    loaded(workspace, known, "a")
    said = loaded(workspace, without(known, "ssd_cin_assessments", ENDS), "b")
    assert "which was filled before; now it is empty" in said
    assert "without which 2 measures cannot be counted" in said
    overdue = counts(workspace, "assessments_overdue", *FEBRUARY)
    assert WHY in overdue["assessments_overdue", WHOLE, "2015-02"]["note"]


@pytest.mark.parametrize(
    ("table", "column"),
    [
        pytest.param("ssd_cin_assessments", "cina_assessment_worker_id", id="that no measure reads"),
        pytest.param("ssd_cp_plans", "cppl_cp_plan_ola", id="that says of a row only what is out of the way"),
        pytest.param("ssd_person", "pers_death_date", id="that no measure reads, of a table that many do"),
    ],
)
def test_nothing_is_said_of_a_column(workspace: Path, known: Records, table: str, column: str) -> None:
    blank = {**known, table: [{**row, column: None} for row in known[table]]}
    loaded(workspace, blank, "a")
    before = counts(workspace, *FEBRUARY)
    assert "has no column" not in loaded(workspace, without(known, table, column), "b")
    assert counts(workspace, *FEBRUARY) == before
