"""The text around a cohort is of the same restricted SQL as the cohort, so that it runs wherever the cohort runs."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from ragstone.counting.ground import columns_of_everything
from ragstone.ledger.statements import changes_of
from ragstone.sql.linter import lint
from ragstone.sql.texts import bare
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.measures import DataPeriod, Kind

FLOW = (
    "SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS on_date, "
    "1 AS numerator, 1 AS denominator FROM referral AS r"
)
LASTING = (
    "SELECT p.plan_id AS case_id, p.person_id, p.began AS from_date, p.ended AS until_date, "
    "1 AS numerator, 1 AS denominator FROM cp_plan AS p"
)
PERIODS = {
    Kind.FLOW: DataPeriod.YEAR_TO_DATE,
    Kind.STOCK: DataPeriod.SNAPSHOT,
    Kind.REGISTER: DataPeriod.YEAR_TO_DATE,
}
WAYS = list(itertools.product(Kind, (None, *CountEach), (False, True)))


def cohort(kind: Kind, count_each: CountEach | None, gives_area: bool) -> Cohort:
    text = FLOW if kind is Kind.FLOW else LASTING
    if gives_area:
        alias = "r" if kind is Kind.FLOW else "p"
        text = text.replace("1 AS numerator", f"{alias}.person_id AS area, 1 AS numerator")
    return Cohort("m", kind, PERIODS[kind], text, gives_area, count_each, 1, (), ())


@pytest.mark.parametrize(("kind", "count_each", "gives_area"), WAYS)
def test_the_linter_passes_what_the_ledger_puts_around_a_cohort(
    kind: Kind, count_each: CountEach | None, gives_area: bool
) -> None:
    statement = changes_of(cohort(kind, count_each, gives_area))
    assert lint(statement, "ledger", tuple(columns_of_everything())) == ()


def test_the_linter_would_see_a_date_function_in_it() -> None:
    statement = changes_of(cohort(Kind.STOCK, None, False)).replace(
        "ON c.day =", "ON YEAR(c.day) = 2015 AND c.day ="
    )
    assert lint(statement, "ledger", tuple(columns_of_everything())) != ()


@pytest.mark.parametrize("kind", Kind)
def test_a_comment_at_the_end_of_a_cohort_hides_nothing_of_what_follows(kind: Kind) -> None:
    plain = cohort(kind, None, False)
    commented = replace(plain, text=f"{plain.text} -- all of them")
    assert bare(changes_of(commented)).split() == changes_of(plain).split()
