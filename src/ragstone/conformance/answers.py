"""What an engine answers to a trap: counts read from the ledger, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from ragstone.calendar.working_days import snapshot_day
from ragstone.conformance.measure import measure_of
from ragstone.conformance.naive import counted
from ragstone.conformance.trap import Asks, Expectation, Found, Trap
from ragstone.counting.counted import changes, ledger
from ragstone.engines.duck import Duck
from ragstone.ledger.coverage import uncovered
from ragstone.ledger.outside import outside_of
from ragstone.ratings.results import result_of
from ragstone.ratings.travel import compare
from ragstone.values.figures import Figure, Reported, Supplied
from ragstone.values.ledger import Count
from ragstone.values.periods import Month
from ragstone.values.rounding import half_up, plain

Ask = Callable[[Expectation], Found]


class Counts(Protocol):
    """Figures of any area and period, whoever counted them."""

    def count(self, area: str, period: Month) -> Count: ...


def by_ledger(engine: Duck, trap: Trap) -> Ask:
    """The ledger's answers to a trap whose records stand on the engine."""
    found = changes(engine, trap.cohort)
    return Answers(engine, trap, ledger(trap.cohort, found), {change.area for change in found})


def by_join(engine: Duck, trap: Trap) -> Ask:
    """What the naive join makes of it, month by month and without a ledger."""
    months = [each.period for each in trap.expected] + [each.since for each in trap.expected if each.since]
    joined = counted(engine, trap.cohort, min(months), max(months))
    return Answers(engine, trap, joined, joined.areas)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of whoever counted. `areas` are all of them that anything was counted in."""

    engine: Duck
    trap: Trap
    counts: Counts
    areas: Collection[str]

    def __call__(self, asked: Expectation) -> Found:
        match asked.asks:
            case Asks.COUNT:
                count = self._count(asked.area, asked.period)
                return Found(asked, f"{plain(count.numerator)} of {plain(count.denominator)}")
            case Asks.RESULT:
                return Found(asked, self._printed(self._figure(asked.area, asked.period)))
            case Asks.TRAVEL:
                return self._travel(asked)
            case Asks.COVERED:
                cohort, windows = self.trap.cohort, self.trap.windows
                why_not = uncovered(cohort, windows, asked.period, snapshot_day(asked.period))
                return Found(asked, "no" if why_not else "yes", why_not)
            case Asks.OUTSIDE:
                return Found(asked, str(self.engine.value(outside_of(self.trap.cohort))))

    def _count(self, area: str, period: Month) -> Count:
        counts = [self.counts.count(each, period) for each in ([area] if area else self.areas)]
        nothing = Fraction(0)
        numerator = sum((count.numerator for count in counts), nothing)
        return Count(numerator, sum((count.denominator for count in counts), nothing))

    def _figure(self, area: str, period: Month) -> Figure:
        count = self._count(area, period)
        measure = measure_of(self.trap.question)
        supplied = Supplied(measure.name, area, period, count.numerator, count.denominator, None, "")
        return result_of(measure, supplied, None)

    def _printed(self, figure: Figure) -> str:
        if figure.value is None:
            return str(figure.basis)
        return f"{half_up(figure.value, self.trap.question.decimals):,f}"

    def _travel(self, asked: Expectation) -> Found:
        since = asked.since or asked.period.plus(-1)
        before, after = (Reported(month, self._figure(asked.area, month)) for month in (since, asked.period))
        compared = compare(measure_of(self.trap.question, asked.polarity), asked.target, after, before, since)
        return Found(asked, str(compared.travel or "none"), compared.why_not)
