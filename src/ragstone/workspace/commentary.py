"""commentary/2015-02/MEASURE.md: words about a measure in a period, under a small header."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ragstone.files.cells import Unreadable, line, one_of
from ragstone.files.dates import day
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.text import plain_text
from ragstone.files.wording import did_you_mean, listed, quoted
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.scorecards import Commentary

FOLDER = "commentary"
_FIELDS = ("author", "written", "status")
_STATUSES = ("draft", "final")
_SHAPE = "Begin with ---, author: …, written: 2015-04-21, status: final, ---, each on a line."


def read_commentary(reading: Reading, measures: Known[Measure]) -> tuple[Commentary, ...]:
    """Every commentary, by period and measure. Names come from the folder's listing and nowhere else."""
    if not reading.holds(FOLDER):
        return ()
    found: list[Commentary] = []
    for folder in reading.entries(FOLDER):
        inside = f"{FOLDER}/{folder.name}"
        try:
            period = Month.parse(folder.name)
        except ValueError:
            what = "this is not the folder of a month"
            reading.faults.add(reading.where(inside), what, "Put it into one named like 2015-02.")
            continue
        found.extend(_of_period(reading, inside, period, measures))
    return tuple(sorted(found, key=lambda each: (each.period, each.measure)))


def _of_period(
    reading: Reading, inside: str, period: Month, measures: Known[Measure]
) -> Iterator[Commentary]:
    for path in reading.entries(inside):
        name = f"{inside}/{path.name}"
        if path.suffix != ".md":
            cure = "Save it as plain text with a name that ends in .md."
            reading.faults.add(reading.where(name), "commentary is read from .md files", cure)
            continue
        measures.find(path.stem, reading.where(name), reading.faults)
        if commentary := _commentary(reading, name, path, period):
            yield commentary


def _commentary(reading: Reading, name: str, path: Path, period: Month) -> Commentary | None:
    text = plain_text(reading, name)
    if text is None:
        return None
    lines = text.split("\n")
    marks = [number for number, each in enumerate(lines) if each.strip() == "---"]
    if len(marks) < 2 or any(each.strip() for each in lines[: marks[0]]):
        reading.faults.add(reading.where(name, 1), "the header is missing or has no end", _SHAPE)
        return None
    header = _Header(reading, name, lines, marks[0], marks[1])
    words = "\n".join(lines[marks[1] + 1 :]).strip()
    if not words:
        cure = "Write it, or take the file away."
        reading.faults.add(reading.where(name, marks[1] + 1), "there is no text under the header", cure)
    return Commentary(path.stem, period, header.author, header.written, header.status, words)


class _Header:
    """Who wrote it, when, and whether it is final."""

    def __init__(self, reading: Reading, name: str, lines: list[str], begins: int, ends: int) -> None:
        self.author, self.status = "", ""
        self.written: date | None = None
        seen: set[str] = set()
        for number in range(begins + 1, ends):
            field, colon, value = (part.strip() for part in lines[number].partition(":"))
            if not lines[number].strip():
                continue
            try:
                self._take(field, colon, value, seen)
            except Unreadable as trouble:
                reading.faults.add(reading.where(name, number + 1), trouble.what, trouble.cure)
            seen.add(field)
        for field in ("author", "status"):
            if field not in seen:
                reading.faults.add(reading.where(name, begins + 1), f"{field} is missing", _SHAPE)

    def _take(self, field: str, colon: str, value: str, seen: set[str]) -> None:
        if not colon or field not in _FIELDS:
            cure = did_you_mean(field, _FIELDS, f"The header has {listed(_FIELDS)}.")
            raise Unreadable(f"{quoted(field)} is no part of a header", cure)
        if field in seen:
            raise Unreadable(f"{field} comes twice", "Keep one of the two.")
        if field == "author":
            self.author = line(value)
        if field == "written" and value:
            self.written = day(value)
        if field == "status":
            self.status = one_of(value, _STATUSES)
        if not value and field != "written":
            raise Unreadable(f"{field} is empty", "Fill it in.")
