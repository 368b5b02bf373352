"""Who held a case, and when: teams one after the other, and in each the workers."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.simulator.cases import Case
from ragstone.simulator.chance import Chance, Spread
from ragstone.simulator.places import Team
from ragstone.simulator.world import World


@dataclass(frozen=True, slots=True)
class AllocationRates:
    worker_stays: Spread  # days for which one worker keeps a case
    gap: float  # share of changes of worker that leave a case without one for some days
    gap_days: Spread


def allocate(world: World, chance: Chance, case: Case) -> None:
    """The stretches of a case, without a gap between teams."""
    ends = [since for _, since in case.stretches[1:]] + [case.closed]
    for (team, since), until in zip(case.stretches, ends, strict=True):
        if since < until:
            _in_team(world, chance, case, team, since, until)


def _in_team(world: World, chance: Chance, case: Case, team: Team, since: int, until: int) -> None:
    rates = world.rates.allocation
    while since < until and since <= world.last:
        ends, next_from = since + rates.worker_stays.draw(chance), until
        if ends < until:
            next_from = ends + (rates.gap_days.draw(chance) if chance.happens(rates.gap) else 0)
        else:
            ends = until
        late = case.closed_late if ends == case.closed else 0
        world.records.add(
            "ssd_involvements", max(since, case.entered), late,
            world.records.number("ssd_involvements", "I"), case.child.number, case.referral,
            world.worker(chance, team), "Allocated Case Worker", team.name, since, ends,
        )  # fmt: skip
        since = next_from
