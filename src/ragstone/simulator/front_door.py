"""The front door: a family is referred, and each level of what comes of it, up to care."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.allocation import allocate
from ragstone.simulator.assessment import assess
from ragstone.simulator.audits import audit
from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.entering_care import care
from ragstone.simulator.families import Child, Family
from ragstone.simulator.need import need
from ragstone.simulator.protecting import protect
from ragstone.simulator.protection import enquire
from ragstone.simulator.world import World

NOTHING, ASSESSED, NEED, PROTECTED, CARE = "nothing", "assessed", "need", "protected", "care"


@dataclass(frozen=True, slots=True)
class FrontDoorRates:
    """How many children are referred, and how far it goes. Spreads are in days."""

    referrals: Course  # children referred in a year, for each 10,000 who live here
    season: list[float]  # of each month from January on, against the mean
    at_weekends: float  # share of referrals at a weekend that are dated so
    together: float  # share of siblings who are referred too
    referred_at_once: float  # children of one contact, on average
    followed_after: list[float]  # share of contacts that another follows so many months later
    level: Choice
    level_again: Choice
    level_after_plan: Choice
    level_after_care: Choice
    again: dict[str, float]  # share of contacts of each level that another follows
    again_after: Spread  # from the closing of one to the next
    source: Choice
    need: Choice
    disability: float  # share of disabled children whose disability is the reason
    closes_after: Spread  # an assessment that leads to nothing more
    early_help: float  # share of those cases that go on to early help


def contact(world: World, family: Family, day: int, level: str) -> int | None:
    """A family is referred on a day. When its cases are closed again; None where there is nobody to refer."""
    chance, area = family.chance, family.area(day)
    children = family.may_be_referred(day) if area else []
    if not children:
        return None
    together = world.rates.front_door.together
    children = [child for n, child in enumerate(children) if n == 0 or chance.happens(together)]
    cases = _refer(world, chance, children, area, day)
    if level == NOTHING:
        for case in cases:
            case.closes(day, "RC8")
    else:
        _take_on(world, chance, cases, level)
    _write(world, chance, cases, level)
    for case in cases:
        case.child.free_from = case.closed + case.closed_late
    family.last_seen = max(family.last_seen, *(case.closed for case in cases))
    return min((case.child.free_from for case in cases if not case.child.gone), default=None)


def _refer(world: World, chance: Chance, children: Sequence[Child], area: str, day: int) -> list[Case]:
    entered = world.entered(chance, day)
    return [
        Case(child, world.records.number("ssd_cin_episodes", "F"), area, day, entered, entered)
        for child in children
    ]


def _take_on(world: World, chance: Chance, cases: Sequence[Case], level: str) -> None:
    """A case is assessed, whatever comes of it; an enquiry may be made on the way."""
    rates, day = world.rates, cases[0].began
    intake = world.team(chance, "intake", cases[0].area)
    authorised = assess(world, chance, cases, day, no_further_action=level == ASSESSED)
    for case in cases:
        case.stretches.append((intake, day))
    if chance.happens(rates.protection.enquiry[level]):
        enquired = world.days.after(day, rates.protection.enquiry_after.draw(chance))
        if enquired < authorised:
            enquire(world, chance, cases, enquired, leads=False)
    if level == ASSESSED:
        closed = world.days.working(authorised + rates.front_door.closes_after.draw(chance))
        reason = "RC9" if chance.happens(rates.front_door.early_help) else "RC8"
        for case in cases:
            case.closes(closed, reason)
    elif level == NEED:
        need(world, chance, cases, authorised)
    elif level == PROTECTED:
        protect(world, chance, cases, authorised)
    else:
        care(world, chance, cases, authorised)


def _write(world: World, chance: Chance, cases: Sequence[Case], level: str) -> None:
    door = world.rates.front_door
    source, reason = door.source.draw(chance), door.need.draw(chance)
    nothing = level == NOTHING
    team = cases[0].stretches[0][0] if cases[0].stretches else world.team(chance, "intake", cases[0].area)
    late = world.late(chance)
    for case in cases:
        case.closed_late = late = max(late, case.entered_until - case.closed)
        why = "N1" if case.child.disabled and chance.happens(door.disability) else reason
        world.records.add(
            "ssd_cin_episodes", case.entered, late,
            case.referral, case.child.number, case.began, source, None if nothing else why,
            "Y" if nothing else "N", case.closed, case.reason, team.name,
        )  # fmt: skip
        if not nothing and case.closed >= world.kept_since:
            allocate(world, chance, case)
            audit(world, chance, case)
