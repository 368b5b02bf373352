"""benchmarks.csv: what others came to, in the measure's own unit, with where it was published."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.values.benchmarks import Benchmark
from ragstone.values.measures import Measure, Unit
from ragstone.values.periods import FiscalYear
from ragstone.workspace.benchmarks import read_benchmarks
from tests.made import measure
from tests.unit.files.helping import put, said

HEADER = "measure,fiscal_year,name,result,range_from,range_to,range_of,source\n"
MEASURES: Known[Measure] = Known(
    "measure", {"visits": measure(name="visits"), "open": measure(name="open", unit=Unit.COUNT)}
)


def read(folder: Path, *rows: str) -> tuple[tuple[Benchmark, ...], list[str]]:
    reading = put(folder, "benchmarks.csv", HEADER + "".join(f"{row}\n" for row in rows))
    return read_benchmarks(reading, MEASURES), said(reading)


def test_a_benchmark_has_a_result_a_range_or_both_in_the_order_of_the_file(tmp_path: Path) -> None:
    found, faults = read(
        tmp_path,
        "visits,2024-25,South East,28.4,,,,DfE table C1",
        'visits,2024-25,England,22.6%,16.9,23,"the middle half of 153 authorities",DfE table C1',
        "visits,2023-24,Neighbours,,10,20,,DfE table C1",
    )
    assert faults == []
    year, source = FiscalYear(2024), "DfE table C1"
    assert found == (
        Benchmark("visits", year, "South East", Fraction("28.4"), None, None, "", source),
        Benchmark(
            "visits",
            year,
            "England",
            Fraction("22.6"),
            Fraction("16.9"),
            Fraction(23),
            "the middle half of 153 authorities",
            source,
        ),
        Benchmark("visits", FiscalYear(2023), "Neighbours", None, Fraction(10), Fraction(20), "", source),
    )


def test_a_workspace_without_the_file_has_no_benchmarks(tmp_path: Path) -> None:
    reading = put(tmp_path, "other.csv", "")
    assert read_benchmarks(reading, MEASURES) == ()
    assert said(reading) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("visits,2024-25,England,22.6,,,,", "column source: the cell is empty"),
        ("visits,2024-25,,22.6,,,,x", "column name: the cell is empty"),
        ("vists,2024-25,England,22.6,,,,x", "column measure: there is no measure called “vists”"),
        ("open,2024-25,England,22,,,,x", "open is a count, and a larger council has more of anything"),
        ("visits,2024-25,England,,,,,x", "column result: there is neither a result nor a range"),
        ("visits,2024-25,England,1,2,,,x", "column range_to: a range has two ends, and one is missing"),
        ("visits,2024-25,England,1,,2,,x", "column range_from: a range has two ends, and one is missing"),
        ("visits,2024-25,England,1,3,2,,x", "column range_to: the range ends below where it begins"),
        ("visits,2024-25,England,0.226,,,,x", "column result: "),
        ("visits,2024-25,England,1,,,ten,x", "column range_of: there is no range that this could be of"),
        ("visits,2025,England,22.6,,,,x", "column fiscal_year: "),
    ],
)
def test_what_is_wrong_is_said_with_its_cell(tmp_path: Path, row: str, fault: str) -> None:
    found, (only,) = read(tmp_path, row)
    assert found == ()
    assert fault in only


def test_one_name_has_one_row_a_year(tmp_path: Path) -> None:
    _, (only,) = read(tmp_path, "visits,2024-25,England,22.6,,,,x", "visits,2024-25,England,22.7,,,,x")
    assert "it says the same measure, fiscal_year, name as row 2" in only


@pytest.mark.parametrize("name", ["england", "ENGLAND", "Eng land"])
def test_names_that_differ_only_in_capitals_or_spaces_are_to_be_written_alike(
    tmp_path: Path, name: str
) -> None:
    _, (only,) = read(tmp_path, "visits,2023-24,England,22.6,,,,x", f"visits,2024-25,{name},22.7,,,,x")
    assert only == (
        f"benchmarks.csv, row 3, column name: “{name}” differs only in capitals or spaces from “England” in row 2. "
        "Write both alike."
    )
