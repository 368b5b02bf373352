"""The families in parts, each in a process of its own: what comes of it is the same in however many."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from ragstone.simulator.council import Council
from ragstone.simulator.living import live, make_world
from ragstone.simulator.records import Records
from ragstone.simulator.shapes import Shape
from ragstone.values.faults import refuse

WORTH_IT = 50_000  # children from whom on starting a second process takes less time than it saves


@dataclass(frozen=True, slots=True)
class Part:
    """Files of rows by table; and by the letter that numbers begin with, the last number that was given."""

    paths: Mapping[str, Path]
    last_numbers: Mapping[str, int]


def parts_for(council: Council) -> int:
    """How many are worth while: two at most, for each begins by reading the rates and every first contact."""
    return 2 if council.children >= WORTH_IT and (os.cpu_count() or 1) > 1 else 1


def live_in_parts(
    council: Council,
    shapes: Mapping[str, Shape],
    holidays: Collection[date],
    folder: Path,
    parts: int,
    progress: Callable[[str], None],
) -> list[Part]:
    """The first part here, where progress is told, and each of the others beside it; in order."""
    given = council, dict(shapes), frozenset(holidays), folder
    if parts == 1:
        return [_live(*given, 0, 1, progress)]
    # spawn is what every platform has, and a copy of a process with threads in it may hang
    with ProcessPoolExecutor(parts - 1, get_context("spawn"), _ends_quietly) as beside:
        with _ctrl_c_later():
            others = [beside.submit(_live, *given, part, parts) for part in range(1, parts)]
        first = _live(*given, 0, parts, progress)
        progress("the families after them")
        try:
            return [first, *(other.result() for other in others)]
        except BrokenProcessPool:
            what = "a process that made up a part of the families was stopped"
            raise refuse(str(folder.parent), what, "See that there is memory left, and try again.") from None


@contextmanager
def _ctrl_c_later() -> Iterator[None]:
    """Ctrl-C waits meanwhile, here and in the processes that are begun, which would say where they were stopped."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where the first moment of a process is not ours
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ends_quietly() -> None:
    """A process beside this one ends at Ctrl-C without a word: the first one says it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _live(
    council: Council,
    shapes: Mapping[str, Shape],
    holidays: Collection[date],
    folder: Path,
    part: int,
    parts: int,
    progress: Callable[[str], None] = lambda _: None,
) -> Part:
    home = folder / f"part-{part}"
    home.mkdir()
    records = Records(home, shapes)
    live(make_world(council, records, holidays), progress, part, parts)
    return Part(records.close(), records.last_numbers())
