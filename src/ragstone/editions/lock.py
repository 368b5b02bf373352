"""One writer at a time in a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ragstone.values.faults import refuse

LOCK = ".ragstone.lock"


@contextmanager
def one_writer(workspace: Path) -> Iterator[None]:
    """Hold the workspace while writing in it. Refused at once when somebody else holds it.

    The lock is the operating system's, so it ends with the process that held it, however that
    ends. The file stays: it says nothing by being there.
    """
    path = workspace / LOCK
    lock = FileLock(path, blocking=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise refuse(
            path.as_posix(),
            "another run of Ragstone is writing in this workspace and holds this file",
            "Wait until it has finished, and run the same command again.",
        ) from error
    except (OSError, NotImplementedError) as error:
        raise refuse(
            path.as_posix(),
            "it could not be locked, so nothing was written",
            "See that you may write in this folder, and that its disk allows files to be locked.",
        ) from error
    try:
        yield
    finally:
        lock.release()
