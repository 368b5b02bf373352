"""Results that were there in the period before and are not there now: a Red must not leave a scorecard in silence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ragstone.ratings.rag import NO_FIGURE, judge
from ragstone.values.figures import Basis
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line, Scorecard


def has_lapsed(line: Line) -> bool:
    """Whether the period before had a result and this one, in which one was due, has none. No cases are no lapse."""
    gone = line.latest.value is None and line.latest.basis is not Basis.NO_CASES
    return gone and line.previous.figure.value is not None and _is_due(line)


def _is_due(line: Line) -> bool:
    """Where the last three results came at even steps, such as quarters, the next one is due a step later."""
    period = line.history[-1].period
    known = [_number(point.period) for point in line.history if point.figure.value is not None][-3:]
    steps = {after - before for before, after in pairwise(known)}
    return len(known) < 3 or len(steps) > 1 or _number(period) >= known[-1] + steps.pop()


def _number(month: Month) -> int:
    return month.year * 12 + month.month


def lapses(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for each measure that has lapsed somewhere: what each area had, and why it has none now."""
    for measure in scorecard.measures:
        lapsed = [line for line in scorecard.lines if line.measure == measure.name and has_lapsed(line)]
        if lapsed:
            had = ", ".join(f"{line.area} ({_rating_before(measure, line)})" for line in lapsed)
            why = lapsed[0].latest.note or NO_FIGURE[lapsed[0].latest.basis]
            yield f"No figure, and there was one in {scorecard.previous.words}: {measure.title}: {had}. {why}"


def _rating_before(measure: Measure, line: Line) -> Rating:
    """Of the result as it was reported, by the standard that its year has in the history."""
    year = line.previous.period.fiscal_year
    held = (point.standard for point in line.history if point.period.fiscal_year == year)
    return judge(line.previous.figure, measure.polarity, next(held, None)).rating
