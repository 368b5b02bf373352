"""Help after an assessment, until it is no longer needed; the teams that hold a case, and its closing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.assessment import assess
from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Spread
from ragstone.simulator.protection import enquire
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class NeedRates:
    """Spreads are in days."""

    days: Spread  # for which a case of need stays open after its assessment
    conference_after: Spread  # working days from a referral to the enquiry that leads to a conference
    enquiry_in_between: float  # share of cases of need with an enquiry later on
    handed_over: Spread  # from an assessment to the team that takes over
    disability_team: float  # share of disabled children whose case goes to a team of its own
    into_care_after_plan: float  # share of plans in which the children come into care
    into_care_after: Spread  # the plan's beginning
    into_care_from_door: Spread  # from a referral that ends in care
    care_team_after: Spread  # coming into care
    plan_ends_after: Spread  # coming into care


def need(world: World, chance: Chance, cases: Sequence[Case], authorised: int) -> None:
    """Help for a family, until it is no longer needed."""
    rates = world.rates.need
    closed = world.days.working(authorised + rates.days.draw(chance))
    hand_over(world, chance, cases, authorised)
    if chance.happens(world.rates.assessment.again):
        second = authorised + world.rates.assessment.again_after.draw(chance)
        if second < closed - 100:
            assess(world, chance, cases, second, no_further_action=False)
    if chance.happens(rates.enquiry_in_between) and closed - authorised > 60:
        enquire(
            world, chance, cases, world.days.working(chance.whole(authorised + 5, closed - 40)), leads=False
        )
    for case in cases:
        close(world, case, closed, "RC7")


def close(world: World, case: Case, day: int, reason: str) -> None:
    """Closed on a day, or with the eighteenth birthday where that comes first."""
    if day >= case.child.eighteen:
        day, reason = case.child.eighteen, "RC6" if case.child.disabled else "RC7"
        case.child.gone = True
    case.closes(day, reason)


def hand_over(world: World, chance: Chance, cases: Sequence[Case], authorised: int) -> None:
    """From the team that assessed to the one that stays with the family."""
    area, day = cases[0].area, authorised + world.rates.need.handed_over.draw(chance)
    fieldwork = world.team(chance, "fieldwork", area)
    for case in cases:
        stays_apart = case.child.disabled and chance.happens(world.rates.need.disability_team)
        case.stretches.append((world.team(chance, "disability", area) if stays_apart else fieldwork, day))


def help_at_home(world: World, chance: Chance, cases: Sequence[Case], since: int) -> None:
    """As long as it is needed, from a day on."""
    closed = world.days.working(since + world.rates.need.days.draw(chance))
    for case in cases:
        close(world, case, closed, "RC7")
