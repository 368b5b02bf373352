"""standards.csv, held against what each measure is."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.values.figures import Area
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.periods import FiscalYear
from ragstone.values.ratings import Standard
from ragstone.workspace.standards import read_standards
from tests.made import measure
from tests.unit.files.helping import put, said

HEADER = "measure,fiscal_year,area,target,minimum_standard,band,rated,set_by,assumed,note\n"
AREAS = Known("area", {"kent": Area("kent", "Kent", "")})
MEASURES: Known[Measure] = Known(
    "measure",
    {
        "high": measure(name="high"),
        "low": measure(name="low", polarity=Polarity.LOWER),
        "near": measure(name="near", polarity=Polarity.TARGET),
        "plain": measure(name="plain", polarity=Polarity.NONE),
        "mean": measure(name="mean", unit=Unit.MEAN, polarity=Polarity.LOWER),
    },
)


def read(folder: Path, row: str) -> tuple[tuple[Standard, ...], list[str]]:
    reading = put(folder, "standards.csv", HEADER + row + "\n")
    return read_standards(reading, MEASURES, AREAS), said(reading)


def test_a_standard_has_exact_values_and_says_who_set_it(tmp_path: Path) -> None:
    found, faults = read(tmp_path, "high,2014-15,kent,85.0%,76.5,,,Council,band,why")
    assert faults == []
    target, minimum = Fraction(85), Fraction(153, 2)
    assert found == (
        Standard("high", FiscalYear(2014), "kent", target, minimum, None, True, "Council", "band", "why"),
    )


@pytest.mark.parametrize(
    "row",
    [
        "high,2014-15,kent,85,85,,,,,",  # the two may be the same
        "low,2014-15,kent,0.5%,1,,,,,",  # less than one per cent, and meant
        "high,2014-15,kent,,,,,,,",  # a target not yet set
        "high,2014-15,kent,85,,,no,,,",
        "low,2014-15,kent,20,25,,Yes,,,",
        "near,2014-15,kent,45,7.8,5,,,,",
        "near,2014-15,kent,45,5,5,,,,",  # Green up to the minimum, and then Red
        "near,2014-15,kent,45,,,no,,,",
        "plain,2014-15,kent,522.6%,,,no,,,".replace("522.6", "52.6"),
        "mean,2014-15,kent,537.8,600,,,,,",
    ],
)
def test_what_a_standard_may_say(tmp_path: Path, row: str) -> None:
    found, faults = read(tmp_path, row)
    assert faults == []
    assert len(found) == 1


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        ("hihg,2014-15,kent,85,,,,,,", "measure", "Did you mean “high”?"),
        ("high,2014-15,kemt,85,,,,,,", "area", "Did you mean “kent”?"),
        ("high,2014-16,kent,85,,,,,,", "fiscal_year", "do not follow each other"),
        ("high,2014-15,kent,85,90,,,,,", "minimum_standard", "higher is better"),
        ("low,2014-15,kent,20,15,,,,,", "minimum_standard", "lower is better"),
        ("near,2014-15,kent,45,4,5,,,,", "minimum_standard", "nearer the target than the band"),
        ("near,2014-15,kent,45,,,,,,", "band", "how near is near enough"),
        ("high,2014-15,kent,85,,5,,,,", "band", "a band is for measures that should be near"),
        ("plain,2014-15,kent,50,,,,,,", "rated", "no polarity"),
        ("high,2014-15,kent,,76,,,,,", "target", "a minimum_standard without a target"),
        ("near,2014-15,kent,,,5,,,,", "target", "a band without a target"),
        ("high,2014-15,kent,101,,,,,,", "target", "more than 100 per cent"),
        ("high,2014-15,kent,-1,,,,,,", "target", "negative"),
        ("high,2014-15,kent,0.85,,,,,,", "target", "Write 85 or, if it is meant so, 0.85% with the sign."),
        ("mean,2014-15,kent,16%,,,,,,", "target", "the measure is a mean"),
        ("high,2014-15,kent,85,,,perhaps,,,", "rated", "neither yes nor no"),
        ("high,2014-15,kent,inf,,,,,,", "target", "not a number"),
    ],
)
def test_a_standard_that_cannot_be_names_its_cell(tmp_path: Path, row: str, column: str, what: str) -> None:
    _, faults = read(tmp_path, row)
    assert len(faults) == 1
    assert faults[0].startswith(f"standards.csv, row 2, column {column}: ")
    assert what in faults[0]


def test_standards_are_in_order_and_two_of_one_kind_are_a_fault(tmp_path: Path) -> None:
    found, faults = read(
        tmp_path, "low,2014-15,kent,1,,,,,,\nhigh,2014-15,kent,1,,,,,,\nhigh,2013-14,kent,1,,,,,,"
    )
    assert faults == []
    assert [(each.measure, str(each.fiscal_year)) for each in found] == [
        ("high", "2013-14"),
        ("high", "2014-15"),
        ("low", "2014-15"),
    ]
    _, faults = read(tmp_path, "low,2014-15,kent,1,,,,,,\nlow,2014/15,kent,2,,,,,,")
    assert faults == [
        "standards.csv, row 3: it says the same measure, fiscal_year, area as row 2. Keep one of the two rows."
    ]
