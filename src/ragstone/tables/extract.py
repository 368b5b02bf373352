"""An extract: a folder with a CSV or Parquet file for each table, and what extract.toml says of them.

    taken = 2015-03-02            the day of the extract
    covers_from = 2009-04-01      from then on every row is there; or everything = true
    covers_until = 2015-02-28     where that is not the day on which it was taken
    [tables]
    ssd_person = { everything = true }

Where nothing says from when on a table is whole, its rows are loaded and none is taken away: that an
earlier row is absent says nothing then. The report asks for the day, since no figure can be trusted without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ragstone.files.documents import read_document
from ragstone.files.reading import Reading
from ragstone.files.wording import did_you_mean, quoted, shortened
from ragstone.tables.schema import schema
from ragstone.tables.windows import SAYS, SINCE_EVER, said_of
from ragstone.values.loads import Finding, Level, Window

_KINDS = (".csv", ".parquet")


@dataclass(frozen=True, slots=True)
class Extract:
    """The files of an extract by table, the window of each, and the day on which it was taken."""

    taken: date
    note: str
    files: Mapping[str, Path]
    windows: Mapping[str, Window]
    findings: tuple[Finding, ...]


def read_extract(source: Path | Sequence[Path], taken: date | None, today: date | None = None) -> Extract:
    """What a folder, or some files, hold. Refused with every fault of extract.toml and of the files' names.

    Nothing can have been taken after `today`, where that is known.
    """
    reading, paths = _paths(source)
    says = next((path for path in paths if path.name.casefold() == SAYS), None)
    known = {table.name for table in schema()}
    named = [path for path in paths if path.suffix.casefold() in _KINDS]
    files = _by_table((path for path in named if path.stem.casefold() in known), reading)
    strangers = [path for path in named if path.stem.casefold() not in known]
    if not files:
        cure = "Put a file for each table here, named like it: ssd_cp_plans.csv or ssd_cp_plans.parquet."
        cure = did_you_mean(strangers[0].stem.casefold(), known, cure) if strangers else cure
        reading.faults.add(_shown(source), "there is no table here", cure)
    document = read_document(Reading(says.parent, faults=reading.faults), says.name) if says else None
    taken, note, windows = said_of(document, taken, sorted(files), reading)
    if taken and today and taken > today:
        where = reading.folder.name if document is None else SAYS
        cure = "Correct the day: an extract with a later one would shut out those before it."
        reading.faults.add(
            where, f"the extract says that it was taken on {taken}, which is still to come", cure
        )
    reading.refuse()
    found = (*_of_another_day(source, taken), *_passed_over(strangers, known))
    return Extract(taken or SINCE_EVER, note, dict(sorted(files.items())), windows, found)


def _paths(source: Path | Sequence[Path]) -> tuple[Reading, tuple[Path, ...]]:
    """The files given, or those of the folder given. One file is read with the extract.toml that lies beside it."""
    if isinstance(source, Path) and source.is_dir():
        reading = Reading(source)
        paths = reading.entries("")
        reading.refuse()
        return reading, tuple(path for path in paths if path.is_file())
    given = (source,) if isinstance(source, Path) else tuple(source)
    reading = Reading(given[0].parent if given else Path())
    for path in given:
        if path.is_dir():
            reading.faults.add(path.name, "this is a folder among files", "Load one folder, or single files.")
        elif not path.exists():
            what = "there is no such file or folder"
            reading.faults.add(shortened(path.name), what, "Check its name, and the folder that you are in.")
    reading.refuse()
    beside = reading.folder / SAYS
    said = any(path.name.casefold() == SAYS for path in given)
    alone = {path.parent for path in given} == {reading.folder}
    return reading, given if said or not alone or not beside.is_file() else (*given, beside)


def _shown(source: Path | Sequence[Path]) -> str:
    """What was named: the folder, or the first of the files."""
    if isinstance(source, Path):
        return shortened(source.resolve().name)
    return shortened(source[0].name) if source else "nothing"


def _by_table(paths: Iterable[Path], reading: Reading) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path in paths:
        table = path.stem.casefold()
        if table in found:
            what = f"this and {quoted(found[table].name)} are both the table {table}"
            reading.faults.add(path.name, what, "Keep one of the two.")
        found[table] = path
    return found


def _of_another_day(source: Path | Sequence[Path], taken: date | None) -> Iterator[Finding]:
    """An extract.toml is copied from month to month, and its day is forgotten."""
    if not isinstance(source, Path) or taken is None:
        return
    name = source.resolve().name if source.is_dir() else ""
    with suppress(ValueError):
        if date.fromisoformat(name) != taken:
            what = f"the folder is called {name}, and the extract says that it was taken on {taken}"
            yield Finding(SAYS, "", "", Level.NOTE, what, "See which is right, and correct the other.")


def _passed_over(paths: Iterable[Path], known: Iterable[str]) -> Iterable[Finding]:
    for path in paths:
        cure = did_you_mean(path.stem.casefold(), known, "Name it like its table, if it is one.")
        what = "no table is named like this file, so it is passed over"
        yield Finding(shortened(path.name), "", "", Level.NOTE, what, cure)
