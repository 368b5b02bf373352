"""A made-up council: the same choices give the same files, and loading them finds what was made wrong, no more."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ragstone.pipeline.inquiry import count
from ragstone.pipeline.loading import load as load_workspace
from ragstone.simulator.faults import faults
from ragstone.tables.schema import schema, table
from ragstone.tables.store import Store, kept
from ragstone.values.loads import Level
from ragstone.values.measures import Measure
from tests.integration.made_up import LAST, MARCH, digests, loaded, made

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wantsum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with an extract of early April and one of early November, both loaded; nothing wrong in them."""
    folder = tmp_path_factory.mktemp("made up") / "Wantsum"
    for extract in made(folder):
        load_workspace(folder, [extract.folder], None, lambda _: None)
    return folder


def test_the_same_choices_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    made(tmp_path / "one", faults=0.5)
    again = (
        "from pathlib import Path\nfrom tests.integration.made_up import made\n"
        f"made(Path({str(tmp_path / 'two' / 'a folder')!r}), faults=0.5)"
    )
    elsewhere = {
        **os.environ,
        "PYTHONHASHSEED": "77",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "TZ": "Asia/Tokyo",
    }
    (tmp_path / "two").mkdir()
    subprocess.run([sys.executable, "-c", again], check=True, env=elsewhere, cwd=tmp_path)
    assert digests(tmp_path / "one") == digests(tmp_path / "two" / "a folder")


def test_another_seed_gives_other_children(tmp_path: Path) -> None:
    one, other = made(tmp_path / "one", (LAST,)), made(tmp_path / "other", (LAST,), seed=7)
    for name in ("ssd_person.csv", "ssd_cin_episodes.csv", "workforce_post.csv"):
        assert (one[0].folder / name).read_bytes() != (other[0].folder / name).read_bytes()


def test_nothing_but_the_extracts_is_left_in_their_folder(wantsum: Path) -> None:
    assert sorted(path.name for path in (wantsum / "extracts").iterdir()) == ["2026-04-03", "2026-11-03"]
    files = {path.name for path in (wantsum / "extracts" / "2026-11-03").iterdir()}
    assert files == {"extract.toml", *(f"{each.name}.csv" for each in schema())}


def test_loading_finds_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    with Store() as store:
        found = [finding for each in loaded(made(tmp_path / "w"), store) for finding in each.findings]
    assert found == []


@pytest.mark.parametrize("in_a_thousand", [0.01, 3.0])
def test_loading_names_each_thing_that_was_made_wrong_and_nothing_else(
    tmp_path: Path, in_a_thousand: float
) -> None:
    extracts = made(tmp_path / "w", faults=in_a_thousand)
    for extract in extracts:
        report = load_workspace(tmp_path / "w", [extract.folder], None, lambda _: None).loaded
        found = {
            (each.table, each.column, each.rows, each.first): each.what
            for each in report.findings
            if each.level is not Level.NOTE
        }
        planted = {(each.table, each.column, each.rows, each.first): each.what for each in extract.planted}
        assert set(found) == set(planted)
        assert all(found[place].startswith(what) for place, what in planted.items())
    assert {each.what for each in extracts[0].planted} == {each.what for each in faults()}


def test_a_later_extract_of_a_part_brings_the_records_to_where_a_whole_one_would(tmp_path: Path) -> None:
    with Store() as by_parts, Store() as at_once:
        loaded(made(tmp_path / "parts"), by_parts)
        loaded(made(tmp_path / "whole", (LAST,)), at_once)
        for each in schema():
            assert _current(by_parts, each.name) == _current(at_once, each.name), each.name


def _current(store: Store, name: str) -> list[tuple[object, ...]]:
    columns = ", ".join(f'"{column.name}"' for column in table(name).columns)
    return store.duck.run(f"SELECT {columns} FROM {kept(table(name))} WHERE replaced_in IS NULL ORDER BY ALL")


def test_records_that_were_entered_late_change_what_was_known_of_march(wantsum: Path) -> None:
    then = {
        cell.measure.name: cell.count for cell in count(wantsum, (), [MARCH], ["wantsum"], date(2026, 4, 3))
    }
    now = {cell.measure.name: cell.count for cell in count(wantsum, (), [MARCH], ["wantsum"], None)}
    assert sum(then[name] != now[name] for name in then) > 1


def test_every_measure_is_covered_for_three_years(wantsum: Path) -> None:
    periods = [LAST.plus(-n) for n in (35, 24, 12, 0)]
    cells = count(wantsum, (), periods, ["wantsum"], None)
    assert [(cell.measure.name, str(cell.period)) for cell in cells if cell.uncovered] == []
    counted: set[Measure] = {cell.measure for cell in cells}
    assert len(counted) >= 47
