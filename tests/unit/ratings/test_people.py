"""The people of a council are those of its districts, give or take what estimates are rounded by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ragstone.ratings.agreements import people_of
from ragstone.ratings.known import known
from ragstone.values.figures import Area, Population
from ragstone.values.scorecards import Agreement
from tests.made import FEBRUARY, measure

WHOLE, EAST, WEST = Area("kent", "Kent", ""), Area("east", "East", "kent"), Area("west", "West", "kent")
RATES = [measure(name="rate", population="aged 0 to 17"), measure(name="other", population="aged 0 to 17")]


def people(area: str, number: int, since: date = date(2013, 4, 1)) -> Population:
    return Population("aged 0 to 17", area, since, number, "")


def said(*rows: Population, areas: tuple[Area, ...] = (WHOLE, EAST, WEST)) -> tuple[Agreement, ...]:
    return people_of(WHOLE, RATES, known(areas, [], rows, []), FEBRUARY)


@pytest.mark.parametrize(
    ("whole", "holds"), [(412_000, False), (41_200, True), (41_600, True), (41_700, False)]
)
def test_they_agree_to_a_hundredth(whole: int, holds: bool) -> None:
    (found,) = said(people("kent", whole), people("east", 23_400), people("west", 17_800))
    assert found.holds is holds
    assert found.says == "The people of Kent (aged 0 to 17) are about those of its parts"
    assert found.detail == f"{whole:,}, and its parts have 41,200"


def test_the_estimate_of_the_period_counts_and_no_later_one() -> None:
    later = people("east", 1, date(2015, 3, 1))
    (found,) = said(people("kent", 41_200), people("east", 23_400), later, people("west", 17_800))
    assert found.holds is True


def test_nothing_is_said_where_a_part_or_the_whole_is_not_known() -> None:
    assert said(people("kent", 41_200), people("east", 23_400)) == ()
    assert said(people("east", 23_400), people("west", 17_800)) == ()
    assert said(people("kent", 41_200), areas=(WHOLE,)) == ()


def test_a_part_that_has_ended_is_none() -> None:
    gone = replace(WEST, until=date(2015, 2, 1))
    (found,) = said(
        people("kent", 23_400), people("east", 23_400), people("west", 9), areas=(WHOLE, EAST, gone)
    )
    assert found.holds is True
