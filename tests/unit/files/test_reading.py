"""Files that are not there, cannot be opened, or are something else."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ragstone.files import reading as reading_module
from ragstone.files.reading import Reading
from ragstone.files.text import plain_text
from ragstone.values.faults import Refused
from tests.unit.files.helping import put, said


def test_sources_have_path_and_hash_in_order(tmp_path: Path) -> None:
    put(tmp_path, "b.md", "b")
    reading = put(tmp_path, "a/c.md", "c\r\n")
    for name in ("b.md", "a/c.md", "b.md"):
        plain_text(reading, name)
    assert [(source.path, source.sha256) for source in reading.sources] == [
        ("a/c.md", hashlib.sha256(b"c\r\n").hexdigest()),
        ("b.md", hashlib.sha256(b"b").hexdigest()),
    ]


def test_a_folder_in_the_place_of_a_file_is_a_sentence(tmp_path: Path) -> None:
    reading = put(tmp_path, "a.md/inside.txt", "")
    assert plain_text(reading, "a.md") is None
    assert said(reading) == ["a.md: this is a folder. Put a file of that name in its place."]


def test_a_file_in_the_place_of_a_folder_is_a_sentence(tmp_path: Path) -> None:
    reading = put(tmp_path, "commentary", "")
    assert reading.entries("commentary") == ()
    assert said(reading) == ["commentary: this is not a folder. Put a folder in its place."]


def test_a_file_that_may_not_be_opened_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = put(tmp_path, "a.md", "text")

    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert plain_text(reading, "a.md") is None
    assert said(reading) == [
        "a.md: the file cannot be read (permission denied). "
        "Close it in other programs, and check that you may open it."
    ]


def test_a_file_far_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "LARGEST_FILE", 3)
    reading = put(tmp_path, "a.md", "text")
    assert plain_text(reading, "a.md") is None
    assert "4 bytes" in said(reading)[0]
    assert reading.sources == ()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_inside_a_listing_are_refused_and_never_followed(tmp_path: Path) -> None:
    reading = put(tmp_path, "secret.md", "secret")
    (tmp_path / "commentary").mkdir()
    (tmp_path / "commentary" / "a.md").symlink_to(tmp_path / "secret.md")
    assert reading.entries("commentary") == ()
    assert said(reading) == ["commentary: “a.md” is a link to another place. Put the file itself here."]


def test_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$a.md", "desktop.ini", "__pycache__/x", "a.md"):
        reading = put(tmp_path, f"in/{name}", "")
    assert [path.name for path in reading.entries("in")] == ["a.md"]


@pytest.mark.parametrize(
    ("content", "line", "cure"),
    [
        (b"one\ntwo\nit\x92s\n", 3, "UTF-8"),
        (b"one\r\ntwo\x07\r\n", 2, "Delete it."),
        ("one".encode("utf-16"), 1, "UTF-8"),
        (b"one\n" + b"x" * 1_000_001, 2, "Shorten it"),
    ],
)
def test_text_that_is_not_plain_names_its_line(tmp_path: Path, content: bytes, line: int, cure: str) -> None:
    reading = put(tmp_path, "a.md", content)
    assert plain_text(reading, "a.md") is None
    assert said(reading)[0].startswith(f"a.md, line {line}: ")
    assert cure in said(reading)[0]


def test_line_ends_and_the_mark_in_front_make_no_difference(tmp_path: Path) -> None:
    reading = put(tmp_path, "a.md", "\ufeffone\r\ntwo\rthree\n")
    assert plain_text(reading, "a.md") == "one\ntwo\nthree\n"


def test_refusing_takes_every_fault_along_and_nothing_means_nothing(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    reading.refuse()
    reading.elsewhere(tmp_path, "catalogues/x").faults.add("a", "one", "Mend it.")
    reading.faults.add("b", "two", "Mend it.")
    with pytest.raises(Refused) as caught:
        reading.refuse()
    assert [fault.where for fault in caught.value.faults] == ["a", "b"]


def test_a_name_on_disk_cannot_bend_a_sentence(tmp_path: Path) -> None:
    where = Reading(tmp_path).where("measures/" + "x\n" * 100 + "/measure.toml")
    assert where.isprintable()
    assert len(where) < 100


def test_what_is_told_twice_is_told_once(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    for _ in range(2):
        reading.faults.add("a", "one", "Mend it.")
    with pytest.raises(Refused) as caught:
        reading.refuse()
    assert len(caught.value.faults) == 1


def test_a_file_cannot_stand_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "measures.csv").write_bytes(b"")
    reading = Reading(tmp_path)
    assert not reading.holds("measures")
    reading.refuse()
    (tmp_path / "Measures").mkdir()
    assert reading.holds("measures") or len(reading.faults) == 1  # a disk may not tell the two apart
