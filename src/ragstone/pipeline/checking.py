"""Definitions held to everything that can be asked of them without data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from ragstone.files.reading import Reading
from ragstone.files.wording import did_you_mean, listed
from ragstone.measures import examples
from ragstone.measures.catalogue import OWN, Catalogue, catalogues, read_measures
from ragstone.measures.measure import VARIANTS, of_variant, read_measure, variants_of
from ragstone.values.cohorts import Cohort
from ragstone.values.faults import Fault, Refused, refuse
from ragstone.workspace.settings import read_settings


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at, and every fault that was found."""

    measures: int
    examples: int
    faults: tuple[Fault, ...]


def check_definitions(
    folder: Path | None, names: Sequence[str], tell: Callable[[str], None], mutate: bool = True
) -> Checked:
    """The measures of these names (all that can be counted for none): of a workspace, or of the shipped catalogue."""
    from ragstone.counting.checking import Subject, check
    from ragstone.tables.schema import schema
    from ragstone.vocabulary.examples import read_view_worked
    from ragstone.vocabulary.views import vocabulary

    reading = Reading(folder or Path())
    catalogue, shipped = _catalogue(reading, folder)
    tables = {table.name: table.columns for table in schema()}
    subjects = []
    for place, home, variant, cohort in _homes(reading, catalogue, shipped, names):
        file = of_variant(place, home, variant, examples.FILE)
        shown = f"{home}/{VARIANTS}/{variant}" if variant else home
        subjects.append(Subject(cohort, examples.read_worked(place, file, tables), shown))
    words = Path(str(resources.files("ragstone.vocabulary")))
    views = reading.elsewhere(words, "vocabulary")
    worked = {view.name: read_view_worked(views, view, tables) for view in vocabulary()}
    reading.refuse()
    for name in names:
        if not any(subject.cohort.measure == name for subject in subjects):
            raise _unknown(name, catalogue)
    found = tuple(check(subjects, worked, tell, mutate, mutate_views=not names))
    count = sum(len(subject.worked.examples) for subject in subjects)
    return Checked(len(subjects), count, found)


def _catalogue(reading: Reading, folder: Path | None) -> tuple[Catalogue, str]:
    if folder is None:
        return read_measures(reading, "childrens_services", ""), "childrens_services"
    settings = read_settings(reading)
    found = read_measures(reading, settings.catalogue, settings.place("scorecard", "catalogue"))
    reading.refuse()
    return found, settings.catalogue or ""


def _unknown(name: str, catalogue: Catalogue) -> Refused:
    if name in catalogue.known.values:
        cure = "Add a cohort.sql to its folder, or check another."
        return refuse(name, "this measure has no cohort: its figures are supplied, and not counted", cure)
    known = tuple(catalogue.cohorts)
    cure = did_you_mean(name, known, f"Those that can be checked are {listed(known)}.")
    if Path(name).is_dir():
        cure = f'It is a folder here: if it is your workspace, run ragstone check -w "{name}"'
    return refuse(name, "there is no measure of that name", cure)


def _homes(
    reading: Reading, catalogue: Catalogue, shipped: str, names: Sequence[str]
) -> Iterator[tuple[Reading, str, str, Cohort]]:
    """Each cohort, with the reading and folder that its files are in, and the variant ("" for the measure itself)."""
    beside = reading.elsewhere(catalogues() / shipped, f"catalogues/{shipped}")
    for name in catalogue.known.values:
        if names and name not in names:
            continue
        place, home = (reading, f"{OWN}/{name}") if reading.exists(f"{OWN}/{name}") else (beside, name)
        for variant in ("", *variants_of(place, home)):
            defined = read_measure(place, home, name, variant)
            if defined and defined.cohort:
                yield place, home, variant, defined.cohort
