"""DuckDB, the database that comes with Ragstone: one file of a workspace, or memory alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb

from ragstone.engines.opening import opened
from ragstone.values.tables import Column, ColumnType, Table

TYPES = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.DATE: "DATE",
    ColumnType.WHOLE: "INTEGER",
    ColumnType.DECIMAL: "DECIMAL(18,2)",
    ColumnType.FLAG: "VARCHAR",
}
_STOPPED_BY_HAND = "Query interrupted"  # DuckDB's word for it, which Python gets as a bare RuntimeError
_ABOUT_THE_TEXT = (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException)


class EngineError(Exception):
    """What the database would not do. It quotes the SQL where that is at fault, and a record never."""


class EngineStopped(EngineError):
    """The SQL is understood, and could not be carried out: a full disk, or a value that does not fit."""


class EngineMisread(EngineStopped):
    """A value is compared with, or made into, what it cannot be read as: a text with a number."""


def quoted(name: str) -> str:
    """A name as SQL takes it, with its schema where there is one before the point."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split("."))


def literal(text: str) -> str:
    """A text as SQL takes it."""
    return "'" + text.replace("'", "''") + "'"


class Duck:
    """One connection. SQL reaches no file and no network through it, unless `files` says that it may.

    `threads` is how many it may use, where all of them would only be in each other's way.
    """

    def __init__(
        self,
        path: Path | None = None,
        files: bool = False,
        threads: int | None = None,
    ) -> None:
        self._connection = opened(path, files, threads)

    def run(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """The rows of one statement; none for one that gives none."""
        with _without_records():
            return self._connection.execute(sql, parameters).fetchall()

    def batches(self, sql: str, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """The rows of one statement, so many at a time. Nothing else may run meanwhile."""
        with _without_records():
            cursor = self._connection.execute(sql)
        while True:
            with _without_records():
                rows = cursor.fetchmany(size)
            if not rows:
                return
            yield rows

    def value(self, sql: str, *parameters: object) -> Any:
        """The first value of the first row."""
        return self.run(sql, *parameters)[0][0]

    def create(self, table: Table, extra: Sequence[Column] = (), schema: str = "main") -> None:
        """An empty table, its own columns first."""
        columns = ", ".join(
            f"{quoted(column.name)} {TYPES[column.type]}" for column in (*table.columns, *extra)
        )
        self.run(f"CREATE TABLE {quoted(f'{schema}.{table.name}')} ({columns})")

    def insert(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows into a table, in the order of `columns`; the others stay empty. 200,000 rows: half a second."""
        with _without_records():
            appender = self._connection.appender(name, columns=list(columns))
            appender.append_rows(rows if isinstance(rows, list) else list(rows))
            appender.flush()

    def make(self, name: str, select_text: str) -> None:
        """A table that holds what a SELECT gives."""
        self.run(f"CREATE TABLE {quoted(name)} AS {select_text}")

    def remake(self, name: str, select_text: str) -> None:
        """A table that holds what a SELECT gives, until the connection is closed; in the place of an earlier one."""
        self.run(f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS {select_text}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is done inside, or nothing."""
        self.run("BEGIN TRANSACTION")
        try:
            yield
        except BaseException:
            with suppress(EngineError):  # where the connection is lost, so is the transaction
                self.run("ROLLBACK")
            raise
        self.run("COMMIT")

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def _without_records() -> Iterator[None]:
    """DuckDB quotes the value that it stumbled over, which may be a child's: pass on the kind of error alone.

    Ctrl-C while it is at work is Ctrl-C, and no error of the database.
    """
    try:
        yield
    except duckdb.InterruptException:
        raise KeyboardInterrupt from None
    except RuntimeError as error:
        if str(error) == _STOPPED_BY_HAND:
            raise KeyboardInterrupt from None
        raise
    except _ABOUT_THE_TEXT as error:
        raise EngineError(str(error)) from None
    except duckdb.ConversionException:  # its own words quote the value
        raise EngineMisread("a value cannot be read as the number or day that is asked for") from None
    except duckdb.Error as error:
        raise EngineStopped(f"DuckDB stopped with a {type(error).__name__}") from None
