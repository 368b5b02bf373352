"""When families come to the council for the first time: so many that, with those who come again, the total is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from ragstone.simulator.chance import Chance
from ragstone.simulator.days import months_between
from ragstone.simulator.front_door import CARE, PROTECTED
from ragstone.simulator.world import World
from ragstone.values.periods import Month

MONTHS_TO_WARM_UP = 20  # before the records begin
MONTHS_OF_PLANS = 48
MONTHS_OF_CARE = 150


@dataclass(frozen=True, slots=True)
class Arrival:
    """A first contact. `level` is "" where nothing is settled about it yet."""

    number: int
    day: int
    level: str


def arrivals(world: World, seed: int) -> Iterator[Arrival]:
    """Every first contact, month by month. Long before the records begin only those that leave something behind."""
    council = world.council
    whole_from = council.first.plus(-MONTHS_TO_WARM_UP)
    before = months_between(council.first.plus(-MONTHS_OF_CARE), whole_from.plus(-1))
    months = months_between(whole_from, council.last.plus(1))
    number = 0
    for month in before:
        levels = (CARE, PROTECTED) if month >= council.first.plus(-MONTHS_OF_PLANS) else (CARE,)
        for level in levels:
            for arrival in _in_month(
                world,
                seed,
                month,
                _contacts(world, month) * world.rates.front_door.level.share(level),
                number,
                level,
            ):
                number += 1
                yield arrival
    for month, first_contacts in zip(months, _first_contacts(world, months), strict=True):
        for arrival in _in_month(world, seed, month, first_contacts, number, ""):
            number += 1
            yield arrival


def _contacts(world: World, month: Month) -> float:
    """Families referred in a month, for the first time or again."""
    rates = world.rates.front_door
    of_a_year = rates.referrals.on(month.first_day.toordinal()) * world.council.children / 10_000
    season = rates.season[month.month - 1] / (fsum(rates.season) / 12)
    return of_a_year / 12 * season / rates.referred_at_once


def _first_contacts(world: World, months: list[Month]) -> list[float]:
    """All contacts of a month, less those that follow earlier ones."""
    follow = world.rates.front_door.followed_after
    all_contacts = [_contacts(world, month) for month in months]
    return [
        max(
            0.0,
            contacts
            - fsum(all_contacts[at - later] * share for later, share in enumerate(follow) if 0 < later <= at)
            - contacts * follow[0],
        )
        for at, contacts in enumerate(all_contacts)
    ]


def _in_month(
    world: World, seed: int, month: Month, amount: float, number: int, level: str
) -> Iterator[Arrival]:
    chance = Chance(seed, month.year * 12 + month.month, len(level))
    first, last = month.first_day.toordinal(), month.last_day.toordinal()
    for place in range(chance.rounded(amount)):
        day = chance.whole(first, last)
        if not chance.happens(world.rates.front_door.at_weekends):
            day = world.days.working(day)
        yield Arrival(number + place, day, level)
