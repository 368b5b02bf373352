"""A family whose children are to be protected: the conference, the plan, and whether it keeps them at home."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance
from ragstone.simulator.entering_care import into_care
from ragstone.simulator.need import close, hand_over, help_at_home
from ragstone.simulator.plans import Plan
from ragstone.simulator.protection import confer, write_plans
from ragstone.simulator.world import World

A_CONFERENCE_TAKES = 90  # days at most, from the enquiry on


def protect(world: World, chance: Chance, cases: Sequence[Case], authorised: int) -> None:
    """A conference, soon or while the family was being helped, and most often a plan."""
    rates = world.rates.need
    enquired = world.days.after(cases[0].began, rates.conference_after.draw(chance))
    hand_over(world, chance, cases, min(authorised, enquired + 10))
    grown_up = any(case.child.eighteen < enquired + A_CONFERENCE_TAKES for case in cases)
    plans = [] if grown_up else confer(world, chance, cases, enquired)
    if not plans:
        return help_at_home(world, chance, cases, max(authorised, enquired + 40))
    began = plans[0].began
    if chance.happens(rates.into_care_after_plan):
        entered = world.days.working(began + rates.into_care_after.draw(chance))
        if entered < min(plan.ends for plan in plans):
            for plan in plans:
                plan.ends = min(plan.ends, entered + rates.plan_ends_after.draw(chance))
            _cut(plans)
            write_plans(world, chance, plans)
            return into_care(world, chance, cases, entered)
    _cut(plans)
    write_plans(world, chance, plans)
    for plan in plans:
        after = world.rates.protection.after_plan.draw(chance)
        close(world, plan.case, world.days.working(max(plan.ends, authorised) + after), "RC7")
    return None


def _cut(plans: Sequence[Plan]) -> None:
    """No plan outlasts childhood."""
    for plan in plans:
        plan.ends = max(min(plan.ends, plan.case.child.eighteen), plan.began + 1)
