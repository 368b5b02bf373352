"""One look over a folder: the bytes of its files, what they hashed to, and the faults found."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ragstone.files.faults import Faults
from ragstone.files.names import nearly, put_right
from ragstone.files.wording import LONGEST_NAME, quoted, shortened
from ragstone.values.editions import Source

LARGEST_FILE = 100_000_000
_LITTER = ("thumbs.db", "desktop.ini")


class Reading:
    """Reads files of one folder. `shown` is what goes before their names in a fault."""

    def __init__(self, folder: Path, shown: str = "", faults: Faults | None = None) -> None:
        self.folder = folder
        self.faults = Faults() if faults is None else faults
        self._shown = shown
        self._sources: dict[str, Source] = {}

    def elsewhere(self, folder: Path, shown: str) -> Reading:
        """Another folder read in the same go: its faults join these, its files are no sources of ours."""
        return Reading(folder, shown, self.faults)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every file that was read, by path."""
        return tuple(self._sources[path] for path in sorted(self._sources))

    def refuse(self) -> None:
        """Raise Refused with every fault found so far, if there is one."""
        self.faults.refuse()

    def where(self, name: str, line: int | None = None) -> str:
        parts = [self._shown] if self._shown else []
        place = "/".join([*parts, *(shortened(part, LONGEST_NAME) for part in name.split("/"))])
        return place if line is None else f"{place}, line {line}"

    def exists(self, name: str) -> bool:
        return os.path.lexists(self.folder / name)

    def holds(self, name: str) -> bool:
        """Whether what need not be there is. A thing with nearly its name is a fault: nobody would read it."""
        if self.exists(name):
            return True
        if near := self._nearly(name):
            what = f"nothing of this name is read, and there is no {name}"
            where = self.where(str(PurePosixPath(name).with_name(near)))
            cure = put_right(name, near)
            self.faults.add(where, what, f"{cure[0].upper()}{cure[1:]}, or put it elsewhere.")
        return False

    def instead_of(self, name: str) -> str:
        """What is there with nearly the name of a file that is not, and what to do with it; "" for nothing."""
        near = self._nearly(name)
        return f"{quoted(near)} is there: {put_right(name, near)}." if near else ""

    def _nearly(self, name: str) -> str:
        path = self.folder / name
        with suppress(OSError):  # to be said by whoever needs what is in it
            # A name without an ending is a folder's: no file could take its place.
            found = (each for each in path.parent.iterdir() if path.suffix or each.is_dir())
            there = [each.name for each in found if not _litter(each.name)]
            return nearly(path.name, there)
        return ""

    def content(self, name: str) -> bytes | None:
        """The bytes of a file; None, with a fault, where it cannot be read."""
        path = self.folder / name
        try:
            if not path.is_file():
                self._not_a_file(name, path.is_dir())
                return None
            size = path.stat().st_size
            if size > LARGEST_FILE:
                what = f"the file has {size:,} bytes, and no such file needs more than {LARGEST_FILE:,}"
                self.faults.add(self.where(name), what, "Check that it is the right file.")
                return None
            content = path.read_bytes()
        except OSError as trouble:
            self._cannot(name, trouble)
            return None
        self._sources[name] = Source(name, hashlib.sha256(content).hexdigest())
        return content

    def _not_a_file(self, name: str, folder: bool) -> None:
        if folder:
            self.faults.add(self.where(name), "this is a folder", "Put a file of that name in its place.")
        else:
            cure = self.instead_of(name) or "Add it, or check its name."
            self.faults.add(self.where(name), "there is no such file", cure)

    def _cannot(self, name: str, trouble: OSError) -> None:
        if isinstance(trouble, PermissionError):
            cure = "Close it in other programs, and check that you may open it."
        else:
            cure = "Copy the folder to a local disk and try again."
        reason = trouble.strerror or type(trouble).__name__
        self.faults.add(self.where(name), f"the file cannot be read ({reason.lower()})", cure)

    def entries(self, name: str) -> tuple[Path, ...]:
        """What lies in a folder, by name, without hidden files and system litter. Links are refused."""
        folder = self.folder / name if name else self.folder
        try:
            found = sorted(folder.iterdir(), key=lambda path: path.name)
        except NotADirectoryError:
            self.faults.add(self.where(name), "this is not a folder", "Put a folder in its place.")
            return ()
        except OSError as trouble:
            self._cannot(name, trouble)
            return ()
        return tuple(self._without_links(name, (path for path in found if not _litter(path.name))))

    def _without_links(self, name: str, paths: Iterable[Path]) -> Iterable[Path]:
        for path in paths:
            if path.is_symlink():
                what = f"{quoted(path.name)} is a link to another place"
                self.faults.add(self.where(name), what, "Put the file itself here.")
            else:
                yield path


def _litter(name: str) -> bool:
    """Files that systems and editors leave behind."""
    return name.startswith((".", "~", "_")) or name.casefold() in _LITTER
