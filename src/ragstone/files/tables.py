"""A CSV file as a declared table: its columns, how each is read, and which make a row one of a kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ragstone.files.cells import Unreadable
from ragstone.files.headers import positions
from ragstone.files.reading import Reading
from ragstone.files.records import SAVE_CSV, Record, records, row_place
from ragstone.files.rows import NO_ROWS, UNREADABLE, Column, Row, Rows
from ragstone.files.text import blemish, too_long
from ragstone.files.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class Table:
    """A file, its columns, and the columns whose values together no two rows share."""

    file: str
    columns: tuple[Column[Any], ...]
    key: tuple[Column[Any], ...]

    def read(self, reading: Reading, required: bool = False) -> Rows:
        """Every row, with every fault of every cell reported. An absent optional file has no rows.

        A row may stop short of the last columns: Excel leaves them out where a stretch of them is empty.
        """
        if not required and not reading.holds(self.file):
            return NO_ROWS
        found = records(reading, self.file)
        if not found.rows and found.complete:
            cure = f"Begin with {','.join(column.name for column in self.columns)}."
            reading.faults.add(row_place(reading, self.file, 1), "the file is empty", cure)
        if not found.rows or (found.rows[0].number > 1 and not found.complete):
            return UNREADABLE
        where = positions(reading, self.file, found.rows[0], self.columns)
        if where is None:
            return UNREADABLE
        rows = tuple(self._row(reading, record, where) for record in found.rows[1:])
        self._no_doubles(reading, rows)
        return Rows(rows, found.complete)

    def _row(self, reading: Reading, record: Record, where: Mapping[str, int]) -> Row:
        before = len(reading.faults)
        place = row_place(reading, self.file, record.number)
        values: dict[str, object] = {}
        for column in self.columns:
            index = where.get(column.name, len(record.cells))
            cell = record.cells[index] if index < len(record.cells) else ""
            _read_cell(reading, f"{place}, column {column.name}", column, cell, values)
        _nothing_beside(reading, place, record, where)
        return Row(place, record.number, values, len(reading.faults) == before)

    def _no_doubles(self, reading: Reading, rows: tuple[Row, ...]) -> None:
        seen: dict[tuple[object, ...], int] = {}
        names = listed(column.name for column in self.key)
        for row in rows:
            key = tuple(row.get(column) for column in self.key)
            if None not in key and key in seen:
                what = f"it says the same {names} as row {seen[key]}"
                reading.faults.add(row.place, what, "Keep one of the two rows.")
            seen.setdefault(key, row.number)


def _read_cell(
    reading: Reading, place: str, column: Column[Any], cell: str, values: dict[str, object]
) -> None:
    if spot := too_long(cell) or blemish(cell, SAVE_CSV):
        reading.faults.add(place, spot.what, spot.cure)
        return
    trimmed = cell.strip()
    if not trimmed:
        if column.needed:
            reading.faults.add(place, "the cell is empty", "Fill it in, or take the row away.")
        return
    try:
        values[column.name] = column.parse(trimmed)
    except Unreadable as trouble:
        reading.faults.add(place, trouble.what, trouble.cure)


def _nothing_beside(reading: Reading, place: str, record: Record, where: Mapping[str, int]) -> None:
    """A comma inside unquoted text pushes the rest of its row out of the table."""
    for index, cell in enumerate(record.cells):
        if index not in where.values() and cell.strip():
            cure = 'Move it, or put text that has a comma in it into quotation marks ("").'
            reading.faults.add(place, f"{quoted(cell.strip())} is in no column of the table", cure)
            return
