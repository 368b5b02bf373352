"""A folder with a file in it, and what reading had to say of it."""

from __future__ import annotations

from pathlib import Path

from ragstone.files.reading import Reading


def put(folder: Path, name: str, content: str | bytes) -> Reading:
    """A reading of a folder that has this file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Reading(folder)


def said(reading: Reading) -> list[str]:
    return [str(fault) for fault in reading.faults]


def places(reading: Reading) -> list[str]:
    return [fault.where for fault in reading.faults]
