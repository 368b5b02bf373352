"""One way to write an edition, and nothing read that is not written so."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.editions.canonical import READERS, SCHEMA, edition_in, name_of, to_bytes
from ragstone.values.editions import Edition
from ragstone.values.faults import Refused
from tests.unit.editions.anything import any_of
from tests.unit.editions.samples import EDITION

GOLDEN = Path(__file__).parents[2] / "golden"
BIG = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(data: bytes) -> Edition:
    return edition_in(data, "here.json")


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The sample's bytes with a change made to its JSON, written canonically again."""
    content = json.loads(to_bytes(EDITION))
    change(content)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


@BIG
@given(any_of(Edition))
def test_any_edition_survives_being_written_and_read(edition: Edition) -> None:
    again = read(to_bytes(edition))
    assert again == edition
    assert repr(again) == repr(edition)  # a word of an enum equals its text, and must not become it


@BIG
@given(any_of(Edition))
def test_equal_editions_have_equal_bytes(edition: Edition) -> None:
    assert to_bytes(dataclasses.replace(edition)) == to_bytes(edition)
    assert to_bytes(read(to_bytes(edition))) == to_bytes(edition)


def test_an_edition_with_another_reason_has_another_name() -> None:
    corrected = dataclasses.replace(EDITION, correction="A late visit was found")
    assert name_of(to_bytes(corrected)) != name_of(to_bytes(EDITION))


def test_numbers_are_exact_and_months_and_days_are_words_anyone_can_read() -> None:
    content = json.loads(to_bytes(EDITION))
    line = content["scorecard"]["lines"][0]
    assert content["schema"] == 2
    assert line["latest"]["value"] == "425/7"
    assert line["latest"]["numerator"] == "17/1"
    assert line["standard"]["fiscal_year"] == "2014-15"
    assert content["scorecard"]["period"] == "2015-02"
    assert content["scorecard"]["snapshot_day"] == "2015-02-27"
    assert line["judgement"]["rating"] == "Red"


def test_the_bytes_are_sorted_utf_8_with_one_newline_at_the_end() -> None:
    data = to_bytes(EDITION)
    assert "Ærøby, ✓".encode() in data
    assert data.endswith(b"}\n")
    assert data.count(b"\n") == 1
    assert list(json.loads(data)) == sorted(json.loads(data))


def test_an_edition_tells_no_clock_and_no_version_of_the_software() -> None:
    assert not re.search(rb"\d\d:\d\d|ragstone|version\":\"", to_bytes(EDITION))


def test_an_edition_of_a_later_schema_asks_for_a_newer_ragstone() -> None:
    with pytest.raises(Refused, match="this edition needs a newer Ragstone"):
        read(changed(lambda content: content.update(schema=SCHEMA + 1)))


@pytest.mark.parametrize("schema", [None, "1", 0, True, 1.0])
def test_a_schema_that_never_was_is_refused(schema: object) -> None:
    with pytest.raises(Refused, match="does not say how it is written"):
        read(changed(lambda content: content.update(schema=schema)))


ODD: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("an unknown key", lambda content: content.update(extra="")),
    ("an unknown key further in", lambda content: content["scorecard"]["council"].update(extra="")),
    ("a missing key", lambda content: content.pop("sources")),
    ("a missing key that has a default", lambda content: content.pop("replaces")),
    ("text for a number", lambda content: content["scorecard"]["measures"][0].update(number="12")),
    ("true for a number", lambda content: content["scorecard"]["measures"][0].update(number=True)),
    ("a number for text", lambda content: content["scorecard"]["council"].update(name=7)),
    ("text for a list", lambda content: content["scorecard"].update(areas="")),
    ("a list for a record", lambda content: content["scorecard"].update(council=[])),
    ("a fraction not in lowest terms", lambda content: _latest(content).update(value="850/14")),
    ("a whole number without its denominator", lambda content: _latest(content).update(value="17")),
    ("a fraction of nothing", lambda content: _latest(content).update(value="1/0")),
    ("a word that no rating is", lambda content: _latest(content).update(basis="guessed")),
    ("a month written another way", lambda content: content["scorecard"].update(period="2015-2")),
    ("a year written another way", lambda content: _standard(content).update(fiscal_year="2014/15")),
    ("a day written another way", lambda content: content["scorecard"].update(snapshot_day="20150227")),
]


