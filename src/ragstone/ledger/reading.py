"""A period's figure, read from changes: a window of them, or all of them so far. Plain Python for every engine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import lcm

from ragstone.values.ledger import Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Running:
    """Sums so far of one area, by month, as whole numbers of the ledger's parts."""

    months: tuple[int, ...]
    numerators: tuple[int, ...]  # one more than months: what is before the first
    denominators: tuple[int, ...]

    def up_to(self, month_no: int) -> tuple[int, int]:
        place = bisect_right(self.months, month_no)
        return self.numerators[place], self.denominators[place]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One measure's changes, ready to be read at any area and period. Built by `ledger_of`.

    Sums are kept in whole numbers of 1 / `parts`: as exact as fractions, and a good deal quicker.
    """

    kind: Kind
    data_period: DataPeriod
    parts: int
    areas: Mapping[str, _Running]

    def count(self, area: str, period: Month) -> Count:
        """What the period comes to in an area without parts; 0 of 0 where nothing was ever counted."""
        running = self.areas.get(area)
        if running is None:
            return Count(_NOTHING, _NOTHING)
        numerator, denominator = running.up_to(number_of(period))
        if self.kind is Kind.FLOW:
            before = running.up_to(number_of(window_start(self.data_period, period)) - 1)
            numerator, denominator = numerator - before[0], denominator - before[1]
        return Count(self._exact(numerator), self._exact(denominator))

    def _exact(self, parts: int) -> Fraction:
        return Fraction(parts) if self.parts == 1 else Fraction(parts, self.parts)

    def total(self, areas: Iterable[str], period: Month) -> Count:
        """The sum over areas without parts."""
        counts = [self.count(area, period) for area in areas]
        numerator = sum((count.numerator for count in counts), _NOTHING)
        return Count(numerator, sum((count.denominator for count in counts), _NOTHING))


def ledger_of(kind: Kind, data_period: DataPeriod, changes: Sequence[Change]) -> Ledger:
    parts = lcm(*{number.denominator for each in changes for number in (each.numerator, each.denominator)})
    by_area: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: change.month_no):
        by_area.setdefault(change.area, []).append(change)
    return Ledger(kind, data_period, parts, {area: _running(found, parts) for area, found in by_area.items()})


def _running(changes: Sequence[Change], parts: int) -> _Running:
    return _Running(
        tuple(change.month_no for change in changes),
        tuple(accumulate((_whole(change.numerator, parts) for change in changes), initial=0)),
        tuple(accumulate((_whole(change.denominator, parts) for change in changes), initial=0)),
    )


def _whole(number: Fraction, parts: int) -> int:
    return number.numerator * (parts // number.denominator)


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
