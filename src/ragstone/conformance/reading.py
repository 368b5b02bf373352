"""The suite's files: questions.toml, and the traps by theme beside it.

They are our own data, so a broken one is a mistake of ours and raises as it may.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any

from ragstone.conformance.trap import Asks, Expectation, Question, Trap
from ragstone.sql.texts import names_read
from ragstone.tables.schema import table
from ragstone.values.cohorts import Cohort, CountEach, Given, Value
from ragstone.values.measures import DataPeriod, Kind, Polarity, Unit
from ragstone.values.periods import Month
from ragstone.values.tables import ColumnType

THEMES = ("windows", "snapshots", "people", "registers", "records", "results")
EPISODES, HOMES, POSTS = "ssd_cin_episodes", "person_area", "workforce_post"  # all that a trap needs
CHILD, HERE, ALWAYS = "child", "east", date(1980, 1, 1)
_LEFT_OUT: Mapping[str, Mapping[str, Value]] = {
    EPISODES: {"cine_person_id": CHILD},
    HOMES: {"person_id": CHILD, "from_date": ALWAYS},
    POSTS: {"post_id": "post"},
}


@cache
def traps() -> tuple[Trap, ...]:
    """Every trap, in the order of the page."""
    return tuple(_trap(data) for theme in THEMES for data in _file(theme)["trap"])


@cache
def questions() -> Mapping[str, Question]:
    return {data["name"]: _question(data) for data in _file("questions")["question"]}


def _file(name: str) -> dict[str, Any]:
    path = resources.files("ragstone.conformance") / "traps" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _question(data: Mapping[str, Any]) -> Question:
    text = data["cohort"].strip()
    cohort = Cohort(
        measure=data["name"],
        kind=Kind(data["kind"]),
        data_period=DataPeriod(data["data_period"]),
        text=text,
        gives_area=data.get("gives_area", False),
        count_each=CountEach(data["count_each"]) if "count_each" in data else None,
        at_least=data.get("at_least", 1),
        look_back=tuple(data.get("look_back", {}).items()),
        reads=names_read(text),
    )
    return Question(
        data["name"], data["says"], cohort, Unit(data.get("unit", "percent")), data.get("decimals", 1)
    )


def _trap(data: Mapping[str, Any]) -> Trap:
    records, late = _given(data["records"]), _given(data.get("late", {}))
    if HOMES not in dict(records):
        records = (*records, (HOMES, tuple(_at_home(records + late))))
    windows = data.get("windows", {}).items()
    return Trap(
        name=data["name"],
        title=data["title"],
        says=data["says"],
        question=questions()[data["question"]],
        records=records,
        late=late,
        windows={name: (window.get("since"), window.get("until")) for name, window in windows},
        expected=tuple(map(_expectation, data["expect"])),
    )


def _given(data: Mapping[str, Iterable[Mapping[str, Any]]]) -> Given:
    return tuple(
        (name, tuple(_row(name, number, row) for number, row in enumerate(rows, 1)))
        for name, rows in data.items()
    )


def _row(name: str, number: int, row: Mapping[str, Any]) -> tuple[tuple[str, Value], ...]:
    """A row in full: what it leaves out is the one child, a home since ever, and the row's number for its own."""
    numbered = {"cine_referral_id": str(number)} if name == EPISODES else {}
    filled: dict[str, Any] = {**numbered, **_LEFT_OUT[name], **row}
    columns = table(name).columns
    return tuple(
        (
            column.name,
            Decimal(str(filled[column.name])) if column.type is ColumnType.DECIMAL else filled[column.name],
        )
        for column in columns
        if column.name in filled
    )


def _at_home(records: Given) -> Iterator[tuple[tuple[str, Value], ...]]:
    """Everybody lives in one place all the time, unless the trap says where they live."""
    rows = [dict(row) for name, rows in records if name == EPISODES for row in rows]
    for person in dict.fromkeys(row["cine_person_id"] for row in rows):
        yield ("person_id", person), ("area", HERE), ("from_date", ALWAYS)


def _expectation(data: Mapping[str, Any]) -> Expectation:
    asks = next(asks for asks in Asks if asks in data)
    return Expectation(
        asks=asks,
        period=Month.parse(data["period"]),
        area=data.get("area", ""),
        answer=data[asks],
        because=data["because"],
        once_late=data.get("once_late", False),
        since=Month.parse(data["since"]) if "since" in data else None,
        polarity=Polarity(data.get("polarity", "none")),
        target=Fraction(data["target"]) if "target" in data else None,
    )
