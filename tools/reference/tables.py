"""The page of the tables that records are kept in."""

from __future__ import annotations

from collections.abc import Iterator

from tools.reference.markdown import code, table

from ragstone.calendar.tables import CALENDAR_TABLES
from ragstone.tables.schema import expectations, schema
from ragstone.values.tables import Column, Table


def tables() -> Iterator[str]:
    yield from map(_table, schema())
    yield "## The calendar's tables\n"
    yield from (_table(each, "###") for each, _ in CALENDAR_TABLES)


def _table(shape: Table, level: str = "##") -> str:
    besides = _besides(shape.name) if shape in schema() else {}
    rows = (
        (code(one.name), one.type.value, _needed(one), one.says + besides.get(one.name, ""))
        for one in shape.columns
    )
    keys = ", ".join(map(code, shape.key))
    beginning = f"{level} {shape.name}\n\n{shape.says}\n\nKey: {keys}.{besides.get('', '')}\n\n"
    return beginning + table(("column", "type", "needed", "what it is"), rows)


def _needed(column: Column) -> str:
    return "yes" if column.needed else "no" if column.may_lack else ""


def _besides(name: str) -> dict[str, str]:
    """What is expected of a column, and, under "", which days a row is about."""
    expected = expectations(name)
    said = {end: f" Not before {code(beginning)}." for end, beginning in expected.not_before.items()}
    for each in expected.references:
        where = f" where {code(each.by)} is {each.when}." if each.by else "."
        said[each.column] = f"{said.get(each.column, '')} Found in `{each.table}.{each.target}`{where}"
    if expected.span:
        days = " to ".join(dict.fromkeys(map(code, expected.span)))
        said[""] = f" The days that a row is about: {days}."
    return said
