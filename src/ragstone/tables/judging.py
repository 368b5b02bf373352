"""Which rows of a file will do, and what is wrong with the others: cell by cell, then key by key."""

from __future__ import annotations

from ragstone.engines.duck import Duck, quoted
from ragstone.files.wording import listed
from ragstone.tables.cells import TROUBLES
from ragstone.tables.schema import Expectations, expectations
from ragstone.tables.staging import LONG, ROW, Staged, fatal, trouble_of
from ragstone.values.loads import Level

MOST_ROWS = 5


def judge(duck: Duck, staged: Staged) -> None:
    """The rows that will do, in a table of their own; a finding for each kind of trouble of each column."""
    table, expected = staged.table, expectations(staged.table.name)
    _tell_long(duck, staged)
    _tell(duck, staged, expected)
    odd = ", ".join(f"'{name}'" for name, trouble in TROUBLES.items() if trouble.odd)
    lost = " OR ".join(
        f"coalesce({trouble_of(column)} NOT IN ({odd}), false)"
        for column in table.columns
        if fatal(column, expected)
    )
    columns = ", ".join(quoted(column.name) for column in table.columns)
    duck.run(
        f"CREATE OR REPLACE TEMP TABLE {staged.good} AS"
        f" SELECT {ROW}, {columns} FROM {staged.read} WHERE NOT ({LONG} OR {lost})"
    )
    _one_a_key(duck, staged)


def _tell_long(duck: Duck, staged: Staged) -> None:
    rows, first = duck.run(f"SELECT count(*), min({ROW}, {MOST_ROWS}) FROM {staged.read} WHERE {LONG}")[0]
    if rows:
        what = "there are more cells than the header has columns"
        cure = 'Put text that has a comma in it into quotation marks ("").'
        staged.found(Level.LEFT_OUT, "", what, cure, rows, first)


def _tell(duck: Duck, staged: Staged, expected: Expectations) -> None:
    columns = staged.table.columns
    by_column = " UNION ALL ".join(
        f"SELECT {index}, {trouble_of(column)}, count(*), min({ROW}, {MOST_ROWS}) FROM {staged.read}"
        f" WHERE {trouble_of(column)} IS NOT NULL AND NOT {LONG} GROUP BY 2"
        for index, column in enumerate(columns)
    )
    for index, name, rows, first in duck.run(f"{by_column} ORDER BY 1, 4"):
        column, trouble = columns[index], TROUBLES[name]
        level = Level.LEFT_OUT if fatal(column, expected) else Level.EMPTIED
        if trouble.odd:
            level = Level.QUERY
        what = trouble.what.format(codes=listed(expected.codes.get(column.name, ())))
        staged.found(level, column.name, what, trouble.cure, rows, first)


def _one_a_key(duck: Duck, staged: Staged) -> None:
    """Of rows with one key the first stays. The others say the same, which is noted, or something else."""
    table = staged.table
    key = ", ".join(quoted(name) for name in table.key)
    columns = ", ".join(quoted(column.name) for column in table.columns)
    twice = f"twice_of_{table.name}"
    duck.run(
        f"CREATE OR REPLACE TEMP TABLE {twice} AS SELECT {ROW}, differs FROM ("
        f" SELECT {ROW}, row_number() OVER in_order AS nth,"
        f" row({columns}) IS DISTINCT FROM first_value(row({columns})) OVER in_order AS differs"
        f" FROM {staged.good} SEMI JOIN"
        f" (SELECT {key} FROM {staged.good} GROUP BY ALL HAVING count(*) > 1) AS doubled USING ({key})"
        f" WINDOW in_order AS (PARTITION BY {key} ORDER BY {ROW}"
        f" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS ordered WHERE nth > 1"
    )
    found = duck.run(f"SELECT differs, count(*), min({ROW}, {MOST_ROWS}) FROM {twice} GROUP BY 1 ORDER BY 1")
    for differs, rows, first in found:
        names = listed(table.key)
        if differs:
            what, cure = f"{names} is that of an earlier row, and the rest differs", "Keep one row for each."
        else:
            what, cure = "the row says the same as an earlier one", "Nothing need be done."
        staged.found(Level.LEFT_OUT, "", what, cure, rows, first)
    duck.run(f"DELETE FROM {staged.good} WHERE {ROW} IN (SELECT {ROW} FROM {twice})")
    duck.run(f"DROP TABLE {twice}")
