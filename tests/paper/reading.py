"""Kent's paper of 21 April 2015, read twice: the table out of its text, and a transcription of our own.

Cells are kept as they are printed ("28.6%", "-", "") but for colours and arrows, which are words.
The text is not ours to keep, so it is looked for beside the checkout; the transcription is always there.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DOCUMENT = Path("shared", "reference", "document.txt")

COLUMNS = (
    "number",
    "section",
    "polarity",
    "data_period",
    "result",
    "rating",
    "numerator",
    "denominator",
    "target",
    "previous",
    "since_previous",
    "outturn",
    "since_outturn",
)
NUMBERS = {"numerator", "denominator", "target"}  # printed at many lengths: 85, 85.0% and 465.0
RATINGS = {"G": "Green", "A": "Amber", "R": "Red"}
_NUMBER = re.compile(r"(\d+(?:\.\d+|/\d+)?)(%?)")
ARROWS = {"↑": "up", "→": "right", "↓": "down"}

Row = Mapping[str, str]
Rows = Mapping[int, Row]


class Difference(NamedTuple):
    number: int
    column: str
    paper: str
    ours: str


def document() -> str:
    """The paper's text. Skips the test that asks for it where it is not beside the checkout."""
    places = (folder / DOCUMENT for folder in ROOT.parents)
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        pytest.skip(f"the paper's text is not beside this checkout, as {DOCUMENT.as_posix()}")
    return found.read_text(encoding="utf-8")


def table(text: str) -> Rows:
    """The rows of the scorecard: lines of twelve cells that begin with a number, under a section's name."""
    return {int(row["number"]): row for row in _rows(text)}


def _rows(text: str) -> Iterator[Row]:
    section = ""
    for line in text.splitlines():
        number, *cells = line.split("\t")
        if number and len(cells) == 11 and not any(cells):
            section = number
        elif number.isdigit() and len(cells) == 11:
            row = dict(zip(COLUMNS, (number, section, *cells), strict=True))
            row["section"] = section.capitalize()
            row["rating"] = RATINGS.get(row["rating"], row["rating"])
            for arrow in ("since_previous", "since_outturn"):
                row[arrow] = ARROWS.get(row[arrow], row[arrow])
            yield row


def transcription() -> Rows:
    """The same table as we copied it by hand."""
    with (HERE / "transcription.csv").open(encoding="utf-8", newline="") as file:
        return {int(row["number"]): row for row in csv.DictReader(file)}


def block(text: str, first: str, last: str) -> list[list[str]]:
    """The cells of the lines from the one that begins with `first` to the one that begins with `last`."""
    lines = [line.split("\t") for line in text.splitlines()]
    begins = next(place for place, cells in enumerate(lines) if cells[0].startswith(first))
    ends = next(place for place, cells in enumerate(lines) if place >= begins and cells[0].startswith(last))
    return lines[begins : ends + 1]


def differences(paper: Rows, ours: Rows) -> list[Difference]:
    """Every cell of either that the other has not, row by row."""
    nothing = dict.fromkeys(COLUMNS, "no such row")
    found = []
    for number in sorted({*paper, *ours}):
        theirs, mine = paper.get(number, nothing), ours.get(number, nothing)
        for column in COLUMNS:
            if _value(column, theirs[column]) != _value(column, mine[column]):
                found.append(Difference(number, column, theirs[column], mine[column]))
    return found


def _value(column: str, cell: str) -> object:
    """What a cell says. In most columns every character counts: 650.0 is not 650."""
    number = _NUMBER.fullmatch(cell) if column in NUMBERS else None
    return (Fraction(number[1]), number[2]) if number else cell
