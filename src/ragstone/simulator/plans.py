"""What happens while a plan lasts that protects a child: reviews and visits, some of them late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Course, Spread
from ragstone.simulator.world import World

FIRST_REVIEW, NEXT_REVIEW = 91, 183  # days in which a review is due


@dataclass(slots=True)
class Plan:
    """One child's plan, from the day of its conference until a day that may be put forward."""

    case: Case
    number: str
    conference: str
    began: int
    ends: int


@dataclass(frozen=True, slots=True)
class PlanRates:
    review_in_time: Course
    review_before: Spread  # days before a review is due, where it is in time
    review_late: Spread  # days after
    participation: dict[str, float]  # share of each code, of children who are old enough
    visit_in_time: Course
    visit_days: Spread  # working days from one visit to the next
    visit_days_when_late: Spread
    seen: float


def write_reviews(world: World, chance: Chance, plans: Sequence[Plan]) -> None:
    """The reviews of a family's plans, held together."""
    rates, area = world.rates.plans, plans[0].case.area
    held, within, last = plans[0].began, FIRST_REVIEW, max(plan.ends for plan in plans)
    known_on = max(plan.case.known_on for plan in plans)
    while True:
        due = held + within
        if chance.happens(world.more_often(1 - rates.review_in_time.on(held), area)):
            held = world.days.working(due + rates.review_late.draw(chance))
        else:
            held = due - rates.review_before.draw(chance)
            held = min(world.days.working(held), due)
        if held > min(last, world.last):
            return
        entered, within = world.entered(chance, held, known_on), NEXT_REVIEW
        for plan in plans:
            if held <= plan.ends:
                _write_review(world, chance, plan, (due, held, entered))


def _write_review(world: World, chance: Chance, plan: Plan, days: tuple[int, int, int]) -> None:
    due, held, entered = days
    child = plan.case.child
    young = held < child.born + 4 * 365 + 1
    took_part = "PN0" if young else _code(chance, world.rates.plans.participation)
    world.records.add(
        "ssd_cp_reviews", entered, 0,
        world.records.number("ssd_cp_reviews", "V"), child.number, plan.number, due, held,
        "N" if plan.ends <= held + 7 else "Y", took_part,
    )  # fmt: skip


def _code(chance: Chance, shares: dict[str, float]) -> str:
    roll = chance.roll()
    for code, share in shares.items():
        roll -= share
        if roll < 0:
            return code
    return "PN7"


def write_visits(world: World, chance: Chance, plans: Sequence[Plan]) -> None:
    """The visits to a family with plans: each child is visited as long as its own plan lasts."""
    rates, add, number = world.rates.plans, world.records.add, world.records.number
    area, until = plans[0].case.area, min(max(plan.ends for plan in plans), world.last)
    day, known_on = plans[0].began, max(plan.case.known_on for plan in plans)
    while True:
        late = chance.happens(world.more_often(1 - rates.visit_in_time.on(day), area))
        day = world.days.after(day, (rates.visit_days_when_late if late else rates.visit_days).draw(chance))
        if day > until:
            return
        entered = world.entered(chance, day, known_on)
        for plan in plans:
            if day <= plan.ends:
                seen = "Y" if chance.happens(rates.seen) else "N"
                add(
                    "ssd_visits", entered, 0,
                    number("ssd_visits", "D"), "CP", plan.number, plan.case.child.number, day, seen,
                )  # fmt: skip
