"""owners.toml: the most particular entry wins, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Owner
from ragstone.workspace.owners import read_owners
from tests.made import measure
from tests.unit.files.helping import put, said

MEASURES: Known[Measure] = Known(
    "measure",
    {
        "visits": measure(name="visits", section="Private fostering"),
        "plans": measure(name="plans", section="Child protection"),
    },
)


def test_a_field_comes_from_the_most_particular_level_that_fills_it(tmp_path: Path) -> None:
    text = (
        '[scorecard]\nmember = "m"\nportfolio = "p"\n[section."Private fostering"]\nmember = "s"\ndirector = "d"\n'
        '[measure.visits]\nmember = ""\ndirector = "own"\n'
    )
    reading = put(tmp_path, "owners.toml", text)
    assert read_owners(reading, MEASURES) == (
        Owner("plans", "m", "p", "", ""),
        Owner("visits", "s", "p", "own", ""),
    )
    assert said(reading) == []


def test_nobody_need_be_named(tmp_path: Path) -> None:
    assert read_owners(put(tmp_path, "other", ""), MEASURES) == ()
    reading = put(tmp_path, "owners.toml", '[measure.visits]\nmember = "m"\n')
    assert [owner.measure for owner in read_owners(reading, MEASURES)] == ["visits"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            '[measure.visit]\nmember = "m"\n',
            "line 1: there is no measure called “visit”. Did you mean “visits”?",
        ),
        ('[section.Fostering]\nmember = "m"\n', "line 1: no measure is in a section called “Fostering”."),
        (
            '[scorecard]\nmembr = "m"\n',
            "line 2: there is no field called “membr” here. Did you mean “member”?",
        ),
        ("[scorecard]\nmember = 1\n", "line 2: member: “1” is a number, not text"),
        (
            '[measures.visits]\nmember = "m"\n',
            "line 1: there is no level called “measures”. Did you mean “measure”?",
        ),
        ("measure = 1\n", "line 1: “measure” is a number, not a section. Write it as a heading: [measure]."),
        ("[measure]\nvisits = 1\n", "line 2: “visits” is a number, not a section"),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, text: str, fault: str) -> None:
    reading = put(tmp_path, "owners.toml", text)
    read_owners(reading, MEASURES)
    assert len(said(reading)) == 1
    assert said(reading)[0].startswith(f"owners.toml, {fault}")
