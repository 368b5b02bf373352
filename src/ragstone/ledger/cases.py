"""The cases behind a figure: the same rows as the changes are made of, read on one day or in one window."""

from __future__ import annotations

from ragstone.ledger.placing import placed
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.measures import Kind


def cases_of(cohort: Cohort) -> str:
    """A SELECT of case_id, person_id, area, from_date, until_date, numerator, denominator; their sums are the figure.

    It has two parameters, written `:first` and `:last`. For a flow they are the first and last day of
    the window; for the others both are the day read.
    """
    rows = placed(cohort)
    if cohort.kind is Kind.FLOW:
        return f"""SELECT p.case_id, p.person_id, p.area, p.on_date AS from_date, CAST(NULL AS DATE) AS until_date,
       p.numerator, p.denominator
FROM ({rows}) AS p
WHERE p.on_date >= :first AND p.on_date <= :last AND (p.numerator <> 0 OR p.denominator <> 0)"""
    on_the_day = f"""SELECT p.case_id, p.person_id, p.area, p.from_date, p.until_date, p.numerator, p.denominator
FROM ({rows}) AS p
WHERE p.from_date <= :first AND p.until_date > :last"""
    return _together(on_the_day, cohort)


def _together(rows: str, cohort: Cohort) -> str:
    """One line for each case or, where the ledger takes a child's rows together, for each child."""
    if cohort.count_each is CountEach.CHILD:
        key, case = "p.person_id", "MIN(p.case_id)"
    else:
        key, case = "p.case_id", "p.case_id"
    person = "p.person_id" if cohort.count_each is CountEach.CHILD else "MIN(p.person_id)"
    numerator, denominator = "SUM(p.numerator)", "SUM(p.denominator)"
    if cohort.count_each is not None:
        numerator = (
            f"CASE WHEN SUM(p.denominator) > 0 AND SUM(p.numerator) >= {cohort.at_least} THEN 1 ELSE 0 END"
        )
        denominator = "CASE WHEN SUM(p.denominator) > 0 THEN 1 ELSE 0 END"
    return f"""SELECT {case} AS case_id, {person} AS person_id, p.area, MIN(p.from_date) AS from_date,
       MAX(p.until_date) AS until_date, {numerator} AS numerator, {denominator} AS denominator
FROM ({rows}) AS p
GROUP BY {key}, p.area
HAVING {numerator} <> 0 OR {denominator} <> 0"""
