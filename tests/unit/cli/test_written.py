"""Counts as a table to be read, and as CSV and JSON for programs: these have numbers that a program takes as such."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

import pytest

from ragstone.cli.written import cases_written, counts_written
from ragstone.pipeline.inquiry import Cell
from ragstone.values.ledger import Case, Count
from ragstone.values.measures import Unit
from tests.made import FEBRUARY, measure

COUNT = Count(Fraction(1267), Fraction(2534))
SHARE = Cell(measure(), "kent", FEBRUARY, COUNT, "")
NUMBER = Cell(measure(unit=Unit.COUNT, denominator=""), "kent", FEBRUARY, COUNT, "")


def test_the_table_has_commas() -> None:
    assert counts_written([SHARE], "table").splitlines()[1].split() == [
        *("visits_in_time", "2015-02", "kent", "1,267", "2,534", "50.0")
    ]


@pytest.mark.parametrize(
    ("cell", "said"), [(SHARE, ["1267", "2534", "50.0"]), (NUMBER, ["1267", "", "1267"])]
)
def test_csv_and_json_have_none(cell: Cell, said: list[str]) -> None:
    assert counts_written([cell], "csv").splitlines()[1].split(",")[3:6] == said
    (row,) = json.loads(counts_written([cell], "json"))
    assert [row[key] for key in ("numerator", "denominator", "result")] == said


def test_days_of_a_case_are_plain_as_well() -> None:
    case = Case("a1", "c1", "kent", date(2015, 2, 3), None, Fraction(1426), Fraction(1))
    assert cases_written([case], "csv").splitlines()[1] == "a1,c1,kent,2015-02-03,,1426,1"
    assert " 1,426 " in cases_written([case], "table")
