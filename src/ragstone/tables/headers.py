"""The header of a table's file: where each column is, and what is passed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.files.records import SAVE_CSV, wrong_delimiter
from ragstone.files.wording import did_you_mean, listed
from ragstone.values.faults import Fault, Refused, refuse
from ragstone.values.loads import Finding, Level
from ragstone.values.tables import Table


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of the table that a file has, in the table's order, and the place of each."""

    columns: tuple[str, ...]
    positions: tuple[int, ...]
    width: int
    findings: tuple[Finding, ...]


def read_header(file: str, cells: Sequence[str], table: Table) -> Header:
    """Refused where a needed column is absent or one comes twice.

    Names that are no column's are shown by their place alone: in a file without a header they would
    be a child's details.
    """
    if mark := wrong_delimiter(list(cells)):
        raise refuse(f"{file}, row 1", f"the columns are parted by {mark}, not by commas", SAVE_CSV)
    names = [cell.strip().casefold() for cell in cells]
    found = {column.name: names.index(column.name) for column in table.columns if column.name in names}
    strangers = [index for index, name in enumerate(names) if name and name not in found]
    faults = [
        Fault(f"{file}, row 1", f"the column {name} comes twice", "Take one of the two away.")
        for name in found
        if names.count(name) > 1
    ]
    if missing := [column.name for column in table.columns if column.needed and column.name not in found]:
        cure = _nearest(names, strangers, missing) or f"Add it; needed are {_needed(table)}."
        faults.append(Fault(f"{file}, row 1", f"the header lacks {listed(missing)}", cure))
    if faults:
        raise Refused(faults)
    return Header(
        tuple(found), tuple(found.values()), len(cells), tuple(_about(file, table, strangers, names))
    )


def _needed(table: Table) -> str:
    return listed(column.name for column in table.columns if column.needed)


def _nearest(names: Sequence[str], strangers: Sequence[int], missing: Sequence[str]) -> str:
    """A missing column that a stranger may have been meant to be."""
    for index in strangers:
        if said := did_you_mean(names[index], missing, ""):
            return f"{said[:-1]} for the column {letter(index)}?"
    return ""


def _about(file: str, table: Table, strangers: Sequence[int], names: Sequence[str]) -> list[Finding]:
    findings = []
    if strangers:
        absent = [column.name for column in table.columns if column.name not in names]
        what = f"{table.name} has no such column as {listed(letter(index) for index in strangers)}"
        unless = f", unless this should be there: {listed(absent)}" if absent else ""
        cure = _nearest(names, strangers, absent) or f"Nothing need be done{unless}."
        findings.append(
            Finding(file, table.name, "", Level.NOTE, f"{what}; what is there is passed over", cure)
        )
    return findings


def letter(index: int) -> str:
    """A column's letter in Excel: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
