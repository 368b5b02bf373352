"""Worked examples as records: all of them together in one set of tables, each a world of its own.

Every number, and every area, carries its example's, so that one run of a query answers for all examples.
What an example leaves out is filled in: a key by the row's number, a child by "child", who lives "here".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from ragstone.engines.duck import Duck
from ragstone.tables.schema import expectations, schema, table
from ragstone.values.cohorts import Given, Rows, Value
from ragstone.values.tables import Column, ColumnType

CHILD, HERE = "child", "here"
PERSONS, HOMES = "ssd_person", "person_area"
_ALWAYS = date(1980, 1, 1)
_TAGGED = re.compile(r"(\d+):")
LASTS_FOR_EVER = 9999
Record = dict[str, Value]


def tag(number: int) -> str:
    """What goes before every number and area of an example."""
    return f"{number}:"


def fill(engine: Duck, examples: Sequence[Given]) -> None:
    """Put the records of all examples, and no others, into the engine's tables."""
    records: dict[str, list[Record]] = {each.name: [] for each in schema()}
    for number, given in enumerate(examples):
        for name, rows in _world(given).items():
            records[name].extend(_tagged(name, row, tag(number)) for row in rows)
    for name, rows in records.items():
        columns = [column.name for column in table(name).columns]
        engine.run(f"DELETE FROM {name}")
        engine.insert(name, columns, ([row.get(column) for column in columns] for row in rows))


def _world(given: Given) -> Mapping[str, Sequence[Record]]:
    world = {name: [_filled(name, number, row) for number, row in enumerate(rows, 1)] for name, rows in given}
    persons = dict.fromkeys(person for name, rows in world.items() for person in _persons(name, rows))
    if PERSONS not in world:
        world[PERSONS] = [{"pers_person_id": person} for person in persons]
    if HOMES not in world:
        world[HOMES] = [{"person_id": person, "area": HERE, "from_date": _ALWAYS} for person in persons]
    return world


def _filled(name: str, number: int, row: Sequence[tuple[str, Value]]) -> Record:
    shape = table(name)
    record: Record = dict(row)
    for column in shape.columns:
        if column.name in record:
            continue
        if column.name in _person_columns(name):
            record[column.name] = CHILD
        elif column.name in shape.key and column.type is ColumnType.TEXT:
            record[column.name] = str(number)
    return record


def _persons(name: str, rows: Sequence[Record]) -> Iterator[Value]:
    for row in rows:
        for column in _person_columns(name):
            if row.get(column) is not None:
                yield row[column]


@cache
def _person_columns(name: str) -> tuple[str, ...]:
    if name == PERSONS:
        return ("pers_person_id",)
    return tuple(each.column for each in expectations(name).references if each.table == PERSONS)


def _tagged(name: str, row: Record, before: str) -> Record:
    return {
        column: f"{before}{value}" if column in _numbers(name) and value is not None else value
        for column, value in row.items()
    }


@cache
def _numbers(name: str) -> frozenset[str]:
    """The columns that number something, or name an area: those that must not meet another example's."""
    known = expectations(name)
    keys = {
        column.name
        for column in table(name).columns
        if column.name in table(name).key and column.type is ColumnType.TEXT
    }
    refers = {each.column for each in known.references}
    return frozenset((keys | refers | set(known.areas)) - set(known.codes))


def by_example(rows: Iterable[Sequence[object]]) -> dict[int, list[tuple[object, ...]]]:
    """The rows of a view, as each example wrote them, by its number."""
    found: dict[int, list[tuple[object, ...]]] = {}
    for row in rows:
        number = next(
            (tagged[1] for cell in row if isinstance(cell, str) and (tagged := _TAGGED.match(cell))), ""
        )
        if number:
            plain = tuple(_TAGGED.sub("", cell) if isinstance(cell, str) else cell for cell in row)
            found.setdefault(int(number), []).append(plain)
    return found


def days_of(examples: Iterable[Given]) -> tuple[date, date]:
    """The first and the last day that any record of theirs has; those of the year 9999 stand for never."""
    days = [
        value
        for given in examples
        for _, rows in given
        for row in rows
        for _, value in row
        if isinstance(value, date) and value.year < LASTS_FOR_EVER
    ]
    return min(days, default=_ALWAYS), max(days, default=_ALWAYS)


def in_columns(rows: Rows, columns: Sequence[Column]) -> list[tuple[object, ...]]:
    """Expected rows as cells, in the order of the columns."""
    return [tuple(dict(row).get(column.name) for column in columns) for row in rows]
