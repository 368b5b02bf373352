"""While a child is in care: reviews, health assessments, dental checks, and times when the child was missing."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.days import birthday
from ragstone.simulator.placements import Care
from ragstone.simulator.world import World

FIRST, SECOND, NEXT = 20, 91, 183  # working days, then days


@dataclass(frozen=True, slots=True)
class CheckRates:
    review_in_time: Course
    first_review_days: Spread  # working days
    review_before: Spread  # days before a review is due
    review_late: Spread
    cancelled: float
    participation: Choice
    did_not: Course  # share of reviews in which a child of four or over did not take part
    health_every: Spread  # days from one to the next
    health_every_young: Spread  # of children under five
    health_missed: Course  # share of checks that are put off
    dental_every: Spread
    dental_missed: Course
    put_off: Spread
    refused: float
    ever_missing: float  # share of children of twelve or over who go missing at all
    missing_a_year: float  # how many times then
    missing_days: Choice
    place_unknown: float  # share of those times
    interview_offered: float
    interview_accepted: float


def write_checks(world: World, chance: Chance, care: Care) -> None:
    _write_reviews(world, chance, care)
    for kind, spread, young, missed in (
        ("Health Assessment", "health_every", "health_every_young", "health_missed"),
        ("Dental Check", "dental_every", "dental_every", "dental_missed"),
    ):
        rates = world.rates.checks
        _write_health(
            world, chance, care, kind, getattr(rates, spread), getattr(rates, young), getattr(rates, missed)
        )
    if care.case.child.born < care.ends - 12 * 365:
        _write_missing(world, chance, care)


def _write_reviews(world: World, chance: Chance, care: Care) -> None:
    rates, days, area = world.rates.checks, world.days, care.case.area
    child, held = care.case.child, care.began
    four = birthday(child.born, 4)
    for n in range(200):
        due = days.after(held, FIRST) if n == 0 else held + (SECOND if n == 1 else NEXT)
        if chance.happens(world.more_often(1 - rates.review_in_time.on(held), area)):
            held = days.working(due + rates.review_late.draw(chance))
        elif n == 0:
            held = days.after(held, rates.first_review_days.draw(chance))
        else:
            held = min(days.working(due - rates.review_before.draw(chance)), due)
        if held >= min(care.ends, world.last + 1):
            return
        if held < four:
            took_part = "PN0"
        else:
            took_part = "PN7" if chance.happens(rates.did_not.on(held)) else rates.participation.draw(chance)
        number = world.records.number("ssd_cla_reviews", "R")
        entered = world.entered(chance, held, care.known_on)
        world.records.add(
            "ssd_cla_reviews", entered, 0, number, child.number, care.number, due, held, "N", took_part
        )
        if chance.happens(rates.cancelled):
            number = world.records.number("ssd_cla_reviews", "R")
            world.records.add(
                "ssd_cla_reviews", entered, 0, number, child.number, care.number, due, held - 3, "Y", None
            )


def _write_health(
    world: World, chance: Chance, care: Care, kind: str, spread: Spread, young: Spread, missed: Course
) -> None:
    rates, child = world.rates.checks, care.case.child
    five, area, day = birthday(child.born, 5), care.case.area, care.began + chance.whole(8, 40)
    while day < min(care.ends, world.last + 1):
        status = "Refused" if chance.happens(rates.refused) else "Completed"
        number = world.records.number("ssd_cla_health", "H")
        world.records.add(
            "ssd_cla_health",
            world.entered(chance, day, care.known_on),
            0,
            number,
            child.number,
            kind,
            day,
            status,
        )
        wait = (young if day < five else spread).draw(chance)
        if status == "Refused":
            wait = chance.whole(14, 60)
        elif chance.happens(world.more_often(missed.on(day), area)):
            wait += rates.put_off.draw(chance)
        day = world.days.working(day + wait)


def _write_missing(world: World, chance: Chance, care: Care) -> None:
    rates, child = world.rates.checks, care.case.child
    if not chance.happens(rates.ever_missing):
        return
    day = max(care.began, birthday(child.born, 12))
    while True:
        day += chance.whole(1, int(2 * 365 / rates.missing_a_year))
        back = day + int(rates.missing_days.draw(chance))
        if back >= min(care.ends, world.last + 1):
            return
        offered = chance.happens(rates.interview_offered)
        world.records.add(
            "ssd_missing", max(day, care.known_on), 0,
            world.records.number("ssd_missing", "Q"), child.number, day,
            "Missing" if chance.happens(rates.place_unknown) else "Away", back,
            "Y" if offered else "N", ("Y" if chance.happens(rates.interview_accepted) else "N") if offered else "NA",
        )  # fmt: skip
        day = back
