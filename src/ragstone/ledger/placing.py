"""Which area a case counts in: SQL around a cohort that gives its rows an area.

The text is of the same restricted SQL as the cohort's, so that it runs wherever the cohort runs.
A child's home is asked of `child_area`, which knows an area for every day of everybody in it; a child
who is not in it counts as "not known", so that areas always add up to the whole.
"""

from __future__ import annotations

from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import NOT_KNOWN
from ragstone.values.measures import Kind

NEVER = "CAST('9999-12-31' AS DATE)"
_AREA = f"COALESCE(a.area, '{NOT_KNOWN}')"
_GIVEN = f"COALESCE(r.area, '{NOT_KNOWN}')"
_GIVES = f"{_GIVEN} AS area, "


def placed(cohort: Cohort) -> str:
    """case_id, person_id, area, numerator, denominator, and on_date (flow) or from_date, until_date.

    A row without its date counts nowhere.
    """
    if cohort.kind is Kind.FLOW:
        return _flow(cohort)
    if cohort.gives_area:
        return lasting(cohort, _GIVES)
    if cohort.kind is Kind.REGISTER:
        return _register(cohort)
    return _stock(cohort)


def joined(cohort: Cohort, also: str = "") -> str:
    """What lasts, where each row began to count, or where the cohort says; never cut. `also` is a column more."""
    if cohort.gives_area:
        return lasting(cohort, _GIVES, also)
    return _register(cohort, also)


def _flow(cohort: Cohort) -> str:
    if cohort.gives_area:
        return f"""SELECT r.case_id, r.person_id, {_GIVEN} AS area, r.on_date, r.numerator, r.denominator
FROM ({cohort.text}
) AS r"""
    return f"""SELECT r.case_id, r.person_id, {_AREA} AS area, r.on_date, r.numerator, r.denominator
FROM ({cohort.text}
) AS r
LEFT JOIN child_area AS a
  ON a.person_id = r.person_id AND a.from_date <= r.on_date AND r.on_date < a.until_date"""


def lasting(cohort: Cohort, area: str = "", also: str = "") -> str:
    """Rows with both dates; one that ends on or before the day it begins counts nowhere. Ends with its conditions."""
    return f"""SELECT r.case_id, r.person_id, {area}r.from_date, COALESCE(r.until_date, {NEVER}) AS until_date,
       r.numerator, r.denominator{more("r", also)}
FROM ({cohort.text}
) AS r
WHERE r.from_date < COALESCE(r.until_date, {NEVER})"""


def _register(cohort: Cohort, also: str = "") -> str:
    """A case of the year's set stays where the child was when it joined the set."""
    return f"""SELECT s.case_id, s.person_id, {_AREA} AS area, s.from_date, s.until_date, s.numerator,
       s.denominator{more("s", also)}
FROM ({lasting(cohort, also=also)}) AS s
LEFT JOIN child_area AS a
  ON a.person_id = s.person_id AND a.from_date <= s.from_date AND s.from_date < a.until_date"""


def _stock(cohort: Cohort) -> str:
    """A case counts where the child lives on the day read: the row is cut at each move."""
    return f"""SELECT s.case_id, s.person_id, {_AREA} AS area,
       CASE WHEN a.from_date > s.from_date THEN a.from_date ELSE s.from_date END AS from_date,
       CASE WHEN a.until_date < s.until_date THEN a.until_date ELSE s.until_date END AS until_date,
       s.numerator, s.denominator
FROM ({lasting(cohort)}) AS s
LEFT JOIN child_area AS a
  ON a.person_id = s.person_id AND a.from_date < s.until_date AND s.from_date < a.until_date"""


def more(row: str, column: str) -> str:
    """A column more in a list of them; nothing for ""."""
    return f", {row}.{column}" if column else ""
