"""The command, run in a process of its own as a person would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.integration.forking import POSSIBLE, forked

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended, and what it said: `out` to a screen or file, `err` beside it."""

    code: int
    out: str
    err: str


def ragstone(*words: str | Path, cwd: Path, encoding: str = "utf-8") -> Done:
    """Run `ragstone WORDS` in a folder, on a console of that encoding. Whatever happens, no traceback.

    The first of each verb, and any on an old console, is in an interpreter that it starts itself.
    """
    verb = str(words[0]) if words else ""
    if verb not in _begun or encoding != "utf-8" or not POSSIBLE:
        _begun.add(verb)
        return python("-m", "ragstone", *words, cwd=cwd, encoding=encoding)
    return _done(*forked([str(word) for word in words], cwd, environment()), "utf-8")


_begun: set[str] = set()


def python(*words: str | Path, cwd: Path, encoding: str = "utf-8", stdout: int = subprocess.PIPE) -> Done:
    ran = subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env=environment(encoding),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    return _done(ran.returncode, ran.stdout or b"", ran.stderr, encoding)


def _done(code: int, out: bytes, err: bytes, encoding: str) -> Done:
    said = (each.decode(encoding, errors="replace").replace("\r\n", "\n") for each in (out, err))
    done = Done(code, *said)
    assert "Traceback" not in done.out + done.err, done.err
    return done


def environment(encoding: str = "utf-8") -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}


def new_workspace(folder: Path) -> Path:
    """A fresh workspace in a folder with a space in its name."""
    workspace = folder / "my scorecard"
    assert ragstone("new", workspace, cwd=folder).code == 0
    return workspace


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """Every file's bytes, and the folders, but for the lock, which says nothing by being there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.name != ".ragstone.lock"
    }


def refused(done: Done, *sentences: str) -> None:
    """It said so on standard error alone, and its exit code says so too."""
    assert (done.code, done.out) == (1, "")
    for sentence in sentences:
        assert sentence in done.err


def page_of(done: Done) -> Path:
    """Where the last line says that the page is."""
    return Path(done.out.splitlines()[-1].partition(": ")[2])
