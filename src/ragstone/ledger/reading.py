"""A period's figure, read from changes: a window of them, or all of them so far. Plain Python for every engine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import lcm

from ragstone.values.ledger import Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

_fraction = lru_cache(maxsize=50_000)(Fraction)  # most counts are small, and come again and again

Row = tuple[str, Sequence[int], Sequence[int], Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Running:
    """Sums so far of one area, by month, as whole numbers of the ledger's parts."""

    months: Sequence[int]
    numerators: Sequence[int]  # one more than months: what is before the first
    denominators: Sequence[int]

    def within(self, before: int | None, last: int) -> tuple[int, int]:
        """What changed after month `before`, None for the beginning, up to month `last`."""
        end = bisect_right(self.months, last)
        if before is None:
            return self.numerators[end], self.denominators[end]
        start = bisect_right(self.months, before, 0, end)
        above = self.numerators[end] - self.numerators[start]
        return above, self.denominators[end] - self.denominators[start]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One measure's changes, ready to be read at any area and period. Built by `ledger_of` and `ledger_in`.

    Sums are kept in whole numbers of 1 / `parts`: as exact as fractions, and a good deal quicker.
    """

    kind: Kind
    data_period: DataPeriod
    parts: int
    areas: Mapping[str, _Running]

    def sums(self, area: str, period: Month) -> tuple[int, int]:
        """Numerator and denominator of an area without parts, in whole numbers of 1 / `parts`."""
        running = self.areas.get(area)
        return running.within(*self._window(period)) if running else (0, 0)

    def all_sums(self, period: Month) -> Iterator[tuple[str, tuple[int, int]]]:
        """The same of every area without parts that ever had a change."""
        before, last = self._window(period)
        return ((area, running.within(before, last)) for area, running in self.areas.items())

    def _window(self, period: Month) -> tuple[int | None, int]:
        """The months between which a figure reads changes, by their numbers; all so far for what lasts."""
        if self.kind is not Kind.FLOW:
            return None, number_of(period)
        return number_of(window_start(self.data_period, period)) - 1, number_of(period)

    def number(self, whole: int) -> Fraction:
        """What such a sum comes to."""
        return _fraction(whole) if self.parts == 1 else Fraction(whole, self.parts)

    def exact(self, numerator: int, denominator: int) -> Count:
        return Count(self.number(numerator), self.number(denominator))

    def count(self, area: str, period: Month) -> Count:
        """What the period comes to in an area without parts; 0 of 0 where nothing was ever counted."""
        return self.exact(*self.sums(area, period))

    def total(self, areas: Iterable[str], period: Month) -> Count:
        """The sum over areas without parts."""
        sums = [self.sums(area, period) for area in areas]
        return self.exact(sum(above for above, _ in sums), sum(below for _, below in sums))


def ledger_of(kind: Kind, data_period: DataPeriod, changes: Sequence[Change]) -> Ledger:
    parts = lcm(*{number.denominator for each in changes for number in (each.numerator, each.denominator)})
    by_area: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: change.month_no):
        by_area.setdefault(change.area, []).append(change)
    rows = (
        (
            area,
            [change.month_no for change in found],
            [_whole(change.numerator, parts) for change in found],
            [_whole(change.denominator, parts) for change in found],
        )
        for area, found in by_area.items()
    )
    return ledger_in(kind, data_period, parts, rows)


def ledger_in(kind: Kind, data_period: DataPeriod, parts: int, rows: Iterable[Row]) -> Ledger:
    """The ledger of rows of an area, its months in order, and what each changes in whole numbers of 1 / `parts`."""
    areas = {
        area: _Running(months, list(accumulate(above, initial=0)), list(accumulate(below, initial=0)))
        for area, months, above, below in rows
    }
    return Ledger(kind, data_period, parts, areas)


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
