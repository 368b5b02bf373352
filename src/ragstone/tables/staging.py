"""One file's rows in temporary tables: as text, as values with their troubles, and those that will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ragstone.engines.duck import Duck, quoted
from ragstone.tables import cells
from ragstone.tables.csv_rows import Batch, csv_rows, header_cells
from ragstone.tables.headers import Header, read_header
from ragstone.tables.parquet_rows import header_names, parquet_rows
from ragstone.tables.schema import Expectations, expectations
from ragstone.values.faults import refuse
from ragstone.values.loads import Finding, Level
from ragstone.values.tables import Column, Table

ROW, LONG = "row_no", "is_too_long"


@dataclass
class Staged:
    """A file whose rows stand in temporary tables of the connection."""

    table: Table
    file: str
    columns: tuple[str, ...] = ()  # those that the file has
    rows: int = 0  # that are not wholly empty
    findings: list[Finding] = field(default_factory=list)

    @property
    def text(self) -> str:
        return f"text_of_{self.table.name}"

    @property
    def read(self) -> str:
        """Every row, each column beside its trouble."""
        return f"read_of_{self.table.name}"

    @property
    def good(self) -> str:
        """The rows that will do, one a key."""
        return f"good_of_{self.table.name}"

    def found(
        self, level: Level, column: str, what: str, cure: str, rows: int, first: list[int] | None
    ) -> None:
        self.findings.append(
            Finding(self.file, self.table.name, column, level, what, cure, rows, tuple(first or ()))
        )


def stage(duck: Duck, table: Table, path: Path) -> Staged:
    """Refused where the file cannot be read; what is wrong with single rows is for judging."""
    staged = Staged(table, path.name)
    try:
        header, batches = _opened(path, table)
        staged.findings.extend(header.findings)
        staged.columns = header.columns
        columns = ", ".join(f"{quoted(name)} VARCHAR" for name in header.columns)
        duck.run(f"CREATE OR REPLACE TEMP TABLE {staged.text} ({ROW} INTEGER, {LONG} BOOLEAN, {columns})")
        for batch in batches:
            duck.insert(staged.text, [ROW, LONG, *header.columns], batch)
    except OSError as error:
        what = f"the file cannot be read ({error.strerror or 'no reason given'})"
        cure = "Close it in other programs, and check that you may open it."
        raise refuse(path.name, what, cure) from None
    _read(duck, staged)
    staged.rows = duck.value(f"SELECT count(*) FROM {staged.read}")
    return staged


def _opened(path: Path, table: Table) -> tuple[Header, Iterator[Batch]]:
    if path.suffix.casefold() == ".parquet":
        header = read_header(path.name, header_names(path), table)
        return header, parquet_rows(path, header)
    header = read_header(path.name, header_cells(path), table)
    return header, csv_rows(path, header)


def _read(duck: Duck, staged: Staged) -> None:
    """Each column's value under its name, and its trouble under that name with a question mark.

    A row that says nothing in any column of the table is none.
    """
    columns, expected = staged.table.columns, expectations(staged.table.name)
    texts = [_text(column, staged.columns) for column in columns]
    values = [f"{cells.value(column)} AS {value_of(column)}" for column in columns]
    both = [
        f"{value_of(column)} AS {quoted(column.name)}, "
        f"{cells.trouble(column, value_of(column), expected)} AS {trouble_of(column)}"
        for column in columns
    ]
    duck.run(
        f"CREATE OR REPLACE TEMP TABLE {staged.read} AS"
        f" WITH clean AS (SELECT {ROW}, {LONG}, {', '.join(texts)} FROM {staged.text}),"
        f" valued AS (SELECT *, {', '.join(values)} FROM clean"
        f" WHERE coalesce({', '.join(map(quoted, staged.columns))}) IS NOT NULL)"
        f" SELECT {ROW}, {LONG}, {', '.join(both)} FROM valued"
    )
    duck.run(f"DROP TABLE {staged.text}")


def _text(column: Column, there: Sequence[str]) -> str:
    text = cells.clean(column.name) if column.name in there else "CAST(NULL AS VARCHAR)"
    return f"{text} AS {quoted(column.name)}"


def value_of(column: Column) -> str:
    return quoted(f"{column.name}=")


def trouble_of(column: Column) -> str:
    return quoted(f"{column.name}?")


def fatal(column: Column, expected: Expectations) -> bool:
    """Whether a row is worth nothing where this cannot be read: with no end, what ended would go on."""
    ends = {*expected.not_before, *(expected.span or ())}
    return column.needed or column.name in ends
