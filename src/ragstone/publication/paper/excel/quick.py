"""A sheet whose table is written as text, row by row: cell by cell, XlsxWriter takes several times as long.

This module alone knows what XlsxWriter keeps to itself; a test holds what it writes to what XlsxWriter would.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet


class QuickSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter is not typed
    """A worksheet to whose foot whole rows are added, below everything that was written as usual."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str] = []

    def add_row(self, row: int, cells: Iterable[str], height: float | None) -> None:
        """The next row, counted from 0, of cells that `words` and `number` made; `height` in points."""
        high = f' ht="{_on_pixels(height):g}" customHeight="1"' if height else ""
        self._rows.append(f'<row r="{row + 1}"{high}>{"".join(cells)}</row>')

    def reaches(self, row: int, column: int) -> None:
        """The last cell that rows were added to."""
        self._check_dimensions(row, column)

    def words(self, row: int, column: int, text: str, look: Any) -> str:
        place = self.str_table._get_shared_string_index(text)
        return f'<c r="{_letters(column)}{row + 1}" s="{_index(look)}" t="s"><v>{place}</v></c>'

    def number(self, row: int, column: int, text: str, look: Any) -> str:
        return f'<c r="{_letters(column)}{row + 1}" s="{_index(look)}"><v>{text}</v></c>'

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.write("".join(self._rows))


def _index(look: Any) -> int:
    if look.xf_index is None:
        look._get_xf_index()
    return int(look.xf_index)


def _on_pixels(points: float) -> float:
    """The nearest height that is whole pixels, of which four make three points."""
    return int(points * 4 / 3 + 0.5) * 0.75


@cache
def _letters(column: int) -> str:
    return str(xl_col_to_name(column))
