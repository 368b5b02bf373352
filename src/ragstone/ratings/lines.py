"""One measure in one area at one period, held against everything that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from ragstone.ratings.known import Known
from ragstone.ratings.position import position_of
from ragstone.ratings.rag import judge, judging
from ragstone.ratings.travel import compare
from ragstone.values.figures import Basis, Figure, Reported
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.scorecards import Comparison, Line, Point, Rerated

MONTHS_OF_HISTORY = 36
Said = Mapping[tuple[str, str, Month], Reported]  # what earlier editions reported


@dataclass(frozen=True, slots=True)
class Periods:
    latest: Month
    previous: Month
    outturn: Month


def line_of(measure: Measure, area: str, periods: Periods, known: Known, said: Said) -> Line:
    """The line with its rating, both comparisons and its history.

    An earlier figure is the one that was reported at the time, where an edition of it exists.
    """

    def earlier(period: Month) -> Reported:
        reported = said.get((measure.name, area, period))
        return reported or Reported(period, known.figure(measure, area, period))

    latest = Reported(periods.latest, known.figure(measure, area, periods.latest))

    def beside(earlier: Reported) -> Comparison:
        seen = compare(measure, target, latest, earlier, periods.previous)
        now = known.figure(measure, area, earlier.period)
        if not _restates(now, earlier.figure):
            return seen
        judged = judging(measure.polarity, known.standard(measure.name, earlier.period, area))
        ratings = Rerated(judged(earlier.figure).rating, judged(now).rating)
        return replace(seen, restated=now, rerated=None if ratings.known is ratings.reported else ratings)

    previous, outturn = earlier(periods.previous), earlier(periods.outturn)
    standard = known.standard(measure.name, periods.latest, area)
    judgement = judge(latest.figure, measure.polarity, standard)
    target = standard.target if standard else None
    return Line(
        measure.name,
        area,
        latest.figure,
        standard,
        judgement,
        position_of(measure.polarity, standard, judgement, latest.figure, previous.figure, outturn.figure),
        beside(previous),
        beside(outturn),
        _history(measure, area, periods.latest, known),
    )


def _restates(now: Figure, reported: Figure) -> bool:
    """A figure that the files or the records no longer reach is not a new figure."""
    return now.basis not in (Basis.MISSING, Basis.NOT_COVERED) and (now.basis, now.value) != (
        reported.basis,
        reported.value,
    )


def _history(measure: Measure, area: str, latest: Month, known: Known) -> tuple[Point, ...]:
    """The months that have a figure, each rated by its own year's standard; the latest always."""
    points = []
    for months in _years_of_history(latest):
        standard = known.standard(measure.name, months[-1], area)
        judged = judging(measure.polarity, standard)
        for period in months:
            figure = known.figure(measure, area, period)
            if figure.basis is not Basis.MISSING or period == latest:
                points.append(Point(period, figure, standard, judged(figure)))
    return tuple(points)


@lru_cache(maxsize=2)
def _years_of_history(latest: Month) -> tuple[tuple[Month, ...], ...]:
    years = groupby(months_of_history(latest), attrgetter("fiscal_year"))
    return tuple(tuple(months) for _, months in years)


@lru_cache(maxsize=2)
def months_of_history(latest: Month) -> tuple[Month, ...]:
    """The months that a history may have, oldest first."""
    return tuple(latest.plus(-months_ago) for months_ago in range(MONTHS_OF_HISTORY - 1, -1, -1))
