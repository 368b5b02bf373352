"""What the calendar does not know: rows that would drop out of the join to it without a word."""

from __future__ import annotations

from ragstone.ledger.placing import NEVER
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import Kind


def outside_of(cohort: Cohort) -> str:
    """A SELECT of one number: how many dates of the cohort's rows are no day of the calendar.

    31 December 9999 is no date but "while it lasts", and an empty one counts nowhere anyway.
    """
    rows = f"({cohort.text}\n)"
    days = f"SELECT r.on_date AS day FROM {rows} AS r"
    if cohort.kind is not Kind.FLOW:
        days = f"""SELECT r.from_date AS day FROM {rows} AS r
UNION ALL
SELECT u.until_date FROM {rows} AS u"""
    return f"""SELECT COUNT(*) AS dates
FROM ({days}) AS d
LEFT JOIN calendar AS c ON c.day = d.day
WHERE d.day IS NOT NULL AND d.day <> {NEVER} AND c.day IS NULL"""
