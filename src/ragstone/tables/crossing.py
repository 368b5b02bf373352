"""What the rows of one file say against each other and against the other tables. All of them are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.engines.duck import Duck, literal, quoted
from ragstone.tables.judging import MOST_ROWS
from ragstone.tables.schema import Expectations, Reference, expectations, table
from ragstone.tables.staging import ROW, Staged
from ragstone.tables.store import CURRENT, kept
from ragstone.values.figures import Area
from ragstone.values.loads import Level


def cross(duck: Duck, staged: Staged, areas: Sequence[Area] | None) -> None:
    """Queries about rows that are each readable. Everything loaded with them is in the records by now."""
    expected = expectations(staged.table.name)
    for reference in expected.references:
        _refers(duck, staged, reference)
    for end, beginning in expected.not_before.items():
        what = f"it ends before it begins, which {beginning} says"
        _query(duck, staged, end, f"{quoted(end)} < {quoted(beginning)}", what, "Correct one of the two.")
    for column in expected.areas if areas is not None else ():
        for where, what, cure in _of_areas(column, expected, areas or ()):
            _query(duck, staged, column, where, what, cure)
    if staged.table.name == "person_area":
        _stretches(duck, staged)


def _refers(duck: Duck, staged: Staged, reference: Reference) -> None:
    target = table(reference.table)
    says = f"g.{quoted(reference.column)} IS NOT NULL"
    if reference.by:
        says += f" AND g.{quoted(reference.by)} = {literal(reference.when)}"
    there = f"FROM {kept(target)} AS k WHERE k.{CURRENT}"
    if not duck.value(f"SELECT count(*) {there}"):
        if duck.value(f"SELECT count(*) FROM {staged.good} AS g WHERE {says}"):
            what = f"{target.name} has no rows, so that nobody can tell whether this is in it"
            cure = f"Load {target.name} as well."
            staged.found(Level.NOTE, reference.column, what, cure, 0, None)
        return
    same = f"k.{quoted(reference.target)} = g.{quoted(reference.column)}"
    where = f"{says} AND NOT EXISTS (SELECT 1 {there} AND {same})"
    what = f"{target.name} has no such {reference.target}"
    _query(duck, staged, reference.column, where, what, f"Correct it, or export all of {target.name}.")


def _of_areas(column: str, expected: Expectations, areas: Sequence[Area]) -> Iterator[tuple[str, str, str]]:
    """What may be odd of an area: the condition, what it is, and what would do.

    One that gave way to a successor is not odd: the successor counts what it held.
    """
    area = quoted(column)
    named = ", ".join(literal(each.name) for each in areas) or "NULL"
    yield f"{area} NOT IN ({named})", "areas.csv has no such area", "Add it there, or correct it here."
    if not expected.span:
        return
    parts = {each.parent for each in areas if each.parent}
    if whole := ", ".join(literal(name) for name in sorted(parts)):
        what = "this area has parts in areas.csv, and nothing says in which of them it is"
        yield f"{area} IN ({whole})", what, "Name the part: until then it counts in none of them."
    first, last = map(quoted, expected.span)
    never = "DATE '9999-12-31'"
    for each in areas:
        here = f"{area} = {literal(each.name)}"
        if each.since:
            early = f"{here} AND {first} < DATE '{each.since}'"
            yield early, f"areas.csv has this area only from {each.since} on", "Correct one of the two."
        if each.until and not each.successor:
            after = last if first == last else f"coalesce({last}, {never})"
            late = f"{here} AND {after} {'>=' if first == last else '>'} DATE '{each.until}'"
            cure = "Correct one of the two, or name there the area that took its place."
            yield late, f"areas.csv has this area only until {each.until}, and no successor", cure


def _stretches(duck: Duck, staged: Staged) -> None:
    """A child belongs to one area on each day: from one stretch until the next, without a gap."""
    following = (
        f"SELECT {ROW}, until_date, lead(from_date) OVER (PARTITION BY person_id ORDER BY from_date) AS next_from"
        f" FROM {staged.good}"
    )
    overlap = f"{ROW} IN (SELECT {ROW} FROM ({following}) WHERE next_from < coalesce(until_date, DATE '9999-12-31'))"
    gap = f"{ROW} IN (SELECT {ROW} FROM ({following}) WHERE next_from > until_date)"
    what = "the child belongs to the next area before this one has ended"
    _query(duck, staged, "until_date", overlap, what, "End this stretch on the day on which the next begins.")
    what = "the child belongs nowhere between this stretch and the next"
    _query(duck, staged, "until_date", gap, what, "Fill the gap: until then those days count as not known.")


def _query(duck: Duck, staged: Staged, column: str, where: str, what: str, cure: str) -> None:
    rows, first = duck.run(f"SELECT count(*), min({ROW}, {MOST_ROWS}) FROM {staged.good} AS g WHERE {where}")[
        0
    ]
    if rows:
        staged.found(Level.QUERY, column, what, cure, rows, first)
