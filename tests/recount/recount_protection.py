"""Child protection plans: measures 13 to 18, in the words of the measures. Plans of other authorities are out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import Council, Line, day, in_year_to_date, is_open, needed, once, word
from tests.recount.days import A_DAY, last_working_day, months_on, working_day_after


@dataclass(frozen=True)
class Plan:
    number: str
    child: str
    began: date
    ended: date | None
    missed: date | None  # the day after the first due day without a review


@once
def _plans(council: Council) -> list[Plan]:
    reviews: dict[str, set[date]] = {}
    for row in council.rows("ssd_cp_reviews"):
        held = day(row, "cppr_cp_review_date")
        if held:
            reviews.setdefault(word(row, "cppr_cp_plan_id"), set()).add(held)
    return [
        Plan(
            word(row, "cppl_cp_plan_id"),
            word(row, "cppl_person_id"),
            needed(row, "cppl_cp_plan_start_date"),
            day(row, "cppl_cp_plan_end_date"),
            _first_miss(
                needed(row, "cppl_cp_plan_start_date"), reviews.get(word(row, "cppl_cp_plan_id"), set())
            ),
        )
        for row in council.rows("ssd_cp_plans")
        if row["cppl_cp_plan_ola"] != "Y"
    ]


def _first_miss(began: date, reviews: set[date]) -> date:
    """There always is one, once reviews stop; it may lie after the plan's end."""
    due = began + 91 * A_DAY
    for held in sorted(review for review in reviews if review > began):
        if held > due:
            break
        due = held + 183 * A_DAY
    return due + A_DAY


def _open_plans(council: Council, period: Month) -> list[Plan]:
    on = last_working_day(period)
    return [plan for plan in _plans(council) if is_open(plan.began, plan.ended, on)]


def cp_plans_rate(council: Council, period: Month) -> Iterator[Line]:
    """13: children with an open plan, each once."""
    on = last_working_day(period)
    for child in {plan.child for plan in _open_plans(council, period)}:
        yield council.home(child, on), 1, 0


def cp_plan_18_months(council: Council, period: Month) -> Iterator[Line]:
    """14: of those children, those with an open plan that began 18 months before or earlier."""
    on = last_working_day(period)
    plans = _open_plans(council, period)
    for child in {plan.child for plan in plans}:
        long = any(plan.child == child and months_on(plan.began, 18) <= on for plan in plans)
        yield council.home(child, on), int(long), 1


def cp_second_plan_24_months(council: Council, period: Month) -> Iterator[Line]:
    """15: every start counts; above the line where an earlier plan of the child ended 24 months before or later."""
    for plan in _plans(council):
        if in_year_to_date(plan.began, period):
            again = any(
                each.child == plan.child
                and (each.began, each.number) < (plan.began, plan.number)
                and each.ended is not None
                and months_on(plan.began, -24) <= each.ended <= plan.began
                for each in _plans(council)
            )
            yield council.home(plan.child, plan.began), int(again), 1


def cp_second_plan_24_months__dfe(council: Council, period: Month) -> Iterator[Line]:
    """15, the Department for Education's: the same starts, however long ago the earlier plan ended."""
    for plan in _plans(council):
        if in_year_to_date(plan.began, period):
            again = any(
                each.child == plan.child
                and (each.began, each.number) < (plan.began, plan.number)
                and each.ended is not None
                and each.ended <= plan.began
                for each in _plans(council)
            )
            yield council.home(plan.child, plan.began), int(again), 1


def cp_reviews_in_time(council: Council, period: Month) -> Iterator[Line]:
    """16: plans open for 91 days or more; a review due and not held fails the plan for good."""
    on = last_working_day(period)
    for plan in _open_plans(council, period):
        if plan.began + 91 * A_DAY <= on:
            failed = plan.missed is not None and plan.missed <= on
            yield council.home(plan.child, on), int(not failed), 1


def cp_plan_2_years(council: Council, period: Month) -> Iterator[Line]:
    """17: every end counts; more than 729 days, the day of the end included."""
    for plan in _plans(council):
        if plan.ended and in_year_to_date(plan.ended, period):
            days = (plan.ended - plan.began).days + 1
            yield council.home(plan.child, plan.ended), int(days > 729), 1


@once
def _visits(council: Council) -> dict[str, set[date]]:
    """The days of each plan's visits. Where the child was not seen there was none."""
    made: dict[str, set[date]] = {}
    for row in council.rows("ssd_visits"):
        if row["visit_type"] == "CP" and row["parent_id"] and row["seen"] != "N":
            made.setdefault(word(row, "parent_id"), set()).add(needed(row, "visit_date"))
    return made


def cp_visits_in_time(council: Council, period: Month) -> Iterator[Line]:
    """18: of open plans, each visit made so far, and one that is due and not made; due on the tenth working day."""
    on = last_working_day(period)
    for plan in _open_plans(council, period):
        home, due = council.home(plan.child, on), working_day_after(plan.began, 10)
        for made in sorted(_visits(council).get(plan.number, ())):
            if plan.began < made <= on:
                yield home, int(made <= due), 1
                due = working_day_after(made, 10)
        if due <= on:
            yield home, 0, 1
