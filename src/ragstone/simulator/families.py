"""The families: who the children are, when they were born, where they live, and when they move."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Choice, Spread
from ragstone.simulator.days import birthday
from ragstone.simulator.world import World

DAYS_KNOWN_UNBORN = 150  # days before birth on which a child may be referred


@dataclass(frozen=True, slots=True)
class FamilyRates:
    """Ages are in days on the day of the first referral; below zero before birth."""

    age: Spread
    age_in_care: Spread  # of those who come into care with their first referral
    children: Choice
    apart: Spread  # days between the births of siblings
    older: float  # share of siblings who are older than the child whom it is about
    sex: Choice
    ethnicity: Choice
    disabled: float
    here_before: Spread  # days for which a family lived here before its first referral
    moves: float  # share of families that move in a year
    moves_away: float  # share of moves that lead out of the council


@dataclass(slots=True)
class Child:
    """`free_from` is the first day on which there is no open case, `gone` that there will be none any more."""

    number: str
    born: int
    eighteen: int
    sex: str
    ethnicity: str
    disabled: bool
    free_from: int = 0
    gone: bool = False
    plans: int = 0


@dataclass(slots=True)
class Family:
    """`homes` are the areas in which it lives, each with its first day; an empty one is outside the council."""

    chance: Chance
    first_day: int
    children: list[Child]
    homes: list[tuple[int, str]]
    last_seen: int = 0

    def area(self, day: int) -> str:
        found = self.homes[0][1]
        for since, area in self.homes[1:]:
            if since > day:
                break
            found = area
        return found

    def may_be_referred(self, day: int) -> list[Child]:
        return [
            child
            for child in self.children
            if not child.gone
            and child.free_from <= day
            and child.born - DAYS_KNOWN_UNBORN <= day < child.eighteen - 60
        ]


def make_family(
    world: World, chance: Chance, day: int, ages: Spread, homes: Choice, alone: bool = False
) -> Family:
    """A family that is referred for the first time on a day. `ages` are of the child whom it is about, in days."""
    rates = world.rates.family
    ages_then = [ages.draw(chance)]
    for _ in range(0 if alone else int(rates.children.draw(chance)) - 1):
        older = ages_then[-1] + rates.apart.draw(chance)
        younger = ages_then[0] - rates.apart.draw(chance)
        ages_then.append(older if chance.happens(rates.older) or younger < -DAYS_KNOWN_UNBORN else younger)
    children = [_child(world, chance, day - age) for age in ages_then if -DAYS_KNOWN_UNBORN < age < 17 * 365]
    return Family(chance, day, children, _homes(world, chance, day, homes))


def _child(world: World, chance: Chance, born: int) -> Child:
    rates = world.rates.family
    return Child(
        world.records.number("ssd_person", "C"),
        born,
        birthday(born, 18),
        rates.sex.draw(chance),
        rates.ethnicity.draw(chance),
        chance.happens(rates.disabled),
    )


def _homes(world: World, chance: Chance, day: int, homes: Choice) -> list[tuple[int, str]]:
    rates = world.rates.family
    found = [(0, homes.draw(chance))]
    while day < world.last and found[-1][1]:
        if chance.happens(rates.moves):
            moved, area = day + chance.whole(30, 364), homes.draw(chance)
            area = "" if chance.happens(rates.moves_away) else area
            if area != found[-1][1]:
                found.append((moved, area))
        day += 365
    return found


def write_family(world: World, family: Family) -> None:
    """Its children and their homes. A child who is not born yet has a row and no date of birth."""
    add, chance = world.records.add, family.chance
    arrived = family.first_day - world.rates.family.here_before.draw(chance)
    for child in family.children:
        if not (child.free_from or child.gone):
            continue  # a brother or sister of whom the council knows nothing
        known_on = max(family.first_day, child.born - DAYS_KNOWN_UNBORN)
        expected = child.born + chance.whole(-12, 12) if known_on < child.born else None
        add(
            "ssd_person", known_on, 0,
            child.number, child.sex, child.ethnicity, child.born, expected,
            "Y" if child.disabled else "N", family.last_seen,
        )  # fmt: skip
        begins = min(max(child.born, arrived), known_on)
        for place, (since, area) in enumerate(family.homes):
            since = max(since, begins)
            until = family.homes[place + 1][0] if place + 1 < len(family.homes) else None
            if area and (until is None or until > since):
                add("person_area", max(known_on, since), 0, child.number, area, since, until)
