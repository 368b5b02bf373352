"""The store by itself: what it keeps when it is opened again, and what it says of its loads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.engines.duck import EngineError
from ragstone.tables.schema import schema
from ragstone.tables.store import Store
from ragstone.values.faults import Refused
from ragstone.values.loads import Load
from tests.unit.tables.extracts import PLANS, TAKEN, loaded, plans

ROW = [("P1", date(2015, 1, 1), None)]


def test_every_table_stands_empty_under_its_own_name() -> None:
    with Store() as store:
        duck = store.known_as()
        for table in schema():
            assert duck.run(f"SELECT * FROM {table.name}") == []
            there = [row[0] for row in duck.run(f"DESCRIBE {table.name}")]
            assert there == [column.name for column in table.columns]


def test_what_was_loaded_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "records.duckdb"
    with Store(path) as store:
        loaded(tmp_path / "extract", store, ssd_cp_plans=f"{PLANS}\nP1,c1,2015-01-01\n")
    with Store(path) as store:
        assert plans(store) == ROW
        assert plans(store, 0) == []
        assert store.loads() == (Load(1, TAKEN, ""),)
        [file] = store.source_files()
        assert (file.table, file.name, file.rows) == ("ssd_cp_plans", "ssd_cp_plans.csv", 1)
        assert len(file.sha256) == 64
        assert "cppl_icpc_id" in file.lacks
        assert "cppl_cp_plan_end_date" not in file.lacks  # it is there
        assert "cppl_cp_plan_ola" not in file.lacks  # it may lack, and is there besides
    assert [found.name for found in tmp_path.glob("records*")] == ["records.duckdb"]


def test_a_store_of_an_earlier_version_gets_the_columns_that_are_new(tmp_path: Path) -> None:
    path = tmp_path / "records.duckdb"
    with Store(path) as store:
        loaded(tmp_path / "extract", store, ssd_cp_plans=f"{PLANS}\nP1,c1,2015-01-01\n")
        store.duck.run("ALTER TABLE kept.ssd_cp_plans DROP COLUMN cppl_cp_plan_ola")
        store.duck.run("DROP TABLE kept.qa_audit")
        store.duck.run("ALTER TABLE kept.source_files DROP COLUMN lacks")
    with Store(path) as store:
        assert plans(store) == ROW
        assert store.known_as().run("SELECT cppl_cp_plan_ola FROM ssd_cp_plans") == [(None,)]
        assert store.known_as().run("SELECT audit_id FROM qa_audit") == []
        assert [file.lacks for file in store.source_files()] == [()]  # nobody knows, and it is as it was


def test_a_day_is_a_load() -> None:
    with Store() as store:
        loads = ((1, date(2015, 2, 2)), (2, date(2015, 3, 2)), (3, date(2015, 2, 5)))
        for load_no, taken in loads:
            store.duck.run("INSERT INTO kept.loads VALUES (?, ?, '')", load_no, taken)
        days = (date(2015, 2, 1), date(2015, 2, 2), date(2015, 3, 1), date(2015, 3, 2), date(2016, 1, 1))
        assert [store.load_known_on(day) for day in days] == [
            0,
            1,
            1,
            3,
            3,
        ]  # the third was loaded when the second was known
        with pytest.raises(Refused, match="there is no load number 4"):
            store.known_as(4)


def test_a_store_that_cannot_be_made_is_closed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "records.duckdb"
    monkeypatch.setattr("ragstone.tables.store._LOADS", "CREATE NONSENSE")
    with pytest.raises(EngineError):
        Store(path)
    monkeypatch.undo()
    Store(path).close()
