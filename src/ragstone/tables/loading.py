"""Loading an extract: all of it or nothing, and the same file again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
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
from ragstone.tables.source_files import hashes_of, loaded_before, path_from
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
        hashes = hashes_of(extract)
        again = loaded_before(store, extract, hashes)
        staged = _staged(store, extract, [name for name in extract.files if name not in again], progress)
        if not staged:
            nothing = _nothing_new(extract, again)
            return replace(nothing, findings=(*extract.findings, *nothing.findings))
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
        path = path_from(home, extract.files[one.table.name])
        row = (file_no, load_no, one.table.name, path, hashes[one.table.name])
        store.duck.run(
            "INSERT INTO kept.source_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *row, window.since, window.until, one.rows, one.lacks,
        )  # fmt: skip
        store.duck.run(f"DROP TABLE {one.read}")
    if faults:
        raise Refused(faults)
    return loaded


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