def _latest(content: dict[str, Any]) -> dict[str, Any]:
    latest: dict[str, Any] = content["scorecard"]["lines"][0]["latest"]
    return latest


def _standard(content: dict[str, Any]) -> dict[str, Any]:
    standard: dict[str, Any] = content["scorecard"]["lines"][0]["standard"]
    return standard


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in ODD])
def test_reading_guesses_nothing(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(Refused, match=r"here\.json: it is not an edition \("):
        read(changed(change))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(to_bytes(EDITION).replace(b",", b", ", 1), id="a space"),
        pytest.param(to_bytes(EDITION)[:-1], id="no newline"),
        pytest.param(b"[]\n", id="a list"),
        pytest.param(b"no JSON\n", id="not JSON"),
        pytest.param(b"\xff\n", id="not UTF-8"),
    ],
)
def test_there_is_no_second_way_to_write_an_edition(data: bytes) -> None:
    with pytest.raises(Refused, match="not written the one way"):
        read(data)


def test_every_schema_there_has_been_has_a_reader_and_a_golden_edition() -> None:
    assert sorted(READERS) == list(range(1, SCHEMA + 1))
    assert {int(path.parent.name.removeprefix("schema-")) for path in GOLDEN.glob("schema-*/*.json")} == set(
        READERS
    )


def test_the_golden_edition_of_schema_1_is_read_with_nothing_where_schema_2_says_more() -> None:
    (path,) = (GOLDEN / "schema-1").glob("*.json")
    edition = edition_in(path.read_bytes(), path.name)
    (measure,), (source,) = edition.scorecard.measures, edition.sources
    assert (measure.title, measure.owned_by, measure.review_by) == ("Visits held in time", "", None)
    assert (measure.variant, measure.examples) == ("", ())
    assert (source.path, source.covers_until, source.load) == ("figures.csv", None, None)


def test_an_edition_of_schema_1_has_no_key_of_schema_2() -> None:
    (path,) = (GOLDEN / "schema-1").glob("*.json")
    content = json.loads(path.read_bytes())
    content["sources"][0]["load"] = None
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    with pytest.raises(Refused, match="it is not an edition"):
        read(f"{text}\n".encode())


def _rated(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The last month once more, its standard rated by the number 1, which as a value is the same as true."""
    last = points[-1]
    return [*points, {**last, "standard": {**last["standard"], "rated": 1}}]


@pytest.mark.parametrize(
    "history",
    [
        pytest.param(lambda points: {}, id="a record"),
        pytest.param(lambda points: "", id="text"),
        pytest.param(lambda points: None, id="nothing"),
        pytest.param(lambda points: [*points, []], id="a month as a list"),
        pytest.param(lambda points: [{**points[0], "extra": ""}], id="a month with an unknown key"),
        pytest.param(lambda points: [{**points[0], "figure": {}}], id="a figure without its keys"),
        pytest.param(lambda points: [{**points[0], "judgement": None}], id="no judgement"),
        pytest.param(_rated, id="a number for true"),
    ],
)
def test_a_history_of_schema_1_is_what_it_was_then(history: Callable[[list[dict[str, Any]]], object]) -> None:
    (path,) = (GOLDEN / "schema-1").glob("*.json")
    content = json.loads(path.read_bytes())
    line = content["scorecard"]["lines"][0]
    line["history"] = history(line["history"])
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    with pytest.raises(Refused, match="it is not an edition"):
        read(f"{text}\n".encode())


def test_the_golden_edition_of_this_schema_is_written_again_as_it_was() -> None:
    (path,) = (GOLDEN / f"schema-{SCHEMA}").glob("*.json")
    edition = edition_in(path.read_bytes(), path.name)
    assert to_bytes(edition) == path.read_bytes()
    assert edition == EDITION


def test_what_is_nested_too_deeply_is_no_edition() -> None:
    with pytest.raises(Refused, match="not written the one way"):
        read(b"[" * 100_000)
