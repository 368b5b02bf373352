"""A first draft of an exception report's story, from the edition's facts alone, so that it cannot contradict them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ragstone.publication.stories import facts_of
from ragstone.values.figures import Figure
from ragstone.values.measures import DataPeriod, Measure, Polarity, Unit
from ragstone.values.periods import Month
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Facts, Line


def drafted(measure: Measure, line: Line, facts: Facts | None) -> tuple[str, ...]:
    """Sentences: the result and target, how many fell short, how many of those are open, when the last one did."""
    return (*facts_of(measure, line), *_missed(measure, line, facts), *_last(measure, line, facts))


def missed(measure: Measure, figure: Figure) -> Fraction | None:
    """How many cases did not do what was asked; None where that is not what is counted."""
    if measure.unit is not Unit.PERCENT or figure.numerator is None or not figure.denominator:
        return None
    if figure.denominator.denominator != 1 or figure.numerator.denominator != 1:
        return None
    if measure.polarity is Polarity.HIGHER:
        return figure.denominator - figure.numerator
    return figure.numerator if measure.polarity is Polarity.LOWER else None


def _missed(measure: Measure, line: Line, facts: Facts | None) -> Iterator[str]:
    count = missed(measure, line.latest)
    if count is None or not count or line.latest.denominator is None:
        return
    open_now = facts.still_open if facts else None
    yield f"{plain(count)} of the {plain(line.latest.denominator)} fell short{_still_open(open_now)}."


def _still_open(count: int | None) -> str:
    if count is None:
        return ""
    if count == 0:
        return ", and none of these is open any more"
    return f", of which {count:,} {'is' if count == 1 else 'are'} still open"


def _last(measure: Measure, line: Line, facts: Facts | None) -> Iterator[str]:
    if facts and facts.last_miss and missed(measure, line.latest):
        yield f"The last to fall short did so in {facts.last_miss.words}."
        return
    counted = _counted_months(measure, line)
    if len(counted) < 2:
        return
    rose = [later for (_, before), (later, now) in pairwise(counted) if now > before]
    if rose:
        yield f"The number that fell short last rose in {rose[-1].words}."
    else:
        yield f"The number that fell short has not risen since {counted[0][0].words}, the first month that is known."


def _counted_months(measure: Measure, line: Line) -> list[tuple[Month, Fraction]]:
    """How many had missed in each month of this fiscal year, back from the latest without a gap.

    Only of the year to date, where a number that rises has new misses in it.
    """
    if measure.data_period is not DataPeriod.YEAR_TO_DATE:
        return []
    found: list[tuple[Month, Fraction]] = []
    for point in reversed(line.history):
        count = missed(measure, point.figure)
        same_year = point.period.fiscal_year == line.history[-1].period.fiscal_year
        if count is None or not same_year or (found and point.period.plus(1) != found[-1][0]):
            break
        found.append((point.period, count))
    return found[::-1]
