"""Rows of a CSV file: numbered as Excel numbers them, and a broken file named with its row."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ragstone.tables import csv_rows
from ragstone.tables.headers import letter, read_header
from ragstone.tables.schema import table
from ragstone.values.faults import Refused

AREAS = table("person_area")


def rows(folder: Path, content: str | bytes) -> list[tuple[object, ...]]:
    path = folder / "person_area.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    header = read_header(path.name, csv_rows.header_cells(path), AREAS)
    found = [row for batch in csv_rows.csv_rows(path, header) for row in batch]
    return [(int(number), {"Y": True, "N": False}[too_long], *texts) for number, too_long, *texts in found]


def refusal(folder: Path, content: str | bytes) -> str:
    with pytest.raises(Refused) as caught:
        rows(folder, content)
    assert len(caught.value.faults) == 1
    return str(caught.value)


HEADER = "person_id,area,from_date\n"


@pytest.mark.parametrize(
    "content",
    [
        HEADER + "c1,a,2015\nc2,b,2016\n",
        (HEADER + "c1,a,2015\nc2,b,2016\n").replace("\n", "\r\n"),
        (HEADER + "c1,a,2015\nc2,b,2016\n").replace("\n", "\r"),
        "\ufeff" + HEADER + "c1,a,2015\nc2,b,2016",
        '"person_id","area","from_date"\n"c1","a","2015"\n"c2","b","2016"\n',
        "PERSON_ID, Area ,From_Date\nc1,a,2015\nc2,b,2016\n",
        "person_id,area,from_date,,\nc1,a,2015,,\nc2,b,2016,,\n",
    ],
)
def test_the_same_rows_however_they_are_saved(tmp_path: Path, content: str) -> None:
    assert rows(tmp_path, content) == [(2, False, "c1", "a", "2015"), (3, False, "c2", "b", "2016")]


def test_columns_in_any_order_come_in_the_tables_order(tmp_path: Path) -> None:
    content = "from_date,note,area,person_id\n2015,of no interest,a,c1\n"
    assert rows(tmp_path, content) == [(2, False, "c1", "a", "2015")]


def test_a_line_break_in_a_cell_is_no_new_row(tmp_path: Path) -> None:
    content = 'person_id,note,area,from_date\nc1,"two\r\nor\nthree",a,2015\n\n,,,\nc2,"a ""b"", c",b,2016\n'
    assert [(row[0], row[2]) for row in rows(tmp_path, content)] == [(2, "c1"), (5, "c2")]


def test_row_numbers_go_on_from_batch_to_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "_AT_ONCE", 3)
    content = HEADER + "".join(f"c{number},a,2015\n" for number in range(2, 21))
    found = rows(tmp_path, content)
    assert [row[2] for row in found] == [f"c{row[0]}" for row in found]
    assert len(found) == 19


def test_a_short_row_is_filled_up_and_a_long_one_is_marked(tmp_path: Path) -> None:
    content = HEADER + "c1,a\nc2,b,2016,\nc3,c,2017,more\nc4,d,2018\n"
    assert rows(tmp_path, content) == [
        (2, False, "c1", "a", ""),
        (3, False, "c2", "b", "2016"),
        (4, True, "c3", "c", "2017"),
        (5, False, "c4", "d", "2018"),
    ]


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("", "row 1", "does not begin with a header"),
        ("\n\n", "row 1", "does not begin with a header"),
        (",,\nperson_id,area,from_date\n", "row 1", "does not begin with a header"),
        ("person_id;area;from_date\nc1;a;2015\n", "row 1", "parted by semicolons"),
        ("person_id\tarea\tfrom_date\n", "row 1", "parted by tabs"),
        ("c1,Robin,2015-01-01\n", "row 1", "the header lacks person_id, area, from_date"),
        ("person_id,area,from_dat\n", "row 1", "Did you mean “from_date” for the column C?"),
        ("person_id,area,area,from_date\n", "row 1", "the column area comes twice"),
        (HEADER + 'c1,"a,2015\nc2,b,2016\n', "row 2", "opens here and is never closed"),
        (HEADER + 'c1,a,2015\nc2,"b"x,2016\n', "row 3", "after a closing quotation mark"),
        (HEADER + "c1,a,2015\nc2," + "b" * 140_000 + ",2016\n", "row 3", "more than 130,000 characters"),
        (HEADER + "c1,a,2015\nc2,b", "row 3", "ends in the middle of this row"),
        ((HEADER + "c1,a,2015\nc2,Zoë,2016\n").encode("cp1252"), "row 3", "not UTF-8"),
        ((HEADER + "c1,a,2015\n").encode("utf-16"), "row 1", "UTF-16"),
        (b"PK\x03\x04 of a workbook", "row 1", "this is a file of Excel or Word"),
        ((HEADER + "c1,a,2015\n").encode("utf-16-be"), "row 1", "UTF-16"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_row(
    tmp_path: Path, content: str | bytes, where: str, what: str
) -> None:
    sentence = refusal(tmp_path, content)
    assert sentence.startswith(f"person_area.csv, {where}: ")
    assert what in sentence
    for cell in ("Robin", "Zo", "c1", "bbbb", "2015-01"):
        assert cell not in sentence


def test_what_is_passed_over_is_named_by_its_letter_alone() -> None:
    header = read_header("f.csv", ["person_id", "Robin Wantsum", "area", "from_date", "untl_date"], AREAS)
    assert [str(finding) for finding in header.findings] == [
        "f.csv: person_area has no such column as B, E; what is there is passed over. "
        "Did you mean “until_date” for the column E?"
    ]


def test_a_strange_byte_late_in_a_long_file_is_found(tmp_path: Path) -> None:
    content = (HEADER + "c1,a,2015\n" * 60_000).encode() + b"c2,\xe9,2016\n"
    assert refusal(tmp_path, content).startswith("person_area.csv, row 60002: the file is not UTF-8. ")


def test_letters_are_those_of_excel() -> None:
    assert [letter(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_the_readers_limit_is_the_one_that_the_sentence_names() -> None:
    assert 130_000 < csv.field_size_limit() < 140_000
