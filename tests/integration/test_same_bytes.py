"""The same workspace gives the same bytes: in any folder, on any day, whatever the machine is set to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ragstone.editions.lock import LOCK
from ragstone.starting import start_from

ROOT = Path(__file__).parents[2]
VERBS = ("issue", "publish")

# Python runs a module of this name before anything else, so a run under it believes that it is the day given.
ANOTHER_DAY = """\
import datetime, time

class Day(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 12, 31, 23, 59, 59, tzinfo=datetime.UTC).astimezone(tz)
class Today(datetime.date):
    @classmethod
    def today(cls):
        return cls(2031, 12, 31)
datetime.datetime, datetime.date = Day, Today
time.time = lambda: 1956527999.0
"""
HERE = {"PYTHONHASHSEED": "0", "TZ": "Europe/London", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "cp1252",
    "LOGNAME": "somebody.else",
}


def run(verb: str, *words: str, cwd: Path, settings: dict[str, str], also: Path = ROOT / "src") -> str:
    """What `python -m ragstone` said. Modules are looked for in `also` first."""
    done = subprocess.run(
        [sys.executable, "-m", "ragstone", verb, "--period", "2015-02", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": f"{also}{os.pathsep}{ROOT / 'src'}", **settings},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def editions(workspace: Path) -> dict[str, bytes]:
    """Name -> bytes of the editions, without their acts, which do know the day."""
    return {path.name: path.read_bytes() for path in (workspace / "editions" / "2015-02").glob("*.json")}


def days(workspace: Path) -> set[str]:
    (acts,) = (workspace / "editions" / "2015-02").glob("*.jsonl")
    return {json.loads(line)["at"][:10] for line in acts.read_text(encoding="utf-8").splitlines()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, issued and published from inside its own folder."""
    workspace = tmp_path_factory.mktemp("here") / "kent"
    start_from("kent-2015-02", workspace)
    for verb in VERBS:
        run(verb, cwd=workspace, settings=HERE)
    return workspace


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in a folder with spaces, from outside it, years later and with everything set otherwise."""
    home = tmp_path_factory.mktemp("else where")
    (home / "day").mkdir()
    (home / "day" / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8", newline="\n")
    workspace = home / "a folder of another name"
    start_from("kent-2015-02", workspace)
    for path in workspace.rglob("*"):
        os.utime(path, (0, 0))
    for verb in VERBS:
        run(verb, "-w", workspace.name, cwd=home, settings=ELSEWHERE, also=home / "day")
    return workspace


def test_every_published_byte_is_the_same(first: Path, second: Path) -> None:
    pages, again = files(first / "published"), files(second / "published")
    assert sorted(pages) == sorted(again)
    assert len(pages) > 3 * 47
    assert [name for name in pages if pages[name] != again[name]] == []


def test_the_edition_has_the_same_name_and_bytes(first: Path, second: Path) -> None:
    assert len(editions(first)) == 1
    assert editions(first) == editions(second)


def test_the_two_runs_were_years_apart(first: Path, second: Path) -> None:
    """Else nothing would be proved of the day."""
    assert days(second) == {"2031-12-31"}
    assert not days(first) & days(second)


def test_no_published_byte_knows_its_folder_or_its_day(second: Path) -> None:
    for name, data in files(second / "published").items():
        for known in (second.name, "2031-12", "December 2031"):
            assert known.encode() not in data, name


def test_issuing_and_publishing_again_in_the_same_folder_changes_nothing(first: Path) -> None:
    def state() -> tuple[dict[str, bytes], dict[Path, int]]:
        """What every file holds, and when each file and folder was changed; the lock says nothing."""
        changed = {path: path.stat().st_mtime_ns for path in first.rglob("*") if path.name != LOCK}
        return files(first), changed

    before = state()
    assert "no figure or word of it differs" in run("issue", cwd=first, settings=HERE)
    assert "Already published, with the same bytes" in run("publish", cwd=first, settings=HERE)
    assert state() == before


def test_one_other_figure_gives_another_name_and_other_bytes(first: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "kent"
    start_from("kent-2015-02", workspace)
    text = (workspace / "figures.csv").read_text(encoding="utf-8").replace("4414,15432", "4415,15432")
    (workspace / "figures.csv").write_text(text, encoding="utf-8", newline="\n")
    for verb in VERBS:
        run(verb, cwd=workspace, settings=HERE)
    assert not set(editions(workspace)) & set(editions(first))
    pages, others = (
        {data for name, data in files(each / "published").items() if name.endswith(".html")}
        for each in (workspace, first)
    )
    assert not pages & others  # each prints the edition's name
