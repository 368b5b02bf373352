"""A command in a fork is as it would be in an interpreter of its own: what it says, how it ends, what it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.command import environment, python
from tests.integration.forking import POSSIBLE, forked

pytestmark = pytest.mark.skipif(not POSSIBLE, reason="this system cannot fork")
VERBS = (
    ("--version",),
    ("publish", "--help"),
    ("no-such-verb",),
    ("new", "Café"),
    ("check", "-w", "Café"),
    ("issue", "-w", "Café", "--period", "2026-10"),
    ("publish", "-w", "Café", "--period", "2026-10"),
    ("issue", "-w", "Café", "--period", "2015-13"),
    ("publish", "-w", "Café", "--period", "2015-02"),
    ("check", "-w", "nowhere"),
)


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file's bytes, but for what happened when."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".acts.jsonl"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_it_says_the_same_ends_the_same_and_writes_the_same(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    for words in VERBS:
        code, out, err = forked(words, here, environment())
        alone = python("-m", "ragstone", *words, cwd=there)
        said = (each.decode().replace(str(here), str(there)) for each in (out, err))
        assert (code, *said) == (alone.code, alone.out, alone.err)
    assert everything_in(here) == everything_in(there)
    assert len(everything_in(here)) > 30


def test_what_one_has_in_the_environment_the_next_has_not(tmp_path: Path) -> None:
    """The width of the console is such a thing, and --help shows it."""
    narrow = {**environment(), "COLUMNS": "50"}
    alone = python("-m", "ragstone", "--help", cwd=tmp_path).out
    first, second = (forked(["--help"], tmp_path, each)[1].decode() for each in (narrow, environment()))
    assert first != alone
    assert second == alone
