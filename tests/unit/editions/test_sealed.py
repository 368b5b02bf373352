"""An edition is held to its name before anything of it is believed, and what is read of it early is what it says."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.editions.canonical import name_of, to_bytes
from ragstone.editions.sealed import Sealed, sealed
from ragstone.values.editions import Edition
from ragstone.values.faults import Refused
from tests.unit.editions.anything import any_of
from tests.unit.editions.samples import EDITION

GOLDEN = Path(__file__).parents[2] / "golden"
ODD_WORDS = 'He wrote ,"scorecard":{ and ,"schema":9 and ,"period":"2001-01","previous":"2001-02" here \\'
BIG = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def seal(data: bytes) -> Sealed:
    return sealed(data, name_of(data), "here.json")


def changed(change: Callable[[dict[str, Any]], object]) -> Sealed:
    content = json.loads(to_bytes(EDITION))
    change(content)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return seal(f"{text}\n".encode())


def test_altered_bytes_are_refused() -> None:
    data = to_bytes(EDITION)
    with pytest.raises(Refused, match=r"here\.json: its content is not what its name says"):
        sealed(data.replace(b"Red", b"Amb"), name_of(data), "here.json")


@BIG
@given(any_of(Edition))
def test_what_is_read_without_opening_is_what_it_says_when_opened(edition: Edition) -> None:
    found = seal(to_bytes(edition))
    opened = found.opened().edition
    assert found.replaces == opened.replaces
    assert found.correction == opened.correction
    assert found.period == str(opened.scorecard.period)
    assert [(measure, area, each.period, each.figure) for measure, area, each in found.reported()] == [
        (line.measure, line.area, opened.scorecard.period, line.latest) for line in opened.scorecard.lines
    ]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("schema-*/*.json")), ids=lambda path: path.parent.name)
def test_an_edition_of_every_schema_is_read_early_too(path: Path) -> None:
    found = sealed(path.read_bytes(), path.stem, path.name)
    lines = found.opened().edition.scorecard.lines
    assert [each.figure for _, _, each in found.reported()] == [line.latest for line in lines]
    assert found.period == "2015-02"


def test_words_that_look_like_keys_are_words() -> None:
    edition = replace(EDITION, correction=ODD_WORDS, replaces="ab")
    found = seal(to_bytes(edition))
    assert (found.replaces, found.period) == ("ab", "2015-02")
    assert found.says_what(EDITION, to_bytes(EDITION))


@BIG
@given(any_of(Edition), any_of(Edition))
def test_it_says_the_same_where_its_scorecard_is_the_same(one: Edition, other: Edition) -> None:
    again = replace(other, scorecard=one.scorecard)
    assert seal(to_bytes(one)).says_what(again, to_bytes(again))
    same = one.scorecard == other.scorecard
    assert seal(to_bytes(one)).says_what(other, to_bytes(other)) == same


def test_an_edition_of_an_earlier_schema_says_the_same_where_its_values_are_the_same() -> None:
    (path,) = (GOLDEN / "schema-1").glob("*.json")
    old = sealed(path.read_bytes(), path.stem, path.name)
    edition = old.opened().edition
    assert old.says_what(edition, to_bytes(edition))
    assert not old.says_what(EDITION, to_bytes(EDITION))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda content: content.update(schema=3), "needs a newer Ragstone"),
        (lambda content: content.pop("schema"), "does not say how it is written"),
        (lambda content: content.update(replaces=7), "not an edition"),
        (lambda content: content.pop("replaces"), "not an edition"),
    ],
)
def test_what_it_replaces_is_not_guessed(change: Callable[[dict[str, Any]], object], said: str) -> None:
    with pytest.raises(Refused, match=said):
        _ = changed(change).replaces


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(scorecard=[]),
        lambda content: content["scorecard"].pop("lines"),
        lambda content: content["scorecard"]["lines"][0].pop("area"),
        lambda content: content["scorecard"]["lines"][0]["latest"].update(value=17),
    ],
)
def test_a_figure_that_cannot_be_read_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(Refused, match=r"here\.json: it is not an edition \("):
        list(changed(change).reported())


def test_what_is_nested_too_deeply_is_refused_whatever_is_asked_of_it() -> None:
    deep = seal(b'{"correction":' + b"[" * 100_000 + b',"scorecard":{}}')
    with pytest.raises(Refused, match="not written the one way"):
        assert deep.replaces


def test_a_line_that_lacks_a_key_is_refused_with_the_key() -> None:
    deep = changed(lambda content: content["scorecard"]["lines"][0].pop("area"))
    with pytest.raises(Refused, match="missing required field `area`"):
        list(deep.reported())
