"""Runs issue and publish and kills them, again and again; prints what became of it as JSON.

    python crash_driver.py JOB (operations | moments COUNT) FOLDER

It forks, so it is a program of its own: a process with threads must not.
"""

from __future__ import annotations

import itertools
import json
import random
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from ragstone import pipeline
from ragstone.editions import issuing
from ragstone.pipeline import publishing
from ragstone.publication import site
from ragstone.publication.paper.files import FOLDER
from ragstone.values.editions import Published
from ragstone.values.periods import Month
from tests.integration.crash_reading import Seen, files, look, promised
from tests.integration.crash_stopping import die_at, kill_after, run_in_child, was_killed
from tests.wantsum import write_wantsum

PERIOD = Month(2015, 2)
Step = Callable[[Path], object]


class OneMoment(datetime):
    """A clock that stands still, so that two runs can give the same bytes."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> OneMoment:
        return cls(2015, 3, 9, 10, 30, tzinfo=tz or UTC)


def small(workspace: Path) -> None:
    """One measure of the made-up council as a whole: few files, so that there are few moments to die at."""
    write_wantsum(workspace)
    settings = workspace / "ragstone.toml"
    text = settings.read_text(encoding="utf-8")
    chosen = re.sub(r"measures = \[.*?\]", 'measures = ["repeat_referrals"]', text, flags=re.DOTALL)
    settings.write_text(chosen, encoding="utf-8", newline="\n")
    for path in workspace.glob("*.csv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not re.search("reculver|sarre|minster|stonar", line)]
        path.write_text("".join(kept), encoding="utf-8", newline="\n")


def issue(workspace: Path) -> object:
    return pipeline.issue(workspace, PERIOD)


def correct(workspace: Path) -> object:
    return pipeline.issue(workspace, PERIOD, "A late visit was found")


def publish(workspace: Path) -> object:
    return publishing.publish(workspace, PERIOD)


def change_a_note(workspace: Path) -> object:
    return (workspace / "notes.md").write_text("# Other notes\n", encoding="utf-8", newline="\n")


def as_an_older_version_drew_it(workspace: Path) -> object:
    """The pages published last, as other software would have drawn them."""
    home = max((workspace / "published").iterdir(), key=lambda path: (path.is_dir(), path.stat().st_mtime_ns))
    page = home / "index.html"
    return page.write_bytes(page.read_bytes() + b"<!-- older -->\n")


def issue_carelessly(workspace: Path) -> object:
    """What must be found out: an edition written straight to its place."""

    def write_in_place(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    setattr(issuing, "write_whole", write_in_place)  # noqa: B010  # not a name that it exports
    return issue(workspace)


JOBS: dict[str, tuple[list[Step], Step]] = {
    "issue": ([], issue),
    "correct": ([issue, publish, change_a_note], correct),
    "publish": ([issue], publish),
    "publish-again": ([issue, publish, as_an_older_version_drew_it], publish),
    "publish-correction": ([issue, publish, change_a_note, correct], publish),
    "careless": ([], issue_carelessly),
}


@dataclass
class Trial:
    """One job, its workspace before and after, and what came of killing it."""

    run: Step
    before: Path
    here: Path
    old: Seen
    new: Seen
    whole: dict[str, bytes]

    def afresh(self) -> None:
        shutil.rmtree(self.here, ignore_errors=True)
        shutil.copytree(self.before, self.here)

    def fault(self) -> str:
        """What is wrong after a kill, "" for nothing: seen by a reader, then left by a second run."""
        try:
            promised(look(self.here, PERIOD), self.old, self.new)
            self.run(self.here)
            assert files(self.here) == self.whole, "the second run gives other bytes than an unkilled one"
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""


def prepare(job: str, folder: Path) -> Trial:
    before, here = folder / "before", folder / "a work space"
    steps, run = JOBS[job]
    small(before)
    for step in steps:
        step(before)
    shutil.copytree(before, here)
    old = look(here, PERIOD)
    run(here)
    return Trial(run, before, here, old, look(here, PERIOD), files(here))


def at_every_operation(trial: Trial) -> Iterator[bool]:
    for number in itertools.count(1):
        trial.afresh()
        killed = was_killed(run_in_child(lambda: trial.run(trial.here), die_at(number)))
        yield killed
        if not killed:
            return


def at_random_moments(trial: Trial, times: int) -> Iterator[bool]:
    chance = random.Random(2015)  # noqa: S311  # moments, not secrets
    lasts = max(_lasts(trial) for _ in range(3))
    for _ in range(times):
        trial.afresh()
        yield kill_after(run_in_child(lambda: trial.run(trial.here)), chance.uniform(0, lasts))


def _lasts(trial: Trial) -> float:
    trial.afresh()
    began = time.perf_counter()
    was_killed(run_in_child(lambda: trial.run(trial.here)))
    return time.perf_counter() - began


def undrawn(published: Published) -> dict[str, bytes]:
    """Files in place of the pack's: Typst draws with threads of its own, which a fork does not have."""
    return {f"{FOLDER}/{name}": published.edition.encode() for name in ("committee-pack.pdf", "figures.xlsx")}


def main(job: str, mode: str, *rest: str) -> None:
    setattr(pipeline, "datetime", OneMoment)  # noqa: B010  # not a name that it exports
    setattr(publishing, "datetime", OneMoment)  # noqa: B010
    setattr(site, "pack_files", undrawn)  # noqa: B010
    trial = prepare(job, Path(rest[-1]))
    kills = at_every_operation(trial) if mode == "operations" else at_random_moments(trial, int(rest[0]))
    killed, finished, wrong = 0, 0, []
    for number, was in enumerate(kills, start=1):
        killed, finished = killed + was, finished + (not was)
        fault = trial.fault()
        if fault:
            wrong.append(f"{number}: {fault}"[:400])
    print(json.dumps({"killed": killed, "finished": finished, "wrong": wrong}))


if __name__ == "__main__":
    main(*sys.argv[1:])
