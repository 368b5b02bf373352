"""Months and fiscal years: what a scorecard is reported for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

MONTH_NAMES = tuple(calendar.month_name)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_FISCAL_YEAR = re.compile(r"(\d{4})[-/](\d{2})")


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month that is reported. Written `2015-02`, read aloud `February 2015`."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Month:
        """`2015-02` as a Month; ValueError for anything else."""
        found = _MONTH.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is not a month written like 2015-02")
        return cls(int(found[1]), int(found[2]))

    def __hash__(self) -> int:
        return self.year * 12 + self.month  # figures are looked up by month tens of thousands of times

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def words(self) -> str:
        return f"{MONTH_NAMES[self.month]} {self.year}"

    @property
    def short(self) -> str:
        return f"{MONTH_NAMES[self.month][:3]} {self.year % 100:02d}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return _last_day(self.year, self.month)

    @property
    def fiscal_year(self) -> FiscalYear:
        return FiscalYear(self.year if self.month >= 4 else self.year - 1)

    @property
    def last_outturn(self) -> Month:
        """The March before this month's fiscal year: the last whole year's result."""
        return Month(self.fiscal_year.begins, 3)

    def since(self, other: Month) -> int:
        """How many months after the other one it is; negative where it is before."""
        return (self.year - other.year) * 12 + self.month - other.month

    def plus(self, months: int) -> Month:
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)


@cache
def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_in_words(day: date) -> str:
    """`2 March 2015`."""
    return f"{day.day} {MONTH_NAMES[day.month]} {day.year}"


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """April to March. Written `2014-15`."""

    begins: int

    @classmethod
    def parse(cls, text: str) -> FiscalYear:
        """`2014-15` or `2014/15` as a FiscalYear; ValueError for anything else."""
        found = _FISCAL_YEAR.fullmatch(text)
        if not found or (int(found[1]) + 1) % 100 != int(found[2]):
            raise ValueError(f"{text!r} is not a fiscal year written like 2014-15")
        return cls(int(found[1]))

    def __str__(self) -> str:
        return f"{self.begins:04d}-{(self.begins + 1) % 100:02d}"

    @property
    def first_day(self) -> date:
        return date(self.begins, 4, 1)

    @property
    def last_day(self) -> date:
        return date(self.begins + 1, 3, 31)
