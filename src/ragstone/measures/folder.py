"""A folder of measure folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ragstone.files.cells import Unreadable, name
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.wording import quoted
from ragstone.measures.measure import FILE, line_of_number, read_measure
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import Measure

AGREEMENTS = "agreements.toml"


@dataclass(frozen=True, slots=True)
class Folder:
    """The measures of a folder, and the cohorts of those that can be counted, by measure."""

    known: Known[Measure]
    cohorts: Mapping[str, Cohort]


def read_folder(reading: Reading, folder: str, variants: Mapping[str, str]) -> Folder:
    """Every measure of a folder by name; a folder's name is its measure's name. `variants` are by measure."""
    before = len(reading.faults)
    values: dict[str, Measure] = {}
    cohorts: dict[str, Cohort] = {}
    broken: set[str] = set()
    entries = reading.entries(folder)
    complete = len(reading.faults) == before
    for path in entries:
        inside = f"{folder}/{path.name}" if folder else path.name
        if not path.is_dir():
            if path.suffix == ".toml" and path.name != AGREEMENTS:
                cure = f"Put it into a folder of the measure's name, and call it {FILE}."
                reading.faults.add(reading.where(inside), "a measure is a folder, and this is a file", cure)
            continue
        try:
            defined = read_measure(reading, inside, name(path.name), variants.get(path.name, ""))
        except Unreadable as trouble:
            reading.faults.add(reading.where(inside), trouble.what, trouble.cure)
            defined = None
        if defined is None:
            broken.add(path.name)
            continue
        values[path.name] = defined.measure
        if defined.cohort is not None:
            cohorts[path.name] = defined.cohort
    _own_numbers(reading, folder, values)
    return Folder(Known("measure", values, frozenset(broken), complete), cohorts)


def _own_numbers(reading: Reading, folder: str, values: Mapping[str, Measure]) -> None:
    """Measures are listed by number, so no two of a folder may share one."""
    first: dict[int, str] = {}
    for measure in values.values():
        if measure.number in first:
            file = f"{folder}/{measure.name}/{FILE}" if folder else f"{measure.name}/{FILE}"
            what = f"number {measure.number} is also that of {quoted(first[measure.number])}"
            reading.faults.add(
                reading.where(file, line_of_number(measure)), what, "Give each measure its own."
            )
        first.setdefault(measure.number, measure.name)
