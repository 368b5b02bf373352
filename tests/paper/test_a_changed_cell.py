"""What is held against the paper would be found out: one cell that differs, in the files or in the reading."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from tests.paper.product import make, published_rows, start
from tests.paper.reading import COLUMNS, Rows, differences


@pytest.mark.parametrize(
    ("file", "was", "becomes", "found"),
    [
        (
            "figures.csv",
            "rereferrals_12_months,kent,2015-02,4414,15432,,",
            "rereferrals_12_months,kent,2015-02,4415,15432,,",
            [(2, "numerator", "4414", "4415")],  # it prints 28.6% all the same
        ),
        (
            "figures.csv",
            "cp_reviews_in_time,kent,2015-01,,,98.9,",
            "cp_reviews_in_time,kent,2015-01,,,98.8,",
            [(16, "previous", "98.9%", "98.8%"), (16, "since_previous", "down", "up")],
        ),
        (
            "figures.csv",
            "unallocated_cases,kent,2014-03,,,0,",
            "unallocated_cases,kent,2014-03,,,1,",
            [(8, "outturn", "0", "1"), (8, "since_outturn", "right", "up")],
        ),
        (
            "standards.csv",
            "audits_completed,2014-15,kent,90.0,",
            "audits_completed,2014-15,kent,89.0,",
            [(42, "rating", "Amber", "Green"), (42, "target", "90.0%", "89%")],
        ),
        (
            "standards.csv",
            "s47_to_conference,2014-15,kent,45.0,,5,",
            "s47_to_conference,2014-15,kent,45.0,,7.77,",
            [(20, "rating", "Amber", "Green")],
        ),
        ("population.csv", "326000", "325144", None),
    ],
    ids=["numerator", "previous result", "outturn", "target", "band", "population"],
)
def test_a_changed_cell_of_the_workspace_is_found_out(
    tmp_path: Path, written: Rows, file: str, was: str, becomes: str, found: list[tuple[object, ...]] | None
) -> None:
    path = start(tmp_path / "workspace") / file
    text = path.read_text(encoding="utf-8")
    assert text.count(was) == 1
    path.write_text(text.replace(was, becomes), encoding="utf-8", newline="\n")

    seen = differences(written, published_rows(make(path.parent).index))

    if found is None:  # the one population, under eight rates
        rates = {number for number, row in written.items() if row["denominator"] == "326000"}
        assert {number for number, column, *_ in seen if column == "denominator"} == rates
        assert {(13, "result", "38.5", "38.6")} <= set(seen)
    else:
        assert seen == found


def test_with_every_figure_and_target_changed_every_one_of_them_is_found_out(
    tmp_path: Path, written: Rows
) -> None:
    workspace = start(tmp_path / "workspace")
    _change(workspace / "figures.csv", ("numerator", "printed"))
    _change(workspace / "standards.csv", ("target",))

    seen = {
        (number, column) for number, column, *_ in differences(written, published_rows(make(workspace).index))
    }

    for number, row in written.items():
        assert (number, "numerator" if row["numerator"] else "result") in seen
        assert (number, "previous") in seen
        assert ((number, "outturn") in seen) == (row["outturn"] != "-")
        assert ((number, "target") in seen) == (row["target"] != "-")


def test_the_summary_tells_green_from_amber(tmp_path: Path) -> None:
    """The paper has 17 of each, so there a summary that swapped them would not be found out."""
    path = start(tmp_path / "workspace") / "standards.csv"
    text = path.read_text(encoding="utf-8")
    was, becomes = "audits_completed,2014-15,kent,90.0,", "audits_completed,2014-15,kent,89.0,"
    path.write_text(text.replace(was, becomes), encoding="utf-8", newline="\n")
    made = make(path.parent)
    (frozen,) = made.edition["scorecard"]["summaries"]
    for summary in (made.index["summary"], frozen):
        assert [summary[rating] for rating in ("green", "amber", "red")] == [18, 16, 1]


@pytest.mark.parametrize("column", COLUMNS)
def test_any_cell_that_is_read_otherwise_is_found_out(written: Rows, column: str) -> None:
    for number, row in written.items():
        other = {**written, number: {**row, column: f"{row[column]}1"}}
        assert differences(written, other) == [(number, column, row[column], f"{row[column]}1")]


def test_a_row_that_only_one_of_them_has_is_found_out(written: Rows) -> None:
    fewer = {number: row for number, row in written.items() if number != 47}
    for paper, ours in ((written, fewer), (fewer, written)):
        assert {number for number, *_ in differences(paper, ours)} == {47}
    assert differences(written, written) == []


def _change(path: Path, columns: tuple[str, ...]) -> None:
    """Change each number in those columns that is filled in."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.update({column: _otherwise(row[column]) for column in columns if row[column]})
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _otherwise(cell: str) -> str:
    """One less, or one more where one less would be less than nothing: 101 per cent would be refused."""
    number = Fraction(cell)
    return str(float(number - 1 if number >= 2 else number + 1))
