"""What months have in common is written once, in the one order there is, and read back month by month."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.editions.converter import CONVERTER
from ragstone.values.ratings import Judgement, Rating
from ragstone.values.scorecards import Point
from tests.unit.editions.anything import any_of
from tests.unit.editions.samples import FEBRUARY, LATEST, LINE, OUTTURN, RED, STANDARD

HISTORY = tuple[Point, ...]
GREEN = Judgement(Rating.GREEN)
THREE = (
    Point(FEBRUARY.plus(-2), OUTTURN, None, RED),
    Point(FEBRUARY.plus(-1), LATEST, STANDARD, GREEN),
    Point(FEBRUARY, LATEST, STANDARD, RED),
)


def written(points: tuple[Point, ...]) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(json.dumps(CONVERTER.unstructure(points, HISTORY)))
    return content


def read(content: object) -> object:
    return CONVERTER.structure(content, HISTORY)


def test_a_month_is_a_row_that_names_its_standard_and_its_judgement() -> None:
    assert written(THREE)["months"] == [
        ["2014-12", "printed", "637/10", None, None, "Printed in the report of May 2014.", None, 0],
        ["2015-01", "counted", "425/7", "17/1", "28/1", "", 0, 1],
        ["2015-02", "counted", "425/7", "17/1", "28/1", "", 0, 0],
    ]


def test_what_months_have_in_common_is_written_once() -> None:
    said = written(THREE)
    assert said["standards"] == [CONVERTER.unstructure(STANDARD)]
    assert [each["rating"] for each in said["judgements"]] == ["Red", "Green"]


def test_an_edition_writes_the_histories_of_its_lines_so() -> None:
    assert CONVERTER.unstructure(LINE)["history"] == CONVERTER.unstructure(LINE.history, HISTORY)


@given(st.data(), st.lists(any_of(Point), min_size=1, max_size=4))
def test_any_months_are_read_as_they_were(data: st.DataObject, points: list[Point]) -> None:
    months = tuple(data.draw(st.lists(st.sampled_from(points), max_size=8)))
    again = read(written(months))
    assert again == months
    assert repr(again) == repr(months)


def in_another_order(said: dict[str, Any]) -> bool:
    said["judgements"].reverse()
    said["months"] = [[*row[:-1], 1 - row[-1]] for row in said["months"]]
    return True


def twice(said: dict[str, Any]) -> bool:
    said["judgements"].append(said["judgements"][0])
    said["months"][2][-1] = 2
    return True


ODD: list[tuple[str, str, Callable[[dict[str, Any]], object]]] = [
    ("an unknown key", "nothing else", lambda said: said.update(extra=[])),
    ("a missing key", "nothing else", lambda said: said.pop("standards")),
    ("a row too short", "rows of 8", lambda said: said["months"][1].pop()),
    ("a row too long", "rows of 8", lambda said: said["months"][1].append(0)),
    ("a row as a record", "rows of 8", lambda said: said.update(months=[{}])),
    ("rows as text", "rows of 8", lambda said: said.update(months="")),
    (
        "a standard that is not there",
        "names what is not there",
        lambda said: said["months"][2].__setitem__(6, 1),
    ),
    ("a standard from the end", "names what is not there", lambda said: said["months"][2].__setitem__(6, -1)),
    (
        "true for the second judgement",
        "names what is not there",
        lambda said: said["months"][1].__setitem__(7, True),
    ),
    ("no judgement", "names what is not there", lambda said: said["months"][2].__setitem__(7, None)),
    (
        "a standard that no month has",
        "named by none",
        lambda said: said["standards"].append({**said["standards"][0], "note": "x"}),
    ),
    ("judgements in another order", "named by none", in_another_order),
    ("a judgement written twice", "written twice", twice),
    (
        "a value that is no fraction",
        "not how 17/1 is written",
        lambda said: said["months"][1].__setitem__(2, "17"),
    ),
    ("a value of nothing", "Fraction", lambda said: said["months"][1].__setitem__(2, "")),
    ("a basis that is none", "guessed", lambda said: said["months"][1].__setitem__(1, "guessed")),
    ("a number for a note", "is not str", lambda said: said["months"][1].__setitem__(5, 0)),
    ("a month written another way", "not a month", lambda said: said["months"][1].__setitem__(0, "2015-1")),
]


@pytest.mark.parametrize(("why", "change"), [pytest.param(why, change, id=name) for name, why, change in ODD])
def test_a_history_that_would_be_written_another_way_is_none(
    why: str, change: Callable[[dict[str, Any]], object]
) -> None:
    said = written(THREE)
    read(said)
    change(said)
    with pytest.raises(ValueError, match=re.escape(why)):
        read(said)


@pytest.mark.parametrize("content", [None, [], "", 7])
def test_a_history_is_a_record_of_three_lists(content: object) -> None:
    with pytest.raises(ValueError, match="a history says judgements, months, standards"):
        read(content)
