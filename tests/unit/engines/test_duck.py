"""The door to DuckDB: what goes through it, and what must not."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ragstone.engines.duck import Duck, EngineError, EngineStopped
from ragstone.values.faults import Refused
from ragstone.values.tables import Column, ColumnType, Table

TABLE = Table(
    "things",
    "Things, one row a thing.",
    ("thing",),
    (
        Column("thing", ColumnType.TEXT, "The thing.", needed=True),
        Column("made", ColumnType.DATE, "When it was made."),
        Column("count", ColumnType.WHOLE, "How many."),
        Column("weight", ColumnType.DECIMAL, "How heavy."),
        Column("ours", ColumnType.FLAG, "Whether it is ours."),
    ),
)
ROW = ("a thing", date(2015, 2, 27), 3, Decimal("1.25"), "Y")


def test_a_table_takes_rows_of_every_type_and_gives_them_back() -> None:
    with Duck() as duck:
        duck.create(TABLE, [Column("loaded_in", ColumnType.WHOLE, "Which load.")])
        duck.insert("things", [column.name for column in TABLE.columns], [ROW])
        assert duck.run("SELECT * FROM things") == [(*ROW, None)]
        duck.insert("things", ["weight", "thing"], iter([(None, "another")]))
        assert duck.value("SELECT weight FROM things WHERE thing = ?", "another") is None
        duck.make("heavy", "SELECT thing FROM things WHERE weight > 1")
        assert duck.run("SELECT * FROM heavy") == [("a thing",)]


def test_all_of_a_transaction_or_nothing() -> None:
    with Duck() as duck:
        duck.create(TABLE)
        with duck.transaction():
            duck.insert("things", ["thing"], [("kept",)])
        with pytest.raises(KeyboardInterrupt):
            stopped_half_way(duck)
        assert duck.run("SELECT thing FROM things") == [("kept",)]


def stopped_half_way(duck: Duck) -> None:
    with duck.transaction():
        duck.insert("things", ["thing"], [("lost",)])
        duck.run("UPDATE things SET thing = 'changed'")
        raise KeyboardInterrupt


def test_an_error_says_what_is_wrong_with_the_sql() -> None:
    with Duck() as duck, pytest.raises(EngineError, match="nope"):
        duck.run("SELECT nope")


def test_an_error_never_quotes_a_record() -> None:
    with Duck() as duck:
        duck.create(TABLE)
        with pytest.raises(EngineStopped) as caught:
            duck.run("SELECT CAST(? AS DATE)", "Robin Wantsum")
        assert str(caught.value) == "a value cannot be read as the number or day that is asked for"
        assert caught.value.__suppress_context__
        with pytest.raises(EngineStopped) as caught:
            duck.insert("things", ["made"], [("Robin Wantsum",)])
        assert "Robin" not in str(caught.value)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{file}')",
        "COPY (SELECT 1) TO '{file}.csv'",
        "ATTACH '{file}.duckdb' AS other",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET threads = 1",
    ],
)
def test_sql_reaches_no_file_and_no_network_and_no_setting(tmp_path: Path, sql: str) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name\nRobin\n", encoding="utf-8", newline="\n")
    with Duck(tmp_path / "own.duckdb") as duck, pytest.raises(EngineError):
        duck.run(sql.format(file=file))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["names.csv", "own.duckdb"]


def test_a_file_with_blanks_in_its_path_keeps_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "My Documents (2015)" / "records.duckdb"
    path.parent.mkdir()
    with Duck(path) as duck:
        duck.make("t", "SELECT 1 AS x")
    with Duck(path) as duck:
        assert duck.run("SELECT x FROM t") == [(1,)]
    assert [path.name for path in path.parent.iterdir()] == ["records.duckdb"]


def refused(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        Duck(path)
    return str(caught.value)


def test_what_stands_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    damaged = tmp_path / "records.duckdb"
    damaged.write_bytes(b"not a database " * 1000)
    assert refused(damaged).startswith("records.duckdb: this is not a file of records, or it is damaged. ")
    assert "cannot be opened" in refused(tmp_path / "nowhere" / "records.duckdb")


def test_a_second_program_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "records.duckdb"
    code = "import sys; from ragstone.engines.duck import Duck; Duck(__import__('pathlib').Path(sys.argv[1]))"
    with Duck(path):
        second = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    assert "records.duckdb: another program has this file open. Wait until" in second.stderr


def test_rows_come_in_batches() -> None:
    with Duck() as duck:
        sizes = [len(rows) for rows in duck.batches("SELECT * FROM range(25)", 10)]
    assert sizes == [10, 10, 5]
