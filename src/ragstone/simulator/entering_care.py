"""Which children of a family come into care, who holds their cases, and what happens when they leave it."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.simulator.care import AGED_OUT, take_into_care
from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance
from ragstone.simulator.need import close, hand_over, help_at_home
from ragstone.simulator.placements import Care
from ragstone.simulator.world import World


def care(world: World, chance: Chance, cases: Sequence[Case], authorised: int) -> None:
    """A referral that ends in care: of some of the children, the others are helped at home."""
    entered = world.days.after(cases[0].began, world.rates.need.into_care_from_door.draw(chance))
    hand_over(world, chance, cases, authorised)
    into_care(world, chance, cases, max(entered, cases[0].began), authorised)


def into_care(world: World, chance: Chance, cases: Sequence[Case], entered: int, authorised: int = 0) -> None:
    """The first child, and with it most of the others."""
    rates = world.rates
    for place, case in enumerate(cases):
        if place and not chance.happens(rates.care.together):
            help_at_home(world, chance, [case], max(entered, authorised))
            continue
        day = max(entered, world.days.working(case.child.born))
        if day >= case.child.eighteen - 14:
            help_at_home(world, chance, [case], max(entered, authorised))
            continue
        period = take_into_care(world, chance, case, day)
        team_from = max(day + rates.need.care_team_after.draw(chance), case.stretches[-1][1] + 1)
        if team_from < period.ends:
            case.stretches.append((world.team(chance, "care", case.area), team_from))
        _after_care(world, chance, case, period, authorised)


def _after_care(world: World, chance: Chance, case: Case, period: Care, authorised: int) -> None:
    """A child who goes home may come back into care while the case is still open; else it is closed."""
    rates = world.rates.care
    while period.reason not in ("E12", *AGED_OUT) and chance.happens(rates.again):
        again = world.days.working(period.ends + rates.again_after.draw(chance))
        if again >= min(case.child.eighteen - 30, world.last):
            break
        period = take_into_care(world, chance, case, again)
    if period.reason == "E12" or period.reason in AGED_OUT:
        case.child.gone = True
        case.closes(period.ends, "RC1" if period.reason == "E12" else "RC7")
    else:
        reason = "RC4" if period.reason in ("E43", "E44") else "RC7"
        close(
            world,
            case,
            world.days.working(max(period.ends, authorised) + rates.afterwards.draw(chance)),
            reason,
        )
