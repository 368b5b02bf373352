"""What the records of a workspace come to: the figures of a scorecard, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ragstone.pipeline.inputs import Read, has_records
from ragstone.ratings.lines import months_of_history
from ragstone.values.cohorts import Cohort
from ragstone.values.editions import Source
from ragstone.values.figures import Basis, Supplied
from ragstone.values.loads import SourceFile
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Facts, Scorecard


@dataclass(frozen=True, slots=True)
class Counted:
    """Counted figures, why others are not covered, and the files that they come from."""

    figures: tuple[Supplied, ...] = ()
    uncovered: dict[tuple[str, Month], str] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    facts: tuple[Facts, ...] = ()  # of the whole council in the period


def counted(
    folder: Path, files: Read, period: Month, tell: Callable[[str], None] = lambda _: None
) -> Counted:
    """Every chosen measure that has a cohort, in every month that a scorecard of `period` shows."""
    if not has_records(folder):
        return Counted()
    months = {*months_of_history(period), period.last_outturn}
    chosen = countable(files)
    return _counted(folder, files, [cohort for _, cohort in chosen], period, sorted(months), tell)


def last_month(folder: Path, files: Read) -> Month | None:
    """The last month that has a figure of some measure, supplied or counted."""
    supplied = files.periods[-1:]
    reached = _last_counted(folder, files) if has_records(folder) else None
    return max([*supplied, *([reached] if reached else [])], default=None)


def _last_counted(folder: Path, files: Read) -> Month | None:
    """The last month that the records reach with some measure."""
    from ragstone.counting.records import Records

    in_areas = len(files.workspace.areas.values) > 1
    cohorts = [cohort for _, cohort in countable(files)]
    with Records(folder) as records:
        days = [file.window.until for file in records.files]
        months = reversed(months_of_history(Month(max(days).year, max(days).month))) if days else ()
        covered = (
            month for month in months if any(not records.uncovered(each, month, in_areas) for each in cohorts)
        )
        return next(covered, None)


def in_place_of(counted: Sequence[Supplied], supplied: Sequence[Supplied]) -> Iterator[Supplied]:
    """Supplied figures are believed before counted ones; where they differ, the figure says so."""
    by_place = {(each.measure, each.area, each.period): each for each in counted if supplied}
    for each in supplied:
        other = by_place.get((each.measure, each.area, each.period))
        if other is None or (other.numerator, other.denominator) == (each.numerator, each.denominator):
            yield each
            continue
        said = " of ".join(plain(part) for part in (other.numerator, other.denominator) if part is not None)
        note = f"{each.note} Supplied; the records come to {said}.".strip()
        yield replace(each, note=note)


def countable(files: Read, names: Sequence[str] = ()) -> list[tuple[Measure, Cohort]]:
    """The chosen measures that have a cohort, in their order; those of `names`, if there are any."""
    measures = files.catalogue.chosen(files.settings.measures)
    return [
        (measure, files.catalogue.cohorts[measure.name])
        for measure in measures
        if measure.name in files.catalogue.cohorts and (not names or measure.name in names)
    ]


def with_facts(scorecard: Scorecard, facts: Sequence[Facts], supplied: Sequence[Supplied]) -> Scorecard:
    """The scorecard with the facts of what gets an exception report, where its figure was counted from these cases."""
    period, believed = scorecard.period, {(each.measure, each.area, each.period) for each in supplied}
    asked = {
        (line.measure, line.area)
        for line in scorecard.exceptions()
        if line.latest.basis is Basis.COUNTED and (line.measure, line.area, period) not in believed
    }
    return replace(scorecard, facts=tuple(each for each in facts if (each.measure, each.area) in asked))


def _counted(
    folder: Path,
    files: Read,
    cohorts: Sequence[Cohort],
    period: Month,
    months: Sequence[Month],
    tell: Callable[[str], None],
) -> Counted:
    from ragstone.counting.areas import standings
    from ragstone.counting.figures import figures_of
    from ragstone.counting.records import Records

    areas = tuple(files.workspace.areas.values.values())
    figures: list[Supplied] = []
    uncovered: dict[tuple[str, Month], str] = {}
    with Records(folder) as records:
        if records.is_empty:
            return Counted()
        ledgers = records.ledgers(cohorts, tell)
        there = standings(areas, months)
        for cohort in cohorts:
            measure = files.catalogue.known.values[cohort.measure]
            reasons = {month: records.uncovered(cohort, month, len(areas) > 1) for month in months}
            uncovered |= {(measure.name, month): reason for month, reason in reasons.items() if reason}
            covered = [month for month in months if not reasons[month]]
            figures.extend(figures_of(measure, ledgers[measure.name], there, covered))
        covered_now = [cohort for cohort in cohorts if (cohort.measure, period) not in uncovered]
        facts = records.facts(covered_now, period, areas[0].name)
        sources = {file.table: _source(file) for file in records.files}
    return Counted(
        tuple(figures), uncovered, tuple(sorted(sources.values(), key=lambda each: each.path)), facts
    )


def _source(file: SourceFile) -> Source:
    return Source(file.name, file.sha256, file.window.since, file.window.until, file.load_no)
