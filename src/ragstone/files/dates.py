"""Months, days and fiscal years as people and Excel write them."""

from __future__ import annotations

import re
from datetime import date

from ragstone.files.cells import Unreadable
from ragstone.files.wording import quoted
from ragstone.values.periods import MONTH_NAMES, FiscalYear, Month

FIRST_YEAR = 1974  # the present English counties began in April of that year
LAST_YEAR = 2100

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_BRITISH_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_NAMED_MONTH = re.compile(r"([A-Za-z]{3,9})[ -]([0-9]{4}|[0-9]{2})")
_FISCAL_YEAR = re.compile(r"([0-9]{4})[-/]([0-9]{4}|[0-9]{2})")
_DAY_CURE = "Write it like 2015-02-27 or 27/02/2015."
_MONTH_CURE = "Write it like 2015-02 or Feb 2015."


def day(cell: str) -> date:
    """2015-02-27 or 27/02/2015 (day first)."""
    found = _day_parts(cell)
    if found is None:
        raise Unreadable(f"{quoted(cell)} is not a date", _DAY_CURE)
    return _date(cell, *found)


def _day_parts(cell: str) -> tuple[int, int, int] | None:
    if iso := _ISO_DAY.fullmatch(cell):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if british := _BRITISH_DAY.fullmatch(cell):
        return int(british[3]), int(british[2]), int(british[1])
    return None


def _date(cell: str, year: int, month_number: int, day_number: int) -> date:
    try:
        found = date(year, month_number, day_number)
    except ValueError:
        raise Unreadable(f"there is no such day as {quoted(cell)}", _DAY_CURE) from None
    check_year(cell, year)
    return found


def check_year(cell: str, year: int) -> None:
    """Unreadable for a year that no scorecard can be about."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        cure = f"Use years from {FIRST_YEAR} to {LAST_YEAR}."
        raise Unreadable(f"{quoted(cell)} is outside the years that a scorecard knows", cure)


def month(cell: str) -> Month:
    """2015-02, Feb-15, Feb 2015, February 2015, or the first of a month as a date."""
    if found := _ISO_MONTH.fullmatch(cell):
        return _month(cell, int(found[1]), int(found[2]))
    if found := _NAMED_MONTH.fullmatch(cell):
        return _month(cell, _full_year(found[2]), _month_number(cell, found[1]))
    parts = _day_parts(cell)
    if parts is None:
        raise Unreadable(f"{quoted(cell)} is not a month", _MONTH_CURE)
    first = _date(cell, *parts)
    if first.day != 1:
        raise Unreadable(f"{quoted(cell)} is a day inside a month, not a month", _MONTH_CURE)
    return Month(first.year, first.month)


def _full_year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _month_number(cell: str, written: str) -> int:
    for number, full in enumerate(MONTH_NAMES[1:], start=1):
        if full.casefold().startswith(written.casefold()):
            return number
    raise Unreadable(f"{quoted(cell)} is not a month", _MONTH_CURE)


def _month(cell: str, year: int, number: int) -> Month:
    if not 1 <= number <= 12:
        raise Unreadable(f"there is no such month as {quoted(cell)}", _MONTH_CURE)
    check_year(cell, year)
    return Month(year, number)


def fiscal_year(cell: str) -> FiscalYear:
    """2014-15, 2014/15 or 2014-2015."""
    cure = "Write it like 2014-15, in a column that Excel keeps as text."
    if not (written := _FISCAL_YEAR.fullmatch(cell)):
        raise Unreadable(f"{quoted(cell)} is not a fiscal year", cure)
    begins = int(written[1])
    if written[2] not in (f"{begins + 1:04d}", f"{(begins + 1) % 100:02d}"):
        raise Unreadable(f"the two years of {quoted(cell)} do not follow each other", cure)
    check_year(cell, begins)
    return FiscalYear(begins)
