"""A file's rows into the records: what is new, what changed, and what is no longer there."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.engines.duck import Duck, quoted
from ragstone.tables.schema import expectations
from ragstone.tables.staging import ROW, Staged
from ragstone.tables.store import CURRENT, kept
from ragstone.tables.windows import SINCE_EVER
from ragstone.values.faults import refuse
from ragstone.values.loads import Level, TableLoaded, Window


@dataclass(frozen=True, slots=True)
class Numbers:
    """The load and the file that rows are marked with."""

    load: int
    file: int


def merge(duck: Duck, staged: Staged, window: Window, numbers: Numbers) -> TableLoaded:
    """Mark the rows that changed or are gone as replaced, and add the new ones and the changed ones."""
    table, here = staged.table, kept(staged.table)
    good = duck.value(f"SELECT count(*) FROM {staged.good}")
    if not staged.rows and duck.value(f"SELECT count(*) FROM {here} WHERE {CURRENT}"):
        cure = f"Export it again, or take it out of the extract to leave {table.name} as it is."
        raise refuse(staged.file, "the file has no rows, and there were some before", cure)
    if not staged.rows:
        cure = "That is as it should be if there never was one; if there was, export it again."
        staged.found(Level.NOTE, "", "the file has no rows", cure, 0, None)
    columns = [quoted(column.name) for column in table.columns]
    _tell_emptied(duck, staged)
    same_key = " AND ".join(f"k.{quoted(name)} = g.{quoted(name)}" for name in table.key)
    differs = " OR ".join(f"k.{column} IS DISTINCT FROM g.{column}" for column in columns)
    changed = duck.value(
        f"UPDATE {here} AS k SET replaced_in = {numbers.load} FROM {staged.good} AS g"
        f" WHERE k.{CURRENT} AND {same_key} AND ({differs})"
    )
    removed = _remove(duck, staged, window, numbers)
    inserted = duck.value(
        f"INSERT INTO {here} ({', '.join(columns)}, loaded_in, source_file, source_row)"
        f" SELECT {', '.join(f'g.{column}' for column in columns)}, {numbers.load}, {numbers.file}, g.{ROW}"
        f" FROM {staged.good} AS g ANTI JOIN (SELECT * FROM {here} WHERE {CURRENT}) AS k ON {same_key}"
    )
    return TableLoaded(
        table=table.name,
        file=staged.file,
        window=window,
        rows=staged.rows,
        left_out=staged.rows - good,
        added=inserted - changed,
        changed=changed,
        removed=removed,
    )


def _tell_emptied(duck: Duck, staged: Staged) -> None:
    """A column that the file lacks and earlier rows had: it is empty in all that the file brings."""
    for column in staged.table.columns:
        if column.name in staged.columns:
            continue
        if duck.value(f"SELECT count({quoted(column.name)}) FROM {kept(staged.table)} WHERE {CURRENT}"):
            what = "the file has no such column, which was filled before; now it is empty"
            staged.found(
                Level.NOTE, column.name, what, "Export it with that column if it is still kept.", 0, None
            )


def _remove(duck: Duck, staged: Staged, window: Window, numbers: Numbers) -> int:
    """How many rows the file should have had and has not.

    A row of the file that was left out still counts as there: what was known of it stays.
    """
    table, span = staged.table, expectations(staged.table.name).span
    if window.since is None:
        what = f"nothing says from which day on the file has every row of {table.name}"
        cure = (
            "Write covers_from into extract.toml, or everything = true; "
            "until then no row is taken away that came before, and no period counts as covered."
        )
        staged.found(Level.NOTE, "", what, cure, 0, None)
        return 0
    if span is None and window.since > SINCE_EVER:
        return 0  # a row without a date may be missing because all that it was about is older
    inside = "true"
    if span is not None:
        first, last = map(quoted, span)
        inside = (
            f"coalesce(k.{first} <= DATE '{window.until}', true)"
            f" AND coalesce(k.{last} >= DATE '{window.since}', true)"
        )
    same_key = " AND ".join(f"k.{quoted(name)} = g.{quoted(name)}" for name in table.key)
    removed = int(
        duck.value(
            f"UPDATE {kept(table)} AS k SET replaced_in = {numbers.load} WHERE k.{CURRENT} AND {inside}"
            f" AND NOT EXISTS (SELECT 1 FROM {staged.read} AS g WHERE {same_key})"
        )
    )
    if removed:
        rows, are = ("1 row", "is") if removed == 1 else (f"{removed:,} rows", "are")
        what = f"{rows} of {table.name} known before {are} not in it, though it covers the time"
        cure = "That is as it should be if the case system no longer has them; if it has, see how it was exported."
        staged.found(Level.NOTE, "", what, cure, 0, None)
    return removed
