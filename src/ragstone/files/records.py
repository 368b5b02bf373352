"""The rows of a CSV file as Excel numbers them: the header is row 1."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ragstone.files.reading import Reading
from ragstone.files.text import decoded, foreign, with_newlines

_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "upright strokes (|)"}
SAVE_CSV = "In Excel choose File, Save As, and the file type CSV UTF-8 (Comma delimited)."


@dataclass(frozen=True, slots=True)
class Record:
    """A row's number and its cells, as they stand."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Records:
    """The rows that could be split into cells; `complete` is False where some could not."""

    rows: list[Record]
    complete: bool


def row_place(reading: Reading, name: str, number: int, column: str = "") -> str:
    place = f"{reading.where(name)}, row {number}"
    return f"{place}, column {column}" if column else place


def records(reading: Reading, name: str) -> Records:
    """All rows that are not wholly empty. What cannot be split into cells becomes a fault."""
    content = reading.content(name)
    if content is None:
        return Records([], False)
    if what := foreign(content):
        reading.faults.add(row_place(reading, name, 1), what, SAVE_CSV)
        return Records([], False)
    before = len(reading.faults)
    rows = list(_split(reading, name, with_newlines(decoded(content))))
    return Records(rows, len(reading.faults) == before)


def _split(reading: Reading, name: str, text: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    while True:
        number += 1
        lines_before = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            reading.faults.add(row_place(reading, name, number), *_said(str(trouble)))
            if reader.line_num - lines_before > 1:
                return  # where the next row begins is anyone's guess
            continue
        if any(cell.strip() for cell in cells):
            yield Record(number, cells)


def _said(trouble: str) -> tuple[str, str]:
    if "limit" in trouble:
        return "a cell has more than 10,000 characters", "Shorten it."
    if "unexpected end" in trouble:
        return "a quotation mark opens here and is never closed", 'Close it, or write two ("") for one.'
    what = "there is something after a closing quotation mark"
    return what, 'Put a comma after it, or write two ("") for one inside a cell.'


def wrong_delimiter(cells: list[str]) -> str:
    """What a header of one cell was meant to be split at, in words; "" where that is no other mark."""
    if len(cells) != 1:
        return ""
    return next((words for mark, words in _DELIMITERS.items() if mark in cells[0]), "")
