"""The pack's documents read back, each table as rows of texts, whatever format it is in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from docx import Document

from tests.paper.pdf_reading import bare
from tests.paper.reading import Row, Rows

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TRAVEL = {"Better": "up", "Same": "right", "Worse": "down", "Nofigure": "-", "Notcompared": "-"}
POLARITIES = {
    "Higherisbetter": "H",
    "Lowerisbetter": "L",
    "Nearerthetargetisbetter": "T",
    "Forinformation": "",
}
Texts = list[list[str]]


def pack_file(pages: Path, name: str) -> bytes:
    """A file of the pack by what its name begins and ends with, such as figures.xlsx."""
    stem, ending = name.split(".")
    (path,) = (pages / "pack").glob(f"{stem}-*.{ending}")
    return path.read_bytes()


class Word:
    """A .docx: its tables, each under the heading before it, and its paragraphs."""

    def __init__(self, content: bytes) -> None:
        self.document = Document(io.BytesIO(content))

    @property
    def tables(self) -> list[tuple[str, Texts]]:
        found, heading = [], ""
        tables = {table._tbl: table for table in self.document.tables}
        for element in self.document.element.body:
            if element in tables:
                found.append((heading, [[cell.text for cell in row.cells] for row in tables[element].rows]))
            elif element.tag.endswith("}p"):
                style = element.pPr.style if element.pPr is not None else None
                words = "".join(node.text or "" for node in element.iter() if node.tag.endswith("}t"))
                heading = words if style and style.startswith("Heading") else heading
        return found

    @property
    def text(self) -> str:
        return "\n".join(node.text or "" for node in self.document.element.iter() if node.tag.endswith("}t"))


class Excel:
    """An .xlsx: the cells of each sheet, numbers as they are written in it."""

    def __init__(self, content: bytes) -> None:
        self.packed = zipfile.ZipFile(io.BytesIO(content))
        self._strings = [
            "".join(node.text or "" for node in item.iter(f"{SHEET}t"))
            for item in self._xml("xl/sharedStrings.xml").iter(f"{SHEET}si")
        ]

    def _xml(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.packed.read(name))  # noqa: S314  # our own file

    @property
    def sheets(self) -> Mapping[str, Texts]:
        names = [sheet.get("name", "") for sheet in self._xml("xl/workbook.xml").iter(f"{SHEET}sheet")]
        return {name: self._rows(f"xl/worksheets/sheet{at}.xml") for at, name in enumerate(names, start=1)}

    def _rows(self, name: str) -> Texts:
        return [[self._cell(cell) for cell in row] for row in self._xml(name).iter(f"{SHEET}row")]

    def _cell(self, cell: ElementTree.Element) -> str:
        assert cell.find(f"{SHEET}f") is None, "a formula"
        value = cell.find(f"{SHEET}v")
        text = "" if value is None else value.text or ""
        return self._strings[int(text)] if cell.get("t") == "s" else text


def appendix(tables: Iterable[tuple[str, Texts]]) -> Rows:
    """The rows of Appendix A in the paper's columns, from every table that begins with them."""
    found: dict[int, Row] = {}
    for section, (headings, *rows) in tables:
        if bare(headings[0]) != "Indicator":
            continue
        for row in rows:
            name, *cells = (bare(cell) for cell in row)
            number = re.match(r"\d+", name)
            assert number, name
            found[int(number[0])] = _row(number[0], section, cells)
    return found


def _row(number: str, section: str, cells: Sequence[str]) -> Row:
    (
        polarity,
        period,
        result,
        rating,
        numerator,
        denominator,
        target,
        previous,
        since,
        outturn,
        since_outturn,
    ) = cells
    return {
        "number": number,
        "section": section,
        "polarity": polarity,
        "data_period": period,
        "result": result,
        "rating": "" if rating == "Notrated" else rating,
        "numerator": numerator.replace(",", ""),
        "denominator": denominator.replace(",", ""),
        "target": _dash(target),
        "previous": _dash(previous),
        "since_previous": _arrow(since),
        "outturn": _dash(outturn),
        "since_outturn": _arrow(since_outturn),
    }


def book(sheet: Texts) -> Rows:
    """The rows of the published book's scorecard in the paper's columns."""
    top = next(at for at, row in enumerate(sheet) if row[:2] == ["Number", "Measure"])
    return {int(row[0]): _book_row(dict(zip(sheet[top], row, strict=True))) for row in sheet[top + 1 :]}


def _book_row(cells: Mapping[str, str]) -> Row:
    sign = "%" if cells["Unit"] == "percent" else ""
    polarity = POLARITIES[bare(cells["What is better"])]
    is_count = cells["Denominator"] == "[z]"
    return {
        "number": cells["Number"],
        "section": cells["Section"],
        "polarity": polarity,
        "data_period": {"Snapshot": "SS", "Year to date": "YTD"}.get(cells["Data period"], "R12M"),
        "result": cells["Latest as printed"].replace(",", ""),
        "rating": "" if cells["Rating"] == "Not rated" else cells["Rating"],
        "numerator": "" if is_count else cells["Numerator"],
        "denominator": "" if is_count else cells["Denominator"],
        "target": "-" if cells["Target"] == "[z]" else f"{cells['Target']}{sign}",
        "previous": cells["Previous as printed"].replace(",", ""),
        "since_previous": TRAVEL[bare(cells["Since previous"])] if polarity else "",
        "outturn": "-" if cells["Outturn"] == "[x]" else cells["Outturn as printed"].replace(",", ""),
        "since_outturn": TRAVEL[bare(cells["Since outturn"])] if polarity else "",
    }


def _dash(cell: str) -> str:
    return "-" if cell == "\N{EN DASH}" else cell


def _arrow(cell: str) -> str:
    word = re.sub("[↑→↓]", "", cell)
    return TRAVEL[word] if word else ""
