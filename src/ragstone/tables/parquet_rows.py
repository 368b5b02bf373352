"""The rows of a table's Parquet file as the text that a CSV file would have, numbered as if under a header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ragstone.engines.duck import Duck, EngineError, literal
from ragstone.tables.headers import Header
from ragstone.values.faults import Refused, refuse

Batch = list[tuple[str, ...]]
_AT_ONCE = 50_000


def header_names(path: Path) -> list[str]:
    """The names of a file's columns."""
    try:
        with Duck(files=True) as duck:
            return [row[0] for row in duck.run(f"DESCRIBE SELECT * FROM {_file(path)}")]
    except EngineError:
        raise _unreadable(path) from None


def parquet_rows(path: Path, header: Header) -> Iterator[Batch]:
    """Every row, all as text: its number, that it is not too long, each column of the header.

    Read through a connection of its own, which is the only one that may open files.
    """
    names = header_names(path)
    text = ", ".join(f"coalesce(CAST({_name(names[place])} AS VARCHAR), '')" for place in header.positions)
    try:
        with closing(Duck(files=True)) as duck:
            rows = _file(path, "file_row_number = true")
            yield from duck.batches(
                f"SELECT CAST(file_row_number + 2 AS VARCHAR), 'N', {text} FROM {rows}", _AT_ONCE
            )
    except EngineError:
        raise _unreadable(path) from None


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _file(path: Path, options: str = "file_row_number = false") -> str:
    """The file for SQL, which takes * ? and [ in a path for a pattern unless they stand in brackets."""
    name = literal(re.sub(r"([*?\[])", r"[\1]", str(path)))
    return f"read_parquet({name}, hive_partitioning = false, {options})"


def _unreadable(path: Path) -> Refused:
    return refuse(path.name, "this is not a Parquet file, or it is damaged", "Export or copy it again.")
