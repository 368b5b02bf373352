"""Areas that were left out of what others were given: every figure of a measure, and people for a rate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ragstone.ratings.gaps import gaps_of
from ragstone.ratings.lapsed import has_lapsed
from ragstone.ratings.lines import MONTHS_OF_HISTORY
from ragstone.ratings.parts import named
from ragstone.values.figures import Area, Basis
from ragstone.values.periods import Month
from ragstone.values.scorecards import Line, Scorecard


def never_given(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for all measures that the same parts of an area were never given, and other parts of it were.

    Nothing is said of a measure whose whole has a gap or has lapsed: the parts are named there.
    """
    titles = {area.name: area.title for area in scorecard.areas}
    parts = {
        each.name: [part for part in scorecard.areas if part.parent == each.name] for each in scorecard.areas
    }
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for measure in scorecard.measures:
        lines = {line.area: line for line in scorecard.lines if line.measure == measure.name}
        for whole, line in lines.items():
            found = tuple(titles[area] for area in _without(parts[whole], lines, parts))
            if found and not has_lapsed(line) and not any(gaps_of(line)):
                alike.setdefault((titles[whole], found), []).append(measure.name)
    for (whole, areas), measures in alike.items():
        yield (
            f"No figure for {named(areas)} in any of the {MONTHS_OF_HISTORY} months up to {scorecard.period.words}, "
            f"and other areas of {whole} have one: {named(measures)}. {whole} cannot be added up. "
            f"Give the rows in figures.csv."
        )


def _without(
    areas: Sequence[Area], lines: Mapping[str, Line], parts: Mapping[str, Sequence[Area]]
) -> Iterator[str]:
    """Those without a figure, of the ones that were there already when the first of them had one."""
    since = {area.name: _first(area.name, lines, parts) for area in areas}
    begun = min((month for month in since.values() if month), default=None)
    for area in areas:
        if begun and since[area.name] is None and (area.since is None or area.since <= begun.last_day):
            yield area.name


def _first(area: str, lines: Mapping[str, Line], parts: Mapping[str, Sequence[Area]]) -> Month | None:
    """The first month in which the area or a part of it has a figure, or records have to be loaded for one.

    What an edition reported and the files have no more is one too: that it has lapsed is told already.
    """
    line = lines[area]
    figures = [(point.period, point.figure) for point in line.history]
    figures.append((line.previous.period, line.previous.figure))
    own = [period for period, figure in figures if figure.basis is not Basis.MISSING]
    below = (_first(part.name, lines, parts) for part in parts[area])
    return min((month for month in (*own, *below) if month), default=None)


def without_people(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for all rates that the same areas lack for want of the same population, and did not lose just now."""
    titles = {area.name: area.title for area in scorecard.areas}
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for measure in scorecard.measures:
        lines = [line for line in scorecard.lines if line.measure == measure.name and _lacks_people(line)]
        if lines:
            areas = tuple(titles[line.area] for line in lines)
            alike.setdefault((measure.population, areas), []).append(measure.name)
    for (population, areas), measures in alike.items():
        yield (
            f"No population “{population}” is on record for {named(areas)} in {scorecard.period.words}, so there is "
            f"no rate: {named(measures)}. Give each area a row in population.csv, from that month or before."
        )


def _lacks_people(line: Line) -> bool:
    return line.latest.basis is Basis.NO_POPULATION and not has_lapsed(line)
