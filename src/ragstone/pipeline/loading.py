"""Extracts into the records of a workspace, and what that touches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ragstone.editions.lock import one_writer
from ragstone.pipeline.counted import countable
from ragstone.pipeline.inputs import Read, read
from ragstone.values.faults import Refused, refuse
from ragstone.values.loads import Level, Loaded, SourceFile

EXTRACTS = "extracts"


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Columns that a file of this load has not, and the measures that read them: no figure of them is covered."""

    file: str
    columns: tuple[str, ...]
    measures: tuple[str, ...]  # by title


@dataclass(frozen=True, slots=True)
class LoadReport:
    """Where the extract was, what came of loading it, and the measures that what was found may touch: by title."""

    source: str
    loaded: Loaded
    touched: tuple[str, ...]
    uncounted: tuple[Uncounted, ...]


def load(folder: Path, given: Sequence[Path], taken: date | None, tell: Callable[[str], None]) -> LoadReport:
    """Load these files, or a folder of them, or the newest folder in `extracts`. All of it or nothing."""
    from ragstone.tables.loading import load as load_extract
    from ragstone.tables.store import FILE, Store

    with one_writer(folder):
        files = read(folder, supplied=False)
        areas, source = tuple(files.workspace.areas.values.values()), _source(folder, given)
        today, path = datetime.now().astimezone().date(), folder / FILE
        is_new = not path.exists()
        try:
            with Store(path) as store:
                loaded = load_extract(source, store, taken, areas, tell, today, folder)
                uncounted = tuple(_uncounted(store.source_files(), loaded, files))
        except Refused:
            if is_new:  # records that hold nothing are none
                path.unlink(missing_ok=True)
            raise
        return LoadReport(_shown(source), loaded, _touched(loaded, files), uncounted)


def _source(folder: Path, given: Sequence[Path]) -> Path | list[Path]:
    if len(given) == 1:
        return given[0]
    if given:
        return list(given)
    home = folder / EXTRACTS
    folders = sorted(path for path in home.iterdir() if path.is_dir()) if home.is_dir() else []
    if not folders:
        cure = "Put each month's files into a folder of its own there, or name the files to load."
        raise refuse(EXTRACTS, "there is no folder with an extract in it", cure)
    return folders[-1]


def _shown(source: Path | list[Path]) -> str:
    return str(source) if isinstance(source, Path) else f"{len(source)} files"


def _uncounted(known: Sequence[SourceFile], loaded: Loaded, files: Read) -> Iterator[Uncounted]:
    """A line for each file of this load that lacks what a chosen measure reads."""
    from ragstone.counting.ground import with_all_it_rests_on
    from ragstone.counting.lacking import lacked_by, lacking

    found = lacking([file for file in known if file.load_no == loaded.load_no])
    read = [
        (file.name, column, measure.title)
        for measure, cohort in countable(files)
        for column, file in lacked_by(with_all_it_rests_on(cohort, in_areas=True), found)
    ]
    for name in dict.fromkeys(name for name, _, _ in read):
        its = [(column, title) for file, column, title in read if file == name]
        yield Uncounted(name, *(tuple(dict.fromkeys(part)) for part in zip(*its, strict=True)))


def _touched(loaded: Loaded, files: Read) -> tuple[str, ...]:
    """The chosen measures that rest on a table in which something was found."""
    from ragstone.counting.ground import with_all_it_rests_on

    faulty = {finding.table for finding in loaded.findings if finding.level is not Level.NOTE}
    return tuple(
        measure.title
        for measure, cohort in countable(files)
        if faulty & set(with_all_it_rests_on(cohort, in_areas=True).reads)
    )
