"""What came of loading an extract: what changed in the records, and what was found in the files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """What was done about something that was found."""

    LEFT_OUT = "left out"  # the row is not in the records
    EMPTIED = "taken as empty"  # the row is there, its cell is empty
    QUERY = "kept"  # the row is there as it stands, and ought to be looked at
    NOTE = "note"  # nothing about a row


_DONE = {
    Level.LEFT_OUT: ("The row is left out.", "These rows are left out."),
    Level.EMPTIED: ("The cell is taken as empty.", "These cells are taken as empty."),
    Level.QUERY: ("The row is kept.", "These rows are kept."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one file, however many rows have it.

    No sentence says what a cell holds: a report may be read by people who may not see a child's record.
    """

    file: str
    table: str
    column: str  # "" where it is about whole rows or the file
    level: Level
    what: str
    cure: str
    rows: int = 0  # how many
    first: tuple[int, ...] = ()  # at most five of them, as Excel numbers rows

    @property
    def where(self) -> str:
        parts = [self.file]
        if self.first:
            more = f" and {self.rows - len(self.first):,} more" if self.rows > len(self.first) else ""
            numbers = ", ".join(str(row) for row in self.first)
            parts.append(f"row{'s' if self.rows > 1 else ''} {numbers}{more}")
        if self.column:
            parts.append(f"column {self.column}")
        return ", ".join(parts)

    def __str__(self) -> str:
        sentences = [f"{self.where}: {self.what}."]
        if self.level in _DONE:
            sentences.append(_DONE[self.level][self.rows > 1])
        return " ".join([*sentences, self.cure])


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a file tells all about, both included. `since` is None where nobody said."""

    since: date | None
    until: date


@dataclass(frozen=True, slots=True)
class TableLoaded:
    """What one file did to its table. `again`: the same file as last time, so that nothing was done."""

    table: str
    file: str
    window: Window
    again: bool = False
    rows: int = 0  # that are not wholly empty
    left_out: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0  # known before, inside the window, and no longer in the file

    @property
    def unchanged(self) -> int:
        return self.rows - self.left_out - self.added - self.changed


@dataclass(frozen=True, slots=True)
class Loaded:
    """One load. `load_no` is None where every file was the same as last time."""

    load_no: int | None
    taken: date
    tables: tuple[TableLoaded, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """A load as the records remember it: when its extract was taken."""

    load_no: int
    taken: date
    note: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was loaded. `lacks`: columns of its table that it did not have, and that it may not lack."""

    file_no: int
    load_no: int
    table: str
    name: str
    sha256: str
    window: Window
    rows: int
    lacks: tuple[str, ...] = ()
