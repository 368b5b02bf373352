"""How long it takes to issue a month again after a changed target: python -m tools.time_reissue WORKSPACE [TIMES]

The latest issued month of a copy of the workspace is issued again in one process after the first target in
standards.csv was changed, and again as if that had not been, with another target. The ratio is to opening an
edition: its bytes held to their name, and read.
"""

from __future__ import annotations

import csv
import gc
import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from ragstone import pipeline
from ragstone.cli import ALLOCATIONS
from ragstone.editions import shelf
from ragstone.values.periods import Month


def times(workspace: Path, count: int) -> tuple[list[float], list[float]]:
    """Seconds of each issuing, the first with all that it imports; and of opening an edition."""
    with TemporaryDirectory() as folder:
        copy = copytree(workspace, Path(folder, "copy"))
        latest = shelf.latest(copy / shelf.EDITIONS)
        if latest is None:
            sys.exit(f"Nothing has been issued in {workspace}.")
        period = Month.parse(latest.period)
        home = copy / shelf.EDITIONS / latest.period
        before, issuing = set(home.iterdir()), []
        for time_no in range(count):
            _change_a_target(copy / "standards.csv", time_no + 1)
            issuing.append(_seconds(lambda: pipeline.issue(copy, period, "A changed target")))
            for made in set(home.iterdir()) - before:
                made.unlink()
        return issuing, [_seconds(latest.opened) for _ in range(count)]


def _change_a_target(path: Path, to: int) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    target = head.index("target")
    next(row for row in rows if row[target])[target] = str(to)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([head, *rows])
    path.write_text(written.getvalue(), encoding="utf-8", newline="\n")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(workspace: str, count: str = "8") -> None:
    gc.set_threshold(ALLOCATIONS)  # as the command does
    issuing, opening = times(Path(workspace), int(count))
    median, opened = statistics.median(issuing[1:]), statistics.median(opening[1:])
    print(f"A month issued again after a changed target, {count} times in one process:")
    print(
        f"  the first time {issuing[0]:.2f} s, then {median:.2f} s, {median / opened:.1f} x opening an edition"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
