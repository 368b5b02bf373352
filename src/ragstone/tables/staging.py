"""One file's rows in temporary tables: as values with their troubles, and those that will do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ragstone.engines.duck import Duck, quoted
from ragstone.tables import cells
from ragstone.tables.reading import CELL_ENDS, ROW_ENDS, Reading
from ragstone.tables.schema import Expectations, expectations
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
    def lacks(self) -> list[str]:
        """The columns that the file has not and may not lack."""
        return [
            each.name for each in self.table.columns if each.name not in self.columns and not each.may_lack
        ]

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


def stage(duck: Duck, table: Table, reading: Reading) -> Staged:
    """What was read of a file; what is wrong with single rows is for judging."""
    staged = Staged(table, reading.file, reading.header.columns, findings=list(reading.header.findings))
    _read(duck, staged, reading.texts)
    staged.rows = duck.value(f"SELECT count(*) FROM {staged.read}")
    return staged


def _read(duck: Duck, staged: Staged, texts: list[str]) -> None:
    """Each column's value under its name, and its trouble under that name with a question mark.

    A row that says nothing in any column of the table is none.
    """
    columns, expected = staged.table.columns, expectations(staged.table.name)
    apart = f"string_split(unnest(string_split(many_rows, '{ROW_ENDS}')), '{CELL_ENDS}')"
    cells_of_row = [f"cells[{place}] AS {quoted(name)}" for place, name in enumerate(staged.columns, 3)]
    cleaned = [_text(column, staged.columns) for column in columns]
    values = [f"{cells.value(column)} AS {value_of(column)}" for column in columns]
    both = [
        f"{value_of(column)} AS {quoted(column.name)}, "
        f"{cells.trouble(column, value_of(column), expected)} AS {trouble_of(column)}"
        for column in columns
    ]
    duck.run(
        f"CREATE OR REPLACE TEMP TABLE {staged.read} AS"
        f" WITH apart AS (SELECT {apart} AS cells FROM (SELECT unnest(CAST(? AS VARCHAR[])) AS many_rows)),"
        f" said AS (SELECT CAST(cells[1] AS INTEGER) AS {ROW}, CAST(cells[2] AS BOOLEAN) AS {LONG},"
        f" {', '.join(cells_of_row)} FROM apart),"
        f" clean AS (SELECT {ROW}, {LONG}, {', '.join(cleaned)} FROM said),"
        f" valued AS (SELECT *, {', '.join(values)} FROM clean)"
        f" SELECT {ROW}, {LONG}, {', '.join(both)} FROM valued",
        texts,
    )
    says_nothing = " AND ".join(
        f"{quoted(column.name)} IS NULL AND coalesce({trouble_of(column)}, 'empty') = 'empty'"
        for column in columns
    )  # few rows do, and to take them away then is less work than to ask before
    duck.run(f"DELETE FROM {staged.read} WHERE {says_nothing}")


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
