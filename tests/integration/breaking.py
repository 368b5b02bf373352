"""Breaking one cell or one value of a workspace at a time."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ragstone.pipeline import read
from ragstone.values.faults import Fault, Refused

TEN_MEGABYTES = 10_000_000

CELLS = {
    "made empty": b"",
    "text for a number": b"about twelve",
    "a name that nobody has": b"nobody_knows_it",
    "a date that never was": b"2015-02-30",
    "a negative number": b"-1",
    "a number as computers write it": b"1e5",
    "a formula gone wrong": b"#REF!",
    "a byte of Windows-1252": b"it\x92s",
    "a zero byte": b"1\x002",
    "more than 10,000 characters": b"x" * 10_001,
}

VALUES = {
    "made empty": b'""',
    "text for a number": b'"about twelve"',
    "a number for text": b"12345678",
    "a name that nobody has": b'"nobody_knows_it"',
    "a date that never was": b"2015-02-30",
    "a time for a date": b"2015-04-21T10:00:00",
    "a list for a value": b"[1]",
    "a number as computers write it": b"1e5",
    "a byte of Windows-1252": b'"it\x92s"',
    "a zero byte": b'"1\x002"',
    "a control character in disguise": b'"\\u0007"',
    "more than 10,000 characters": b'"' + b"x" * 10_001 + b'"',
    "nothing after the equals sign": b"",
}


@dataclass(frozen=True)
class Cell:
    """A cell of a CSV file: the row as Excel numbers it, and what the whole row says."""

    file: str
    row: int
    column: str
    says: dict[str, str]

    @property
    def text(self) -> str:
        return self.says[self.column]


@dataclass(frozen=True)
class Value:
    """A value of a TOML file: its bytes from `begins` to `ends`, and the lines that it covers."""

    file: str
    section: str
    key: str
    begins: int
    ends: int
    line: int
    last_line: int


def cells(folder: Path, file: str) -> list[Cell]:
    rows = _rows(folder / file)
    return [
        Cell(file, number, column, dict(zip(rows[0], row, strict=True)))
        for number, row in enumerate(rows[1:], start=2)
        for column in rows[0]
    ]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def with_cell(content: bytes, cell: Cell, instead: bytes) -> bytes:
    """The file with one cell replaced, byte for byte."""
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    encoded = [[_quoted(each) for each in row] for row in rows]
    encoded[cell.row - 1][rows[0].index(cell.column)] = instead
    return b"".join(b",".join(row) + b"\n" for row in encoded)


def _quoted(text: str) -> bytes:
    return b'"' + text.replace('"', '""').encode() + b'"' if text else b""


_ASSIGNMENT = re.compile(
    rb"^([\w-]+) = ('''.*?'''|\[.*?\]|\"[^\"\n]*\"|[\w-]+)$|^changed = \{.*\}$", re.MULTILINE | re.DOTALL
)
_INSIDE = re.compile(rb"(\w+) = (\"[^\"\n]*\"|[\w-]+)")
_HEADING = re.compile(rb"^\[\[?(.*?)\]?\]$", re.MULTILINE)


def values(content: bytes, file: str) -> Iterator[Value]:
    """Every value of a TOML file, those of inline tables one by one."""
    for found in _ASSIGNMENT.finditer(content):
        headings = [heading[1] for heading in _HEADING.finditer(content, 0, found.start())]
        section = (headings[-1] if headings else b"").decode()
        if found[1]:
            yield _value(content, file, section, found[1], found.span(2))
        else:
            for inner in _INSIDE.finditer(content, found.start() + len(b"changed = "), found.end()):
                yield _value(content, file, "changed", inner[1], inner.span(2))


def _value(content: bytes, file: str, section: str, key: bytes, span: tuple[int, int]) -> Value:
    begins, ends = span
    line = content.count(b"\n", 0, begins) + 1
    return Value(file, section, key.decode(), begins, ends, line, line + content.count(b"\n", begins, ends))


def with_value(content: bytes, value: Value, instead: bytes) -> bytes:
    return content[: value.begins] + instead + content[value.ends :]


def faults_of(folder: Path, file: str, content: bytes) -> tuple[Fault, ...]:
    """What reading says of a workspace while one of its files is different; () when it is content."""
    path = folder / file
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        read(folder)
    except Refused as refused:
        return refused.faults
    else:
        return ()
    finally:
        path.write_bytes(before)


def spoken_well(fault: Fault) -> bool:
    """A sentence of a reasonable length with a cure, and nothing of a traceback or a control character."""
    said = str(fault)
    return (
        all((fault.where, fault.what, fault.cure))
        and fault.cure[-1] in ".?!"
        and len(said) < 400
        and said.isprintable()
        and not re.search(r"Traceback|Error\b|Exception|None\b|ragstone\.\w+\(", said)
    )
