"""A spreadsheet opens a published CSV as figures and words, and runs none of it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.publication.spreadsheet import csv_of

DANGEROUS = "=+-@\t\r"
# A line end inside a cell is written as it stands and read back as the reader likes; no cell of ours has one.
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"))


def read_back(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4))
def test_every_cell_comes_back_as_it_was_or_with_an_apostrophe_before_it(rows: list[list[str]]) -> None:
    found = read_back(csv_of(("a", "b"), rows))
    assert found[0] == ["a", "b"]
    for row, back in zip(rows, found[1:], strict=True):
        assert [cell.removeprefix("'") for cell in back] == [cell.removeprefix("'") for cell in row]


@given(CELLS, st.sampled_from(DANGEROUS.replace("\r", "")))
def test_no_cell_can_be_a_formula(words: str, start: str) -> None:
    (cell,) = read_back(csv_of(("a",), [[start + words]]))[1]
    assert cell[0] == "'" or cell.removeprefix("-").replace(".", "").isdecimal()


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("http://example.invalid")', "+cmd", "@SUM(A1)", "-1+2", "-", "--1", "-1.2.3", "\t=1", "+44"],
)
def test_what_a_spreadsheet_would_run_is_shown(cell: str) -> None:
    assert read_back(csv_of(("a",), [[cell]]))[1] == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["-1", "-0.5", "17", "60.7", "1/3", "2015-02", "a-b", "no figure", ""])
def test_numbers_and_plain_words_stay_as_they_are(cell: str) -> None:
    assert read_back(csv_of(("a", "b"), [[cell, "x"]]))[1] == [cell, "x"]


def test_excel_is_told_the_encoding_and_gets_its_own_line_ends() -> None:
    assert csv_of(("name",), [["Ærøby, ✓"]]) == '\ufeffname\r\n"Ærøby, ✓"\r\n'.encode()
