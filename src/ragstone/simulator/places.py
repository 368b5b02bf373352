"""Where things happen and who does the work: districts and teams."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import resources
from math import fsum
from typing import Any

from ragstone.simulator.chance import Choice

FILE = "places.toml"


@dataclass(frozen=True, slots=True)
class District:
    """`need`, `delay` and `agency` are against the mean of the council: 1.0 is like it."""

    area: str
    name: str
    share: float
    need: float
    delay: float
    agency: float
    asylum: float


@dataclass(frozen=True, slots=True)
class Team:
    """`posts` and `managers`: full-time equivalent, in the last month; `workers`: about how many people fill them."""

    number: int
    name: str
    kind: str
    group: str
    district: District
    posts: float
    managers: float
    workers: int


@dataclass(frozen=True)
class Places:
    """`teams` by kind and district; a kind that serves the whole council is the same in all of them."""

    districts: dict[str, District]
    teams: dict[tuple[str, str], tuple[Team, ...]]
    referred: Choice  # where families live who are referred
    arriving: Choice  # where children arrive who seek asylum on their own

    def every_team(self) -> list[Team]:
        found = {team.number: team for teams in self.teams.values() for team in teams}
        return [found[number] for number in sorted(found)]


def places(size: float) -> Places:
    """The districts and teams of the made-up council; `size` is against the one that posts are written for."""
    said = tomllib.loads((resources.files("ragstone.simulator") / FILE).read_text(encoding="utf-8"))
    districts = {
        each.area: each for each in _against_the_mean([District(**each) for each in said["district"]])
    }
    teams: dict[tuple[str, str], tuple[Team, ...]] = {}
    number = 0
    for kind in said["team"]:
        made = list(_teams(kind, districts, number, size))
        number += len(made)
        for area in districts:
            serving = tuple(team for team in made if team.district.area == area)
            teams[kind["kind"], area] = serving if "each" in kind else tuple(made)
    return Places(
        districts,
        teams,
        Choice.of({each.area: each.share * each.need for each in districts.values()}),
        Choice.of({each.area: each.asylum for each in districts.values()}),
    )


def _against_the_mean(districts: list[District]) -> Iterator[District]:
    """The same with need, delay and agency such that their means are one: of children, and of referrals."""
    need = fsum(each.share * each.need for each in districts) / fsum(each.share for each in districts)
    referrals = fsum(each.share * each.need for each in districts)
    delay = fsum(each.share * each.need * each.delay for each in districts) / referrals
    agency = fsum(each.share * each.need * each.agency for each in districts) / referrals
    for each in districts:
        yield replace(each, need=each.need / need, delay=each.delay / delay, agency=each.agency / agency)


def _teams(kind: dict[str, Any], districts: dict[str, District], number: int, size: float) -> Iterator[Team]:
    """The teams of one kind. Where there is one in each district, posts go with the need there."""
    sites = [(area, n) for area in kind.get("sit_in", districts) for n in range(kind.get("each", 1))]
    weight = {area: districts[area].share * districts[area].need for area, _ in sites}
    total = fsum(weight[area] for area, _ in sites)
    for place, (area, n) in enumerate(sites):
        part = size * weight[area] / total
        several = kind.get("each", 1) > 1
        yield Team(
            number + place,
            f"{districts[area].name} {kind['name']}{f' {n + 1}' if several else ''}",
            kind["kind"],
            kind["group"],
            districts[area],
            kind["posts"] * part,
            kind["managers"] * part,
            max(2, round(kind["posts"] * part)),
        )
