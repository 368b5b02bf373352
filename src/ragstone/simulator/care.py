"""A child comes into care: for how long, under which law, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.adoption import plan_adoption, settle_with_adopters, write_permanence
from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Spread
from ragstone.simulator.checks import write_checks
from ragstone.simulator.leaving import write_leaver
from ragstone.simulator.placements import Care, stays, write_care
from ragstone.simulator.world import World

ADOPTION, SHORT, HOME, GUARDIAN, LONG = "adoption", "short", "home", "guardian", "long"
AGED_OUT = ("E5", "E6", "E7")


@dataclass(frozen=True, slots=True)
class CareRates:
    """What becomes of children by their age on coming in; spreads are in days."""

    baby: Choice  # under 2
    young: Choice  # under 5
    child: Choice  # under 10
    older: Choice
    short_days: Spread
    home_days: Spread
    guardian_days: Spread
    long_days: Spread  # of those who stay for long but not until 18
    until_eighteen: float  # share of those who stay for long
    short_because: Choice
    home_because: Choice
    guardian_because: Choice
    eighteen_because: Choice
    order_after: Spread  # from an interim to a full care order
    together: float  # share of siblings who come into care too
    again: float  # share of children who went home and come back
    again_after: Spread
    afterwards: Spread  # days for which the case stays open after going home
    by_agreement: float  # share of longer stays that stay by agreement (V2)
    agreed_first: float  # share of the others that begin so


def take_into_care(world: World, chance: Chance, case: Case, day: int, asylum: bool = False) -> Care:
    """A period of care from a day on, with all that happens in it."""
    rates, child = world.rates.care, case.child
    route = LONG if asylum else _route(world, chance, day - child.born)
    kinds = _kinds(world, day - child.born, asylum)
    number = f"Y{world.records.number('ssd_cla_episodes', 'Y')[1:]}"
    known_on = world.entered(chance, day, case.known_on)
    steps = plan_adoption(world, chance, day) if route == ADOPTION else None
    ends, reason = _end(world, chance, case, day, route, asylum)
    if steps and steps.given_up is None:
        ends, reason = steps.adopted, "E12"
    if ends >= child.eighteen:
        ends, reason, steps = child.eighteen, rates.eighteen_because.draw(chance), None
    care = Care(number, case, day, ends, reason, [], _law(world, chance, route, day), known_on)
    care.late = world.late(chance)
    care.legal = [(since, status) for since, status in care.legal if since < ends]
    care.stays = stays(world, chance, day, ends, kinds)
    if steps:
        if steps.given_up is None:
            settle_with_adopters(care, steps)
        if steps.decided < ends:
            write_permanence(world, chance, care, steps)
    write_care(world, chance, care)
    if ends >= world.kept_since:
        write_checks(world, chance, care)
    case.lasts(ends, care.late)
    write_leaver(world, chance, care)
    return care


def _route(world: World, chance: Chance, age: int) -> str:
    rates = world.rates.care
    choice = (
        rates.baby if age < 730 else rates.young if age < 1826 else rates.child if age < 3652 else rates.older
    )
    return choice.draw(chance)


def _kinds(world: World, age: int, asylum: bool) -> Choice:
    rates = world.rates.placements
    return rates.asylum if asylum else rates.young if age < 10 * 365 else rates.older


def _end(world: World, chance: Chance, case: Case, day: int, route: str, asylum: bool) -> tuple[int, str]:
    """When the period of care ends, and why. Plans for adoption that are given up last like long stays."""
    rates, child = world.rates.care, case.child
    if route == SHORT:
        return day + rates.short_days.draw(chance), rates.short_because.draw(chance)
    if route == HOME:
        return day + rates.home_days.draw(chance), rates.home_because.draw(chance)
    if route == GUARDIAN:
        return day + rates.guardian_days.draw(chance), rates.guardian_because.draw(chance)
    if asylum or chance.happens(rates.until_eighteen):
        return child.eighteen, ""
    return day + rates.long_days.draw(chance), rates.home_because.draw(chance)


def _law(world: World, chance: Chance, route: str, day: int) -> list[tuple[int, str]]:
    rates = world.rates.care
    if route == SHORT or (route != ADOPTION and chance.happens(rates.by_agreement)):
        return [(day, "V2")]
    interim = (
        [(day, "V2"), (day + chance.whole(5, 60), "C1")]
        if chance.happens(rates.agreed_first)
        else [(day, "C1")]
    )
    return [*interim, (interim[-1][0] + rates.order_after.draw(chance), "C2")]
