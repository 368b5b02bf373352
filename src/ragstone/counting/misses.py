"""Misses kept beside changes, and what they say of a period: how many are still open, and when the last one was.

Kept without the number of a case or of a child: from when until when so much is missed, the day on which it came to
that, and until when the case is open. Any period is read from them without a view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ragstone.counting.counted import days_read
from ragstone.engines.duck import Duck
from ragstone.ledger.misses import misses_of
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import Kind
from ragstone.values.periods import Month
from ragstone.values.scorecards import Facts

_MISSES = """CREATE TABLE IF NOT EXISTS kept.misses
    (key VARCHAR, from_date DATE, until_date DATE, missed DECIMAL(38,10), missed_on DATE, open_until DATE)"""
_COLUMNS = "from_date, until_date, missed, missed_on, open_until"
_READ = """SELECT d.key, d.first, d.last, MAX(m.missed_on),
        SUM(CASE WHEN m.open_until > d.last THEN m.missed ELSE 0 END)
    FROM (SELECT unnest(?) AS key, unnest(?) AS first, unnest(?) AS last) AS d
    JOIN {misses} AS m ON m.key = d.key AND m.from_date BETWEEN d.first AND d.last AND m.until_date > d.last
    GROUP BY d.key, d.first, d.last"""
Asked = tuple[str, date, date]  # a key, and the first and last day of what is asked of it


def keep_misses(engine: Duck, key: str, cohort: Cohort) -> None:
    """Keep the misses of a cohort whose ground stands on the engine, if it can be missed."""
    engine.run(_MISSES)
    engine.run("DELETE FROM kept.misses WHERE key = ?", key)
    if cohort.misses is not None:
        engine.run(f"INSERT INTO kept.misses SELECT '{key}', {_COLUMNS} FROM ({misses_of(cohort)})")


def forget_misses(engine: Duck) -> None:
    """Take away those whose count is not kept any more."""
    engine.run("DELETE FROM kept.misses WHERE key NOT IN (SELECT key FROM kept.counted)")


def kept_facts(
    engine: Duck, cohorts: Iterable[Cohort], keys: Mapping[str, str], period: Month, area: str
) -> tuple[Facts, ...]:
    """Of each cohort that can be missed. `keys` are by measure, as for ledgers; `area` is the whole council."""
    engine.run(_MISSES)
    asked = [
        (each, asked_of(keys[each.measure], each, period)) for each in cohorts if each.misses is not None
    ]
    found = read_misses(engine, "kept.misses", list({place for _, place in asked}))
    return tuple(_facts(each, period, area, *found.get(place, (None, 0))) for each, place in asked)


def asked_of(key: str, cohort: Cohort, period: Month) -> Asked:
    """A flow is asked about its window; anything else about all that has begun by the day read."""
    first, last = days_read(cohort, period)
    return key, first if cohort.kind is Kind.FLOW else date.min, last


def read_misses(engine: Duck, misses: str, asked: Sequence[Asked]) -> dict[Asked, tuple[date, Decimal]]:
    """The day of the last miss, and how much of what is missed is still open; nothing where nothing is missed.

    `misses` is a table, or a query in brackets, with the columns of `misses_of` and a key.
    """
    if not asked:
        return {}
    rows = engine.run(_READ.format(misses=misses), *(list(part) for part in zip(*asked, strict=True)))
    return {(key, first, last): (missed_on, still_open) for key, first, last, missed_on, still_open in rows}


def _facts(
    cohort: Cohort, period: Month, area: str, missed_on: date | None, still_open: Decimal | int
) -> Facts:
    if missed_on and cohort.kind is Kind.REGISTER:
        # The year's set is new: whoever misses in it missed this year.
        missed_on = max(missed_on, period.fiscal_year.first_day)
    month = Month(missed_on.year, missed_on.month) if missed_on else None
    return Facts(cohort.measure, area, int(still_open) if cohort.gives_open_until else None, month)
