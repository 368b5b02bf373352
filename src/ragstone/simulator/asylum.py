"""Children who arrive alone and seek asylum: in care from the day on which they are referred."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from ragstone.simulator.allocation import allocate
from ragstone.simulator.assessment import assess
from ragstone.simulator.audits import audit
from ragstone.simulator.care import take_into_care
from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.days import months_between
from ragstone.simulator.families import make_family, write_family
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class AsylumRates:
    """`age` is in days, on arrival."""

    arrive_a_year: Course
    season: list[float]
    age: Spread
    ethnicity: Choice
    settled_early: float  # share whose status ends before they are eighteen
    assessed: float  # share with an assessment of their own


STATUS = "Unaccompanied Asylum Seeking Child"


def write_asylum(world: World, seed: int) -> None:
    rates = world.rates.asylum
    for month in months_between(world.council.first.plus(-48), world.council.last.plus(1)):
        first, last = month.first_day.toordinal(), month.last_day.toordinal()
        chance = Chance(seed, month.year * 12 + month.month)
        season = rates.season[month.month - 1] / (fsum(rates.season) / 12)
        amount = rates.arrive_a_year.on(first) * season * world.council.size / 12
        for one in range(chance.rounded(amount)):
            _arrive(world, Chance(seed, month.year * 12 + month.month, one + 1), chance.whole(first, last))


def _arrive(world: World, chance: Chance, day: int) -> None:
    rates = world.rates.asylum
    family = make_family(world, chance, day, rates.age, world.places.arriving, alone=True)
    if not family.children or not family.area(day):
        return world.records.drop()
    child, area = family.children[0], family.homes[0][1]
    family.homes = family.homes[:1]
    child.ethnicity = rates.ethnicity.draw(chance)
    entered = world.entered(chance, day)
    case = Case(child, world.records.number("ssd_cin_episodes", "F"), area, day, entered, entered)
    team = world.team(chance, "asylum", area)
    case.stretches.append((team, day))
    if chance.happens(rates.assessed):
        assess(world, chance, [case], day, no_further_action=False)
    care = take_into_care(world, chance, case, day, asylum=True)
    case.closes(care.ends, "RC7")
    case.closed_late = max(case.entered_until - case.closed, 0)
    ends = care.ends
    if chance.happens(rates.settled_early):
        ends = chance.whole(day + (ends - day) // 2, ends)
    world.records.add(
        "ssd_immigration_status", entered, 0,
        world.records.number("ssd_immigration_status", "Z"), child.number, STATUS, day, ends,
    )  # fmt: skip
    world.records.add(
        "ssd_cin_episodes", entered, case.closed_late, case.referral, child.number, day, "5D", "N5", "N", care.ends,
        case.reason, team.name,
    )  # fmt: skip
    allocate(world, chance, case)
    audit(world, chance, case)
    child.gone, family.last_seen = True, care.ends
    write_family(world, family)
    return world.records.keep() if care.ends >= world.kept_since else world.records.drop()
