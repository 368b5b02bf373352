"""The rows of a table's CSV file, numbered as Excel numbers them: the header is row 1.

Python's reader splits them, not the database's, so that a broken file gives a sentence of ours.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import islice
from operator import itemgetter
from pathlib import Path

from ragstone.files.records import SAVE_CSV
from ragstone.files.text import foreign
from ragstone.tables.headers import Header
from ragstone.values.faults import Refused, refuse

Cells = list[str]
Batch = list[tuple[str, ...]]
_AT_ONCE = 5_000  # as many as the processor has at hand: more take twice as long


def header_cells(path: Path) -> Cells:
    """The cells of the first row."""
    with path.open("rb") as file:
        if what := foreign(file.read(400)):
            raise refuse(f"{path.name}, row 1", what, SAVE_CSV)
    first = next(_batches(path, 1), [[]])[0]
    if not any(first):
        raise refuse(f"{path.name}, row 1", "the file does not begin with a header", "Export it again.")
    return first


def csv_rows(path: Path, header: Header) -> Iterator[Batch]:
    """Every row that is not empty, all as text: its number, whether it is too long, each column of the header.

    A row may stop short of the last columns. In one with more cells than the header has columns, a comma
    inside unquoted text has moved the cells.
    """
    pick = _picker(header.positions)
    number, width, last = 1, header.width, Cells()
    for rows in _batches(path, _AT_ONCE):
        last = rows[-1]
        if any(len(row) < width for row in rows):
            rows = [[*row, *[""] * (width - len(row))] for row in rows]
        numbered = enumerate(rows, number)
        yield [
            (str(at), "Y" if len(row) > width and any(map(str.strip, row[width:])) else "N", *pick(row))
            for at, row in numbered
            if at > 1 and any(row)
        ]
        number += len(rows)
    if 0 < len(last) < width and not _ends_with_a_line(path):
        what = "the file ends in the middle of this row"
        raise refuse(f"{path.name}, row {number - 1}", what, "Export or copy it again: a part is missing.")


def _picker(positions: tuple[int, ...]) -> Callable[[Cells], tuple[str, ...]]:
    if len(positions) == 1:
        return lambda row: (row[positions[0]],)
    return itemgetter(*positions)


def _batches(path: Path, size: int) -> Iterator[list[Cells]]:
    """The rows of a file, so many at a time. Refused, with the row, where they cannot be told apart."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            while rows := list(islice(reader, size)):
                yield rows
    except (csv.Error, UnicodeDecodeError):
        raise _broken_at(path) from None  # what was raised quotes the file


def _broken_at(path: Path) -> Refused:
    """Where a file that broke off is broken: read once more, row by row."""
    number = 0
    with path.open(encoding="utf-8-sig", newline="", errors="surrogateescape") as lines:
        reader = csv.reader(lines, strict=True)
        try:
            for number, row in enumerate(reader, start=1):
                if any("\udc80" <= character <= "\udcff" for cell in row for character in cell):
                    return refuse(f"{path.name}, row {number}", "the file is not UTF-8", SAVE_CSV)
        except csv.Error as error:
            return refuse(f"{path.name}, row {number + 1}", *_said(str(error)))
    return refuse(path.name, "the file changed while it was read", "Load it again.")


def _said(error: str) -> tuple[str, str]:
    if "limit" in error:
        return "a cell has more than 130,000 characters", "Leave that column out of the export."
    if "unexpected end" in error:
        return "a quotation mark opens here and is never closed", "Export or copy the file again."
    what = "there is something after a closing quotation mark"
    return what, 'Write two quotation marks ("") for one inside a cell.'


def _ends_with_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) in (b"\n", b"\r")
