"""An edition is found and read, or a sentence says why not; which one stands is never guessed."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ragstone.editions.issuing import issue
from ragstone.editions.shelf import acts_path, current, edition_path, editions_of, latest, read
from ragstone.values.faults import Refused
from tests.unit.editions.samples import AT, EDITION, FEBRUARY, with_title


def test_a_period_without_editions_has_none(tmp_path: Path) -> None:
    assert editions_of(tmp_path, FEBRUARY) == ()
    assert current(tmp_path / "nowhere", FEBRUARY) is None


def test_the_latest_edition_is_that_which_stands_in_the_latest_period(tmp_path: Path) -> None:
    assert latest(tmp_path) is None
    (tmp_path / "2099-13").mkdir()
    january = replace(EDITION, scorecard=replace(EDITION.scorecard, period=FEBRUARY.plus(-1)))
    issue(tmp_path, EDITION, AT)
    corrected = issue(tmp_path, with_title("Corrected", "Why"), AT).issued
    issue(tmp_path, january, AT)
    assert (found := latest(tmp_path)) is not None
    assert found.opened() == corrected


def test_a_workspace_with_a_space_in_its_name_is_no_matter(tmp_path: Path) -> None:
    folder = tmp_path / "the editions"
    assert read(folder, issue(folder, EDITION, AT).issued.short).edition == EDITION


def test_an_edition_is_found_by_the_beginning_of_its_hash_in_either_case(tmp_path: Path) -> None:
    issued = issue(tmp_path, EDITION, AT).issued
    assert read(tmp_path, issued.short.upper()) == issued
    assert read(tmp_path, issued.sha256[:1]) == issued


@pytest.mark.parametrize("prefix", ["", "*", "../2015-02/", "xyz", "0" * 64, "[a-f]"])
def test_what_begins_no_hash_is_refused(tmp_path: Path, prefix: str) -> None:
    issue(tmp_path, EDITION, AT)
    with pytest.raises(Refused, match="no edition's hash begins with"):
        read(tmp_path, prefix)


def test_a_beginning_of_two_hashes_is_refused_with_both(tmp_path: Path) -> None:
    home = tmp_path / "2015-02"
    home.mkdir()
    for end in "ab":
        (home / f"{'c' * 63}{end}.json").write_bytes(b"")
    with pytest.raises(Refused, match=r"more than one .*: c{12} \(2015-02\), c{12} \(2015-02\)"):
        read(tmp_path, "cc")


def test_an_altered_edition_stops_everything_that_reads_its_period(tmp_path: Path) -> None:
    issued = issue(tmp_path, EDITION, AT).issued
    path = edition_path(tmp_path, FEBRUARY, issued.sha256)
    path.write_bytes(path.read_bytes().replace(b"Red", b"Amber"))
    with pytest.raises(Refused, match=rf"/2015-02/{issued.sha256}\.json: its content .* altered"):
        read(tmp_path, issued.short)
    with pytest.raises(Refused, match="altered"):
        current(tmp_path, FEBRUARY)


def test_an_edition_in_the_folder_of_another_period_is_refused(tmp_path: Path) -> None:
    issue(tmp_path, EDITION, AT)
    (tmp_path / "2015-02").rename(tmp_path / "2015-03")
    with pytest.raises(Refused, match="an edition of February 2015, in a folder of another period"):
        current(tmp_path, FEBRUARY.plus(1))


def test_two_editions_that_replace_the_same_one_are_refused_by_name(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    issue(here, EDITION, AT)
    shutil.copytree(here, there)
    one = issue(here, with_title("One", "Why"), AT).issued
    other = issue(there, with_title("Other", "Why"), AT).issued
    shutil.copytree(there, here, dirs_exist_ok=True)
    with pytest.raises(Refused, match="cannot be told which one stands") as refused:
        current(here, FEBRUARY)
    assert one.short in str(refused.value)
    assert other.short in str(refused.value)


def test_two_first_editions_are_refused(tmp_path: Path) -> None:
    issue(tmp_path / "there", with_title("Other"), AT)
    issue(tmp_path / "here", EDITION, AT)
    shutil.copytree(tmp_path / "there", tmp_path / "here", dirs_exist_ok=True)
    with pytest.raises(Refused, match="both say that they are the first"):
        current(tmp_path / "here", FEBRUARY)


def test_an_edition_whose_predecessor_is_gone_is_refused_by_name(tmp_path: Path) -> None:
    first = issue(tmp_path, EDITION, AT).issued
    issue(tmp_path, with_title("Another", "Why"), AT)
    edition_path(tmp_path, FEBRUARY, first.sha256).unlink()
    with pytest.raises(Refused, match=f"replaces {first.short}, which is not in the folder"):
        current(tmp_path, FEBRUARY)


def test_no_correction_is_lost_however_many_there_are(tmp_path: Path) -> None:
    issue(tmp_path, EDITION, AT)
    for number in range(6):
        issue(tmp_path, with_title(f"Number {number}", "Why"), AT)
    titles = [one.opened().edition.scorecard.council.title for one in editions_of(tmp_path, FEBRUARY)]
    assert titles == ["Scorecard", *(f"Number {number}" for number in range(6))]
    assert all(json.loads(acts_path(path).read_text(encoding="utf-8")) for path in tmp_path.glob("*/*.json"))
