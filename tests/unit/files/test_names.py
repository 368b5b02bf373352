"""A file that nobody would read is told by the name that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.files.names import nearly
from tests.unit.files.helping import put, said


@pytest.mark.parametrize(
    "written",
    [
        *("Benchmarks.csv", "BENCHMARKS.CSV", "benchmark.csv", "benchmraks.csv"),
        *("benchmarks.csv.csv", "benchmarks.csv.txt", "benchmarks.txt", "benchmarks.cvs"),
        *("benchmarks.xlsx", "Benchmarks.XLSX", "benchmarks.xls"),
    ],
)
def test_a_slip_is_known_for_what_was_meant(written: str) -> None:
    assert nearly("benchmarks.csv", ["areas.csv", written, "standards.csv"]) == written


@pytest.mark.parametrize(
    "written",
    [
        *("benchmarks.csv", "benchmarks.csv.old", "benchmarks.bak", "benchmarks 2.xlsx", ""),
        *(
            "benchmarks2.csv",
            "benchmarks 25.csv",
            "benchmarks-1.csv",
            "benchmarks_x.csv",
            "old benchmarks.csv",
        ),
    ],
)
def test_what_is_right_or_put_aside_is_no_slip(written: str) -> None:
    assert nearly("benchmarks.csv", [written]) == ""


def test_no_file_of_a_workspace_is_a_slip_for_another() -> None:
    names = ["areas.csv", "benchmarks.csv", "figures.csv", "population.csv", "standards.csv", "catalogue.csv"]
    names += ["notes.md", "README.md", "owners.toml", "paper.toml", "ragstone.toml", "extract.toml"]
    assert [nearly(name, names) for name in names] == [""] * len(names)


def test_an_optional_file_with_nearly_its_name_is_a_fault_and_not_passed_over(tmp_path: Path) -> None:
    reading = put(tmp_path, "Notes.md", "text")
    assert not reading.holds("notes.md")
    assert said(reading) == [
        "Notes.md: nothing of this name is read, and there is no notes.md. Call it notes.md, or put it elsewhere."
    ]


def test_an_optional_file_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    reading = put(tmp_path, "areas.csv", "")
    assert not reading.holds("notes.md")
    assert said(reading) == []


def test_with_the_file_itself_there_another_of_nearly_its_name_is_nobodys_business(tmp_path: Path) -> None:
    put(tmp_path, "notes.md", "text")
    reading = put(tmp_path, "notes1.md", "text")
    assert reading.holds("notes.md")
    assert said(reading) == []


def test_a_needed_file_with_nearly_its_name_is_named(tmp_path: Path) -> None:
    reading = put(tmp_path, "areas.csv.txt", "")
    assert reading.content("areas.csv") is None
    assert said(reading) == ["areas.csv: there is no such file. “areas.csv.txt” is there: call it areas.csv."]


def test_a_workbook_in_the_place_of_a_csv_file_is_to_be_saved_as_one_and_not_only_called_so(
    tmp_path: Path,
) -> None:
    reading = put(tmp_path, "figures.xlsx", "")
    assert reading.content("figures.csv") is None
    assert not reading.holds("figures.csv")
    assert said(reading) == [
        "figures.csv: there is no such file. “figures.xlsx” is there: save it as CSV under the name figures.csv.",
        "figures.xlsx: nothing of this name is read, and there is no figures.csv. "
        "Save it as CSV under the name figures.csv, or put it elsewhere.",
    ]
