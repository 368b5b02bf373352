"""A period to compare with that was left out, the one before or the outturn, between results on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.ratings.lapsed import CURES, even_step, note_on_absence
from ragstone.ratings.parts import named
from ragstone.values.figures import Basis, Figure
from ragstone.values.periods import Month
from ragstone.values.scorecards import Comparison, Line, Scorecard


def gaps(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for all measures that have a gap in the same period and areas for the same reason."""
    titles = {area.name: area.title for area in scorecard.areas}
    measures_of: dict[tuple[Month, tuple[str, ...], str], list[str]] = {}
    for period in _periods(scorecard.previous, scorecard.outturn):
        for measure in scorecard.measures:
            lines = (line for line in scorecard.lines if line.measure == measure.name)
            found: dict[Basis, list[tuple[str, Figure]]] = {}
            for line in lines:
                for gap in gaps_of(line):
                    if gap.period == period:
                        found.setdefault(gap.figure.basis, []).append((titles[line.area], gap.figure))
            for (
                alike
            ) in found.values():  # the first speaks for all: the whole says which of its parts are lacking
                areas, why = tuple(area for area, _ in alike), _why(alike[0][1])
                measures_of.setdefault((period, areas, why), []).append(measure.name)
    for (period, where, why), measures in measures_of.items():
        yield (
            f"No figure for {period.words} in {named(where)}, and there is one before and after it: "
            f"{named(measures)}. {scorecard.period.words} cannot be compared with it. {why}"
        )


def gaps_of(line: Line) -> Iterator[Comparison]:
    """What the line is to be compared with and cannot be, for want of a figure of it alone."""
    beside = {each.period: each for each in (line.previous, line.outturn)}
    return (each for each in beside.values() if _is_gap(line, each))


def _periods(previous: Month, outturn: Month) -> tuple[Month, ...]:
    """April's report has one month before it and not two: March is its outturn as well."""
    return tuple(dict.fromkeys((previous, outturn)))


def _why(figure: Figure) -> str:
    """What stands in the way, and what would do."""
    return " ".join(part for part in (note_on_absence(figure), CURES.get(figure.basis, "")) if part)


def _is_gap(line: Line, before: Comparison) -> bool:
    """Whether only this period lacks a result. No cases are no gap, nor are months in which none was due.

    Nor is a month that was issued without a figure and has got one since: the page says that it was restated.
    """
    absent = before.figure.value is None and before.figure.basis is not Basis.NO_CASES
    if not absent or before.restated is not None or line.latest.value is None:
        return False
    known = [point.period for point in line.history if point.figure.value is not None]
    others = [period for period in known if period != before.period]
    return others[0] < before.period and _was_due(before.period, others)


def _was_due(period: Month, others: list[Month]) -> bool:
    """Where the others of the last year came at even steps, such as quarters, one was due at each step only."""
    step = even_step(others)
    return step is None or others[-1].since(period) % step == 0
