"""What every file of worked examples has: records, a list of rows for each table, and changes that nobody notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ragstone.files.cells import Unreadable
from ragstone.files.documents import Document
from ragstone.files.scalars import kind_of, shown, string
from ragstone.files.sections import Section
from ragstone.files.wording import did_you_mean, listed, quoted
from ragstone.values.cohorts import Equivalent, Given, Rows, Value
from ragstone.values.tables import Column, ColumnType

Columns = Mapping[str, Sequence[Column]]  # of each table


def listed_under(document: Document, key: str) -> Iterator[Section]:
    """Each [[key]] of a document; a fault where it is something else."""
    content = document.data.get(key, [])
    if isinstance(content, list):
        yield from (Section(document, key, index) for index in range(len(content)))
    else:
        document.reading.faults.add(document.place(key), "this is not a list", f"Begin each with [[{key}]].")


def equivalents(document: Document) -> tuple[Equivalent, ...]:
    """Every [[equivalent]]: was, became and why."""
    found = []
    for section in listed_under(document, "equivalent"):
        was, why = section.text("was", needed=True), section.text("why", needed=True)
        found.append(Equivalent(was, section.text("became"), why, section.place()))
        section.no_others()
    return tuple(found)


def given(section: Section, tables: Columns, others: Sequence[str]) -> Given:
    """Every field of an example that is not one of `others`: a table and its rows, in the schema's order."""
    found: dict[str, Rows] = {}
    for field in section.values:
        if field in others:
            continue
        section.asked(field)
        if field not in tables:
            cure = did_you_mean(field, tables, f"The tables are {listed(tables)}.")
            section.fault(field, f"there is no table called {quoted(field)}", cure)
            continue
        found[field] = rows(section, field, tables[field])
    return tuple((table, found[table]) for table in tables if table in found)


def rows(section: Section, field: str, columns: Sequence[Column]) -> Rows:
    """A list of rows, each `{ column = value }`; a fault for each that cannot be one."""
    section.asked(field)
    content = section.values.get(field, [])
    if not isinstance(content, list) or not all(isinstance(row, dict) for row in content):
        cure = "Write it like [{ column = 2015-02-27 }, { column = 2015-03-02 }]."
        section.fault(field, f"{quoted(field)} is {kind_of(content)}, not a list of rows", cure)
        return ()
    known = {column.name: column for column in columns}
    return tuple(tuple(_cells(section, field, row, known)) for row in content)


def _cells(
    section: Section, field: str, row: Mapping[str, Any], known: Mapping[str, Column]
) -> list[tuple[str, Value]]:
    cells: list[tuple[str, Value]] = []
    for name, value in row.items():
        if name not in known:
            cure = did_you_mean(name, known, f"The columns are {listed(known)}.")
            section.fault(field, f"{field} has no column called {quoted(name)}", cure)
            continue
        try:
            cells.append((name, _value(value, known[name].type)))
        except Unreadable as trouble:
            section.fault(field, f"{name}: {trouble.what}", trouble.cure)
    return cells


def _value(value: Any, kind: ColumnType) -> Value:
    """A value of the column's type; "" in any column is an empty cell."""
    if value == "":
        return None
    match kind:
        case ColumnType.TEXT | ColumnType.FLAG:
            return string(value)
        case ColumnType.DATE if isinstance(value, date) and not isinstance(value, datetime):
            return value
        case ColumnType.WHOLE if isinstance(value, int) and not isinstance(value, bool):
            return value
        case ColumnType.DECIMAL if isinstance(value, (int, float)) and not isinstance(value, bool):
            return Decimal(str(value))
    likes = {ColumnType.DATE: "2015-02-27", ColumnType.WHOLE: "12", ColumnType.DECIMAL: "0.6"}
    raise Unreadable(f"{shown(value)} is no {kind}", f"Write it like {likes[kind]}, without quotation marks.")
