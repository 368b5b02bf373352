"""The posts of each team, month by month: established, filled by permanent staff, filled by agency staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Course
from ragstone.simulator.days import months_between
from ragstone.simulator.establishment import establishment
from ragstone.simulator.places import Team
from ragstone.simulator.world import World
from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class StaffRates:
    """Shares of the posts that cases are held in, and of managers' posts."""

    agency: Course
    vacant: Course
    managers_agency: Course
    managers_vacant: Course
    sways: float  # by how much a team's month may differ from its mean


def write_staff(world: World, seed: int, of_budgets: int) -> None:
    """Budgets have a seed of their own, so that agency and vacant posts are the same shares whatever they give."""
    teams = world.places.every_team()
    months = months_between(world.council.first, world.council.last.plus(1))
    posts = {team.number: _posts(world, of_budgets, team, months) for team in teams}
    for team in teams:
        world.records.add("workforce_team", 0, 0, team.name, team.group, team.district.area)
    for place, month in enumerate(months):
        day = month.first_day.toordinal()
        for team in teams:
            chance = Chance(seed, team.number, month.year * 12 + month.month)
            _write_posts(world, chance, team, day, [of_role[place] for of_role in posts[team.number]])
    world.records.keep()


def _posts(world: World, seed: int, team: Team, months: Sequence[Month]) -> list[list[int]]:
    """Hundredths of posts by month: those of case holders, and those of managers."""
    return [
        establishment(
            world.rates.establishment, Chance(seed, team.number, role), posts, months, world.council.size
        )
        for role, posts in enumerate((team.posts, team.managers))
    ]


def _write_posts(world: World, chance: Chance, team: Team, day: int, posts: Sequence[int]) -> None:
    rates = world.rates.staff
    for role, established, agency, vacant in (
        ("case holder", posts[0], rates.agency, rates.vacant),
        ("team manager", posts[1], rates.managers_agency, rates.managers_vacant),
    ):
        sway = 1 + rates.sways * (2 * chance.roll() - 1)
        by_agency = int(established * min(agency.on(day) * team.district.agency * sway, 0.6))
        empty = int(established * vacant.on(day) * 2 * chance.roll())
        number = f"{'H' if role == 'case holder' else 'G'}{team.number:03d}"
        world.records.add(
            "workforce_post", day, 0, number, day, team.name, role,
            _fte(established), _fte(established - by_agency - empty), _fte(by_agency),
        )  # fmt: skip


def _fte(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"
