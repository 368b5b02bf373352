"""Rows that are written as text are, cell for cell, what XlsxWriter makes of the same rows."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from xlsxwriter import Workbook

from ragstone.publication.paper.excel.quick import QuickSheet

TEXTS = ("Red", "a < b & c", "  two spaces before", "=1+1", "Red", "é 🦉")
NUMBERS = ("85.1", "0", "-3", "33.3333333333333")
HEIGHT = 29  # points: not a whole number of pixels


def sheet_of(book: bytes) -> tuple[str, str]:
    """The cells and the words of a book, without what says only which columns a row spans."""
    parts = zipfile.ZipFile(io.BytesIO(book))
    sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    return re.sub(r' spans="[^"]*"', "", sheet), parts.read("xl/sharedStrings.xml").decode()


def written(quick: bool) -> tuple[str, str]:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        looks = [book.add_format({"bold": True}), book.add_format({"num_format": "0.0"})]
        sheet: Any = book.add_worksheet("Rows", QuickSheet if quick else None)
        sheet.write_string(0, 0, "Heading", looks[0])
        if quick:
            add_quickly(sheet, looks)
        else:
            add_as_usual(sheet, looks)
    return sheet_of(out.getvalue())


def add_quickly(sheet: QuickSheet, looks: list[Any]) -> None:
    words = [sheet.words(1, at, text, looks[0]) for at, text in enumerate(TEXTS)]
    sheet.add_row(1, words, HEIGHT)
    sheet.add_row(2, [sheet.number(2, at, text, looks[1]) for at, text in enumerate(NUMBERS)], None)
    sheet.reaches(2, len(TEXTS) - 1)


def add_as_usual(sheet: Any, looks: list[Any]) -> None:
    sheet.set_row(1, HEIGHT)
    for at, text in enumerate(TEXTS):
        sheet.write_string(1, at, text, looks[0])
    for at, text in enumerate(NUMBERS):
        sheet.write_number(2, at, Decimal(text), looks[1])


@pytest.mark.parametrize("part", [0, 1], ids=["cells", "words"])
def test_a_quick_sheet_is_what_xlsxwriter_would_write(part: int) -> None:
    assert written(quick=True)[part] == written(quick=False)[part]


def test_a_quick_sheet_is_the_same_every_time() -> None:
    assert written(quick=True) == written(quick=True)
