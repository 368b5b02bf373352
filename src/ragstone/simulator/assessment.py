"""Child and family assessments: begun after a referral, and authorised in 45 working days or later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Choice, Course, Spread
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class AssessmentRates:
    """Days are working days."""

    starts_after: Choice
    in_time: Course
    days: Spread
    days_when_late: Spread
    seen: Course
    not_said: float  # share without a word on whether the child was seen
    again: float  # share of families that are helped and are assessed a second time
    again_after: Spread  # calendar days after the first


def assess(world: World, chance: Chance, cases: Sequence[Case], day: int, no_further_action: bool) -> int:
    """One assessment of all the children, from soon after a day; the day on which it was authorised."""
    rates = world.rates.assessment
    area = cases[0].area
    began = world.days.after(day, int(rates.starts_after.draw(chance)))
    late = chance.happens(world.more_often(1 - rates.in_time.on(began), area))
    spread = rates.days_when_late if late else rates.days
    authorised = world.days.after(began, spread.draw(chance))
    team = world.team(chance, "intake", area)
    known_on, entered_late = world.entered(chance, began, cases[0].known_on), world.late(chance)
    unseen = 1 - rates.seen.on(began)
    for case in cases:
        case.lasts(authorised, entered_late)
        seen: str | None = "N" if chance.happens(world.more_often(unseen, area)) else "Y"
        if case.child.born > authorised or chance.happens(rates.not_said):
            seen = None
        world.records.add(
            "ssd_cin_assessments", known_on, entered_late,
            world.records.number("ssd_cin_assessments", "A"), case.referral, case.child.number,
            began, authorised, seen, "Y" if no_further_action else "N", team.name,
        )  # fmt: skip
    return authorised
