"""A cohort run on an engine: its changes, and the cases behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from ragstone.calendar.working_days import snapshot_day
from ragstone.engines.duck import Duck
from ragstone.ledger.cases import cases_of
from ragstone.ledger.reading import Ledger, ledger_of, window_start
from ragstone.ledger.statements import changes_of
from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import Case, Change
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

LASTS = date(9999, 12, 31)


def changes(engine: Duck, cohort: Cohort) -> tuple[Change, ...]:
    """The changes of a cohort whose views and tables stand on the engine, by area and month."""
    return changes_in(engine.run(changes_of(cohort)))


def changes_in(rows: Iterable[tuple[Any, ...]]) -> tuple[Change, ...]:
    """Rows of area, month_no, numerator, denominator as changes, in order."""
    found = (Change(str(area), int(month), Fraction(n or 0), Fraction(d or 0)) for area, month, n, d in rows)
    return tuple(sorted(found, key=lambda change: (change.area, change.month_no)))


def ledger(cohort: Cohort, found: Sequence[Change]) -> Ledger:
    return ledger_of(cohort.kind, cohort.data_period, found)


def cases(engine: Duck, cohort: Cohort, period: Month) -> tuple[Case, ...]:
    """The cases behind the figures of a period, in every area; their sums are the figures."""
    first, last = days_read(cohort, period)
    text = cases_of(cohort).replace(":first", "$1").replace(":last", "$2")
    return tuple(_case(row) for row in engine.run(f"{text}\nORDER BY 3, 1, 4", first, last))


def days_read(cohort: Cohort, period: Month) -> tuple[date, date]:
    """The first and last day of a flow's window; the day read, twice, of anything else."""
    if cohort.kind is Kind.FLOW:
        return window_start(cohort.data_period, period).first_day, period.last_day
    day = snapshot_day(period) if cohort.data_period is DataPeriod.SNAPSHOT else period.last_day
    return day, day


def _case(row: tuple[Any, ...]) -> Case:
    case_id, person_id, area, began, ended, numerator, denominator = row
    until = None if ended is None or ended >= LASTS else ended
    return Case(
        str(case_id),
        str(person_id) if person_id is not None else "",
        str(area),
        began,
        until,
        Fraction(numerator or 0),
        Fraction(denominator or 0),
    )
