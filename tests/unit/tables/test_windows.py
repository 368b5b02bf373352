"""Rows that are no longer in an extract: which of them it should have had, and which it need not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ragstone.tables.store import Store
from tests.unit.tables.extracts import (
    EVERYTHING,
    FEBRUARY,
    JANUARY,
    P1,
    P1_ENDED,
    P2,
    P3,
    P4,
    PLANS,
    TO_JANUARY,
    loaded,
    plans,
    said,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store() as store:
        yield store


def test_a_row_outside_the_window_is_not_missed(tmp_path: Path, store: Store) -> None:
    """P2 ended before the window; P3 lasts, so it should be there; P9 begins after the window ends."""
    later = "P9,c9,2015-02-20,,N,0\n"
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY + later)
    says = "taken = 2015-03-02\ncovers_from = 2014-12-02\ncovers_until = 2015-02-19\n"
    found = loaded(tmp_path, store, says, ssd_cp_plans=f"{PLANS}\nP1,c1,2014-01-06,,N,0\n")
    assert plans(store) == [P1, P2, ("P9", date(2015, 2, 20), None)]
    assert said(found) == [
        "ssd_cp_plans.csv: 1 row of ssd_cp_plans known before is not in it, though it covers the time. "
        "That is as it should be if the case system no longer has them; if it has, see how it was exported."
    ]


def test_without_a_window_nothing_is_taken_away_and_the_report_asks_for_one(
    tmp_path: Path, store: Store
) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    found = loaded(tmp_path, store, "taken = 2015-03-02\n", ssd_cp_plans=FEBRUARY)
    assert plans(store) == [P1_ENDED, P2, P3, P4]
    assert "nothing says from which day on the file has every row of ssd_cp_plans" in said(found)[0]
    assert store.latest_files()["ssd_cp_plans"].window.since is None
    now = loaded(tmp_path, store, EVERYTHING, ssd_cp_plans=FEBRUARY)  # the same file, and now it says so
    assert now.load_no == 3
    assert plans(store) == [P1_ENDED, P2, P4]


def test_a_table_without_dates_loses_rows_only_to_a_file_of_everything(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_person="pers_person_id\nc1\nc2\n")
    windowed = "taken = 2015-02-03\ncovers_from = 2009-04-01\n"
    assert loaded(tmp_path, store, windowed, ssd_person="pers_person_id\nc2\n").tables[0].removed == 0
    assert loaded(tmp_path, store, ssd_person="pers_person_id\nc2\n").tables[0].removed == 1


def test_a_row_that_is_left_out_leaves_what_was_known_of_it(tmp_path: Path, store: Store) -> None:
    loaded(tmp_path, store, TO_JANUARY, ssd_cp_plans=JANUARY)
    broken = JANUARY.replace("P3,c3,2014-06-02,", "P3,c3,2014-06-02,soon").replace(
        "2014-12-01,N,0", "2014-12-01,N,0,x"
    )
    found = loaded(tmp_path, store, ssd_cp_plans=broken)
    assert plans(store) == [P1, P2, P3]
    assert (found.tables[0].left_out, found.tables[0].removed) == (2, 0)
