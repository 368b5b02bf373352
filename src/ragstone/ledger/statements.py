"""From a cohort to its changes: one statement that gives area, month_no, numerator, denominator.

    cohort rows -> placed in areas -> beginnings and ends -> (swept per child) -> changes by area and month

Read by running sums, the changes give the figure of every period: nothing is counted twice.
"""

from __future__ import annotations

from ragstone.ledger.placing import NEVER, more, placed
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.measures import DataPeriod, Kind

FIRST = "CAST('1980-01-01' AS DATE)"  # the calendar's first day
_ID = {CountEach.CHILD: "person_id", CountEach.CASE: "case_id"}
_SO_FAR = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"


def changes_of(cohort: Cohort) -> str:
    """The whole statement, a SELECT.

    For a snapshot a change counts from the first month whose snapshot day is on or after it; for
    all else, in its calendar month. An end on 9999-12-31 is in no month: it never comes. What began
    before the calendar does is there from its first day on.
    """
    month = "snapshot_month_no" if cohort.data_period is DataPeriod.SNAPSHOT else "month_no"
    day = (
        "e.on_date"
        if cohort.kind is Kind.FLOW
        else f"CASE WHEN e.on_date < {FIRST} THEN {FIRST} ELSE e.on_date END"
    )
    return f"""SELECT e.area, c.{month} AS month_no, SUM(e.numerator) AS numerator, SUM(e.denominator) AS denominator
FROM ({events_of(cohort)}) AS e
JOIN calendar AS c ON c.day = {day}
GROUP BY e.area, c.{month}
HAVING SUM(e.numerator) <> 0 OR SUM(e.denominator) <> 0"""


def events_of(cohort: Cohort) -> str:
    """area, on_date, numerator, denominator: what each day adds or takes away."""
    if cohort.kind is Kind.FLOW:
        return placed(cohort)
    if cohort.count_each is None:
        return ends(placed(cohort), "case_id")
    return _swept(placed(cohort), _ID[cohort.count_each], cohort.at_least)


def ends(rows: str, counted: str, also: str = "") -> str:
    """Each row twice, as it begins and as it ends: the rows are asked for once, however dear they are.

    `also` is a column more that the rows have.
    """
    return f"""SELECT p.{counted} AS counted, p.area,
       CASE WHEN s.sign = 1 THEN p.from_date ELSE p.until_date END AS on_date,
       CASE WHEN s.sign = 1 THEN p.numerator ELSE -p.numerator END AS numerator,
       CASE WHEN s.sign = 1 THEN p.denominator ELSE -p.denominator END AS denominator{more("p", also)}
FROM ({rows}) AS p
CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1 AS sign) AS s
WHERE s.sign = 1 OR p.until_date < {NEVER}"""


def _swept(rows: str, counted: str, at_least: int) -> str:
    """The rows of one child, taken together one after the other, count as one.

    Below the line while any row says so; above it only while below, and while the numerators add up. A
    row's change is the state with it less the state without: in whatever order the rows of a day come,
    their changes add up to what the day changes, so that one sort is enough and no day is summed first.
    The order is by all that is added up, so that both sums run in the same one.
    """
    in_order = (
        f"OVER (PARTITION BY e.counted, e.area ORDER BY e.on_date, e.numerator, e.denominator {_SO_FAR})"
    )
    return f"""SELECT t.counted, t.area, t.on_date,
       CASE WHEN t.below > 0 AND t.above >= {at_least} THEN 1 ELSE 0 END
         - CASE WHEN t.below - t.down > 0 AND t.above - t.up >= {at_least} THEN 1 ELSE 0 END AS numerator,
       CASE WHEN t.below > 0 THEN 1 ELSE 0 END - CASE WHEN t.below - t.down > 0 THEN 1 ELSE 0 END AS denominator
FROM (SELECT e.counted, e.area, e.on_date, COALESCE(e.numerator, 0) AS up, COALESCE(e.denominator, 0) AS down,
             COALESCE(SUM(e.numerator) {in_order}, 0) AS above, COALESCE(SUM(e.denominator) {in_order}, 0) AS below
      FROM ({ends(rows, counted)}) AS e) AS t"""
