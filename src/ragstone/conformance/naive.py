"""The same figures the slow way: every area and period joined to the rows of its window or day, and added up.

One SELECT a cohort, which shares nothing with the ledger's statements but the cohort's own text: what
both agree on in every cell, neither has wrong by a slip. It gives no row for an area and month without cases.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ragstone.engines.duck import Duck
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.ledger import Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month

_WINDOW_BEGINS = {  # the month with which a period's window begins
    DataPeriod.MONTH: "p.period_no",
    DataPeriod.QUARTER: "p.period_no - 2",
    DataPeriod.ROLLING_12_MONTHS: "p.period_no - 11",
    DataPeriod.YEAR_TO_DATE: "p.fiscal_year * 12 + 3",
}
_UNTIL = "COALESCE(r.until_date, CAST('9999-12-31' AS DATE))"


def naive(cohort: Cohort, first: Month, last: Month) -> str:
    """period_no, area, numerator, denominator: of every area and period, first to last, that has cases."""
    area, home = ("r.area", "") if cohort.gives_area else ("a.area", f"\n{_home(_day_placed(cohort))}")
    text = f"({cohort.text}\n)"
    rows = f"""SELECT p.period_no, r.case_id, r.person_id, COALESCE({area}, 'not known') AS area,
       r.numerator, r.denominator
FROM periods AS p
{_joined(cohort, text)}{home}
WHERE p.period_no BETWEEN {_no(first)} AND {_no(last)}"""
    return _added(cohort, rows)


def naive_placed(cohort: Cohort, rows: str, first: Month, last: Month) -> str:
    """The same over a table of the cohort's rows that know their area already: as fast as the join can be."""
    placed = f"""SELECT p.period_no, r.case_id, r.person_id, r.area, r.numerator, r.denominator
FROM periods AS p
{_joined(cohort, rows)}
WHERE p.period_no BETWEEN {_no(first)} AND {_no(last)}"""
    return _added(cohort, placed)


def _day_read(cohort: Cohort) -> str:
    return "p.snapshot_day" if cohort.data_period is DataPeriod.SNAPSHOT else "p.last_day"


def _day_placed(cohort: Cohort) -> str:
    """The day whose home counts: the event's, the day read, or the day of joining the register."""
    if cohort.kind is Kind.FLOW:
        return "r.on_date"
    return _day_read(cohort) if cohort.kind is Kind.STOCK else "r.from_date"


def _home(day: str) -> str:
    return f"""LEFT JOIN child_area AS a
  ON a.person_id = r.person_id AND a.from_date <= {day} AND {day} < a.until_date"""


def _joined(cohort: Cohort, rows: str) -> str:
    if cohort.kind is Kind.FLOW:
        return f"""JOIN periods AS w ON w.period_no = {_WINDOW_BEGINS[cohort.data_period]}
JOIN {rows} AS r ON w.first_day <= r.on_date AND r.on_date <= p.last_day"""
    day = _day_read(cohort)
    return f"JOIN {rows} AS r ON r.from_date <= {day} AND {day} < {_UNTIL}"


def _added(cohort: Cohort, rows: str) -> str:
    if cohort.count_each is not None:
        key = "person_id" if cohort.count_each is CountEach.CHILD else "case_id"
        rows = f"""SELECT g.period_no, g.area,
       CASE WHEN g.below > 0 AND g.above >= {cohort.at_least} THEN 1 ELSE 0 END AS numerator,
       CASE WHEN g.below > 0 THEN 1 ELSE 0 END AS denominator
FROM (SELECT q.period_no, q.area, q.{key}, SUM(q.numerator) AS above, SUM(q.denominator) AS below
      FROM ({rows}) AS q
      GROUP BY q.period_no, q.area, q.{key}) AS g"""
    return f"""SELECT n.period_no, n.area, SUM(n.numerator) AS numerator, SUM(n.denominator) AS denominator
FROM ({rows}) AS n
GROUP BY n.period_no, n.area"""


def _no(month: Month) -> int:
    return month.year * 12 + month.month - 1


@dataclass(frozen=True, slots=True)
class Naive:
    """Figures by area and number of the month, as the join gave them."""

    cells: dict[tuple[str, int], Count]

    def count(self, area: str, period: Month) -> Count:
        return self.cells.get((area, _no(period)), Count(Fraction(0), Fraction(0)))

    @property
    def areas(self) -> set[str]:
        return {area for area, _ in self.cells}


def counted(engine: Duck, cohort: Cohort, first: Month, last: Month) -> Naive:
    rows = engine.run(naive(cohort, first, last))
    return Naive({(area, int(no)): Count(Fraction(n), Fraction(d)) for no, area, n, d in rows})
