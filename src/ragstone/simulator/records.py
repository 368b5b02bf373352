"""What the case system of the made-up council holds: every row, and since when it is there."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from ragstone.simulator.shapes import Shape

Cell = str | int | None  # days are whole numbers here, as date.toordinal gives them
Row = tuple[Cell, ...]
KNOWN_ON, LATE = "known_on", "late"
_FAMILIES_AT_ONCE = 500


class Records:
    """Rows go through here into a file for each table, so that no more than some families' are in memory.

    Each row begins with the day on which it was entered, and with how many days late its later columns were.
    """

    def __init__(self, folder: Path, shapes: Mapping[str, Shape]) -> None:
        self._paths = {name: folder / f"{name}.csv" for name in shapes}
        self._files = {
            name: path.open("w", encoding="utf-8", newline="") for name, path in self._paths.items()
        }
        self._writers = {name: csv.writer(file, lineterminator="\n") for name, file in self._files.items()}
        self._waiting: dict[str, list[Row]] = {name: [] for name in shapes}
        self._complete = dict.fromkeys(shapes, 0)  # how many of the rows that wait belong to families before
        self._last_number = dict.fromkeys(shapes, 0)
        self._tables = dict[str, str]()  # by the letter that numbers begin with
        self._families = 0

    def number(self, table: str, letter: str) -> str:
        """The next number of a table's rows."""
        self._tables[letter] = table
        self._last_number[table] += 1
        return f"{letter}{self._last_number[table]:07d}"

    def last_numbers(self) -> dict[str, int]:
        """By the letter that they begin with."""
        return {letter: self._last_number[table] for letter, table in self._tables.items()}

    def add(self, table: str, known_on: int, late: int, *cells: Cell) -> None:
        """A row of the family whose turn it is, with the table's columns in the order of shapes.toml."""
        self._waiting[table].append((known_on, late, *cells))

    def keep(self) -> None:
        """The family's rows are complete, and all of them are kept."""
        for table, rows in self._waiting.items():
            self._complete[table] = len(rows)
        self._families += 1
        if self._families % _FAMILIES_AT_ONCE == 0:
            self._write()

    def drop(self) -> None:
        """Nothing of the family is kept."""
        for table, rows in self._waiting.items():
            del rows[self._complete[table] :]

    def close(self) -> Mapping[str, Path]:
        """The files, whole."""
        self._write()
        for file in self._files.values():
            file.close()
        return self._paths

    def _write(self) -> None:
        for table, rows in self._waiting.items():
            self._writers[table].writerows(rows)
            rows.clear()
            self._complete[table] = 0
