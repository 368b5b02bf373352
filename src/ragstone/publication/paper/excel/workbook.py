"""A workbook that holds words as words, and is the same bytes for the same figures."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from ragstone.publication.characters import clean
from ragstone.publication.paper.excel.sheets import (
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    Column,
    Content,
    Number,
    Sheet,
)
from ragstone.publication.paper.parts import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from ragstone.publication.paper.excel.quick import QuickSheet

LONGEST = 32_767  # characters in a cell
_LONGEST_HEADING = 250
_LINE, _HIGHEST = 13, 409  # points: of a line of words, and the most that a row may have
_MARKS = {NOT_APPLICABLE, NOT_AVAILABLE}
_DIGITS = Context(prec=15)
_RUN = ("=", "+", "-", "@")


class Book:
    """A workbook being written. Nothing that is text is ever a formula, a link or a number."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._looks: dict[int, Any] = {}  # of numbers, by their decimals
        self._left = self.format(align="left", indent=1)
        self._quoted = self.format(align="left", indent=1, quote_prefix=True)
        self._right = self.format(align="right")

    def add_sheet(self, name: str) -> QuickSheet:
        from ragstone.publication.paper.excel.quick import QuickSheet

        return cast("QuickSheet", self.workbook.add_worksheet(name, QuickSheet))

    def format(self, **properties: Any) -> Any:
        """A format, made once; words at the top of their cell and wrapped."""
        asked = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True, **properties}
        key = tuple(sorted(asked.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(asked)
        return self._formats[key]

    def write(self, sheet: Worksheet, row: int, column: int, text: str, **properties: Any) -> None:
        """Words, as if typed after an apostrophe where they look like a formula: nobody's edit makes them one."""
        words = clean(text)[:LONGEST]
        if words.startswith(_RUN):
            properties = {**properties, "quote_prefix": True}
        sheet.write_string(row, column, words, self.format(**properties))

    def _cell(self, sheet: QuickSheet, row: int, column: int, content: Content, of_numbers: bool) -> str:
        """A number where numbers are; words a little off those; marks that stand for a number under the numbers."""
        if isinstance(content, Number):
            look = self._looks.get(content.decimals) or self._number_look(content.decimals)
            value = content.value
            return sheet.number(row, column, _digits(value.numerator, value.denominator), look)
        if of_numbers and content in _MARKS:
            return sheet.words(row, column, content, self._right)
        words = clean(content)[:LONGEST]
        return sheet.words(row, column, words, self._quoted if words.startswith(_RUN) else self._left)

    def _number_look(self, decimals: int) -> Any:
        shown = "#,##0" + ("." + "0" * decimals if decimals else "")
        self._looks[decimals] = self.format(num_format=shown)
        return self._looks[decimals]

    def fit(self, sheet: Worksheet, row: int, cells: Sequence[Content], columns: Sequence[Column]) -> None:
        """Make a row as high as its longest words need: not every program does it by itself."""
        height = self._height(cells, columns)
        if height:
            sheet.set_row(row, height)

    def _height(self, cells: Sequence[Content], columns: Sequence[Column]) -> int | None:
        """None for a row of one line."""
        most = 1
        for cell, column in zip(cells, columns, strict=True):
            if isinstance(cell, str) and (len(cell) > column.width or "\n" in cell):
                across = round(column.width * 1.2)
                most = max(most, sum(-(-max(len(line), 1) // across) for line in cell.split("\n")))
        return min(_LINE * most + 3, _HIGHEST) if most > 1 else None

    def write_table(self, sheet: QuickSheet, table: Sheet, top: int, **options: Any) -> tuple[int, int]:
        """A table that has a name and one row of headings; its last row and column."""
        last, right = top + len(table.rows), len(table.columns) - 1
        headings = _different([column.title for column in table.columns])
        sheet.add_table(
            top,
            0,
            max(last, top + 1),
            right,
            {
                "name": "".join(letter if letter.isalnum() else "_" for letter in table.name),
                "columns": [{"header": each, "header_format": self.format(bold=True)} for each in headings],
                "style": None,
                **options,
            },
        )
        numbers = {at for cells in table.rows for at, cell in enumerate(cells) if isinstance(cell, Number)}
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width)
        self.fit(sheet, top, [column.title for column in table.columns], table.columns)
        for at, cells in enumerate(table.rows, start=top + 1):
            made = [
                self._cell(sheet, at, across, each, across in numbers) for across, each in enumerate(cells)
            ]
            sheet.add_row(at, made, self._height(cells, table.columns))
        sheet.reaches(last, right)
        return last, right


@contextmanager
def book(heading: Heading, out: io.BytesIO) -> Iterator[Book]:
    """A new workbook that is written to `out` at the end."""
    from xlsxwriter import Workbook

    kept_as_words = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    workbook = Workbook(out, {"in_memory": True, **kept_as_words})
    workbook.set_properties(
        {
            "title": clean(f"{heading.title}, {heading.period}"),
            "author": clean(heading.council),
            "subject": clean(heading.committee),
            "comments": f"Edition {heading.edition}",
            "created": datetime.fromisoformat(heading.day),
        }
    )
    yield Book(workbook)
    workbook.close()


@lru_cache(maxsize=50_000)
def _digits(numerator: int, denominator: int) -> str:
    """As many digits as Excel keeps: 85.1 stays 85.1, where the nearest binary number would not."""
    return f"{_DIGITS.divide(Decimal(numerator), Decimal(denominator)):.16G}"


def _different(titles: Sequence[str]) -> list[str]:
    """No two headings of a table are the same, whatever their capitals."""
    found: list[str] = []
    for title in titles:
        text, number = clean(title)[:_LONGEST_HEADING], 2
        while text.casefold() in {each.casefold() for each in found}:
            text, number = f"{clean(title)[:_LONGEST_HEADING]} ({number})", number + 1
        found.append(text)
    return found
