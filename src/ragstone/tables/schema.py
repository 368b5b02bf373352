"""The canonical tables: what each is, its columns, and what a row of it should not contradict.

The tables stand in schema/, a TOML file each. They are our own data, so a broken one is a mistake of ours
and raises as it may.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ragstone.values.tables import Column, ColumnType, Table

_KNOWN = {"type", "needed", "may_lack", "says", "refers", "refers_by", "not_before", "codes", "month", "area"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose value should be found in another table, for rows where column `by` says `when`."""

    column: str
    table: str
    target: str
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Expectations:
    """What the rows of a table should say together. Where they do not, that is queried and they are kept."""

    span: tuple[str, str] | None  # first and last day of what a row is about, twice the same for an event
    references: tuple[Reference, ...]
    not_before: dict[str, str]  # an end and its beginning
    codes: dict[str, tuple[str, ...]]
    months: tuple[str, ...]  # dates that stand for a month: its first day
    areas: tuple[str, ...]  # names that areas.csv should have


@cache
def schema() -> tuple[Table, ...]:
    """Every table, by name."""
    return tuple(_table(name, data) for name, data in _files().items())


@cache
def table(name: str) -> Table:
    return next(table for table in schema() if table.name == name)


@cache
def expectations(name: str) -> Expectations:
    data = _files()[name]
    columns: dict[str, dict[str, Any]] = data["columns"]
    return Expectations(
        span=tuple(data["span"]) if "span" in data else None,
        references=tuple(found for column, says in columns.items() for found in _references(column, says)),
        not_before={column: says["not_before"] for column, says in columns.items() if "not_before" in says},
        codes={column: tuple(says["codes"]) for column, says in columns.items() if "codes" in says},
        months=tuple(column for column, says in columns.items() if says.get("month")),
        areas=tuple(column for column, says in columns.items() if says.get("area")),
    )


@cache
def _files() -> dict[str, dict[str, Any]]:
    folder = resources.files("ragstone.tables") / "schema"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return {
        name.removesuffix(".toml"): tomllib.loads((folder / name).read_text(encoding="utf-8"))
        for name in names
    }


def _table(name: str, data: dict[str, Any]) -> Table:
    columns = tuple(_column(name, column, says) for column, says in data["columns"].items())
    return Table(name, data["says"], tuple(data["key"]), columns)


def _column(table: str, name: str, says: dict[str, Any]) -> Column:
    if strange := set(says) - _KNOWN:
        raise ValueError(f"{table}.{name} says {strange}, which means nothing")
    return Column(
        name, ColumnType(says["type"]), says["says"], says.get("needed", False), says.get("may_lack", False)
    )


def _references(column: str, says: dict[str, Any]) -> Iterator[Reference]:
    refers = says.get("refers", {})
    by = says.get("refers_by", "")
    for when, where in (refers if by else {"": refers} if refers else {}).items():
        table, target = where.split(".")
        yield Reference(column, table, target, by, when)
