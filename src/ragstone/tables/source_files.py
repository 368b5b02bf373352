"""The files of an extract: what they hold, which of them were loaded before, and how the records name them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ragstone.tables.extract import Extract
from ragstone.tables.store import Store
from ragstone.values.faults import Fault, Refused
from ragstone.values.loads import SourceFile


def loaded_before(store: Store, extract: Extract, hashes: dict[str, str]) -> dict[str, SourceFile]:
    """The files of an extract that were loaded on its day, and are what their table had last or were followed by a
    later day's.

    The same content on a later day is new: that nothing has changed since is known now. A file that was followed by
    another of the same day is new again too: it takes that one back.
    """
    latest = store.latest_files()
    taken = {known.load_no: known.taken for known in store.loads()}
    return {
        file.table: file
        for file in store.source_files()
        if file.table in extract.files
        and (file.sha256, file.window) == (hashes[file.table], extract.windows[file.table])
        and extract.taken == taken[file.load_no]
        and (file == latest[file.table] or extract.taken < taken[latest[file.table].load_no])
    }


def hashes_of(extract: Extract) -> dict[str, str]:
    hashes, faults = {}, []
    for name, path in extract.files.items():
        try:
            with path.open("rb") as file:
                hashes[name] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            what = f"the file cannot be read ({error.strerror or 'no reason given'})"
            faults.append(
                Fault(path.name, what, "Close it in other programs, and check that you may open it.")
            )
    if faults:
        raise Refused(faults)
    return hashes


def path_from(home: Path | None, path: Path) -> str:
    """Where a file lies in the workspace; its name alone where it lies elsewhere, which is nobody's business."""
    inside = home is not None and path.resolve().is_relative_to(home.resolve())
    return path.resolve().relative_to(home.resolve()).as_posix() if home and inside else path.name
