"""Whether the records reach far enough for a figure. Where they do not it is "not covered": never a low number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from ragstone.ledger.reading import window_start
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month, day_in_words

Windows = Mapping[str, tuple[date | None, date | None]]


def uncovered(cohort: Cohort, windows: Windows, period: Month, snapshot_day: date | None = None) -> str:
    """Why the figure of a period cannot be given, and what would cover it; "" where it can.

    `windows` has every table of records: the first and last day that its extracts tell all about. No
    first day means that nobody said, so that nothing is covered; no last day, that nothing was loaded. What
    a cohort reads and `windows` does not have is a view or the calendar, seen through already. Without
    a `snapshot_day` a snapshot needs records up to the end of its month.
    """
    return " ".join(_gaps(cohort, windows, period, snapshot_day))


def _gaps(cohort: Cohort, windows: Windows, period: Month, snapshot_day: date | None) -> Iterator[str]:
    last = snapshot_day if cohort.data_period is DataPeriod.SNAPSHOT and snapshot_day else period.last_day
    first = _first_day(cohort, period, last)
    look_back = dict(cohort.look_back)
    for table in sorted({*cohort.reads, *look_back} & windows.keys()):
        months = look_back.get(table, 0)
        since, until = windows[table]
        needed = months_before(first, months)
        if until is None:
            yield f"Nothing of {table} has been loaded. Load an extract of it that reaches {day_in_words(last)}."
            continue
        if since is None:
            yield (
                f"Nobody has said from which day on {table} is known, and the figure needs it from "
                f"{day_in_words(needed)}. Write covers_from into extract.toml, and load the extract again."
            )
        elif since > needed:
            why = f", {months} months before {day_in_words(first)}" if months else ""
            yield (
                f"{table} is known from {day_in_words(since)} on, and the figure needs it from "
                f"{day_in_words(needed)}{why}. An extract that goes back to then would cover it."
            )
        if until < last:
            yield (
                f"{table} is known up to {day_in_words(until)}, and the figure needs it up to {day_in_words(last)}. "
                f"An extract taken after that day would cover it."
            )


def _first_day(cohort: Cohort, period: Month, last: date) -> date:
    """The earliest day on which a case of the period may begin to count, before any look-back."""
    match cohort.kind:
        case Kind.FLOW:
            return window_start(cohort.data_period, period).first_day
        case Kind.REGISTER:
            return period.fiscal_year.first_day
        case Kind.STOCK if cohort.data_period is DataPeriod.SNAPSHOT:
            return last
        case Kind.STOCK:
            return window_start(cohort.data_period, period).first_day


@lru_cache(maxsize=10_000)  # every measure asks it of the same few days
def months_before(day: date, months: int) -> date:
    """So many months earlier; a day that does not exist falls on the last of the month."""
    month = Month(day.year, day.month).plus(-months)
    return month.first_day.replace(day=min(day.day, month.last_day.day))
