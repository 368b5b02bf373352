# ruff: noqa: S608 - what the SQL is put together from are names of our own
"""Every row that there ever is, in a database; and the rows as an extract of some day shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ragstone.engines.duck import Duck, literal
from ragstone.simulator.parts import Part
from ragstone.simulator.records import KNOWN_ON, LATE
from ragstone.simulator.shapes import Shape

_NUMBER = "[A-Z][0-9]{7}"


def read_truth(duck: Duck, shapes: Mapping[str, Shape], parts: Sequence[Part]) -> None:
    """The files of all rows into a table each; days are whole numbers there."""
    for name, shape in shapes.items():
        days = shape.days | {KNOWN_ON, LATE}
        columns = (KNOWN_ON, LATE, *shape.columns)
        types = ", ".join(f"'{column}': '{'INTEGER' if column in days else 'VARCHAR'}'" for column in columns)
        before = Counter[str]()
        for place, part in enumerate(parts):
            path = literal(str(part.paths[name]))
            rows = f"read_csv({path}, header = false, auto_detect = false, columns = {{{types}}})"
            cells = ", ".join(
                f"{column if column in days else _numbered_on(column, before)} AS {column}"
                for column in columns
            )
            into = f"INSERT INTO {name}" if place else f"CREATE TABLE {name} AS"
            duck.run(f"{into} SELECT {cells} FROM {rows}")
            before.update(part.last_numbers)


def _numbered_on(column: str, before: Mapping[str, int]) -> str:
    """Numbers that each part began with 1, as if it had gone on from the last of the part before."""
    if not before:
        return column
    last = " ".join(f"WHEN '{letter}' THEN {number}" for letter, number in before.items())
    number = f"CAST({column}[2:] AS INTEGER) + CASE {column}[1] {last} ELSE 0 END"
    return (
        f"CASE WHEN regexp_full_match({column}, '{_NUMBER}')"
        f" THEN {column}[1] || lpad(CAST({number} AS VARCHAR), 7, '0') ELSE {column} END"
    )


def rows_known(shape: Shape, day: int, since: int | None) -> str:
    """The rows as they stood on a day, as SQL. What came later, or was entered later, is not in them.

    With `since`, those that are about that day or a later one, or were entered or ended then.
    """
    later = {said: at for at, others in shape.later.items() for said in (at, *others)}
    columns = ", ".join(f"{_as_known(shape, name, later.get(name), day)} AS {name}" for name in shape.shown)
    where = f"{KNOWN_ON} <= {day}"
    if since and shape.ends:
        where += f" AND (coalesce({shape.ends} + {LATE}, {since}) >= {since} OR {KNOWN_ON} >= {since})"
    return f"SELECT rowid AS seq, {columns} FROM {shape.name} WHERE {where}"


def rows_with(shape: Shape, column: str, day: int) -> str:
    """The rows that an extract of a day has, with something in a column of it, by number, as SQL."""
    late = [at for at, others in shape.later.items() if column in (at, *others)]
    known = f"AND {late[0]} + {LATE} <= {day}" if late else ""
    where = f"{KNOWN_ON} <= {day} AND {column} IS NOT NULL {known}"
    return f"SELECT rowid FROM {shape.name} WHERE {where} ORDER BY 1"


def _as_known(shape: Shape, column: str, once: str | None, day: int) -> str:
    value = f"DATE '0001-01-01' + ({column} - 1)" if column in shape.days else column
    return f"CASE WHEN {once} + {LATE} <= {day} THEN {value} END" if once else value
