"""A whole scorecard, from what is known: lines of every area, summaries, cross-checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date

from ragstone.ratings.agreements import agreements_of, people_of, sums_of
from ragstone.ratings.known import Known
from ragstone.ratings.lines import Periods, Said, line_of
from ragstone.ratings.summary import summarise
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area, parent_on
from ragstone.values.measures import Identity, Measure
from ragstone.values.periods import FiscalYear
from ragstone.values.scorecards import Commentary, Council, Owner, Scorecard


def scorecard_of(
    council: Council,
    periods: Periods,
    snapshot_day: date,
    measures: Sequence[Measure],
    known: Known,
    said: Said,
    owners: Sequence[Owner],
    commentary: Sequence[Commentary],
    benchmarks: Sequence[Benchmark],
    identities: Sequence[Identity],
) -> Scorecard:
    """Everything that a page will say of `periods.latest`. Areas: the whole first, then those of that day."""
    ordered = tuple(sorted(measures, key=lambda measure: (measure.number, measure.name)))
    areas = _areas_on(known, periods.latest.last_day)
    lines = {
        area.name: tuple(line_of(measure, area.name, periods, known, said) for measure in ordered)
        for area in areas
    }
    return Scorecard(
        council=council,
        period=periods.latest,
        snapshot_day=snapshot_day,
        previous=periods.previous,
        outturn=periods.outturn,
        areas=areas,
        measures=ordered,
        lines=tuple(line for area in areas for line in lines[area.name]),
        summaries=tuple(
            summarise(area.name, ordered, lines[area.name], periods.previous, periods.outturn)
            for area in areas
        ),
        owners=tuple(owners),
        commentary=tuple(comment for comment in commentary if comment.period == periods.latest),
        agreements=tuple(
            item
            for area in areas
            for item in (
                *agreements_of(area.name, ordered, identities, lines[area.name]),
                *sums_of(area, ordered, known, periods.latest),
                *people_of(area, ordered, known, periods.latest),
            )
        ),
        benchmarks=tuple(
            _latest(benchmarks, periods.latest.fiscal_year, {measure.name for measure in ordered})
        ),
    )


def _latest(benchmarks: Sequence[Benchmark], year: FiscalYear, measures: Set[str]) -> Iterator[Benchmark]:
    """Of each name the last year that had begun, where the measure is on the scorecard."""
    begun = [each for each in benchmarks if each.measure in measures and each.fiscal_year <= year]
    last: dict[tuple[str, str], FiscalYear] = {}
    for each in begun:
        place = each.measure, each.name
        last[place] = max(each.fiscal_year, last.get(place, each.fiscal_year))
    return (each for each in begun if each.fiscal_year == last[each.measure, each.name])


def _areas_on(known: Known, day: date) -> tuple[Area, ...]:
    """The tree of that day, each area before its parts."""

    def with_parts(area: Area) -> tuple[Area, ...]:
        parts = [part for part in there if parent_on(part, known.areas, day) == area.name]
        return (area, *(found for part in parts for found in with_parts(part)))

    there = [area for area in known.areas.values() if area.exists_on(day)]
    top = next(area for area in known.areas.values() if not area.parent)
    return with_parts(top)
