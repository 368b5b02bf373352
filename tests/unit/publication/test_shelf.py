"""A folder of pages is there whole or not at all, and is never written in again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ragstone.publication.shelf import digest_of, names_on, reindex, shelve
from ragstone.values.faults import Refused

PAGES = {"index.html": b"<p>February", "measures/visits.html": b"<p>Visits", "data/visits.csv": b"a,b\r\n"}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_pages_are_put_under_their_name(tmp_path: Path) -> None:
    done = shelve(tmp_path / "published", "2015-02", PAGES)
    assert done.fresh
    assert done.path == tmp_path / "published" / "2015-02"
    assert files(done.path) == PAGES
    assert [path.name for path in done.path.parent.iterdir()] == ["2015-02"]


def test_the_same_pages_again_change_nothing(tmp_path: Path) -> None:
    first = shelve(tmp_path, "2015-02", PAGES)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    again = shelve(tmp_path, "2015-02", PAGES)
    assert not again.fresh
    assert (again.path, again.digest) == (first.path, first.digest)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == times


@pytest.mark.parametrize(
    "other",
    [
        {**PAGES, "index.html": b"<p>Drawn by another version"},
        {**PAGES, "more.html": b""},
        {"index.html": PAGES["index.html"]},
    ],
)
def test_other_pages_get_a_name_of_their_own(tmp_path: Path, other: dict[str, bytes]) -> None:
    shelve(tmp_path, "2015-02", PAGES)
    second = shelve(tmp_path, "2015-02", other)
    assert second.path.name == "2015-02-2"
    assert files(tmp_path / "2015-02") == PAGES
    assert files(second.path) == other
    assert shelve(tmp_path, "2015-02", {"index.html": b"third"}).path.name == "2015-02-3"
    assert shelve(tmp_path, "2015-02", other) == type(second)(second.path, second.digest, fresh=False)


def test_what_a_desktop_leaves_in_a_folder_it_shows_is_no_other_page(tmp_path: Path) -> None:
    shelve(tmp_path, "2015-02", PAGES)
    (tmp_path / "2015-02" / "measures" / "Thumbs.db").write_bytes(b"")
    assert not shelve(tmp_path, "2015-02", PAGES).fresh


def test_the_digest_is_of_names_and_contents_in_any_order() -> None:
    assert digest_of(PAGES) == digest_of(dict(reversed(PAGES.items())))
    assert digest_of({"a": b"bc"}) != digest_of({"ab": b"c"})
    assert digest_of({"a": b"1", "b": b"2"}) != digest_of({"a": b"2", "b": b"1"})


def test_leftovers_of_a_stopped_run_are_not_on_the_shelf_and_go_with_the_next(tmp_path: Path) -> None:
    half = tmp_path / ".2015-02.part" / "measures"
    half.mkdir(parents=True)
    (half / "visits.html").write_bytes(b"<p>Vis")
    (tmp_path / ".index.html.part").write_bytes(b"<p>")
    assert names_on(tmp_path) == ()
    shelve(tmp_path, "2015-02", PAGES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2015-02"]
    assert files(tmp_path / "2015-02") == PAGES


def test_the_index_is_drawn_from_the_names_on_the_shelf_in_their_order(tmp_path: Path) -> None:
    for version in range(11):
        shelve(tmp_path, "2015-02", {"index.html": str(version).encode()})
    shelve(tmp_path, "2014-12", PAGES)
    (tmp_path / "not ours").mkdir()
    assert reindex(tmp_path, lambda names: " ".join(names).encode())
    names = ["2014-12", "2015-02", *(f"2015-02-{number}" for number in range(2, 12))]
    assert (tmp_path / "index.html").read_bytes().decode().split() == names


def test_an_index_that_says_the_same_is_not_written(tmp_path: Path) -> None:
    shelve(tmp_path, "2015-02", PAGES)
    assert reindex(tmp_path, lambda _: b"one")
    time = (tmp_path / "index.html").stat().st_mtime_ns
    assert not reindex(tmp_path, lambda _: b"one")
    assert (tmp_path / "index.html").stat().st_mtime_ns == time
    assert reindex(tmp_path, lambda _: b"two")
    assert (tmp_path / "index.html").read_bytes() == b"two"


@pytest.mark.parametrize(
    "page",
    [
        "../out.html",
        "/etc/out",
        "a/../../out",
        "a//b",
        "",
        ".hidden",
        "a/.",
        "C:out",
        "a\\b",
        "a\nb",
        "end.",
        "a b",
    ],
)
def test_no_page_can_land_outside_its_folder(tmp_path: Path, page: str) -> None:
    with pytest.raises(ValueError, match="cannot be part of a page's path"):
        shelve(tmp_path / "published", "2015-02", {**PAGES, page: b""})
    with pytest.raises(ValueError, match="cannot be part of a page's path"):
        shelve(tmp_path / "published", page, PAGES)
    assert list(tmp_path.iterdir()) == []


def test_two_pages_that_windows_would_take_for_one_are_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="capitals"):
        shelve(tmp_path, "2015-02", {"a.html": b"", "A.html": b""})


def test_a_disk_that_will_not_take_a_page_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(tmp_path, "2015-01", PAGES)
    reindex(tmp_path, lambda _: b"one")
    before = files(tmp_path)
    calls = iter(range(100))

    def full(_: int) -> None:
        if next(calls) == 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused, match=r"2015-02: it could not be written \(No space left on device\)"):
        shelve(tmp_path, "2015-02", PAGES)
    assert files(tmp_path) == before


def test_an_index_that_cannot_be_replaced_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(tmp_path, "2015-02", PAGES)
    reindex(tmp_path, lambda _: b"one")

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("time.sleep", lambda _: None)
    with pytest.raises(Refused, match=r"index\.html: it could not be written \(Permission denied\)"):
        reindex(tmp_path, lambda _: b"two")
    assert files(tmp_path) == {"index.html": b"one", **{f"2015-02/{page}": PAGES[page] for page in PAGES}}


def test_a_folder_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [PermissionError(13, "held")]
    rename = Path.rename

    def held(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    monkeypatch.setattr("time.sleep", lambda _: None)
    assert files(shelve(tmp_path, "2015-02", PAGES).path) == PAGES
