"""A disk, a screen or a person that does otherwise than expected gets a sentence, and nothing is half done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.integration.command import everything_in, new_workspace, python, ragstone, refused

LATEST = ("--period", "2026-10")
INTERRUPTED = """
import signal, sys, time
from ragstone import cli, pipeline
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a job in the background begins without
pipeline.issue = lambda *_: (signal.raise_signal(signal.SIGINT), time.sleep(30))  # the signal may come late
sys.argv = ["ragstone", "issue", "--period", "2026-10"]
cli.main()
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return new_workspace(tmp_path)


@pytest.mark.parametrize("name", ["editions", ".ragstone.lock", "editions/2026-10"])
def test_something_else_in_the_place_of_what_is_to_be_written_is_a_sentence(
    workspace: Path, name: str
) -> None:
    path = workspace / name
    path.parent.mkdir(exist_ok=True)
    if name == ".ragstone.lock":
        path.mkdir()
    else:
        path.touch()
    done = ragstone("issue", *LATEST, cwd=workspace)
    refused(done, "it could not be ")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["published", "published/index.html"])
def test_a_disk_that_is_otherwise_than_anyone_expected_is_a_sentence(workspace: Path, name: str) -> None:
    ragstone("issue", *LATEST, cwd=workspace)
    if name == "published":
        (workspace / name).touch()
    else:
        (workspace / name).mkdir(parents=True)
    refused(ragstone("publish", *LATEST, cwd=workspace), name.rpartition("/")[2], "it could not be ")


@pytest.mark.parametrize("words", [("new",), ("demo",)])
@pytest.mark.parametrize("place", ["file", "file/inside", "full", "x" * 300])
def test_where_no_workspace_can_be_made_nothing_is_left_behind(
    tmp_path: Path, words: tuple[str, ...], place: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").touch()
    before = everything_in(tmp_path)
    refused(ragstone(*words, place, cwd=tmp_path), f"{Path(place)}: ", "Name a folder")
    assert everything_in(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_in_is_a_sentence(workspace: Path) -> None:
    workspace.chmod(0o500)
    try:
        refused(ragstone("issue", *LATEST, cwd=workspace), "it could not be locked, so nothing was written")
        refused(ragstone("new", "inside", cwd=workspace), "it cannot be made (Permission denied)")
    finally:
        workspace.chmod(0o700)


def test_whoever_stops_it_is_not_shown_its_insides_and_can_run_it_again(workspace: Path) -> None:
    done = python("-c", INTERRUPTED, cwd=workspace)
    assert (done.code, done.err.strip()) == (1, "Aborted!")
    assert ragstone("issue", *LATEST, cwd=workspace).code == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows reports a pipe without a reader in its own way")
def test_a_reader_who_goes_away_is_no_fault(workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = python("-m", "ragstone", "check", cwd=workspace, stdout=writing)
    os.close(writing)
    assert (done.code, done.err) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_behind_the_screen_is_a_sentence(workspace: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = python("-m", "ragstone", "check", cwd=workspace, stdout=full.fileno())
    refused(done, "No space left on device")
