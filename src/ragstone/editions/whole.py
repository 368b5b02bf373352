"""Files that are there whole or not at all, whenever the machine stops."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from ragstone.values.faults import refuse

PART = ".part"
_PATIENCE = (0.05, 0.2, 0.5, 1.0)  # seconds: on Windows a virus scanner may hold a fresh file for a moment


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one rename. Refused, with the old file as it was, where that cannot be."""
    part = path.with_name(f".{path.name}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        settle(path.parent.parent)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _rename(part, path)
        settle(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise refuse(
            shown(path),
            f"it could not be written ({error.strerror or error})",
            "Close any program that has it open, see that the disk has room and that you may write here, "
            "and run the same command again.",
        ) from error


def shown(path: Path) -> str:
    """A file of an edition as a sentence names it: editions/2015-02/HASH.json."""
    return "/".join(path.parts[-3:])


def settle(folder: Path) -> None:
    """Make the names in a folder outlast a power cut. Windows does this by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def tidy(folder: Path) -> None:
    """Remove what a run that was stopped left half done, where the disk allows it. Only for the one writer."""
    for part in folder.glob(f".*{PART}"):
        with suppress(OSError):
            part.unlink()


def _rename(part: Path, path: Path) -> None:
    for seconds in _PATIENCE:
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    part.replace(path)
