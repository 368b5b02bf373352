"""From harm that is feared to safety: from the enquiry to the conference, the plan, its reviews and its visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.plans import Plan, write_reviews, write_visits
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class ProtectionRates:
    """What says so is in working days; all other spreads are calendar days."""

    enquiry: dict[
        str, float
    ]  # share of contacts with an enquiry that leads to no conference, by how far they go
    enquiry_after: Spread
    enquiry_days: Spread  # working days
    seen: Course
    transfer: float  # share of conferences about a plan that came here with the family
    conference_in_time: Course
    conference_days: Spread  # working days after the enquiry began
    conference_days_when_late: Spread
    to_plan: Course
    category: Choice
    other_category: float  # share of plans under which the category changes, or may
    plan_days: Spread
    alone: float  # share of children whose plan ends on another day than that of their siblings
    other_authority: float  # share of plans that are held for another authority
    after_plan: Spread  # days for which a case stays open after its plan


def enquire(world: World, chance: Chance, cases: Sequence[Case], day: int, leads: bool) -> list[str]:
    """An enquiry about each child from a day on; its numbers."""
    rates, add = world.rates.protection, world.records.add
    ended = world.days.after(day, rates.enquiry_days.draw(chance))
    team = world.team(chance, "intake", cases[0].area)
    known_on, late = world.entered(chance, day, cases[0].known_on), world.late(chance)
    for case in cases:
        case.known_on = max(case.known_on, known_on)
        case.lasts(ended, late)
    numbers = [world.records.number("ssd_s47_enquiry", "E") for _ in cases]
    for case, number in zip(cases, numbers, strict=True):
        unseen = world.more_often(1 - rates.seen.on(day), case.area)
        seen = "N" if case.child.born > day or chance.happens(unseen) else "Y"
        add(
            "ssd_s47_enquiry", known_on, late,
            number, case.referral, case.child.number, day, ended, team.name, "N" if leads else "Y", seen,
        )  # fmt: skip
    return numbers


def confer(world: World, chance: Chance, cases: Sequence[Case], day: int) -> list[Plan]:
    """An enquiry on a day and the conference that follows, or the conference about a plan from elsewhere."""
    rates = world.rates.protection
    transferred = chance.happens(rates.transfer)
    enquiries = [] if transferred else enquire(world, chance, cases, day, leads=True)
    late = chance.happens(world.more_often(1 - rates.conference_in_time.on(day), cases[0].area))
    spread = rates.conference_days_when_late if late else rates.conference_days
    held = world.days.after(day, spread.draw(chance))
    planned = chance.happens(rates.to_plan.on(held))
    known_on = world.entered(chance, held, cases[0].known_on)
    team = world.team(chance, "intake", cases[0].area)
    ends = held + rates.plan_days.draw(chance)
    plans = []
    for place, case in enumerate(cases):
        case.known_on = max(case.known_on, known_on)
        plan = world.records.number("ssd_cp_plans", "P") if planned else None
        conference = world.records.number("ssd_initial_cp_conference", "K")
        world.records.add(
            "ssd_initial_cp_conference", known_on, 0,
            conference, None if transferred else enquiries[place], case.child.number, case.referral, plan,
            "Y" if transferred else "N", world.days.after(day, 15), held, "Y" if planned else "N", team.name,
        )  # fmt: skip
        if plan:
            own = held + rates.plan_days.draw(chance) if chance.happens(rates.alone) else ends
            plans.append(Plan(case, plan, conference, held, own))
    return plans


def write_plans(world: World, chance: Chance, plans: Sequence[Plan]) -> None:
    """The plans of a family's children, once it is known when they end, with their reviews and visits."""
    rates = world.rates.protection
    category, elsewhere = rates.category.draw(chance), chance.happens(rates.other_authority)
    late = world.late(chance)
    for plan in plans:
        case = plan.case
        case.lasts(plan.ends, late)
        latest = rates.category.draw(chance) if chance.happens(rates.other_category) else category
        world.records.add(
            "ssd_cp_plans", case.known_on, late,
            plan.number, case.referral, plan.conference, case.child.number, plan.began, plan.ends,
            category, latest, "Y" if elsewhere else "N", str(case.child.plans),
        )  # fmt: skip
        case.child.plans += 0 if elsewhere else 1
    if plans and max(plan.ends for plan in plans) >= world.kept_since:
        write_reviews(world, chance, plans)
        write_visits(world, chance, plans)
