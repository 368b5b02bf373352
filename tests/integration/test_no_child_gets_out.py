"""Nothing of a case leaves the records but by `explain`: no edition, page, report or error has a child's number."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from ragstone.engines.duck import EngineError
from ragstone.tables.store import Store
from tests.integration.command import Done, ragstone
from tests.records import EARLY_IN_APRIL, EARLY_IN_MARCH, Records, as_of, council, extract, records, write

MARK = "SECRETCHILD"  # what every number of a child and of a case begins with
FEBRUARY = ("--period", "2015-02")
MAY_HOLD_IT = ("records.duckdb", "records.duckdb.wal", "extracts", "junk")


def faulty(found: Records) -> Records:
    """With a fault of every kind: no date, no code, a key twice, an end before its beginning, a child nobody knows."""
    broken = {name: [dict(row) for row in rows] for name, rows in found.items()}
    broken["ssd_person"][0]["pers_dob"] = f"{MARK} was born"
    broken["ssd_person"][1]["pers_sex"] = f"{MARK} is a girl"
    broken["ssd_person"].append({**broken["ssd_person"][2], "pers_sex": "U"})
    broken["ssd_cp_plans"][0]["cppl_cp_plan_start_date"] = f"{MARK} 2014"
    broken["ssd_cp_plans"][1]["cppl_person_id"] = f"{MARK} unheard of"
    broken["person_area"][0]["area"] = f"{MARK} lives here"
    broken["ssd_cin_episodes"][0]["cine_close_date"] = EARLY_IN_MARCH.replace(year=1999)
    broken["workforce_post"][0]["fte_permanent"] = f"{MARK} much"
    return broken


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return council(tmp_path_factory.mktemp("secret"))


@pytest.fixture(scope="module")
def said(workspace: Path) -> list[Done]:
    """What was said from the first extract to the published page, and when things went wrong on the way."""
    return list(everything(workspace))


def everything(workspace: Path) -> Iterator[Done]:
    known = records(MARK)
    extract(workspace / "extracts" / "2015-03", faulty(as_of(known, EARLY_IN_MARCH)), EARLY_IN_MARCH)
    yield succeeds(ragstone("load", cwd=workspace))
    for form in ("table", "csv", "json"):
        yield succeeds(ragstone("count", *FEBRUARY, "--history", "24", "--format", form, cwd=workspace))
    yield succeeds(ragstone("check", cwd=workspace))
    for verb in ("preview", "issue", "publish"):
        yield succeeds(ragstone(verb, *FEBRUARY, cwd=workspace))
    yield from junk(workspace)
    yield fails(ragstone("count", *FEBRUARY, "--area", "nowhere", cwd=workspace))
    yield fails(ragstone("count", "nothing", *FEBRUARY, cwd=workspace))
    yield fails(ragstone("explain", "nothing", *FEBRUARY, cwd=workspace))
    yield fails(ragstone("explain", "referrals_rate", "--period", "2018-02", cwd=workspace))
    extract(workspace / "extracts" / "2015-04", as_of(known, EARLY_IN_APRIL), EARLY_IN_APRIL)
    yield succeeds(ragstone("load", cwd=workspace))
    yield succeeds(ragstone("preview", "--period", "2015-03", cwd=workspace))
    yield fails(ragstone("issue", *FEBRUARY, cwd=workspace))
    yield succeeds(ragstone("issue", *FEBRUARY, "--correction", "A late extract", cwd=workspace))
    yield succeeds(ragstone("issue", "--period", "2015-03", cwd=workspace))
    yield succeeds(ragstone("compare", "2015-02", "2015-03", cwd=workspace))


def junk(workspace: Path) -> Iterator[Done]:
    """Files that cannot be read at all, each alone."""
    header = "pers_person_id,pers_dob"
    for number, text in enumerate(
        (
            f'{header}\n"{MARK}1,2009-01-01\n',  # a quotation mark that is never closed
            f"{MARK}1,2009-01-01\n{MARK}2,2009-01-02\n",  # no header
            f"{header},{MARK}\n{MARK}1,,\n",  # a column that nobody asked for
            f"{header}\n{MARK}1,\x00\n",
            f"pers_dob\n{MARK}\n",
        )
    ):
        write(workspace / "junk" / str(number) / "ssd_person.csv", text)
        yield ragstone("load", f"junk/{number}", "--taken", "2015-03-20", cwd=workspace)


def succeeds(done: Done) -> Done:
    assert done.code == 0, done.err
    return done


def fails(done: Done) -> Done:
    assert done.code == 1, done.out
    return done


def test_no_command_says_who_a_child_is(said: list[Done]) -> None:
    assert len(said) > 18
    for number, done in enumerate(said):
        assert MARK not in done.out + done.err, number


def test_no_file_but_the_records_holds_a_child(workspace: Path, said: list[Done]) -> None:
    written = [path for path in sorted(workspace.rglob("*")) if path.is_file()]
    written = [path for path in written if path.relative_to(workspace).parts[0] not in MAY_HOLD_IT]
    kinds = {path.suffix for path in written} | {path.relative_to(workspace).parts[0] for path in written}
    assert kinds >= {".html", ".csv", ".json", ".jsonl", "editions", "published", "preview"}
    assert [path for path in written if MARK.encode() in path.read_bytes()] == []
    assert [path for path in workspace.rglob("*") if MARK in path.name] == []


def test_explain_does_say_it_to_the_analyst_and_nobody_else(workspace: Path, said: list[Done]) -> None:
    done = ragstone("explain", "care_three_placements", *FEBRUARY, cwd=workspace)
    assert MARK in done.out
    assert MARK not in done.err


def test_what_the_database_stumbles_over_is_not_in_its_error(workspace: Path, said: list[Done]) -> None:
    with Store(workspace / "records.duckdb") as store:
        with pytest.raises(EngineError) as caught:
            store.known_as().run("SELECT CAST(pers_person_id AS INTEGER) FROM ssd_person")
        told = "".join(traceback.format_exception(caught.value))
    assert "EngineMisread" in told
    assert MARK not in told
