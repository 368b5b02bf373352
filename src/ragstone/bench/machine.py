"""The database of a benchmark, the clock, and how much memory it took."""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

import duckdb

from ragstone.engines.duck import Duck

T = TypeVar("T")
MEMORY = "10GB"
_SHORT = 5.0  # seconds: what takes longer is run once


class Roomy(Duck):
    """A file of records opened with a bound on memory; what does not fit goes beside it."""

    def __init__(self, path: Path) -> None:
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": str(path.with_name("overflow")),
        }
        self._connection = duckdb.connect(str(path), config=config)
        self.run("SET enable_progress_bar = false")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Processor seconds, and what came of it: the median of three where that is short.

    All of the process's threads together, so that what else the machine is doing matters less to the ratios.
    """
    seconds: list[float] = []
    while True:
        spent, result = once(work)
        seconds.append(spent)
        if spent > _SHORT or len(seconds) == 3:
            return statistics.median(seconds), result


def once(work: Callable[[], T]) -> tuple[float, T]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


class Spent(NamedTuple):
    """Seconds: of the process's threads together, and by the clock."""

    processor: float
    clock: float


def spent(work: Callable[[], T]) -> tuple[Spent, T]:
    """Both, and what came of it."""
    began = time.perf_counter()
    processor, result = once(work)
    return Spent(processor, time.perf_counter() - began), result


def peak_memory() -> float | None:
    """The most memory that this process ever had, in GB; None where the system does not say."""
    if sys.platform == "win32":
        return None
    resource = importlib.import_module("resource")
    most = float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return most / (1e9 if sys.platform == "darwin" else 1e6)
