"""From the plan for adoption to the order, or to the day on which the plan is given up."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.placements import Care, Stay
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class AdoptionRates:
    """Spreads are in days."""

    decision_after: Spread  # entering care
    order_after: Spread  # the decision
    match_after: Spread  # the placement order; below zero before it
    pace: Course  # what the wait for a match is multiplied by
    placed_after: Spread  # the match
    adopted_after: Spread  # moving in
    given_up: float  # share of decisions that are reversed
    given_up_after: Spread
    given_up_because: Choice
    by_carers: float  # share of children adopted by the carers with whom they live
    without_order: float  # share of children placed with their parents' consent


@dataclass(frozen=True, slots=True)
class Steps:
    """The days of one plan for adoption. Where it is given up there are none after `given_up`."""

    decided: int
    ordered: int | None
    matched: int
    placed: int
    adopted: int
    given_up: int | None
    by_carers: bool


def plan_adoption(world: World, chance: Chance, entered: int) -> Steps:
    rates, days = world.rates.adoption, world.days
    decided = days.working(entered + rates.decision_after.draw(chance))
    ordered = days.working(decided + rates.order_after.draw(chance))
    wait = rates.match_after.draw(chance)
    matched = days.working(
        max(decided + 7, ordered + int(max(wait, 0) * rates.pace.on(decided)) + min(wait, 0))
    )
    placed = days.working(max(matched, ordered) + rates.placed_after.draw(chance))
    adopted = days.working(placed + rates.adopted_after.draw(chance))
    given_up = None
    if chance.happens(rates.given_up):
        given_up = min(days.working(decided + rates.given_up_after.draw(chance)), adopted - 30)
    by_carers = chance.happens(rates.by_carers)
    without = chance.happens(rates.without_order)
    return Steps(decided, None if without else ordered, matched, placed, adopted, given_up, by_carers)


def settle_with_adopters(care: Care, steps: Steps) -> None:
    """The last placement of a period of care: with the adopters, who may be the carers of before."""
    care.stays = [stay for stay in care.stays if stay.since < steps.placed]
    if steps.ordered is not None:
        care.legal = [(since, status) for since, status in care.legal if since < steps.ordered]
        care.legal.append((steps.ordered, "E1"))
    with_order = steps.ordered is not None
    if steps.by_carers:
        kind, provider = "A5" if with_order else "A3", care.stays[-1].provider
        care.stays.append(Stay(steps.placed, kind, provider, same_carers=True))
    else:
        care.stays.append(Stay(steps.placed, "A6" if with_order else "A4", "PR1"))


def write_permanence(world: World, chance: Chance, care: Care, steps: Steps) -> None:
    """The row of a plan for adoption. What comes after it was given up did not happen."""
    over = min(steps.given_up or steps.adopted + 1, care.ends + 1)
    ordered, matched, placed, adopted = (
        day if day is not None and day < over else None
        for day in (steps.ordered, steps.matched, steps.placed, steps.adopted)
    )
    given_up = steps.given_up if steps.given_up is not None and steps.given_up <= care.ends else None
    world.records.add(
        "ssd_permanence", world.entered(chance, steps.decided, care.known_on), care.late,
        world.records.number("ssd_permanence", "N"), care.case.child.number, care.number, care.began,
        steps.decided, ordered, matched, placed, given_up,
        world.rates.adoption.given_up_because.draw(chance) if given_up else None,
        adopted, "Adoption" if adopted else None, ("Y" if steps.by_carers else "N") if placed else None,
    )  # fmt: skip
