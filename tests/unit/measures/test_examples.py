"""The worked cases that a measure carries: their sentences, and what it comes to."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.measures.measure import read_measure
from ragstone.values.illustrations import Expected, Illustration
from ragstone.values.periods import Month
from tests.unit.files.helping import put, said
from tests.unit.measures.test_measure import FILE, TEXT

EXAMPLES = "measures/visits/examples.toml"
ONE = """\
[[example]]
says = "Held on the day it is due, a visit is in time."
ssd_visits = [{ made = 2015-02-02 }]
expect = { 2015-01 = "0 of 0", 2015-02 = { east = "1 of 2", west = "0.5" } }
"""
TOLD = Illustration(
    "Held on the day it is due, a visit is in time.",
    (
        Expected(Month(2015, 1), "", Fraction(0), Fraction(0)),
        Expected(Month(2015, 2), "east", Fraction(1), Fraction(2)),
        Expected(Month(2015, 2), "west", Fraction(1, 2), Fraction(0)),
    ),
)


def read(
    folder: Path, examples: str = "", variant: str = ""
) -> tuple[tuple[Illustration, ...] | None, list[str]]:
    reading = put(folder, FILE, TEXT)
    if examples:
        put(folder, EXAMPLES, examples)
    found = read_measure(reading, "measures/visits", "visits", variant)
    return found.measure.examples if found else None, said(reading)


def test_a_measure_carries_its_examples_without_their_records(tmp_path: Path) -> None:
    assert read(tmp_path) == ((), [])
    assert read(tmp_path, ONE) == ((TOLD,), [])


def test_a_variant_carries_its_own_or_those_of_the_measure(tmp_path: Path) -> None:
    put(tmp_path, "measures/visits/variants/dfe/cohort.sql", "SELECT 1")
    assert read(tmp_path, ONE, "dfe") == ((TOLD,), [])
    put(tmp_path, "measures/visits/variants/dfe/examples.toml", ONE.replace("Held", "Made"))
    assert read(tmp_path, ONE, "dfe") == ((replace(TOLD, says=TOLD.says.replace("Held", "Made")),), [])


def test_examples_are_no_part_of_the_fingerprint(tmp_path: Path) -> None:
    without = read_measure(put(tmp_path, FILE, TEXT), "measures/visits", "visits")
    having = read_measure(put(tmp_path, EXAMPLES, ONE), "measures/visits", "visits")
    assert without
    assert having
    assert (without.measure.text, without.measure.sha256) == (having.measure.text, having.measure.sha256)


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("says = ", "sais = ", "line 1: “says” is missing"),
        (
            '"Held on the day it is due, a visit is in time."',
            "12",
            "line 2: says: “12” is a number, not text",
        ),
        ("expect = ", "expects = ", "line 1: the example does not say what it comes to"),
        ('{ east = "1 of 2", west = "0.5" }', "{}", "line 4: the example does not say what it comes to"),
        ('"1 of 2"', '"one of two"', "line 4: “one of two” is not a count"),
        ('"1 of 2"', "1", "line 4: “1” is not a count"),
        ("2015-01 =", "2015-13 =", "line 4: there is no such month as “2015-13”"),
        ("east", '"<b>\\u0007"', "line 4: “<b>\\u0007” cannot be a name"),
        ("[[example]]", "[example]", "line 1: this is not a list"),
    ],
)
def test_a_broken_example_is_named_and_the_measure_is_not_used(
    tmp_path: Path, before: str, after: str, fault: str
) -> None:
    assert before in ONE
    found, faults = read(tmp_path, ONE.replace(before, after))
    assert found is None
    assert len(faults) == 1
    assert faults[0].startswith(f"{EXAMPLES}, {fault}")
