"""Children whom others bring up by private arrangement: notifications, arrangements, and the visits to them."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Course, Spread
from ragstone.simulator.days import DAYS_IN_A_YEAR
from ragstone.simulator.families import Child, make_family, write_family
from ragstone.simulator.world import World

SOON, LATER, A_YEAR = 42, 84, 365  # days in which a visit is due, and until they grow longer


@dataclass(frozen=True, slots=True)
class FosteringRates:
    """Spreads are in days, but where they say so."""

    notified_a_year: Course
    age: Spread
    arranged: float  # share of notifications that an arrangement stands behind
    began_after: Spread  # the notification; below zero before it
    days: Spread
    first_visit_in_time: Course
    first_visit_days: Spread  # working days
    first_visit_late: Spread  # working days
    visit_before: Spread  # days before a visit is due
    missed_when_new: Course
    missed_when_old: Course
    new_for: int  # days for which an arrangement counts as new here
    missed_days: Spread


def write_fostering(world: World, seed: int) -> None:
    """Every arrangement of the years, a child each."""
    rates = world.rates.fostering
    begins = world.first - 900  # those that last the longest are still there when the records begin
    for n, month_begins in enumerate(range(begins, world.last, 30)):
        chance = Chance(seed, n)
        for one in range(
            chance.rounded(rates.notified_a_year.on(month_begins) * world.council.size * 30 / DAYS_IN_A_YEAR)
        ):
            day = world.days.working(month_begins + chance.whole(0, 29))
            _arrange(world, Chance(seed, n, one + 1), day)


def _arrange(world: World, chance: Chance, day: int) -> None:
    rates = world.rates.fostering
    family = make_family(world, chance, day, rates.age, world.places.referred, alone=True)
    if not family.children or not family.area(day):
        return world.records.drop()
    child = family.children[0]
    arranged = chance.happens(rates.arranged)
    ends = min(day + rates.days.draw(chance), child.born + 16 * 365)
    family.last_seen = child.free_from = ends if arranged else day + 30
    known_on = world.entered(chance, day)
    number = world.records.number("pf_arrangement", "B")
    started = world.days.working(day + rates.began_after.draw(chance)) if arranged else None
    world.records.add(
        "pf_arrangement", known_on, 0, number, child.number, day, day if arranged else None,
        started, max(ends, started or 0) if arranged else None,
    )  # fmt: skip
    _visit(world, chance, number, child, (day, known_on, ends if arranged else day + 1))
    write_family(world, family)
    return world.records.keep() if family.last_seen >= world.kept_since else world.records.drop()


def _visit(world: World, chance: Chance, number: str, child: Child, days: tuple[int, int, int]) -> None:
    rates, (notified, known_on, ends) = world.rates.fostering, days
    in_time = chance.happens(rates.first_visit_in_time.on(notified))
    visited = world.days.after(
        notified, (rates.first_visit_days if in_time else rates.first_visit_late).draw(chance)
    )
    for n in range(100):
        if visited > world.last or (n and visited >= ends):
            return
        entered = world.entered(chance, visited, known_on)
        world.records.add(
            "ssd_visits", entered, 0, world.records.number("ssd_visits", "D"), "PF", number, child.number,
            visited, "Y",
        )  # fmt: skip
        due = visited + (SOON if visited < notified + A_YEAR else LATER)
        missed = rates.missed_when_new if visited < notified + rates.new_for else rates.missed_when_old
        if chance.happens(missed.on(visited)):
            visited = world.days.working(due + rates.missed_days.draw(chance))
        else:
            before = due - rates.visit_before.draw(chance)
            visited = min(world.days.working(before), due)
