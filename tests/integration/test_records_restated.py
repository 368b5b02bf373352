"""A late extract: which cases it added, removed or changed, what was reported and what the records now give."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.values.ledger import NOT_KNOWN
from tests.integration.command import page_of, ragstone
from tests.integration.conftest import CORRECTED, ENTERED, copy_of
from tests.integration.test_records import Cell, counts, printed
from tests.records import EARLY_IN_APRIL, EARLY_IN_MARCH, as_of, extract, records, with_plans

PLANS = "cp_plan_18_months"
FEBRUARY, MARCH = ("--period", "2015-02"), ("--period", "2015-03")
SINCE = ("--since", "2015-03-02")


@pytest.fixture(scope="module")
def _late(_counted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = copy_of(_counted, tmp_path_factory.mktemp("late"))
    assert ragstone("issue", *FEBRUARY, cwd=workspace).code == 0
    known = with_plans(as_of(records(), EARLY_IN_APRIL), *CORRECTED)
    extract(workspace / "extracts" / "2015-04", known, EARLY_IN_APRIL)
    assert ragstone("load", cwd=workspace).code == 0
    return workspace


@pytest.fixture
def late(_late: Path, tmp_path: Path) -> Path:
    """The same workspace after February was issued and the extract of early in April was loaded."""
    return copy_of(_late, tmp_path)


def known_then(workspace: Path) -> dict[tuple[str, str, str], Cell]:
    return counts(workspace, *FEBRUARY, "--as-known", "2015-03-02")


def test_a_restatement_names_the_cases_by_number_and_gives_both_figures(late: Path) -> None:
    done = ragstone("explain", PLANS, *FEBRUARY, *SINCE, cwd=late)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    was, now = (found[PLANS, "wantsum", "2015-02"] for found in (known_then(late), counts(late, *FEBRUARY)))
    title = "Current child protection plans lasting 18 months or more"
    assert lines[0] == f"{title}: was {parts(was)}, is {parts(now)}."
    assert int(now["numerator"]) == int(was["numerator"]) + 1
    assert now["denominator"] == was["denominator"]
    heads = [place for place, line in enumerate(lines) if line[0].isdigit()]
    assert [lines[place] for place in heads] == [
        "1 added:",
        "1 removed:",
        "1 changed, each as it was and as it is:",
    ]
    assert rows(lines[heads[0] : heads[1]]) == ["forgotten forgotten-child reculver 2013-02-04 1 1"]
    assert rows(lines[heads[1] : heads[2]]) == ["mistaken mistaken-child reculver 2013-01-07 1 1"]
    assert rows(lines[heads[2] :]) == [
        "misdated misdated-child reculver 2014-12-01 0 1",
        "misdated misdated-child reculver 2013-06-03 1 1",
    ]


def parts(cell: Cell) -> str:
    return f"{cell['numerator']} of {cell['denominator']}"


def rows(lines: list[str]) -> list[str]:
    """The cases under a heading and the names of their columns, with single spaces."""
    return [" ".join(line.split()) for line in lines[2:]]


@pytest.mark.parametrize(
    "asked", [("count", PLANS, "--as-known"), ("explain", PLANS, "--as-known"), ("explain", PLANS, "--since")]
)
def test_a_day_before_the_first_extract_is_told_when_that_was(late: Path, asked: tuple[str, ...]) -> None:
    done = ragstone(*asked, "2015-03-01", *FEBRUARY, cwd=late)
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "2015-03-01: no extract of the records had been taken by then. The first was taken on 2015-03-02.\n"
    )


def test_an_area_where_nothing_changed_has_no_case_to_name(late: Path) -> None:
    done = ragstone("explain", PLANS, *FEBRUARY, *SINCE, "--area", "sarre", cwd=late)
    assert done.out.splitlines()[1:] == [
        "0 added.",
        "0 removed.",
        "0 changed, each as it was and as it is.",
    ]


def test_what_was_known_on_a_day_is_what_was_issued_then(late: Path) -> None:
    (edition,) = [path for path in (late / "editions").rglob("*.json") if "acts" not in path.name]
    issued = {
        (line["measure"], line["area"]): line["latest"]
        for line in json.loads(edition.read_text(encoding="utf-8"))["scorecard"]["lines"]
    }
    then = {(name, area): cell for (name, area, _), cell in known_then(late).items() if area != NOT_KNOWN}
    assert set(then) == set(issued)
    for key, cell in then.items():
        assert Fraction(cell["numerator"].replace(",", "")) == Fraction(issued[key]["numerator"]), key
    assert counts(late, *FEBRUARY) != known_then(late)


def test_the_next_scorecard_says_what_was_reported_and_what_records_now_give(late: Path) -> None:
    was, now = (found[PLANS, "wantsum", "2015-02"] for found in (known_then(late), counts(late, *FEBRUARY)))
    before, after = (
        f"{each['result']}% ({each['numerator']} of {each['denominator']})" for each in (was, now)
    )
    said = f"Reported as {before}; records now give {after}."
    page = page_of(ragstone("preview", *MARCH, cwd=late))
    assert said in (page.parent / "measures" / f"{PLANS}.html").read_text(encoding="utf-8")
    unchanged = (page.parent / "measures" / "assessments_overdue.html").read_text(encoding="utf-8")
    assert "records now give" not in unchanged


def test_a_month_is_the_same_in_a_later_extract_where_no_record_changed(counted: Path) -> None:
    """A later extract with the same plans: all that is new in it happened since."""
    own = counts(counted, *FEBRUARY, "--history", "11")
    taken = EARLY_IN_MARCH.replace(year=2016)
    known = with_plans(as_of(records(), taken), *ENTERED)
    extract(counted / "extracts" / "2016-03", known, taken)
    loaded = ragstone("load", cwd=counted)
    assert (loaded.code, loaded.err) == (0, "")
    assert any(" 0 new" not in line for line in loaded.out.splitlines() if " rows, " in line)
    assert counts(counted, *FEBRUARY, "--history", "11") == own
    assert len({month for _, _, month in own}) == 11


def test_a_child_in_an_area_that_nobody_knows_is_in_the_whole_all_the_same(counted: Path) -> None:
    before = counts(counted, *FEBRUARY)
    moved = with_plans(as_of(records(), EARLY_IN_APRIL), *ENTERED)
    # Stonar came to an end in 2013, Atlantis is nowhere, and Wantsum is the whole and no part of it.
    elsewhere = {"reculver": "stonar", "sarre": "atlantis", "minster": "wantsum"}
    homes = [{**row, "area": elsewhere[str(row["area"])]} for row in moved["person_area"]]
    extract(counted / "extracts" / "2015-04", {**moved, "person_area": homes}, EARLY_IN_APRIL)
    assert "areas.csv has no such area" in ragstone("load", cwd=counted).out
    after = counts(counted, *FEBRUARY)
    for name in ("cp_plan_18_months", "care_three_placements", "referrals_rate"):
        assert after[name, "wantsum", "2015-02"] == before[name, "wantsum", "2015-02"]
        assert after[name, "sarre", "2015-02"]["numerator"] == "0"
    page = page_of(ragstone("preview", *FEBRUARY, cwd=counted))
    (row,) = [row for row in printed(page, "index.csv") if row["measure"] == "cp_plan_18_months"]
    assert row["denominator"] == before["cp_plan_18_months", "wantsum", "2015-02"]["denominator"]
    cases = ragstone("explain", "cp_plan_18_months", *FEBRUARY, cwd=counted).out
    assert {"stonar", "atlantis", "wantsum"} <= set(cases.split())
