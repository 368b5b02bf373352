"""Load after load: what is known now, what was known before, and what the same file does a second time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ragstone.tables.store import Store
from tests.unit.tables.extracts import (
    FEBRUARY,
    JANUARY,
    P1,
    P1_ENDED,
    P2,
    P3,
    P4,
    TO_JANUARY,
    contents,
    loaded,
    plans,
    refused,
    said,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store() as store:
        yield store


def test_each_load_says_what_it_did_and_what_was_known_stays_known(tmp_path: Path, store: Store) -> None:
    first = loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    second = loaded(tmp_path, store, ssd_cp_plans=FEBRUARY)
    [one], [two] = first.tables, second.tables
    assert (first.load_no, one.rows, one.added, one.changed, one.removed) == (1, 3, 3, 0, 0)
    assert (second.load_no, two.rows, two.added, two.changed, two.removed, two.unchanged) == (
        2,
        3,
        1,
        1,
        1,
        1,
    )
    assert plans(store) == plans(store, 2) == [P1_ENDED, P2, P4]
    assert plans(store, 1) == [P1, P2, P3]
    assert plans(store, 0) == []
    kept = store.duck.run(
        "SELECT cppl_cp_plan_id, loaded_in, replaced_in, source_file, source_row FROM kept.ssd_cp_plans ORDER BY ALL"
    )
    assert kept == [
        ("P1", 1, 2, 1, 2),
        ("P1", 2, None, 2, 2),
        ("P2", 1, None, 1, 3),
        ("P3", 1, 2, 1, 4),
        ("P4", 2, None, 2, 4),
    ]


def test_what_came_back_is_known_again_and_was_not_in_between(tmp_path: Path, store: Store) -> None:
    for month, content in ((1, JANUARY), (2, FEBRUARY), (3, JANUARY)):
        loaded(tmp_path, store, f"taken = 2015-0{month}-02\neverything = true\n", ssd_cp_plans=content)
    assert plans(store, 1) == plans(store, 3) == [P1, P2, P3]
    assert plans(store, 2) == [P1_ENDED, P2, P4]


def test_the_same_extract_again_changes_nothing_and_says_so(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, ssd_cp_plans=JANUARY)
    before = contents(store)
    again = loaded(tmp_path, store, ssd_cp_plans=JANUARY)
    assert contents(store) == before
    assert again.load_no is None
    assert [table.again for table in again.tables] == [True]
    assert said(again) == [
        "ssd_cp_plans.csv: this file was loaded before. Nothing was done, and nothing need be."
    ]


def test_an_earlier_extract_again_after_a_later_one_changes_nothing(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    loaded(tmp_path, store, ssd_cp_plans=FEBRUARY)
    before = contents(store)
    assert loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY).load_no is None
    assert contents(store) == before


def test_the_same_content_of_a_later_day_is_known_as_of_that_day(tmp_path: Path, store: Store) -> None:
    at_the_end = "taken = 2015-03-0{}\neverything = true\ncovers_until = 2015-02-28\n"
    for number, day in enumerate((2, 9), start=1):
        assert loaded(tmp_path, store, at_the_end.format(day), ssd_cp_plans=JANUARY).load_no == number
    (said_of_it,) = refused(tmp_path, store, at_the_end.format(5), ssd_cp_plans=FEBRUARY)
    assert "is already known as of 2015-03-09" in said_of_it


def test_a_misnamed_file_is_told_though_all_others_were_loaded_before(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, ssd_cp_plans=JANUARY)
    (misnamed, nothing_new) = said(loaded(tmp_path, store, ssd_cp_plans=JANUARY, ssd_cp_review="x"))
    assert "Did you mean “ssd_cp_reviews”?" in misnamed
    assert "was loaded before" in nothing_new


def test_a_file_takes_back_another_of_the_same_day(tmp_path: Path, store: Store) -> None:
    for number, content in enumerate((JANUARY, FEBRUARY, JANUARY), start=1):
        assert loaded(tmp_path, store, ssd_cp_plans=content).load_no == number
    assert plans(store, 3) == [P1, P2, P3]


def test_the_same_rows_in_another_order_change_no_record(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, ssd_cp_plans=JANUARY)
    header, *rows = JANUARY.splitlines(keepends=True)
    [table] = loaded(tmp_path, store, ssd_cp_plans="".join([header, *reversed(rows)])).tables
    assert (table.added, table.changed, table.removed, table.unchanged) == (0, 0, 0, 3)
    assert [row[:2] for row in store.duck.run("SELECT loaded_in, replaced_in FROM kept.ssd_cp_plans")] == [
        (1, None)
    ] * 3


def test_a_column_that_is_no_longer_there_is_told(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    lacking = "\n".join(",".join(line.split(",")[:4]) for line in JANUARY.splitlines()) + "\n"
    assert said(loaded(tmp_path, store, ssd_cp_plans=lacking)) == [
        f"ssd_cp_plans.csv, column {column}: the file has no such column, which was filled before; now it is empty. "
        "Export it with that column if it is still kept."
        for column in ("cppl_cp_plan_ola", "cppl_previous_plans_reported")
    ]


def test_only_the_files_that_are_new_are_loaded(tmp_path: Path, store: Store) -> None:
    person = "pers_person_id,pers_dob\nc1,2005-05-05\n"
    loaded(tmp_path, store, ssd_cp_plans=JANUARY, ssd_person=person)
    found = loaded(tmp_path, store, ssd_cp_plans=FEBRUARY, ssd_person=person)
    assert {table.table: table.again for table in found.tables} == {"ssd_cp_plans": False, "ssd_person": True}
    assert [file.load_no for file in store.source_files()] == [1, 1, 2]
