"""Who missed, when it came to that, and until when the case is open: the whole council together, day by day.

Where a child lives plays no part, so that one who moves has missed nothing anew.
"""

from __future__ import annotations

from ragstone.ledger.placing import NEVER, joined, lasting
from ragstone.ledger.statements import ends
from ragstone.values.cohorts import Cohort, CountEach, Misses
from ragstone.values.measures import Kind

_UNKNOWN = "CAST(NULL AS DATE)"


def misses_of(cohort: Cohort) -> str:
    """A SELECT of counted, from_date, until_date, missed, missed_on, open_until.

    Each row is how much a case misses while that stays the same.

    On a day read, the rows that have begun and not ended are those who miss, `missed` adds up to what the
    figure lacks (or, where lower is better, has above the line), and `missed_on` is the day on which it last
    grew. In a window of a flow they are the rows that begin in it; those never end. `open_until` is the
    latest that any row of the case gave until then, 9999-12-31 while it lasts. For a cohort that can be missed.
    """
    return _flow(cohort) if cohort.kind is Kind.FLOW else _lasting(cohort)


def _flow(cohort: Cohort) -> str:
    open_until = f"MAX(COALESCE(r.open_until, {NEVER}))" if cohort.gives_open_until else _UNKNOWN
    missed = _missed(cohort, "COALESCE(SUM(r.numerator), 0)", "COALESCE(SUM(r.denominator), 0)")
    return f"""SELECT m.counted, m.on_date AS from_date, {NEVER} AS until_date, m.missed, m.on_date AS missed_on,
       m.open_until
FROM (SELECT r.case_id AS counted, r.on_date, {missed} AS missed, {open_until} AS open_until
      FROM ({cohort.text}
) AS r
      WHERE r.on_date IS NOT NULL AND {_matters(cohort)}
      GROUP BY r.case_id, r.on_date) AS m
WHERE m.missed > 0"""


def _lasting(cohort: Cohort) -> str:
    """A case's sums after each day on which they change; what is missed then lasts until it is another."""
    in_order = "OVER (PARTITION BY {0}.counted, {0}.area ORDER BY {0}.on_date"
    so_far = in_order + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    days, states = so_far.format("d"), so_far.format("t")
    missed = _missed(cohort, "s.above", "s.below")
    before = _missed(cohort, "(s.above - s.up)", "(s.below - s.down)")
    changed = "1 = 1" if cohort.gives_open_until else "t.missed <> t.missed_before"
    return f"""SELECT m.counted, m.on_date AS from_date, m.next_on AS until_date, m.missed, m.missed_on,
       m.open_until
FROM (SELECT t.counted, t.on_date, COALESCE(LEAD(t.on_date) {in_order.format("t")}), {NEVER}) AS next_on, t.missed,
             MAX(CASE WHEN t.missed > t.missed_before THEN t.on_date END) {states} AS missed_on, t.open_until
      FROM (SELECT s.counted, s.area, s.on_date, s.open_until, {missed} AS missed, {before} AS missed_before
            FROM (SELECT d.counted, d.area, d.on_date, d.up, d.down,
                         SUM(d.up) {days} AS above, SUM(d.down) {days} AS below, MAX(d.open_until) {days} AS open_until
                  FROM ({_days(cohort)}) AS d) AS s) AS t
      WHERE {changed}) AS m
WHERE m.missed > 0"""


def _days(cohort: Cohort) -> str:
    """What the rows of a case that begin or end on a day change together, and until when they are open."""
    counted = "person_id" if cohort.count_each is CountEach.CHILD else "case_id"
    open_until = f"MAX(COALESCE(e.open_until, {NEVER}))" if cohort.gives_open_until else _UNKNOWN
    return f"""SELECT e.counted, e.area, e.on_date, COALESCE(SUM(e.numerator), 0) AS up,
                               COALESCE(SUM(e.denominator), 0) AS down, {open_until} AS open_until
                        FROM ({ends(_rows(cohort), counted, _also(cohort))}) AS e
                        GROUP BY e.counted, e.area, e.on_date"""


def _rows(cohort: Cohort) -> str:
    """With an area only where the ledger sums a child's rows in each area by itself and no move cuts them.

    Where rows are added up as they are, those in which nothing is missed change nothing, and are most of them.
    """
    if cohort.count_each is None:
        return lasting(cohort, "'' AS area, ", _also(cohort)) + f" AND {_matters(cohort)}"
    if cohort.gives_area or cohort.kind is Kind.REGISTER:
        return joined(cohort, _also(cohort))
    return lasting(cohort, "'' AS area, ", _also(cohort))


def _matters(cohort: Cohort) -> str:
    lacks = "0" if cohort.misses is Misses.ABOVE else "COALESCE(r.denominator, 0)"
    return f"COALESCE(r.numerator, 0) <> {lacks}"


def _also(cohort: Cohort) -> str:
    return "open_until" if cohort.gives_open_until else ""


def _missed(cohort: Cohort, above: str, below: str) -> str:
    """What is missed where a case's rows come to this much above the line and below it."""
    if cohort.count_each is not None:
        reached = ">=" if cohort.misses is Misses.ABOVE else "<"
        return f"CASE WHEN {below} > 0 AND {above} {reached} {cohort.at_least} THEN 1 ELSE 0 END"
    return above if cohort.misses is Misses.ABOVE else f"{below} - {above}"
