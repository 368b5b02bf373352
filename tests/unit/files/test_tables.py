"""CSV files as Excel and people save them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.files.cells import number
from ragstone.files.rows import Column
from ragstone.files.tables import Table
from tests.unit.files.helping import places, put, said

NAME = Column("name", str, needed=True)
COUNT = Column("count", number)
NOTE = Column("note", str)
TABLE = Table("t.csv", (NAME, COUNT, NOTE), key=(NAME,))


def test_rows_give_their_values_by_column(tmp_path: Path) -> None:
    reading = put(tmp_path, "t.csv", 'name,count,note\na,"1,200","two\nlines"\nb,,\n')
    rows = TABLE.read(reading)
    assert [(row[NAME], row.get(COUNT), row.get(NOTE)) for row in rows.rows] == [
        ("a", 1200, "two\nlines"),
        ("b", None, None),
    ]
    assert rows.whole
    assert said(reading) == []
    assert [source.path for source in reading.sources] == ["t.csv"]


@pytest.mark.parametrize(
    "content",
    [
        "name,count,note\r\na,1,x\r\n",  # as Windows ends lines
        "\ufeffname,count,note\na,1,x\n",  # with the mark of CSV UTF-8
        "name,count,note,,\na,1,x,,\n",  # trailing empty columns
        "\n,,\nname,count,note\n,,\n\na,1,x\n , ,\n",  # wholly empty rows
        "note,name,count\nx,a,1\n",  # in any order
        "name,count,note\n\u00a0a , 1\u00a0, x\n",  # blanks, and those that do not break
        "name,count,note\ra,1,x\r",  # as old Macs end lines
    ],
)
def test_what_excel_does_to_a_file_changes_nothing(tmp_path: Path, content: str) -> None:
    reading = put(tmp_path, "t.csv", content)
    assert [dict(row.values) for row in TABLE.read(reading).rows] == [{"name": "a", "count": 1, "note": "x"}]
    assert said(reading) == []


def test_a_row_may_stop_before_columns_that_would_be_empty(tmp_path: Path) -> None:
    reading = put(tmp_path, "t.csv", "name,count,note\na,1\nb\n")
    assert [row.get(COUNT) for row in TABLE.read(reading).rows] == [1, None]
    assert said(reading) == []


def test_a_column_that_may_be_empty_may_be_absent(tmp_path: Path) -> None:
    reading = put(tmp_path, "t.csv", "name\na\n")
    assert [row.get(NOTE) for row in TABLE.read(reading).rows] == [None]
    assert said(reading) == []


def test_an_absent_file_is_empty_or_a_fault(tmp_path: Path) -> None:
    reading = put(tmp_path, "other.csv", "")
    assert TABLE.read(reading).whole
    assert said(reading) == []
    assert not TABLE.read(reading, required=True).complete
    assert said(reading) == ["t.csv: there is no such file. Add it, or check its name."]


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("", "t.csv, row 1", "the file is empty"),
        ("name;count;note\na;1;x\n", "t.csv, row 1", "parted by semicolons"),
        ("name\tcount\tnote\na\t1\tx\n", "t.csv, row 1", "parted by tabs"),
        ("PK\x03\x04 of a workbook", "t.csv, row 1", "this is a file of Excel or Word"),
        ("name,cuont,note\na,1,x\n", "t.csv, row 1", "Did you mean “count”?"),
        ("name,name,note\na,1,x\n", "t.csv, row 1", "“name” comes twice"),
        ("count,note\n1,x\n", "t.csv, row 1", "the header lacks name"),
        ("nmae,count\na,1\n", "t.csv, row 1", "Did you mean “name”?"),
        ("name,zzzzzz\na,1\n", "t.csv, row 1", "Take it away: the columns are name, count, note."),
        ("name,count,note\na,1,x,y\n", "t.csv, row 2", "“y” is in no column"),
        ("name,count,,note\na,1,z,x\n", "t.csv, row 2", "“z” is in no column"),
        ("name,count,note\na,1,x\nb,2,y\na,3,z\n", "t.csv, row 4", "the same name as row 2"),
        ("name,count,note\n,1,x\n", "t.csv, row 2, column name", "the cell is empty"),
        ("name,count,note\na,b,x\n", "t.csv, row 2, column count", "“b” is not a number"),
        ('name,count,note\na,1,"two\nlines"\nb,c,\n', "t.csv, row 3, column count", "“c” is not"),
        ('name,count,note\na,1,"x\nb,2,y\n', "t.csv, row 2", "never closed"),
        ('name,count,note\na,1,"x"y\nb,2,y\n', "t.csv, row 2", "after a closing quotation mark"),
        ("name,count,note\na,1," + "x" * 10_001 + "\n", "t.csv, row 2, column note", "10,001 characters"),
        ("name,count,note\na,1," + "x" * 1_000_000 + "\n", "t.csv, row 2", "more than 10,000 characters"),
        ("name,count,note\na,1,\x07\n", "t.csv, row 2, column note", r"“\u0007” is a control character"),
        ("name,count,note\na,1\x00,x\n", "t.csv, row 2, column count", r"“\u0000” is a control character"),
        ("name,count,note\na,1,\ufffe\n", "t.csv, row 2, column note", "control character"),
    ],
)
def test_a_fault_names_file_row_and_cure(tmp_path: Path, content: str, where: str, what: str) -> None:
    reading = put(tmp_path, "t.csv", content)
    TABLE.read(reading)
    assert places(reading) == [where]
    assert what in said(reading)[0]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("name,count,note\na,1,x\nb,2,it\u2019s\n".encode("cp1252"), "t.csv, row 3, column note"),
        ("name,count,note\na,1,x\n".encode("utf-16"), "t.csv, row 1"),
        ("name,count,note\na,1,x\n".encode("utf-16-le"), "t.csv, row 1"),
        ("näme,count,note\na,1,x\n".encode("latin-1"), "t.csv, row 1"),
    ],
)
def test_another_encoding_is_named_with_how_to_save(tmp_path: Path, content: bytes, where: str) -> None:
    reading = put(tmp_path, "t.csv", content)
    assert not TABLE.read(reading).whole
    assert where in places(reading)
    assert "CSV UTF-8" in said(reading)[0]


def test_every_fault_of_a_file_is_found_in_one_go(tmp_path: Path) -> None:
    reading = put(
        tmp_path, "t.csv", "name,count,note\na,x,\n,1,\nb,y,\n" + "c,1," + "x" * 200_000 + "\nd,z,\n"
    )
    rows = TABLE.read(reading)
    assert not rows.complete
    found = ["t.csv, row 5", "t.csv, row 2, column count", "t.csv, row 3, column name"]
    assert places(reading) == [*found, "t.csv, row 4, column count", "t.csv, row 6, column count"]


def test_text_of_any_kind_is_text(tmp_path: Path) -> None:
    hostile = "=1+1 <script>x</script> \u202eevil\u202c 🦉 ' \\ %s {0}"
    reading = put(tmp_path, "t.csv", f'name,count,note\na,1,"{hostile}"\n')
    assert [row.get(NOTE) for row in TABLE.read(reading).rows] == [hostile]
    assert said(reading) == []
