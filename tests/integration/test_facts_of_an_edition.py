"""How many of the missed are open, and when the last one missed: in an edition, of what gets an exception report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ragstone import pipeline
from ragstone.counting.records import Records
from ragstone.tables.store import Store
from ragstone.values.cohorts import Cohort
from ragstone.values.periods import Month
from ragstone.values.scorecards import Facts
from tests.records import write

FEBRUARY = Month(2015, 2)
EXISTING, PLANS, ASSESSMENTS = (
    "private_fostering_existing_visits",
    "cp_plan_18_months",
    "assessments_45_days",
)
HEADING = "measure,fiscal_year,area,target,minimum_standard,band,rated,set_by,assumed,note"


def standards(workspace: Path, **targets: tuple[str, str]) -> None:
    rows = [f"{name},2014-15,wantsum,{target},{floor},,,,," for name, (target, floor) in targets.items()]
    write(workspace / "standards.csv", "\n".join([HEADING, *rows, ""]))


def facts(workspace: Path) -> dict[str, Facts]:
    return {each.measure: each for each in pipeline.draw_up(workspace, FEBRUARY).facts}


def test_a_red_has_them_and_what_is_not_red_has_none(counted: Path) -> None:
    standards(counted, **{EXISTING: ("100", "99"), PLANS: ("100", "100"), ASSESSMENTS: ("0", "0")})
    scorecard = pipeline.draw_up(counted, FEBRUARY)
    (line,) = scorecard.exceptions()
    (found,) = scorecard.facts
    assert (line.measure, found.measure, found.area) == (EXISTING, EXISTING, "wantsum")
    numerator, denominator = line.latest.numerator, line.latest.denominator
    assert numerator is not None
    assert denominator is not None
    assert found.still_open is not None
    assert 0 < found.still_open <= denominator - numerator
    assert found.last_miss is not None
    assert Month(2014, 4) <= found.last_miss <= FEBRUARY


def test_a_measure_that_was_asked_for_has_them_whatever_its_rating(counted: Path) -> None:
    standards(counted, **{ASSESSMENTS: ("0", "0")})
    write(counted / "paper.toml", f'[pack]\nexception_reports = ["{ASSESSMENTS}"]\n')
    found = facts(counted)[ASSESSMENTS]
    assert found.still_open is None  # an assessment that counts has been completed
    assert found.last_miss is not None


def test_a_supplied_figure_has_none_because_its_cases_are_not_known(counted: Path) -> None:
    standards(counted, **{EXISTING: ("100", "99")})
    assert list(facts(counted)) == [EXISTING]
    write(
        counted / "figures.csv",
        f"measure,area,period,numerator,denominator,printed,note\n{EXISTING},wantsum,2015-02,1,20,,\n",
    )
    assert facts(counted) == {}


def test_a_supplied_figure_that_differs_from_the_records_says_what_they_come_to(counted: Path) -> None:
    def note(above: object, below: object) -> str:
        rows = f"measure,area,period,numerator,denominator,printed,note\n{PLANS},wantsum,2015-02,{above},{below},,\n"
        write(counted / "figures.csv", rows)
        lines = pipeline.draw_up(counted, FEBRUARY).lines_of("wantsum")
        return next(line.latest.note for line in lines if line.measure == PLANS)

    lines = pipeline.draw_up(counted, FEBRUARY).lines_of("wantsum")
    latest = next(line.latest for line in lines if line.measure == PLANS)
    assert note(latest.numerator, latest.denominator) == ""
    assert note(1, 999) == f"Supplied; the records come to {latest.numerator} of {latest.denominator}."


def test_they_are_read_from_what_was_kept_and_no_view_is_made(
    counted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standards(counted, **{EXISTING: ("100", "99")})
    before = facts(counted)
    stood: list[Sequence[Cohort]] = []
    monkeypatch.setattr(Records, "_stand", lambda _, cohorts: stood.append(cohorts))
    standards(counted, **{EXISTING: ("100", "99"), PLANS: ("0", "0")})
    assert facts(counted)[EXISTING] == before[EXISTING]
    assert sorted(facts(counted)) == [PLANS, EXISTING]
    assert not any(stood)


def test_what_is_kept_names_no_case_and_no_child(counted: Path) -> None:
    with Store(counted / "records.duckdb") as store:
        types = {name: kind for name, kind, *_ in store.duck.run("DESCRIBE kept.misses")}
        assert store.duck.value("SELECT COUNT(*) FROM kept.misses") > 0
    assert [name for name, kind in types.items() if kind not in ("DATE", "DECIMAL(38,10)")] == ["key"]
