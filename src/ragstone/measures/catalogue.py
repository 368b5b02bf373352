"""All measures that a workspace may speak of: those of a shipped catalogue, and its own over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from ragstone.files.faults import Faults
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.wording import did_you_mean, listed, quoted
from ragstone.measures.agreements import read_agreements
from ragstone.measures.folder import Folder, read_folder
from ragstone.measures.measure import FILE, line_of_number
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import Identity, Measure

OWN = "measures"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Measures by name, the cohorts of those that can be counted, and the counts that must agree."""

    known: Known[Measure]
    agreements: tuple[Identity, ...]
    cohorts: Mapping[str, Cohort] = field(default_factory=dict)
    own: frozenset[str] = frozenset()  # the names of those that are the workspace's

    def chosen(self, names: tuple[str, ...]) -> tuple[Measure, ...]:
        """The measures of those names (all of them for no names), in the order of their numbers."""
        measures = [each for each in self.known.values.values() if not names or each.name in names]
        return tuple(sorted(measures, key=lambda each: (each.number, each.name)))


def catalogues() -> Path:
    """The folder of the catalogues that Ragstone ships."""
    return Path(str(files("ragstone"))) / "catalogues"


def read_measures(
    reading: Reading,
    catalogue: str | None,
    place: str,
    shipped: Path | None = None,
    variants: Mapping[str, str] | None = None,
) -> Catalogue:
    """Every measure of the catalogue and of the workspace; a name in both is the workspace's.

    `catalogue` is "" for none and None while nobody can say; `place` is where it is said. Catalogue
    files are no sources of the workspace: an edition has each measure's text and hash. `variants` says
    for a measure which of its variants is used in its place.
    """
    known: Known[Measure] = Known("measure", {}, complete=catalogue is not None)
    agreements: tuple[Identity, ...] = ()
    cohorts: dict[str, Cohort] = {}
    names: frozenset[str] = frozenset()
    if catalogue and (folder := _shipped(reading, catalogue, place, shipped or catalogues())):
        read = _read_once if shipped is None else _read
        found, agreements, faults = read(folder, tuple(sorted((variants or {}).items())))
        reading.faults.join(faults)
        known, cohorts = found.known, dict(found.cohorts)
    elif catalogue:
        known = Known("measure", {}, complete=False)
    if reading.holds(OWN):
        own = read_folder(reading, OWN, variants or {})
        known, names = _over(known, own.known), frozenset(own.known.values)
        laid_over = own.known.values.keys() | own.known.broken
        cohorts = {name: each for name, each in cohorts.items() if name not in laid_over} | dict(own.cohorts)
        agreements += read_agreements(reading, OWN, known)
    if known.whole and not known.values:
        cure = "Name a catalogue under [scorecard], or put measures into a folder called measures."
        reading.faults.add(place, "there are no measures", cure)
        known = Known("measure", {}, complete=False)
    return Catalogue(known, agreements, cohorts, names)


def judge_numbers(reading: Reading, catalogue: Catalogue, names: tuple[str, ...]) -> None:
    """A fault for a measure of the workspace whose number is that of one of the catalogue, where both are reported.

    `names` are those that are (none: all). Of two in one folder it is said whether they are reported or not.
    """
    chosen = catalogue.chosen(names)
    shipped = {each.number: each.name for each in chosen if each.name not in catalogue.own}
    for measure in chosen:
        if measure.name in catalogue.own and measure.number in shipped:
            other = quoted(shipped[measure.number])
            what = f"number {measure.number} is also that of {other}, which is reported as well"
            where = reading.where(f"{OWN}/{measure.name}/{FILE}", line_of_number(measure))
            reading.faults.add(where, what, "Give each measure its own.")


def _shipped(reading: Reading, catalogue: str, place: str, shipped: Path) -> Path | None:
    """The folder of a shipped catalogue: a name is looked for among those there are, never followed."""
    names = [path.name for path in sorted(shipped.iterdir()) if path.is_dir() and path.name[0] not in "._"]
    if catalogue in names:
        return shipped / catalogue
    cure = did_you_mean(catalogue, names, f"The catalogues are {listed(names)}.")
    reading.faults.add(place, f"there is no catalogue called {quoted(catalogue)}", cure)
    return None


def _read(folder: Path, variants: tuple[tuple[str, str], ...]) -> tuple[Folder, tuple[Identity, ...], Faults]:
    """All of a shipped catalogue."""
    reading = Reading(folder, f"catalogues/{folder.name}")
    found = read_folder(reading, "", dict(variants))
    return found, read_agreements(reading, "", found.known), reading.faults


_read_once = lru_cache(maxsize=8)(
    _read
)  # what is shipped does not change while it runs, and every command asks


def _over(under: Known[Measure], own: Known[Measure]) -> Known[Measure]:
    """The workspace's measures laid over the catalogue's."""
    values = {name: each for name, each in under.values.items() if name not in own.broken} | dict(own.values)
    broken = (under.broken - own.values.keys()) | own.broken
    return Known("measure", values, broken, under.complete and own.complete)
