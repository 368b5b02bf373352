"""What was published, kept in folders that are never written in again.

A folder of pages appears under its name in one rename, complete; `index.html` beside the folders
is replaced last. A reader who follows links from it sees what was there before or all of what is
there now. Other bytes for the same name (another version of the software drew them) get a name of
their own. Functions that write expect their caller to hold the workspace's lock.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from ragstone.values.faults import Refused, refuse

PART = ".part"
INDEX = "index.html"
_PATIENCE = (0.05, 0.2, 0.5, 1.0)  # seconds: on Windows a virus scanner may hold fresh files for a moment
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?<!\.)")
_LEFT_BY_THE_DESKTOP = {".DS_Store", "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where pages are, the digest of them all, and whether this run put them there."""

    path: Path
    digest: str
    fresh: bool


def shelve(folder: Path, name: str, pages: Mapping[str, bytes]) -> Shelved:
    """Put `pages` (path -> bytes, "/" between parts) under folder/NAME, all of them or none.

    `folder` is `published` of a workspace. Where NAME holds the same pages, nothing changes; where
    it holds others, NAME-2 is used, or NAME-3 and so on. Refused when the disk will not have them.
    """
    _check_names(name, pages)
    _tidy(folder)
    digest = digest_of(pages)
    for candidate in chain([name], (f"{name}-{number}" for number in count(2))):
        path = folder / candidate
        if not path.exists():
            _put(path, pages)
            return Shelved(path, digest, fresh=True)
        if path.is_dir() and _holds(path, pages):
            return Shelved(path, digest, fresh=False)
    raise AssertionError("there is always a next number")


def reindex(folder: Path, draw: Callable[[tuple[str, ...]], bytes]) -> bool:
    """Replace folder/index.html by what `draw` makes of the names on the shelf; False if it is the same."""
    path = folder / INDEX
    data = draw(names_on(folder))
    if path.exists() and path.read_bytes() == data:
        return False
    part = folder / f".{INDEX}{PART}"
    try:
        _write(part, data)
        _patiently(lambda: part.replace(path))
        _settle(folder)
    except OSError as error:
        _tidy(folder)
        raise _unwritten(path, error) from error
    return True


def names_on(folder: Path) -> tuple[str, ...]:
    """The folders on the shelf that have an index.html, in the order of their names and numbers."""
    found = (path.name for path in folder.iterdir() if not path.name.startswith("."))
    return tuple(sorted((name for name in found if (folder / name / INDEX).is_file()), key=_by_number))


def digest_of(pages: Mapping[str, bytes]) -> str:
    """The SHA-256 of the names and contents of all pages."""
    whole = hashlib.sha256()
    for page in sorted(pages):
        whole.update(f"{hashlib.sha256(pages[page]).hexdigest()}  {page}\n".encode())
    return whole.hexdigest()


def _check_names(name: str, pages: Mapping[str, bytes]) -> None:
    """No page may land outside its folder, or on another one where capitals do not count."""
    parts = [name, *chain.from_iterable(page.split("/") for page in pages)]
    bad = next((part for part in parts if not _NAME.fullmatch(part)), None)
    if bad is not None:
        raise ValueError(f"{bad!r} cannot be part of a page's path")
    if len({page.casefold() for page in pages}) != len(pages):
        raise ValueError("two pages differ only in capitals")


def _put(path: Path, pages: Mapping[str, bytes]) -> None:
    part = path.with_name(f".{path.name}{PART}")
    try:
        part.mkdir(parents=True)
        for page, data in pages.items():
            target = part / page
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(target, data)
        for home in {(part / page).parent for page in pages}:
            _settle(home)
        _patiently(lambda: part.rename(path))
        _settle(path.parent)
    except OSError as error:
        _tidy(path.parent)
        raise _unwritten(path, error) from error


def _holds(path: Path, pages: Mapping[str, bytes]) -> bool:
    files = (file for file in path.rglob("*") if file.is_file() and file.name not in _LEFT_BY_THE_DESKTOP)
    found = {file.relative_to(path).as_posix() for file in files}
    return found == set(pages) and all((path / page).read_bytes() == data for page, data in pages.items())


def _tidy(folder: Path) -> None:
    """Remove what a run that was stopped left half done, where the disk allows it."""
    for part in folder.glob(f".*{PART}"):
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            with suppress(OSError):
                part.unlink()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the names in a folder outlast a power cut. Windows does this by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _patiently(rename: Callable[[], object]) -> None:
    for seconds in _PATIENCE:
        try:
            rename()
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    rename()


def _by_number(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]


def _unwritten(path: Path, error: OSError) -> Refused:
    return refuse(
        f"{path.parent.name}/{path.name}",
        f"it could not be written ({error.strerror or error}), and what was there is as it was",
        "Close any program that has it open, see that the disk has room and that you may write here, "
        "and run the same command again.",
    )
