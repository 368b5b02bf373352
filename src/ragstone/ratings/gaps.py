"""A period before the latest one that was left out: what stands on both sides of it cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.ratings.lapsed import even_step
from ragstone.ratings.parts import named
from ragstone.values.figures import Basis, Figure
from ragstone.values.scorecards import Line, Scorecard

_CURES = {  # where the records do not reach, the figure's own note says what would do
    Basis.MISSING: "Give the row in figures.csv.",
    Basis.NO_POPULATION: "Give the area's people in population.csv.",
}


def gaps(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for all measures that have a gap in the same areas for the same reason."""
    titles = {area.name: area.title for area in scorecard.areas}
    measures_of: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for measure in scorecard.measures:
        lines = [line for line in scorecard.lines if line.measure == measure.name and _has_gap(line)]
        if lines:
            areas = tuple(titles[line.area] for line in lines)
            measures_of.setdefault((areas, _why(lines[0].previous.figure)), []).append(measure.name)
    for (areas, why), measures in measures_of.items():
        yield (
            f"No figure for {scorecard.previous.words} in {named(areas)}, and there is one before and after it: "
            f"{named(measures)}. {scorecard.period.words} cannot be compared with it. {why}"
        )


def _why(figure: Figure) -> str:
    """What stands in the way, and what would do. The note on what was supplied is about something else."""
    note = figure.note if figure.basis in (Basis.MISSING, Basis.NOT_COVERED) else ""
    return " ".join(part for part in (note, _CURES.get(figure.basis, "")) if part)


def _has_gap(line: Line) -> bool:
    """Whether only the period before lacks a result. No cases are no gap, nor are months in which none was due.

    Nor is a month that was issued without a figure and has got one since: the page says that it was restated.
    """
    before = line.previous
    absent = before.figure.value is None and before.figure.basis is not Basis.NO_CASES
    known = [point.period for point in line.history if point.figure.value is not None]
    others = [period for period in known if period != before.period]
    return (
        absent
        and before.restated is None
        and line.latest.value is not None
        and others[0] < before.period
        and even_step(others) is None
    )
