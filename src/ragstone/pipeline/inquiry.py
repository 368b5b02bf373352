"""Questions to the records: what a measure comes to, which cases are behind it, and what a late extract changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from ragstone.counting.areas import standing, standings
from ragstone.counting.records import Records
from ragstone.editions.lock import one_writer
from ragstone.files.wording import did_you_mean, listed
from ragstone.pipeline.counted import countable
from ragstone.pipeline.inputs import Read, has_records, read
from ragstone.tables.store import FILE as RECORDS
from ragstone.values.cohorts import Cohort
from ragstone.values.faults import Refused, refuse
from ragstone.values.ledger import NOT_KNOWN, Case, Count
from ragstone.values.measures import Measure
from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Cell:
    """What a measure comes to in an area and period; `uncovered` says why it is not known."""

    measure: Measure
    area: str
    period: Month
    count: Count
    uncovered: str


@dataclass(frozen=True, slots=True)
class Restatement:
    """A figure as it was known then and as it is known now, with the cases that make the difference."""

    measure: Measure
    then: Count
    now: Count
    added: tuple[Case, ...]
    removed: tuple[Case, ...]
    changed: tuple[tuple[Case, Case], ...]  # as it was, as it is


def count(
    folder: Path,
    names: Sequence[str],
    periods: Sequence[Month],
    areas: Sequence[str],
    as_known: date | None,
    tell: Callable[[str], None] = lambda _: None,
    variants: Mapping[str, str] | None = None,
) -> tuple[Cell, ...]:
    """Every measure asked for (all that can be counted for none), in every area (all for none) and period.

    Whoever no area claims has lines of their own, so that the lines add up. `variants`, by measure, go before
    those that ragstone.toml names.
    """
    with one_writer(folder):
        files = _read(folder, variants)
        chosen = _chosen(files, names)
        tree = tuple(files.workspace.areas.values.values())
        _known_areas(files, areas)
        with Records(folder, as_known) as records:
            ledgers = records.ledgers([cohort for _, cohort in chosen], tell)
            there = standings(tree, periods)
            cells = []
            for measure, cohort in chosen:
                for period in periods:
                    reason = records.uncovered(cohort, period, in_areas=len(tree) > 1)
                    counted = there[period].in_areas(ledgers[measure.name], period)
                    cells += [Cell(measure, area, period, found, reason) for area, found in counted.items()]
            for area in {*areas} - {cell.area for cell in cells}:
                raise _no_such_area(area, max(periods))
            return tuple(cell for cell in cells if not areas or cell.area in areas)


def explain(folder: Path, name: str, period: Month, area: str, as_known: date | None) -> tuple[Case, ...]:
    """The cases behind a measure's figure in an area ("" for the whole). They name children: for the analyst only."""
    with one_writer(folder):
        files = _read(folder)
        ((_, cohort),) = _chosen(files, [name])
        return _cases(folder, files, cohort, period, area, as_known)


def restate(folder: Path, name: str, period: Month, area: str, then: date) -> Restatement:
    """What the extracts taken after `then` changed in a figure, case by case."""
    with one_writer(folder):
        files = _read(folder)
        ((measure, cohort),) = _chosen(files, [name])
        before = _by_key(_cases(folder, files, cohort, period, area, then))
        after = _by_key(_cases(folder, files, cohort, period, area, None))
    return Restatement(
        measure,
        _sum(before.values()),
        _sum(after.values()),
        tuple(case for key, case in after.items() if key not in before),
        tuple(case for key, case in before.items() if key not in after),
        tuple((before[key], case) for key, case in after.items() if key in before and before[key] != case),
    )


def _cases(
    folder: Path, files: Read, cohort: Cohort, period: Month, area: str, as_known: date | None
) -> tuple[Case, ...]:
    _known_areas(files, [area] if area else [])
    there = standing(tuple(files.workspace.areas.values.values()), period)
    if area and area not in {NOT_KNOWN, *(each.name for each in there.areas)}:
        raise _no_such_area(area, period)
    with Records(folder, as_known) as records:
        if reason := records.uncovered(cohort, period, in_areas=bool(area)):
            raise refuse(cohort.measure, f"its figure for {period.words} is not covered", reason)
        found = records.cases(cohort, period)
    return tuple(case for case in found if not area or there.claims(area, case.area))


def _no_such_area(area: str, period: Month) -> Refused:
    return refuse(area, f"there was no such area at the end of {period.words}", "areas.csv says when.")


def _read(folder: Path, variants: Mapping[str, str] | None = None) -> Read:
    if not has_records(folder):
        raise refuse(RECORDS, "no records have been loaded here", "Load an extract: ragstone load FOLDER")
    return read(folder, variants)


def _chosen(files: Read, names: Sequence[str]) -> list[tuple[Measure, Cohort]]:
    known = [measure.name for measure, _ in countable(files)]
    for name in names:
        if name in files.catalogue.cohorts and name not in known:
            cure = "Add it to measures under [scorecard] in ragstone.toml."
            raise refuse(name, "this measure is not among those that the workspace chooses", cure)
        if name not in known:
            cure = did_you_mean(name, known, f"Those that can be are {listed(known)}.")
            raise refuse(name, "there is no measure of that name that can be counted", cure)
    return countable(files, names)


def _known_areas(files: Read, areas: Sequence[str]) -> None:
    known = files.workspace.areas.values
    for area in areas:
        if area not in known and area != NOT_KNOWN:
            cure = did_you_mean(area, known, f"The areas are {listed([*known, NOT_KNOWN])}.")
            raise refuse(area, "there is no area of that name", cure)


def _by_key(cases: Iterable[Case]) -> dict[tuple[str, str, str, int], Case]:
    """Each case by what it is known by; a child adopted twice in the time has two that only their order tells apart."""
    found: dict[tuple[str, str, str, int], Case] = {}
    for case in sorted(cases, key=lambda case: case.from_date):
        nth = 0
        while (key := (case.case_id, case.person_id, case.area, nth)) in found:
            nth += 1
        found[key] = case
    return found


def _sum(cases: Iterable[Case]) -> Count:
    found = list(cases)
    numerator = sum((case.numerator for case in found), Fraction(0))
    return Count(numerator, sum((case.denominator for case in found), Fraction(0)))
