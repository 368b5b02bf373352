"""Extracts into records: all of one or nothing, whatever stops it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ragstone.tables import loading
from ragstone.tables.loading import load
from ragstone.tables.store import Store
from tests.unit.tables.extracts import (
    AREAS,
    FEBRUARY,
    JANUARY,
    P1_ENDED,
    P2,
    P4,
    PLANS,
    TO_JANUARY,
    contents,
    loaded,
    plans,
    put,
    refused,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store() as store:
        yield store


def test_an_earlier_extract_is_refused(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, ssd_cp_plans=FEBRUARY)
    assert refused(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY) == [
        "ssd_cp_plans.csv: this was taken on 2015-02-02, and ssd_cp_plans is already known as of 2015-03-02. "
        "Load extracts in the order in which they were taken."
    ]
    assert loaded(tmp_path, store, TO_JANUARY, person_area=f"{AREAS}\nc1,north,2014-01-01,\n").load_no == 2


def test_a_file_without_rows_does_not_empty_a_table(tmp_path: Path, store: Store) -> None:
    assert loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=f"{PLANS}\n").load_no == 1
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    assert (
        "the file has no rows, and there were some before" in refused(tmp_path, store, ssd_cp_plans=PLANS)[0]
    )


def test_one_broken_file_stops_the_whole_load_and_every_broken_one_is_named(
    tmp_path: Path, store: Store
) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    found = refused(
        tmp_path,
        store,
        ssd_cp_plans=FEBRUARY,
        ssd_person='pers_person_id\n"c1\n',
        ssd_visits="visit_id\nv1\n",
    )
    assert [fault.split(":")[0] for fault in found] == ["ssd_person.csv, row 2", "ssd_visits.csv, row 1"]


@pytest.mark.parametrize("where", ["stage", "judge", "merge", "cross"])
def test_whatever_stops_a_load_half_way_nothing_changed(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    before = contents(store)
    real, calls = getattr(loading, where), []

    def stops(*given: object) -> object:
        calls.append(where)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(loading, where, stops)
    with pytest.raises(KeyboardInterrupt):
        loaded(tmp_path, store, ssd_cp_plans=FEBRUARY, person_area=f"{AREAS}\nc1,north,2014-01-01,\n")
    monkeypatch.undo()
    assert contents(store) == before
    assert loaded(tmp_path, store, ssd_cp_plans=FEBRUARY).load_no == 2


def test_a_machine_that_stops_half_way_leaves_the_records_as_they_were(tmp_path: Path) -> None:
    path, extract = tmp_path / "records.duckdb", tmp_path / "extract"
    with Store(path) as store:
        loaded(extract, store, TO_JANUARY, ssd_cp_plans=JANUARY)
        before = contents(store)
    put(extract, ssd_cp_plans=FEBRUARY)
    code = (
        "import os, sys; from pathlib import Path; from ragstone.tables import loading\n"
        "from ragstone.tables.store import Store\n"
        "loading.cross = lambda *given: os._exit(9)\n"
        "loading.load(Path(sys.argv[2]), Store(Path(sys.argv[1])))\n"
    )
    stopped = subprocess.run([sys.executable, "-c", code, str(path), str(extract)], check=False)
    assert stopped.returncode == 9
    with Store(path) as store:
        assert contents(store) == before
        assert load(extract, store).load_no == 2
        assert plans(store) == [P1_ENDED, P2, P4]


def test_the_file_is_told_before_it_is_read(tmp_path: Path, store: Store) -> None:
    told: list[str] = []
    load(put(tmp_path, ssd_cp_plans=JANUARY, ssd_person="pers_person_id\nc1\n"), store, progress=told.append)
    assert told == ["ssd_cp_plans.csv", "ssd_person.csv"]


def test_rows_keep_their_numbers_through_a_long_file(tmp_path: Path, store: Store) -> None:
    rows = "".join(f'{number},2009-08-13,"two\nlines"\n' for number in range(2, 120_002))
    loaded(tmp_path, store, ssd_person=f"pers_person_id,pers_dob,pers_ethnicity\n{rows}")
    wrong = "SELECT count(*) FROM kept.ssd_person WHERE CAST(pers_person_id AS INTEGER) <> source_row"
    assert store.duck.value(wrong) == 0
    assert store.duck.value("SELECT count(*) FROM kept.ssd_person") == 120_000
