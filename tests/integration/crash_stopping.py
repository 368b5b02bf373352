"""Ways to die: before the nth thing that is done to the disk, or at a moment that nobody chose."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.symlink"}
_FAILED = 3


def run_in_child(work: Callable[[], object], prepare: Callable[[], None] = lambda: None) -> int:
    """Fork, and do `work` in the child; the child's process number. It never returns from here."""
    child = os.fork()
    if child:
        return child
    status = _FAILED
    try:
        prepare()
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def was_killed(child: int) -> bool:
    """Wait for a child. True: killed; False: it finished. An error if it failed by itself."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True
    assert status == 0, f"the child ended with {status}"
    return False


def kill_after(child: int, seconds: float) -> bool:
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return was_killed(child)


def die_at(number: int) -> Callable[[], None]:
    """What makes this process kill itself before its nth change to the disk.

    Counted: opening a file to write, being open and still empty, half of each write, each fsync,
    and each name made, moved or removed.
    """
    seen = 0

    def count() -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(event: str, args: tuple[Any, ...]) -> None:
        if event in _CHANGES or (event == "open" and _to_write(args[2])):
            count()

    def prepare() -> None:
        _count_writes(count)
        sys.addaudithook(hear)

    return prepare


def _to_write(flags: int) -> bool:
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC))


class _Torn:
    """A file that writes each piece in two halves, with a chance to die before and between them."""

    def __init__(self, file: Any, count: Callable[[], None]) -> None:
        self._file, self._count = file, count

    def write(self, data: Any) -> int:
        self._count()
        half = len(data) // 2
        self._file.write(data[:half])
        self._file.flush()
        self._count()
        self._file.write(data[half:])
        return len(data)

    def __enter__(self) -> _Torn:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _count_writes(count: Callable[[], None]) -> None:
    """From here on, opening, writing and fsync are heard by `count`, in this process."""
    opened, fsynced = io.open, os.fsync

    def torn(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        found = opened(file, mode, *rest, **more)
        return _Torn(found, count) if set(mode) & set("wax+") else found

    def fsync(fd: Any) -> None:
        count()
        fsynced(fd)

    io.open = torn  # what Path.open calls
    os.fsync = fsync
