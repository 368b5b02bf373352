"""The posts of the teams: budgets change them in April, now and then a month does; in the last they are as said."""

from __future__ import annotations

from datetime import date

from ragstone.simulator.chance import Chance
from ragstone.simulator.council import Council
from ragstone.simulator.days import months_between
from ragstone.simulator.establishment import establishment
from ragstone.simulator.places import places
from ragstone.simulator.rates import rates

MONTHS = months_between(Council().first, Council().last)
RATES = rates(date(2012, 1, 1).toordinal(), date(2026, 11, 3).toordinal()).establishment
TEAMS = [team.posts for team in places(1.0).every_team()]


def of_team(number: int, posts: float, size: float = 1.0) -> list[int]:
    return establishment(RATES, Chance(7, number), posts, MONTHS, size)


def test_a_council_has_other_posts_from_year_to_year_and_ends_with_those_it_is_said_to_have() -> None:
    by_team = [of_team(number, posts) for number, posts in enumerate(TEAMS)]
    assert [posts[-1] for posts in by_team] == [round(posts * 100) for posts in TEAMS]
    whole = [sum(of_month) for of_month in zip(*by_team, strict=True)]
    assert len(set(whole)) > 12
    assert all(abs(posts / whole[-1] - 1) < 0.1 for posts in whole)


def test_most_changes_come_with_a_budget_and_each_is_of_about_half_a_post_or_one() -> None:
    changes = []
    for number, posts in enumerate(TEAMS):
        found = of_team(number, posts)
        steps = zip(MONTHS[1:], found, found[1:], strict=False)
        changes += [(month.month, abs(now - before)) for month, before, now in steps if now != before]
    in_april = [by for month, by in changes if month == 4]
    assert len(changes) / 2 < len(in_april) < len(changes)
    assert all(39 <= by <= 101 for _, by in changes)


def test_a_team_of_one_manager_keeps_that_one_and_none_changes_by_more_than_a_third() -> None:
    assert {posts for number in range(50) for posts in of_team(number, 1.0)} == {100}
    assert all(
        abs(now - posts * 100) <= posts * 100 / 3 + 1
        for number, posts in enumerate(TEAMS)
        for now in of_team(number, posts)
    )


def test_the_months_before_do_not_change_what_comes_after_and_a_smaller_council_changes_alike() -> None:
    shorter = establishment(RATES, Chance(7, 3), 12.0, MONTHS[-24:], 1.0)
    assert of_team(3, 12.0)[-24:] == shorter
    tenth = of_team(3, 1.2, 0.1)
    assert all(abs(small * 10 - whole) <= 5 for small, whole in zip(tenth, of_team(3, 12.0), strict=True))
