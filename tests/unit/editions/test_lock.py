"""One writer at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ragstone.editions.lock import LOCK, one_writer
from ragstone.values.faults import Refused

HOLD = """
import sys
from pathlib import Path
from ragstone.editions.lock import one_writer
with one_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_is_told_at_once_which_file_is_held(tmp_path: Path) -> None:
    with (
        one_writer(tmp_path),
        pytest.raises(Refused, match=f"{LOCK}: another run of Ragstone is writing"),
        one_writer(tmp_path),
    ):
        pytest.fail("two writers at once")


def test_the_next_writer_may_write_when_the_first_has_finished(tmp_path: Path) -> None:
    for _ in range(2):
        with one_writer(tmp_path):
            pass


def test_a_writer_that_failed_holds_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), one_writer(tmp_path):
        raise ZeroDivisionError
    with one_writer(tmp_path):
        pass


def test_a_writer_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(Refused, match="another run"), one_writer(tmp_path):
            pytest.fail("two writers at once")
        holder.kill()
        holder.wait()
        with one_writer(tmp_path):
            pass


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "file"
    missing.write_bytes(b"")
    with pytest.raises(Refused, match="could not be locked"), one_writer(missing):
        pytest.fail("a lock in a file")
