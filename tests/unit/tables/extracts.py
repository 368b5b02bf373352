"""Small extracts in a folder, and what loading them had to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.tables.loading import load
from ragstone.tables.store import Store
from ragstone.values.faults import Refused
from ragstone.values.figures import Area
from ragstone.values.loads import Loaded

TAKEN = date(2015, 3, 2)
PLANS = (
    "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola,"
    "cppl_previous_plans_reported"
)
PLACEMENTS = "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_distance"
VISITS = "visit_id,visit_type,person_id,visit_date,parent_id"
AREAS_THERE = (
    Area("wantsum", "Wantsum", ""),
    Area("north", "North", "wantsum"),
    Area("south", "South", "wantsum"),
    Area("mid", "Mid", "wantsum", since=date(2013, 4, 1)),
    Area("isle", "Isle", "wantsum", until=date(2013, 4, 1), successor="mid"),
    Area("down", "Down", "wantsum", until=date(2013, 4, 1)),
)
AREAS = "person_id,area,from_date,until_date"
EVERYTHING = "taken = 2015-03-02\neverything = true\n"

JANUARY = f"{PLANS}\nP1,c1,2014-01-06,,N,0\nP2,c2,2014-05-01,2014-12-01,N,0\nP3,c3,2014-06-02,,N,1\n"
FEBRUARY = (
    f"{PLANS}\nP1,c1,2014-01-06,2015-02-10,N,0\nP2,c2,2014-05-01,2014-12-01,N,0\nP4,c4,2015-02-03,,N,0\n"
)
TO_JANUARY = "taken = 2015-02-02\neverything = true\n"
P1, P2 = ("P1", date(2014, 1, 6), None), ("P2", date(2014, 5, 1), date(2014, 12, 1))
P1_ENDED, P3, P4 = (
    ("P1", date(2014, 1, 6), date(2015, 2, 10)),
    ("P3", date(2014, 6, 2), None),
    ("P4", date(2015, 2, 3), None),
)


def put(folder: Path, says: str = EVERYTHING, **tables: str | bytes) -> Path:
    """A folder with an extract.toml and a CSV file for each table."""
    folder.mkdir(parents=True, exist_ok=True)
    if says:
        (folder / "extract.toml").write_text(says, encoding="utf-8", newline="\n")
    for name, content in tables.items():
        (folder / f"{name}.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def loaded(folder: Path, store: Store, says: str = EVERYTHING, **tables: str | bytes) -> Loaded:
    """What became of an extract with these tables and no others."""
    for old in folder.glob("*.csv"):
        old.unlink()
    return load(put(folder, says, **tables), store, areas=AREAS_THERE)


def said(found: Loaded) -> list[str]:
    """Every finding but those of tables that were not loaded at all."""
    return [str(finding) for finding in found.findings if "has no rows, so that" not in finding.what]


def refused(folder: Path, store: Store, says: str = EVERYTHING, **tables: str | bytes) -> list[str]:
    """The faults of an extract that changes nothing."""
    before = contents(store)
    with pytest.raises(Refused) as caught:
        loaded(folder, store, says, **tables)
    assert contents(store) == before
    return [str(fault) for fault in caught.value.faults]


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything that a store keeps."""
    tables = store.duck.run("SELECT table_name FROM information_schema.tables WHERE table_schema = 'kept'")
    return {
        name: sorted(store.duck.run(f"SELECT * FROM kept.{name}"), key=repr) for (name,) in sorted(tables)
    }


def plans(store: Store, load_no: int | None = None) -> list[tuple[object, ...]]:
    """Number, first and last day of every plan, as known at a load."""
    return store.known_as(load_no).run(
        "SELECT cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date FROM ssd_cp_plans ORDER BY ALL"
    )
