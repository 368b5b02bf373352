"""Young people who have left care: as things stand on the day of each extract."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Choice, Spread
from ragstone.simulator.days import birthday
from ragstone.simulator.placements import Care
from ragstone.simulator.world import World

LONG_ENOUGH = 91  # days in care that make somebody a care leaver


@dataclass(frozen=True, slots=True)
class LeavingRates:
    in_touch: Choice
    activity: Choice
    accommodation: Choice
    suitable: float
    contact_ago: Spread
    review_ago: Spread


def write_leaver(world: World, chance: Chance, care: Care) -> None:
    """A row for whoever left care at 16 or later, until the 25th birthday."""
    rates, child = world.rates.leaving, care.case.child
    if care.ends < birthday(child.born, 16) or care.ends - care.began < LONG_ENOUGH or care.ends > world.last:
        return
    touch, until = rates.in_touch.draw(chance), birthday(child.born, 25)
    latest = max(care.ends, min(until, world.last) - rates.contact_ago.draw(chance))
    reviewed = max(care.ends, min(until, world.last) - rates.review_ago.draw(chance))
    suitable = "1" if chance.happens(rates.suitable) else "2"
    lost = touch in ("NO", "DIED", "RHOM")
    world.records.add(
        "ssd_care_leavers", max(care.ends, care.known_on), 0,
        world.records.number("ssd_care_leavers", "T"), child.number, "Former Relevant", touch, latest,
        None if lost else rates.accommodation.draw(chance), None if lost else suitable,
        None if lost else rates.activity.draw(chance), reviewed,
    )  # fmt: skip
