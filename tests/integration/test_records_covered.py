"""Where the records do not reach a figure is "not covered", with the reason: never a low number."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.command import page_of, ragstone, refused
from tests.integration.conftest import copy_of
from tests.integration.test_records import counts, printed
from tests.records import EARLY_IN_MARCH, WHOLE, as_of, council, extract, records

FEBRUARY = ("--period", "2015-02")
SINCE_SEPTEMBER = (
    "ssd_cp_plans is known from 1 September 2014 on, and the figure needs it from 1 April 2012, 24 months before "
    "1 April 2014. An extract that goes back to then would cover it."
)
UP_TO_MARCH = (
    "ssd_cp_plans is known up to 2 March 2015, and the figure needs it up to 31 March 2015. "
    "An extract taken after that day would cover it."
)


@pytest.fixture(scope="module")
def _short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = council(tmp_path_factory.mktemp("short"))
    known = as_of(records(), EARLY_IN_MARCH)
    extract(workspace / "extracts" / "2015-03", known, EARLY_IN_MARCH, "covers_from = 2014-09-01")
    assert ragstone("load", cwd=workspace).code == 0
    return workspace


@pytest.fixture
def short(_short: Path, tmp_path: Path) -> Path:
    """A workspace whose only extract goes back to September."""
    return copy_of(_short, tmp_path)


def test_a_window_that_begins_too_late_gives_its_reason_and_what_would_cover_it(short: Path) -> None:
    found = counts(short, *FEBRUARY)
    second_plans = found["cp_second_plan_24_months", WHOLE, "2015-02"]
    assert (second_plans["numerator"], second_plans["denominator"]) == ("", "")
    assert second_plans["result"] == "not covered"
    assert SINCE_SEPTEMBER in second_plans["note"]
    overdue = found["assessments_overdue", WHOLE, "2015-02"]
    assert (overdue["result"], overdue["note"]) == ("4", "")


def test_the_page_says_not_covered_and_why_and_has_no_figure(short: Path) -> None:
    assert ragstone("issue", *FEBRUARY, cwd=short).code == 0
    page = page_of(ragstone("publish", *FEBRUARY, cwd=short))
    (row,) = [row for row in printed(page, "index.csv") if row["measure"] == "cp_second_plan_24_months"]
    assert (row["result"], row["numerator"], row["denominator"], row["rating"]) == (
        *("not covered", "", ""),
        "not rated",
    )
    measure = (page.parent / "measures" / "cp_second_plan_24_months.html").read_text(encoding="utf-8")
    assert "not covered" in measure.casefold()
    assert SINCE_SEPTEMBER in measure
    (covered,) = [row for row in printed(page, "index.csv") if row["measure"] == "assessments_overdue"]
    assert covered["result"] == "4"


def test_a_window_that_covers_nothing_still_gives_a_page_that_says_so(tmp_path: Path) -> None:
    workspace = council(tmp_path, ["cp_second_plan_24_months"])
    known = as_of(records(), EARLY_IN_MARCH)
    extract(workspace / "extracts" / "2015-03", known, EARLY_IN_MARCH, "covers_from = 2014-09-01")
    assert ragstone("load", cwd=workspace).code == 0
    done = ragstone("preview", *FEBRUARY, cwd=workspace)
    assert (done.code, done.err) == (0, "")
    measure = page_of(done).parent / "measures" / "cp_second_plan_24_months.html"
    assert SINCE_SEPTEMBER in measure.read_text(encoding="utf-8")


def test_a_period_after_the_last_extract_is_not_covered(counted: Path) -> None:
    cell = counts(counted, "cp_second_plan_24_months", "--period", "2015-03")[
        "cp_second_plan_24_months", WHOLE, "2015-03"
    ]
    assert (cell["numerator"], cell["result"]) == ("", "not covered")
    assert UP_TO_MARCH in cell["note"]


def test_cases_are_not_listed_for_a_figure_that_is_not_covered(counted: Path) -> None:
    done = ragstone("explain", "cp_second_plan_24_months", "--period", "2015-03", cwd=counted)
    refused(done, "cp_second_plan_24_months: its figure for March 2015 is not covered.", UP_TO_MARCH)


def test_an_extract_that_begins_where_the_last_one_ended_carries_on(short: Path) -> None:
    known = as_of(records(), EARLY_IN_MARCH.replace(month=6))
    covers = "covers_from = 2015-03-03"
    extract(short / "extracts" / "2015-06", known, EARLY_IN_MARCH.replace(month=6), covers)
    assert ragstone("load", cwd=short).code == 0
    for period, note in (("2015-05", ""), ("2014-08", "is known from 1 September 2014 on")):
        cell = counts(short, "assessments_overdue", "--period", period)["assessments_overdue", WHOLE, period]
        assert note in cell["note"]
        assert (cell["note"] == "") == (note == "")


def test_a_file_of_which_nobody_said_what_it_covers_takes_no_days_away(counted: Path) -> None:
    before = counts(counted, "cp_plan_18_months", *FEBRUARY)
    plans = {"ssd_cp_plans": as_of(records(), EARLY_IN_MARCH)["ssd_cp_plans"]}
    extract(counted / "some", plans, EARLY_IN_MARCH.replace(day=20), covers="")
    assert ragstone("load", "some", cwd=counted).code == 0
    assert counts(counted, "cp_plan_18_months", *FEBRUARY) == before
    march = counts(counted, "cp_plan_18_months", "--period", "2015-03", "--area", WHOLE)
    assert "ssd_cp_plans is known up to 2 March 2015" in march["cp_plan_18_months", WHOLE, "2015-03"]["note"]


def test_by_area_it_has_to_be_known_where_children_live(tmp_path: Path) -> None:
    workspace = council(tmp_path, ["assessments_overdue", "cp_plan_18_months"])
    known = as_of(records(), EARLY_IN_MARCH)
    lately = "everything = true\n[tables]\nperson_area = { everything = false, covers_from = 2015-03-01 }"
    extract(workspace / "extracts" / "2015-03", known, EARLY_IN_MARCH, lately)
    assert ragstone("load", cwd=workspace).code == 0
    for cell in counts(workspace, *FEBRUARY).values():
        assert cell["result"] == "not covered"
        assert cell["note"].startswith("person_area is known from 1 March 2015 on")
    parts = "area,name,parent,from,until,successor\nwantsum,Wantsum,,,,\n"
    (workspace / "areas.csv").write_text(parts, encoding="utf-8", newline="\n")
    (workspace / "population.csv").unlink()
    found = counts(workspace, *FEBRUARY)
    assert {cell["note"] for cell in found.values()} == {""}


def test_before_the_calendar_there_is_no_figure(counted: Path) -> None:
    for period, note in (("1980-02", "The calendar begins in "), ("1985-02", "")):
        cell = counts(counted, "cp_second_plan_24_months", "--period", period, "--area", WHOLE)
        assert cell["cp_second_plan_24_months", WHOLE, period]["note"].startswith(note)
