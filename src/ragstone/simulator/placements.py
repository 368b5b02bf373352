"""Where a child in care lives: placements one after the other, and the episodes that they and the law make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Spread
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class PlacementRates:
    """Placements are written like "U6 PR1": the kind, and who provides it."""

    young: Choice
    older: Choice
    settled: Choice  # of a child who stays for long
    asylum: Choice
    first_days: Spread
    days: Spread
    unsettled: float  # share of children whose placements do not hold
    unsettled_days: Spread
    tenths_of_miles: Spread
    far: Spread  # of the kinds in `far_kinds`
    far_kinds: list[str]
    no_distance: float  # share of placements whose distance nobody knows
    carers: Choice  # what changes where the child stays with the same carers
    ended_because: Choice


@dataclass(slots=True)
class Stay:
    """A child in one place since a day. Where `same_carers`, it is the kind of the placement that changes."""

    since: int
    kind: str
    provider: str
    same_carers: bool = False


@dataclass(slots=True)
class Care:
    """A period of care. `ends` may lie after all extracts; `legal` are the statuses, each with its first day."""

    number: str
    case: Case
    began: int
    ends: int
    reason: str
    stays: list[Stay]
    legal: list[tuple[int, str]]
    known_on: int
    late: int = 0  # days after which its end was entered


def stays(world: World, chance: Chance, began: int, until: int, kinds: Choice) -> list[Stay]:
    """Placements from one day to another."""
    rates = world.rates.placements
    unsettled = chance.happens(rates.unsettled)
    found: list[Stay] = []
    day, spread = began, rates.first_days
    while not found or day < min(until, world.last + 1):
        kind, provider = kinds.draw(chance).split()
        found.append(Stay(day, kind, provider))
        day = max(day + 1, world.days.working(day + spread.draw(chance)))
        spread = rates.unsettled_days if unsettled else rates.days
        kinds = rates.settled if kinds is not rates.asylum else kinds
    return found


def write_care(world: World, chance: Chance, care: Care) -> None:
    """The placements of a period of care, and its episodes: a new one wherever placement or status changes."""
    placements = list(_write_placements(world, chance, care))
    days = sorted({stay.since for stay in care.stays} | {since for since, _ in care.legal})
    days = [day for day in days if day < care.ends]
    for place, day in enumerate(days):
        if day > world.last:
            return
        stay_no = max(n for n, stay in enumerate(care.stays) if stay.since <= day)
        stay, status = care.stays[stay_no], [status for since, status in care.legal if since <= day][-1]
        last = place + 1 == len(days)
        world.records.add(
            "ssd_cla_episodes", max(care.known_on, day), care.late if last else 0,
            world.records.number("ssd_cla_episodes", "L"), care.case.child.number, care.number,
            care.case.referral, placements[stay_no], day, _why(care, stay, day), status, stay.kind,
            care.ends if last else days[place + 1], care.reason if last else "X1", care.began,
        )  # fmt: skip


def _why(care: Care, stay: Stay, day: int) -> str:
    """Why an episode began: S into care, P and T for the place, L for the status, B and U for both."""
    if day == care.began:
        return "S"
    moved, status = stay.since == day, any(since == day for since, _ in care.legal)
    if stay.same_carers and moved:
        return "U" if status else "T"
    return "B" if moved and status else "P" if moved else "L"


def _write_placements(world: World, chance: Chance, care: Care) -> Iterator[str]:
    rates = world.rates.placements
    ends: Sequence[int] = [stay.since for stay in care.stays[1:]] + [care.ends]
    number, miles = "", ""
    for stay, until in zip(care.stays, ends, strict=True):
        number = world.records.number("ssd_cla_placement", "M")
        if not stay.same_carers:
            miles = "999.9" if chance.happens(rates.no_distance) else _miles(world, chance, stay)
        because = rates.ended_because.draw(chance) if until < care.ends else None
        if stay.since <= world.last:
            late = care.late if until == care.ends else 0
            world.records.add(
                "ssd_cla_placement", max(care.known_on, stay.since), late,
                number, care.case.child.number, care.number, stay.since, until, stay.kind, stay.provider,
                miles, because,
            )  # fmt: skip
        yield number


def _miles(world: World, chance: Chance, stay: Stay) -> str:
    rates = world.rates.placements
    tenths = (rates.far if stay.kind in rates.far_kinds else rates.tenths_of_miles).draw(chance)
    return f"{tenths // 10}.{tenths % 10}"
