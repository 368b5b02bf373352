"""What is wrong with single rows: each kind has its sentence, with file, row and column, and never the cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ragstone.tables.schema import schema
from ragstone.tables.store import Store
from ragstone.values.loads import Level
from tests.unit.tables.extracts import AREAS, PLACEMENTS, PLANS, VISITS, loaded, said


@pytest.fixture
def store() -> Iterator[Store]:
    with Store() as store:
        yield store


def test_ids_that_refer_to_nothing_are_queried(tmp_path: Path, store: Store) -> None:
    found = loaded(
        tmp_path,
        store,
        ssd_person="pers_person_id\nc1\n",
        ssd_cp_plans=f"{PLANS}\nP1,c1,2014-01-06,,N,0\nP2,c7,2014-01-06,,N,0\n",
        ssd_visits=f"{VISITS}\nv1,CP,c1,2014-02-01,P1\nv2,CP,c1,2014-02-01,P9\nv3,CLA,c1,2014-02-01,P9\n",
    )
    assert said(found) == [
        "ssd_cp_plans.csv, row 3, column cppl_person_id: ssd_person has no such pers_person_id. "
        "The row is kept. Correct it, or export all of ssd_person.",
        "ssd_visits.csv, row 3, column parent_id: ssd_cp_plans has no such cppl_cp_plan_id. "
        "The row is kept. Correct it, or export all of ssd_cp_plans.",
    ]
    [unknown] = [finding for finding in found.findings if "ssd_cla_episodes has no rows" in finding.what]
    assert (unknown.level, unknown.column) == (Level.NOTE, "parent_id")


JUNK = {
    "an end before its beginning": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,2014-01-06,2014-01-05,N,\nP2,c2,2014-01-06,2014-01-06,N,\n"},
        "ssd_cp_plans.csv, row 2, column cppl_cp_plan_end_date: it ends before it begins, which "
        "cppl_cp_plan_start_date says. The row is kept. Correct one of the two.",
    ),
    "a day outside the calendar": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,1900-01-01,,N,\n"},
        "ssd_cp_plans.csv, row 2, column cppl_cp_plan_start_date: the date is before 1980 or after 2050, which is "
        "outside the calendar. The row is kept. Correct it in the case system; what has not ended needs no end.",
    ),
    "stretches that overlap": (
        {
            "person_area": f"{AREAS}\nc1,north,2014-01-01,2014-03-01\nc2,north,2014-01-01,\nc1,south,2014-02-01,\n"
        },
        "person_area.csv, row 2, column until_date: the child belongs to the next area before this one has ended. "
        "The row is kept. End this stretch on the day on which the next begins.",
    ),
    "a stretch without an end before another": (
        {"person_area": f"{AREAS}\nc1,north,2014-01-01,\nc1,south,2014-02-01,\n"},
        "person_area.csv, row 2, column until_date: the child belongs to the next area before this one has ended. "
        "The row is kept. End this stretch on the day on which the next begins.",
    ),
    "a gap between stretches": (
        {"person_area": f"{AREAS}\nc1,south,2014-02-01,\nc1,north,2013-01-01,2014-01-31\n"},
        "person_area.csv, row 3, column until_date: the child belongs nowhere between this stretch and the next. "
        "The row is kept. Fill the gap: until then those days count as not known.",
    ),
    "an area that is in no list": (
        {"person_area": f"{AREAS}\nc1,nroth,2014-02-01,\n"},
        "person_area.csv, row 2, column area: areas.csv has no such area. "
        "The row is kept. Add it there, or correct it here.",
    ),
    "an area with parts": (
        {"person_area": f"{AREAS}\nc1,wantsum,2014-02-01,\n"},
        "person_area.csv, row 2, column area: this area has parts in areas.csv, and nothing says in which of them it "
        "is. The row is kept. Name the part: until then it counts in none of them.",
    ),
    "an area before there was one": (
        {"person_area": f"{AREAS}\nc1,mid,2013-03-31,\nc2,mid,2013-04-01,\n"},
        "person_area.csv, row 2, column area: areas.csv has this area only from 2013-04-01 on. "
        "The row is kept. Correct one of the two.",
    ),
    "an area that has ended": (
        {
            "person_area": f"{AREAS}\nc1,down,2012-01-01,2013-04-01\nc2,down,2012-01-01,\nc3,isle,2012-01-01,\n"
        },
        "person_area.csv, row 3, column area: areas.csv has this area only until 2013-04-01, and no successor. "
        "The row is kept. Correct one of the two, or name there the area that took its place.",
    ),
    "a kind of visit that nobody knows": (
        {"ssd_visits": f"{VISITS}\nv1,CPV,c1,2014-02-01,P1\n"},
        "ssd_visits.csv, row 2, column visit_type: this is none of the codes CP, CLA, CIN, PF. "
        "The row is kept. Correct it, or translate it in the export.",
    ),
    "a key that comes twice": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,2014-01-06,,N,\nP2,c2,2014-01-06,,N,\nP1,c1,2014-01-07,,N,\n"},
        "ssd_cp_plans.csv, row 4: cppl_cp_plan_id is that of an earlier row, and the rest differs. "
        "The row is left out. Keep one row for each.",
    ),
    "a row that comes twice": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,2014-01-06,,N,\nP1,c1,06/01/2014,,0,NULL\n"},
        "ssd_cp_plans.csv, row 3: the row says the same as an earlier one. "
        "The row is left out. Nothing need be done.",
    ),
    "a needed cell that is empty": (
        {"ssd_cp_plans": f'{PLANS}\n"P\n1",,2014-01-06,,N,\nP2,c1,2014-01-06,,N,\nP3, ,2014-01-06,,N,\n'},
        "ssd_cp_plans.csv, rows 2, 4, column cppl_person_id: the cell is empty, and no row may be without it. "
        "These rows are left out. Fill it in in the case system.",
    ),
    "an end that is no date": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,2014-01-06,not yet,N,\n"},
        "ssd_cp_plans.csv, row 2, column cppl_cp_plan_end_date: this is not a date. "
        "The row is left out. Write it like 2015-02-27 or 27/02/2015.",
    ),
    "days as Excel counts them": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,41645,,N,\n"},
        "ssd_cp_plans.csv, row 2, column cppl_cp_plan_start_date: a number stands here for a date, as Excel counts "
        "days. The row is left out. Format it as a date. Write it like 2015-02-27 or 27/02/2015.",
    ),
    "a flag that is none": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,2014-01-06,,perhaps,\n"},
        "ssd_cp_plans.csv, row 2, column cppl_cp_plan_ola: this is neither yes nor no. "
        "The cell is taken as empty. Write Y or N.",
    ),
    "a number that is none": (
        {"ssd_cla_placement": f"{PLACEMENTS}\np1,c1,2014-01-06,near\n"},
        "ssd_cla_placement.csv, row 2, column clap_cla_placement_distance: this is not a number of at most seven "
        "digits before the point. The cell is taken as empty. Write it like 0.6.",
    ),
    "a number that was rounded": (
        {"ssd_cla_placement": f"{PLACEMENTS}\np1,c1,2014-01-06,7.123\n"},
        "ssd_cla_placement.csv, row 2, column clap_cla_placement_distance: there are more than two digits after the "
        "point. The row is kept. It was rounded to two.",
    ),
    "a comma in bare text": (
        {"ssd_cp_plans": f"{PLANS}\nP1,c1,c2,2014-01-06,,N,0\n"},
        "ssd_cp_plans.csv, row 2: there are more cells than the header has columns. "
        'The row is left out. Put text that has a comma in it into quotation marks ("").',
    ),
    "a column that nobody knows": (
        {"ssd_cp_plans": f"{PLANS},comments\nP1,c1,2014-01-06,,N,,Robin was seen\n"},
        "ssd_cp_plans.csv: ssd_cp_plans has no such column as G; what is there is passed over. Nothing need be done, "
        "unless this should be there: cppl_referral_id, cppl_icpc_id, cppl_cp_plan_initial_category, "
        "cppl_cp_plan_latest_category.",
    ),
}


@pytest.mark.parametrize("kind", JUNK)
def test_each_kind_of_junk_has_its_sentence(tmp_path: Path, store: Store, kind: str) -> None:
    tables, sentence = JUNK[kind]
    assert sentence in said(loaded(tmp_path, store, **tables))


def test_ten_thousand_bad_rows_are_one_finding(tmp_path: Path, store: Store) -> None:
    rows = "".join(
        f"P{number},c1,{'soon' if number % 2 else '2014-01-06'},,N,0\n" for number in range(20_000)
    )
    found = loaded(tmp_path, store, ssd_cp_plans=f"{PLANS}\n{rows}")
    [finding] = [finding for finding in found.findings if finding.level is Level.LEFT_OUT]
    assert (finding.rows, finding.first) == (10_000, (3, 5, 7, 9, 11))
    assert found.tables[0].left_out == 10_000


def test_every_table_can_be_loaded(tmp_path: Path, store: Store) -> None:
    sound = {"text": "x", "date": "2014-02-01", "whole": "1", "decimal": "1.5", "flag": "Y"}
    tables = {
        table.name: ",".join(column.name for column in table.columns)
        + "\n" + ",".join(sound[column.type] for column in table.columns) + "\n"
        for table in schema()
    }  # fmt: skip
    found = loaded(tmp_path, store, **tables)
    assert len(found.tables) == 22
    assert all((table.rows, table.added) == (1, 1) for table in found.tables)
    assert {finding.level for finding in found.findings} == {Level.QUERY}  # x is no code and no area
