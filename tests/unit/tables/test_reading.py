"""Files that are handed over as text which the database takes apart again: cells stay in their rows and columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.engines.duck import Duck
from ragstone.tables.reading import read_file
from ragstone.tables.schema import table
from ragstone.tables.staging import stage

AREAS = table("person_area")
HEADER = "person_id,area,from_date\n"


def staged(folder: Path, content: str) -> list[tuple[object, ...]]:
    """Row, person, what is wrong with it, area, what is wrong with it."""
    path = folder / "person_area.csv"
    path.write_text(content, encoding="utf-8", newline="")
    with Duck() as duck:
        found = stage(duck, AREAS, read_file(AREAS, path))
        rows = duck.run(
            f'SELECT row_no, person_id, "person_id?", area, "area?" FROM {found.read} ORDER BY row_no'
        )
        assert found.rows == len(rows)
        return rows


@pytest.mark.parametrize("parts", ["\x1e", "\x1f", "\x1e\x1f\x1e", "a\x1f", "\x1eb"])
def test_what_parts_rows_and_cells_is_a_control_character_where_a_cell_has_it(
    tmp_path: Path, parts: str
) -> None:
    content = f"{HEADER}c1,north,2015-01-01\nc{parts}2,south,2015-01-01\nc3,south,2015-01-01\n"
    assert staged(tmp_path, content) == [
        (2, "c1", None, "north", None),
        (3, None, "control", "south", None),
        (4, "c3", None, "south", None),
    ]


def test_a_zero_character_ends_no_text(tmp_path: Path) -> None:
    content = f"{HEADER}c1,a\x00b,2015-01-01\nc2,south,2015-01-01\n"
    assert staged(tmp_path, content) == [(2, "c1", None, None, "control"), (3, "c2", None, "south", None)]


def test_a_row_that_says_nothing_is_none_and_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    assert staged(tmp_path, HEADER) == []
    content = f"{HEADER}NULL, ,#N/A\n,,\nc1,,\n,?,\nc2,north,2015-01-01\n"
    assert staged(tmp_path, content) == [
        (4, "c1", None, None, "empty"),
        (5, None, "empty", "?", None),
        (6, "c2", None, "north", None),
    ]
