"""The first row of a table: which column is where."""

from __future__ import annotations

from typing import Any

from ragstone.files.faults import Faults
from ragstone.files.reading import Reading
from ragstone.files.records import SAVE_CSV, Record, row_place, wrong_delimiter
from ragstone.files.rows import Column
from ragstone.files.text import blemish
from ragstone.files.wording import did_you_mean, listed, quoted


def positions(
    reading: Reading, file: str, header: Record, columns: tuple[Column[Any], ...]
) -> dict[str, int] | None:
    """The place of each column; None, with faults, where the header is not of this table."""
    place = row_place(reading, file, header.number)
    if mark := wrong_delimiter(header.cells):
        reading.faults.add(place, f"the columns are parted by {mark}, not by commas", SAVE_CSV)
        return None
    before = len(reading.faults)
    found, strange = _sorted_out(place, header, {column.name for column in columns}, reading.faults)
    absent = [column for column in columns if column.name not in found]
    for name in strange:
        otherwise = f"Take it away: the columns are {listed(column.name for column in columns)}."
        cure = did_you_mean(name, [column.name for column in absent], otherwise)
        reading.faults.add(place, f"this table has no column called {quoted(name)}", cure)
        absent = [column for column in absent if quoted(column.name) not in cure]
    if missing := [column.name for column in absent if column.needed]:
        cure = f"Add it; the columns are {listed(column.name for column in columns)}."
        reading.faults.add(place, f"the header lacks {listed(missing)}", cure)
    return found if len(reading.faults) == before else None


def _sorted_out(
    place: str, header: Record, known: set[str], faults: Faults
) -> tuple[dict[str, int], list[str]]:
    """Known columns with their places, and names that are no column's. Unnamed ones are passed over."""
    found: dict[str, int] = {}
    strange: list[str] = []
    for index, cell in enumerate(header.cells):
        name = cell.strip()
        if spot := blemish(name, SAVE_CSV):
            faults.add(place, spot.what, spot.cure)
        elif name in found:
            cure = "Take one of the two away, or give it its own name."
            faults.add(place, f"the column {quoted(name)} comes twice", cure)
        elif name in known:
            found[name] = index
        elif name:
            strange.append(name)
    return found, strange
