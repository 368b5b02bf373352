"""A period's figure, read from changes: a window of them, or all of them so far. Plain Python for every engine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from ragstone.values.ledger import Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Running:
    """Sums so far of one area, by month."""

    months: tuple[int, ...]
    numerators: tuple[Fraction, ...]  # one more than months: what is before the first
    denominators: tuple[Fraction, ...]

    def up_to(self, month_no: int) -> Count:
        place = bisect_right(self.months, month_no)
        return Count(self.numerators[place], self.denominators[place])


@dataclass(frozen=True, slots=True)
class Ledger:
    """One measure's changes, ready to be read at any area and period. Built by `ledger_of`."""

    kind: Kind
    data_period: DataPeriod
    areas: Mapping[str, _Running]

    def count(self, area: str, period: Month) -> Count:
        """What the period comes to in an area without parts; 0 of 0 where nothing was ever counted."""
        running = self.areas.get(area)
        if running is None:
            return Count(_NOTHING, _NOTHING)
        last = number_of(period)
        so_far = running.up_to(last)
        if self.kind is not Kind.FLOW:
            return so_far
        before = running.up_to(number_of(window_start(self.data_period, period)) - 1)
        return Count(so_far.numerator - before.numerator, so_far.denominator - before.denominator)

    def total(self, areas: Iterable[str], period: Month) -> Count:
        """The sum over areas without parts."""
        counts = [self.count(area, period) for area in areas]
        numerator = sum((count.numerator for count in counts), _NOTHING)
        return Count(numerator, sum((count.denominator for count in counts), _NOTHING))


def ledger_of(kind: Kind, data_period: DataPeriod, changes: Sequence[Change]) -> Ledger:
    by_area: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: change.month_no):
        by_area.setdefault(change.area, []).append(change)
    return Ledger(kind, data_period, {area: _running(found) for area, found in by_area.items()})


def _running(changes: Sequence[Change]) -> _Running:
    return _Running(
        tuple(change.month_no for change in changes),
        tuple(accumulate((change.numerator for change in changes), initial=_NOTHING)),
        tuple(accumulate((change.denominator for change in changes), initial=_NOTHING)),
    )


def window_start(data_period: DataPeriod, period: Month) -> Month:
    """The first month that a figure of `period` covers."""
    match data_period:
        case DataPeriod.YEAR_TO_DATE:
            return Month(period.fiscal_year.begins, 4)
        case DataPeriod.ROLLING_12_MONTHS:
            return period.plus(-11)
        case DataPeriod.QUARTER:
            return period.plus(-2)
        case DataPeriod.MONTH | DataPeriod.SNAPSHOT:
            return period


def number_of(month: Month) -> int:
    """The month as the calendar's rows number it."""
    return month.year * 12 + month.month - 1
