"""An edition is added whole, or nothing changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ragstone.editions.canonical import name_of, to_bytes
from ragstone.editions.issuing import issue
from ragstone.editions.shelf import acts_of, current, editions_of, read
from ragstone.values.faults import Refused
from tests.unit.editions.samples import AT, EDITION, FEBRUARY, with_title


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_an_issued_edition_is_a_file_named_by_its_hash_with_its_acts_beside_it(tmp_path: Path) -> None:
    done = issue(tmp_path, EDITION, AT, "asmith")
    name = name_of(to_bytes(EDITION))
    assert done.fresh
    assert done.issued.sha256 == name
    assert files(tmp_path) == {
        f"2015-02/{name}.json": to_bytes(EDITION),
        f"2015-02/{name}.acts.jsonl": (
            b'{"act": "issued", "at": "2015-03-09T10:30:00Z", "detail": {}, "who": "asmith"}\n'
        ),
    }


def test_issuing_the_same_content_again_changes_nothing_and_says_so(tmp_path: Path) -> None:
    first = issue(tmp_path, EDITION, AT)
    before = files(tmp_path)
    again = issue(tmp_path, EDITION, AT.replace(year=2016), "somebody else")
    assert not again.fresh
    assert again.issued == first.issued
    assert "already issued" in again.words
    assert files(tmp_path) == before


def test_other_content_needs_a_reason_and_the_refusal_gives_the_command(tmp_path: Path) -> None:
    folder = tmp_path / "editions"
    first = issue(folder, EDITION, AT)
    before = files(tmp_path)
    with pytest.raises(Refused, match=r"^editions/2015-02: February 2015 was issued as edition") as refused:
        issue(folder, with_title("Another"), AT)
    assert first.issued.short in str(refused.value)
    assert 'ragstone issue --period 2015-02 --correction "why"' in str(refused.value)
    assert files(tmp_path) == before


def test_a_reason_of_spaces_is_no_reason(tmp_path: Path) -> None:
    issue(tmp_path, EDITION, AT)
    with pytest.raises(Refused, match="would say otherwise now"):
        issue(tmp_path, with_title("Another", "  "), AT)


def test_a_correction_names_what_it_replaces_and_the_replaced_one_stays_as_it_was(tmp_path: Path) -> None:
    first = issue(tmp_path, EDITION, AT)
    before = files(tmp_path)
    second = issue(tmp_path, with_title("Another", "A late visit was found"), AT)
    assert second.issued.edition.replaces == first.issued.sha256
    assert second.issued.edition.correction == "A late visit was found"
    assert f"replaces {first.issued.short}" in second.words
    assert before.items() <= files(tmp_path).items()
    assert current(tmp_path, FEBRUARY) == second.issued
    assert [one.opened() for one in editions_of(tmp_path, FEBRUARY)] == [first.issued, second.issued]


def test_a_correction_run_again_is_already_issued(tmp_path: Path) -> None:
    issue(tmp_path, EDITION, AT)
    second = issue(tmp_path, with_title("Another", "Why"), AT)
    assert issue(tmp_path, with_title("Another", "Why"), AT) == replace(second, fresh=False)
    assert issue(tmp_path, with_title("Another"), AT) == replace(second, fresh=False)


def test_a_correction_may_go_back_to_what_was_issued_first(tmp_path: Path) -> None:
    first = issue(tmp_path, EDITION, AT)
    issue(tmp_path, with_title("Another", "Why"), AT)
    third = issue(tmp_path, with_title(EDITION.scorecard.council.title, "It was right"), AT)
    assert third.fresh
    assert third.issued.sha256 != first.issued.sha256
    assert [one.opened().edition.scorecard.council.title for one in editions_of(tmp_path, FEBRUARY)] == [
        "Scorecard",
        "Another",
        "Scorecard",
    ]


def test_a_first_edition_corrects_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing to correct"):
        issue(tmp_path, replace(EDITION, correction="Why"), AT)
    assert files(tmp_path) == {}


def test_leftovers_of_a_stopped_run_are_passed_over_and_then_removed(tmp_path: Path) -> None:
    first = issue(tmp_path, EDITION, AT)
    clean = files(tmp_path)
    home = tmp_path / "2015-02"
    (home / f".{'a' * 64}.json.part").write_bytes(b"half")
    (home / f"{'b' * 64}.acts.jsonl").write_bytes(b'{"act": "issued"')
    assert [one.opened() for one in editions_of(tmp_path, FEBRUARY)] == [first.issued]
    assert read(tmp_path, first.issued.short) == first.issued
    issue(tmp_path, EDITION, AT)
    assert files(tmp_path) == clean


def test_a_history_whose_edition_somebody_took_away_is_not_removed(tmp_path: Path) -> None:
    home = tmp_path / "2015-02"
    home.mkdir()
    history = home / f"{'b' * 64}.acts.jsonl"
    history.write_bytes(b"issued\npublished\n")
    issue(tmp_path, EDITION, AT)
    assert history.read_bytes() == b"issued\npublished\n"


def test_a_disk_that_will_not_take_the_edition_leaves_no_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(Refused, match="No space left on device"):
            issue(tmp_path, EDITION, AT)
    assert files(tmp_path) == {}
    assert issue(tmp_path, EDITION, AT).fresh


def test_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [PermissionError(13, "held"), PermissionError(13, "held")]
    replace_file = Path.replace

    def held(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("time.sleep", lambda _: None)
    assert issue(tmp_path, EDITION, AT).fresh
    assert len(acts_of(tmp_path, name_of(to_bytes(EDITION)))) == 1


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "editions"
    in_the_way.write_bytes(b"")
    with pytest.raises(Refused, match="could not be written"):
        issue(in_the_way, EDITION, AT)
