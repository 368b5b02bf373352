"""The whole workspace of a made-up council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import read_measures
from ragstone.values.periods import Month
from ragstone.workspace.settings import read_settings
from ragstone.workspace.workspace import Workspace, read_workspace
from tests.unit.files.helping import said
from tests.wantsum import write_wantsum


def read(folder: Path) -> tuple[Workspace, Reading]:
    reading = Reading(folder)
    settings = read_settings(reading)
    catalogue = read_measures(reading, settings.catalogue, "ragstone.toml")
    return read_workspace(reading, settings, catalogue.known), reading


def test_everything_a_council_keeps_is_read(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    workspace, reading = read(tmp_path)
    assert said(reading) == []
    assert list(workspace.areas.values) == ["wantsum", "reculver", "sarre", "minster", "stonar"]
    assert [people.people for people in workspace.population] == [6700, 5200, 3100, 14900, 15000]
    assert len(workspace.standards) == 9
    assert len(workspace.owners) == 7
    assert [each.status for each in workspace.commentary] == ["draft", "final"]


def test_a_council_is_told_with_the_meeting_of_its_period(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    workspace, _ = read(tmp_path)
    council = workspace.council(Month(2015, 2))
    assert council.meeting == date(2015, 4, 21)
    assert council.notes.startswith("# What to know")
    assert workspace.council(Month(2014, 12)).meeting is None


def test_a_measure_chosen_that_nobody_knows_is_a_fault_of_the_settings(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    settings = tmp_path / "ragstone.toml"
    text = settings.read_text(encoding="utf-8").replace('"caseload"', '"case_load"')
    settings.write_text(text, encoding="utf-8", newline="\n")
    _, reading = read(tmp_path)
    assert said(reading) == [
        "ragstone.toml, line 10: there is no measure called “case_load”. Did you mean “caseload”?"
    ]


@pytest.mark.parametrize(
    "name", ["notes.md", "population.csv", "standards.csv", "benchmarks.csv", "owners.toml", "commentary"]
)
def test_a_file_that_need_not_be_there_is_not_passed_over_for_a_slip_in_its_name(
    tmp_path: Path, name: str
) -> None:
    write_wantsum(tmp_path)
    slip = name[0] + name
    (tmp_path / name).rename(tmp_path / slip)
    _, reading = read(tmp_path)
    assert said(reading) == [
        f"{slip}: nothing of this name is read, and there is no {name}. Call it {name}, or put it elsewhere."
    ]


def test_nor_is_one_that_hides_behind_a_second_ending(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    (tmp_path / "paper.toml.txt").write_bytes(b"")
    _, reading = read(tmp_path)
    (fault,) = said(reading)
    assert fault.startswith("paper.toml.txt: nothing of this name is read, and there is no paper.toml.")


def test_files_that_need_not_be_there_need_not_be_there(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    for name in ("notes.md", "population.csv", "standards.csv", "owners.toml"):
        (tmp_path / name).unlink()
    workspace, reading = read(tmp_path)
    assert said(reading) == []
    assert (workspace.population, workspace.standards, workspace.owners) == ((), (), ())
    assert workspace.council(Month(2015, 2)).notes == ""
