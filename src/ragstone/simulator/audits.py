"""How good the work is: case file audits by the month in which they are due, and other events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Course, Spread
from ragstone.simulator.days import DAYS_IN_A_YEAR
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class AuditRates:
    """How often an open case is looked at. Spreads are days after the due day, below zero before it."""

    kind: str
    a_year: float  # audits for each open case
    completed: Course
    good: Course  # share graded good or outstanding
    inadequate: Course
    outstanding: float  # of those that are good
    completed_after: Spread
    other_kind: str
    other_a_year: float
    other_met: Course
    other_grades: list[str]  # where the standard is met, and where it is not


def audit(world: World, chance: Chance, case: Case) -> None:
    """The audits of one case while it is open."""
    rates = world.rates.audits
    for kind, a_year in ((rates.kind, rates.a_year), (rates.other_kind, rates.other_a_year)):
        begins, ends = max(case.began, world.first), min(case.closed, world.last)
        for _ in range(chance.rounded(max(ends - begins, 0) * a_year / DAYS_IN_A_YEAR)):
            day = world.days.working(chance.whole(begins, ends))
            month = date.fromordinal(day).replace(day=1).toordinal()
            team = [team for team, since in case.stretches if since <= day][-1].name
            completed, grade = _outcome(world, chance, case, kind == rates.kind, day)
            world.records.add(
                "qa_audit", max(month, case.known_on), world.late(chance),
                world.records.number("qa_audit", "U"), kind, month, team, case.child.number, day,
                completed, grade,
            )  # fmt: skip


def _outcome(
    world: World, chance: Chance, case: Case, of_files: bool, day: int
) -> tuple[int | None, str | None]:
    rates = world.rates.audits
    if not of_files:
        missed = chance.happens(world.more_often(1 - rates.other_met.on(day), case.area))
        return day, rates.other_grades[missed]
    if chance.happens(world.more_often(1 - rates.completed.on(day), case.area)):
        return None, None
    completed = day + rates.completed_after.draw(chance)
    if chance.happens(world.more_often(rates.inadequate.on(day), case.area)):
        return completed, "Inadequate"
    if chance.happens(rates.good.on(day) / max(1 - rates.inadequate.on(day), 0.01)):
        return completed, "Outstanding" if chance.happens(rates.outstanding) else "Good"
    return completed, "Requires improvement"
