"""How a page tells of made-up cases."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ragstone.publication.counting import counting
from ragstone.publication.definitions import definition_json
from ragstone.values.illustrations import Expected, Illustration
from ragstone.values.measures import Unit
from tests.made import FEBRUARY, JANUARY, measure

CASE = Illustration(
    "A visit on the last day is in time.",
    (
        Expected(JANUARY, "", Fraction(1254), Fraction(2)),
        Expected(FEBRUARY, "east", Fraction(1, 2), Fraction(1)),
    ),
)


def test_a_measure_without_cases_has_nothing_to_tell() -> None:
    assert counting(measure()) is None


@pytest.mark.parametrize(
    ("unit", "first", "second", "explained"),
    [
        (Unit.PERCENT, "1,254 of 2", "0.5 of 1", "one above the line and two below"),
        (Unit.MEAN, "1,254 over 2", "0.5 over 1", "six above the line and two below"),
        (Unit.RATE, "1,254", "0.5", "above the line"),
        (Unit.COUNT, "1,254", "0.5", "what is counted"),
    ],
)
def test_each_unit_says_what_its_counts_are(unit: Unit, first: str, second: str, explained: str) -> None:
    told = counting(measure(unit=unit, per=10_000, text="title = …", examples=(CASE,)))
    assert told
    assert told.text == "title = …"
    assert explained in told.introduction
    (case,) = told.cases
    assert case.says == "A visit on the last day is in time."
    assert case.comes_to == (("January 2015", first), ("February 2015, east", second))


def test_machines_get_the_counts_exactly_and_none_where_nothing_is_below_the_line() -> None:
    percent = definition_json(measure(examples=(CASE,)))["examples"]
    assert percent[0]["comes_to"][1] == {
        "period": "2015-02",
        "area": "east",
        "numerator": "1/2",
        "denominator": "1",
    }
    count = definition_json(measure(unit=Unit.COUNT, examples=(CASE,)))["examples"]
    assert [each["denominator"] for each in count[0]["comes_to"]] == [None, None]
