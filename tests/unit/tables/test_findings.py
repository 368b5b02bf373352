"""How a finding reads."""

from __future__ import annotations

from datetime import date

from ragstone.values.loads import Finding, Level, TableLoaded, Window


def test_one_row() -> None:
    found = Finding("t.csv", "t", "born", Level.LEFT_OUT, "this is not a date", "Correct it.", 1, (7,))
    assert str(found) == "t.csv, row 7, column born: this is not a date. The row is left out. Correct it."


def test_many_rows() -> None:
    found = Finding(
        "t.csv", "t", "born", Level.EMPTIED, "this is not a date", "Mend it.", 1_205, (2, 3, 5, 8, 9)
    )
    assert str(found) == (
        "t.csv, rows 2, 3, 5, 8, 9 and 1,200 more, column born: this is not a date. "
        "These cells are taken as empty. Mend it."
    )


def test_no_row() -> None:
    found = Finding("t.csv", "t", "", Level.NOTE, "this is the same file", "Go on.")
    assert str(found) == "t.csv: this is the same file. Go on."


def test_what_did_not_change_is_the_rest() -> None:
    window = Window(None, date(2015, 3, 2))
    loaded = TableLoaded("t", "t.csv", window, rows=10, left_out=1, added=2, changed=3, removed=4)
    assert loaded.unchanged == 4
