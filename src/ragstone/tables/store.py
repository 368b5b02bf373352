"""The records of a workspace: every row that was ever loaded, from which load until which.

Nothing is overwritten. A row that came again with other values, or came no more, gets the number of
that load as `replaced_in`, so that what was known at any load can be read again.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from ragstone.engines.duck import TYPES, Duck, quoted
from ragstone.tables.schema import schema
from ragstone.values.faults import refuse
from ragstone.values.loads import Load, SourceFile, Window
from ragstone.values.tables import Column, ColumnType, Table

FILE = "records.duckdb"
ORIGIN = (
    Column("loaded_in", ColumnType.WHOLE, "The load that brought the row.", needed=True),
    Column("replaced_in", ColumnType.WHOLE, "The load since which it is no longer so; empty while it is."),
    Column("source_file", ColumnType.WHOLE, "The file that it came in, by number.", needed=True),
    Column("source_row", ColumnType.WHOLE, "Its row there, as Excel numbers rows.", needed=True),
)
CURRENT = "replaced_in IS NULL"
_LOADS = "CREATE TABLE IF NOT EXISTS kept.loads (load_no INTEGER, taken DATE, note VARCHAR)"
_SOURCE_FILES = """CREATE TABLE IF NOT EXISTS kept.source_files (file_no INTEGER, load_no INTEGER,
    table_name VARCHAR, name VARCHAR, sha256 VARCHAR, covers_from DATE, covers_until DATE, rows INTEGER)"""
_LACKS = "ALTER TABLE kept.source_files ADD COLUMN IF NOT EXISTS lacks VARCHAR[] DEFAULT []"


class Store:
    """The record store, open: in the file given, or in memory. Close it before anything else opens it."""

    def __init__(self, path: Path | None = None) -> None:
        self.duck = Duck(path)
        try:
            with self.duck.transaction():
                self._make_room()
        except BaseException:
            self.duck.close()
            raise

    def _make_room(self) -> None:
        """The tables, and the columns that the schema got since the file was made."""
        self.duck.run("CREATE SCHEMA IF NOT EXISTS kept")
        self.duck.run(_LOADS)
        self.duck.run(_SOURCE_FILES)
        self.duck.run(_LACKS)
        for table, columns in self._lacking().items():
            if len(columns) == len(table.columns):
                self.duck.create(table, ORIGIN, schema="kept")
                continue
            for column in columns:
                added = f"ADD COLUMN {quoted(column.name)} {TYPES[column.type]}"
                self.duck.run(f"ALTER TABLE {kept(table)} {added}")

    def _lacking(self) -> dict[Table, tuple[Column, ...]]:
        """The columns that the schema has and the file has not, by table."""
        there = set(
            self.duck.run(
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'kept'"
            )
        )
        lacking = {
            table: tuple(column for column in table.columns if (table.name, column.name) not in there)
            for table in schema()
        }
        return {table: columns for table, columns in lacking.items() if columns}

    def loads(self) -> tuple[Load, ...]:
        """Every load, the first one first."""
        rows = self.duck.run("SELECT load_no, taken, note FROM kept.loads ORDER BY load_no")
        return tuple(Load(*row) for row in rows)

    def load_known_on(self, day: date) -> int:
        """The last load up to which every extract was taken by that day; 0, when nothing was known, if none was."""
        return int(
            self.duck.value(
                "SELECT coalesce(min(load_no) FILTER (WHERE taken > ?) - 1, max(load_no), 0) FROM kept.loads",
                day,
            )
        )

    def source_files(self) -> tuple[SourceFile, ...]:
        """Every file that was loaded, in that order."""
        rows = self.duck.run(
            "SELECT file_no, load_no, table_name, name, sha256, rows, covers_from, covers_until, lacks"
            " FROM kept.source_files ORDER BY file_no"
        )
        return tuple(
            SourceFile(file_no, load_no, table, name, sha256, Window(since, until), count, tuple(lacks))
            for file_no, load_no, table, name, sha256, count, since, until, lacks in rows
        )

    def latest_files(self) -> dict[str, SourceFile]:
        """The file that each table had last."""
        return {file.table: file for file in self.source_files()}

    def known_as(self, load_no: int | None = None) -> Duck:
        """The tables by their own names, as they were known at a load, or as they are known now."""
        if load_no is not None and load_no not in {0, *(load.load_no for load in self.loads())}:
            raise refuse(FILE, f"there is no load number {load_no}", "Ask for one that there is.")
        for table in schema():
            columns = ", ".join(quoted(column.name) for column in table.columns)
            self.duck.run(
                f"CREATE OR REPLACE TEMP VIEW {quoted(table.name)} AS"
                f" SELECT {columns} FROM {kept(table)} WHERE {known(load_no)}"
            )
        return self.duck

    def close(self) -> None:
        self.duck.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def kept(table: Table) -> str:
    """Where the rows of a table are kept, for SQL."""
    return quoted(f"kept.{table.name}")


def known(load_no: int | None) -> str:
    """The condition for rows that were known at a load, or are known now."""
    if load_no is None:
        return CURRENT
    return f"loaded_in <= {load_no} AND (replaced_in IS NULL OR replaced_in > {load_no})"
