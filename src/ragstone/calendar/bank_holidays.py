"""England's bank holidays as dated data, and the years that they are known for."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ragstone.values.faults import refuse

FILE = Path(__file__).with_name("bank_holidays.csv")
A_WHOLE_YEAR = 8  # bank holidays that England and Wales have every year, one-offs left out
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class BankHoliday:
    """A day observed as a bank holiday. `one_off` is a day added to one year only."""

    day: date
    name: str
    source: str
    one_off: bool


@dataclass(frozen=True, slots=True)
class Announced:
    """The bank holidays of the years, first and last included, whose list is whole."""

    first_year: int
    last_year: int
    days: frozenset[date]


@cache
def announced() -> Announced:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return whole_years(read(lines))


def read(lines: Iterable[str]) -> tuple[BankHoliday, ...]:
    """The rows of bank_holidays.csv; refused at the first that is not a bank holiday."""
    rows = enumerate(csv.DictReader(lines), start=2)
    return tuple(_read_row(number, row) for number, row in rows)


def _read_row(number: int, row: dict[str, str]) -> BankHoliday:
    try:
        return BankHoliday(
            date.fromisoformat(row["date"]), row["name"], row["source"], _YES_NO[row["one_off"]]
        )
    except (KeyError, TypeError, ValueError):
        raise refuse(
            f"{FILE.name}, row {number}",
            "this is not a bank holiday",
            "Write date as 2026-12-25, then name, source, and yes or no in one_off.",
        ) from None


def whole_years(holidays: Iterable[BankHoliday]) -> Announced:
    """What is known: from the first year there is, on until a year is not whole."""
    holidays = tuple(holidays)
    every_year = Counter(holiday.day.year for holiday in holidays if not holiday.one_off)
    first = min(every_year)
    last = first - 1
    while every_year[last + 1] == A_WHOLE_YEAR:
        last += 1
    known = range(first, last + 1)
    return Announced(first, last, frozenset(day.day for day in holidays if day.day.year in known))
