"""areas.csv: the council and its parts, as a dated tree with one top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ragstone.files.cells import line, name
from ragstone.files.dates import day
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column, Row
from ragstone.files.tables import Table
from ragstone.files.wording import quoted
from ragstone.values.figures import Area

AREA = Column("area", name, needed=True)
NAME = Column("name", line, needed=True)
PARENT = Column("parent", str)
FROM = Column("from", day)
UNTIL = Column("until", day)
SUCCESSOR = Column("successor", str)
AREAS = Table("areas.csv", (AREA, NAME, PARENT, FROM, UNTIL, SUCCESSOR), key=(AREA,))


def read_areas(reading: Reading, top: str, top_place: str) -> Known[Area]:
    """Every area by name, the whole first and each part after its parent.

    `top` is the area that the scorecard is for ("" while unknown), `top_place` where that is said.
    """
    found = AREAS.read(reading, required=True)
    names = {row.get(AREA) for row in found.rows}
    complete = found.complete and None not in names
    areas = {row[AREA]: _area(row) for row in found.sound}
    broken = frozenset(area for area in names if area and area not in areas)
    known = Known("area", areas, broken, complete)
    before = len(reading.faults)
    rows = {row[AREA]: row for row in found.sound}
    if top and known.find(top, top_place, reading.faults) is None:
        top = ""  # then nobody can say which area is the whole
    for area, row in rows.items():
        _judge(reading, row, areas[area], known, top)
    if known.whole:
        _no_rings(areas, rows, reading)
    if len(reading.faults) > before or not known.whole:
        return known
    return Known("area", {area.name: area for area in _in_order(areas)})


def _area(row: Row) -> Area:
    return Area(
        row[AREA],
        row[NAME],
        row.get(PARENT) or "",
        row.get(FROM),
        row.get(UNTIL),
        row.get(SUCCESSOR) or "",
    )


def _judge(reading: Reading, row: Row, area: Area, known: Known[Area], top: str) -> None:
    faults = reading.faults
    if area.parent and area.name == top:
        what = f"{quoted(area.name)} is the whole that the scorecard is for, so it has no parent"
        faults.add(row.at(PARENT), what, "Empty this cell, or name another area under [council].")
    elif area.parent:
        known.find(area.parent, row.at(PARENT), faults)
    elif top and area.name != top:
        what = f"{quoted(area.name)} has no parent, and only {quoted(top)} may be without"
        faults.add(row.at(PARENT), what, f"Write {top} here, or the area that it is a part of.")
    if area.since and area.until and area.until <= area.since:
        cure = "It is the first day on which the area was no more."
        faults.add(row.at(UNTIL), "until is not after from", cure)
    if area.successor and known.find(area.successor, row.at(SUCCESSOR), faults) and area.until is None:
        cure = "Write the day from which the successor took its place, or empty the successor."
        faults.add(row.at(UNTIL), "the area has a successor and no end", cure)


def _no_rings(areas: Mapping[str, Area], rows: Mapping[str, Row], reading: Reading) -> None:
    """A fault for every area that is its own ancestor or its own successor."""
    for column, onward in ((PARENT, _parents(areas)), (SUCCESSOR, _successors(areas))):
        for area in areas:
            if area in _chain(area, onward):
                what = f"following the column {column.name}, {quoted(area)} comes back to itself"
                reading.faults.add(rows[area].at(column), what, "Break the ring in one of its rows.")


def _parents(areas: Mapping[str, Area]) -> dict[str, str]:
    return {area.name: area.parent for area in areas.values()}


def _successors(areas: Mapping[str, Area]) -> dict[str, str]:
    return {area.name: area.successor for area in areas.values()}


def _chain(start: str, onward: Mapping[str, str]) -> set[str]:
    """Every area that is reached from one."""
    reached: set[str] = set()
    following = onward.get(start, "")
    while following and following not in reached:
        reached.add(following)
        following = onward.get(following, "")
    return reached


def _in_order(areas: Mapping[str, Area]) -> Iterator[Area]:
    """Each area directly before its own parts, in the file's order otherwise."""
    parts: dict[str, list[Area]] = {}
    for area in reversed(list(areas.values())):
        parts.setdefault(area.parent, []).append(area)
    waiting = parts.get("", [])
    while waiting:
        area = waiting.pop()
        yield area
        waiting.extend(parts.get(area.name, ()))
