"""Loading an extract: all of it or nothing, and the same file again changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from ragstone.engines.duck import EngineStopped
from ragstone.files.wording import listed
from ragstone.tables.crossing import cross
from ragstone.tables.extract import Extract, read_extract
from ragstone.tables.judging import judge
from ragstone.tables.merging import Numbers, merge
from ragstone.tables.reading import read_ahead
from ragstone.tables.schema import table
from ragstone.tables.staging import Staged, stage
from ragstone.tables.store import FILE, Store
from ragstone.values.faults import Fault, Refused, refuse
from ragstone.values.figures import Area
from ragstone.values.loads import Finding, Level, Loaded, SourceFile, TableLoaded

Progress = Callable[[str], None]


def load(
    source: Path | Sequence[Path],
    store: Store,
    taken: date | None = None,
    areas: Sequence[Area] | None = None,
    progress: Progress = lambda _: None,
    today: date | None = None,
    home: Path | None = None,
) -> Loaded:
    """Read a folder of tables, or some files, into the store. Refused, with nothing changed, where one is broken.

    `taken` is the day of the extract where extract.toml does not say it; `areas` are those of areas.csv.
    `progress` is told each file as its turn comes; an extract from after `today` is refused.
    The records remember a file by its path from `home`, where it lies there, and by its name elsewhere.
    """
    extract = read_extract(source, taken, today)
    try:
        return _loaded(extract, store, areas, progress, home)
    except EngineStopped as stopped:
        cure = "Nothing was changed. See that the disk has room, and load it again."
        raise refuse(FILE, f"the records cannot be written: {stopped}", cure) from None


def _loaded(
    extract: Extract, store: Store, areas: Sequence[Area] | None, progress: Progress, home: Path | None
) -> Loaded:
    with store.duck.transaction():
        hashes = _hashes(extract)
        again = _loaded_before(store, extract, hashes)
        staged = _staged(store, extract, [name for name in extract.files if name not in again], progress)
        if not staged:
            return _nothing_new(extract, again)
        load_no = 1 + max((known.load_no for known in store.loads()), default=0)
        store.duck.run("INSERT INTO kept.loads VALUES (?, ?, ?)", load_no, extract.taken, extract.note)
        loaded = _merged(store, extract, staged, hashes, load_no, home)
        findings = list(extract.findings)
        for one in staged:
            cross(store.duck, one, areas)
            findings.extend(one.findings)
            store.duck.run(f"DROP TABLE {one.good}")
    unchanged = _nothing_new(extract, again)
    return Loaded(load_no, extract.taken, (*loaded, *unchanged.tables), (*findings, *unchanged.findings))


def _loaded_before(store: Store, extract: Extract, hashes: dict[str, str]) -> dict[str, SourceFile]:
    """The files of an extract of which nothing is new: the one that a table had last, or one of an earlier day.

    A file that was followed by another of the same day is new again: it takes that one back.
    """
    latest = store.latest_files()
    taken = {known.load_no: known.taken for known in store.loads()}
    return {
        file.table: file
        for file in store.source_files()
        if file.table in extract.files
        and (file.sha256, file.window) == (hashes[file.table], extract.windows[file.table])
        and (
            file == latest[file.table]
            or extract.taken == taken[file.load_no] < taken[latest[file.table].load_no]
        )
    }


def _hashes(extract: Extract) -> dict[str, str]:
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


def _staged(store: Store, extract: Extract, names: Sequence[str], progress: Progress) -> list[Staged]:
    """Every file read and judged. Refused with the faults of all of them."""
    staged: list[Staged] = []
    faults: list[Fault] = []
    taken = {known.load_no: known.taken for known in store.loads()}
    latest = {name: taken[file.load_no] for name, file in store.latest_files().items()}
    with read_ahead([(table(name), extract.files[name]) for name in names]) as files:
        for name, read in zip(names, files, strict=True):
            file = extract.files[name].name
            progress(file)
            try:
                if name in latest and extract.taken < latest[name]:
                    what = (
                        f"this was taken on {extract.taken}, and {name} is already known as of {latest[name]}"
                    )
                    raise refuse(file, what, "Load extracts in the order in which they were taken.")
                staged.append(stage(store.duck, table(name), read.result()))
                judge(store.duck, staged[-1])
            except Refused as refused:
                faults.extend(refused.faults)
    if faults:
        raise Refused(faults)
    return staged


def _merged(
    store: Store,
    extract: Extract,
    staged: Sequence[Staged],
    hashes: dict[str, str],
    load_no: int,
    home: Path | None,
) -> list[TableLoaded]:
    loaded, faults = list[TableLoaded](), list[Fault]()
    last_file = max((file.file_no for file in store.source_files()), default=0)
    for file_no, one in enumerate(staged, last_file + 1):
        window = extract.windows[one.table.name]
        try:
            loaded.append(merge(store.duck, one, window, Numbers(load_no, file_no)))
        except Refused as refused:
            faults.extend(refused.faults)
        path = _path_from(home, extract.files[one.table.name])
        row = (file_no, load_no, one.table.name, path, hashes[one.table.name])
        store.duck.run(
            "INSERT INTO kept.source_files VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *row, window.since, window.until, one.rows,
        )  # fmt: skip
        store.duck.run(f"DROP TABLE {one.read}")
    if faults:
        raise Refused(faults)
    return loaded


def _path_from(home: Path | None, path: Path) -> str:
    """Where a file lies in the workspace; its name alone where it lies elsewhere, which is nobody's business."""
    inside = home is not None and path.resolve().is_relative_to(home.resolve())
    return path.resolve().relative_to(home.resolve()).as_posix() if home and inside else path.name


def _nothing_new(extract: Extract, again: dict[str, SourceFile]) -> Loaded:
    """What to say of files that were loaded before: once for all of them."""
    tables = [
        TableLoaded(name, extract.files[name].name, file.window, again=True) for name, file in again.items()
    ]
    shown = listed([table.file for table in tables])
    what = "this file was loaded before" if len(tables) == 1 else "these files were loaded before"
    cure = "Nothing was done, and nothing need be."
    findings = [Finding(shown, "", "", Level.NOTE, what, cure)] if tables else []
    return Loaded(None, extract.taken, tuple(tables), tuple(findings))
