"""A table as a Parquet file: the records and the findings that the same table has as a CSV file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.engines.duck import Duck
from ragstone.tables.loading import load
from ragstone.tables.store import Store
from tests.unit.tables.extracts import PLANS, put, refused

MIXED = (
    f"{PLANS}\nP1,c1,2014-01-06,,N,0\nP2,c2,2014-05-01,2014-12-01,N,0\n,,,,,\n"
    "P3,c3,2014-06-02,,Y,1\nP4,,2014-06-02,,N,1\nP2,c2,2014-05-02,,N,0\n"
)


def parquet(path: Path, select: str) -> None:
    with Duck(files=True) as duck:
        duck.run(f"COPY ({select}) TO '{path}' (FORMAT parquet)")


def outcome(folder: Path) -> tuple[list[tuple[object, ...]], list[str]]:
    """The records of an extract with where each came from, and what was said of its rows."""
    with Store() as store:
        found = [str(finding) for finding in load(folder, store).findings if finding.rows]
        rows = store.duck.run("SELECT * FROM kept.ssd_cp_plans ORDER BY ALL")
    return rows, [sentence.replace(".parquet", ".csv") for sentence in found]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return put(tmp_path / "text", ssd_cp_plans=MIXED)


def test_text_in_parquet_is_as_text_in_csv(text: Path, tmp_path: Path) -> None:
    folder = put(tmp_path / "it's [2015] *")
    parquet(
        tmp_path / "plain.parquet",
        f"SELECT * FROM read_csv('{text / 'ssd_cp_plans.csv'}', all_varchar = true)",
    )
    (tmp_path / "plain.parquet").rename(folder / "ssd_cp_plans.parquet")
    rows, findings = outcome(folder)
    assert (rows, findings) == outcome(text)
    assert [row[-1] for row in rows] == [2, 3, 5]
    assert [sentence.split(":")[0] for sentence in findings] == [
        "ssd_cp_plans.csv, row 6, column cppl_person_id",
        "ssd_cp_plans.csv, row 7",
    ]


def test_dates_and_numbers_in_parquet_are_as_their_text(text: Path, tmp_path: Path) -> None:
    folder = put(tmp_path / "typed")
    columns = (
        "CAST(cppl_previous_plans_reported AS DOUBLE) AS cppl_previous_plans_reported, 'x' AS other,"
        " CAST(cppl_cp_plan_start_date AS TIMESTAMP) AS cppl_cp_plan_start_date,"
        " CAST(cppl_cp_plan_end_date AS DATE) AS CPPL_CP_Plan_End_Date,"
        " cppl_cp_plan_ola = 'Y' AS cppl_cp_plan_ola, cppl_cp_plan_id, cppl_person_id"
    )
    csv = f"read_csv('{text / 'ssd_cp_plans.csv'}', all_varchar = true)"
    parquet(folder / "ssd_cp_plans.parquet", f"SELECT {columns} FROM {csv}")
    assert outcome(folder) == outcome(text)


def test_a_time_with_a_zone_is_no_certain_day(tmp_path: Path) -> None:
    folder = put(tmp_path)
    start = "TIMESTAMPTZ '2014-06-30 23:00:00+00' AS cppl_cp_plan_start_date"
    parquet(
        folder / "ssd_cp_plans.parquet", f"SELECT 'P1' AS cppl_cp_plan_id, 'c1' AS cppl_person_id, {start}"
    )
    rows, findings = outcome(folder)
    assert rows == []
    assert "the date has a time zone, so that its day is not certain" in findings[0]


@pytest.mark.parametrize("content", [b"", b"PAR1 no more than that PAR1", b"PAR1" + b"\0" * 100 + b"PAR1"])
def test_a_parquet_file_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ssd_person.parquet").write_bytes(content)
    with Store() as store:
        found = refused(tmp_path, store)
    assert found == [
        "ssd_person.parquet: this is not a Parquet file, or it is damaged. Export or copy it again."
    ]


def test_a_parquet_file_cut_in_the_middle_or_changed_in_it_is_refused(text: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole.parquet"
    parquet(whole, f"SELECT * FROM read_csv('{text / 'ssd_cp_plans.csv'}', all_varchar = true)")
    content, folder = whole.read_bytes(), tmp_path / "broken"
    folder.mkdir()
    with Store() as store:
        for size in range(0, len(content) - 1, 97):
            (folder / "ssd_cp_plans.parquet").write_bytes(content[:size])
            assert "this is not a Parquet file" in refused(folder, store)[0]


def test_a_header_that_lacks_a_column_is_named(tmp_path: Path) -> None:
    parquet(put(tmp_path) / "ssd_person.parquet", "SELECT 'Robin' AS pers_persn_id")
    with Store() as store:
        assert "Did you mean “pers_person_id” for the column A?" in refused(tmp_path, store)[0]
