"""What only cases can tell is what somebody tells who reads them one by one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.counting.counted import days_read
from ragstone.counting.misses import keep_misses, kept_facts
from ragstone.ledger.misses import misses_of
from ragstone.values.cohorts import Misses
from ragstone.values.measures import Kind
from tests.recount.awkward import PERIODS
from tests.recount.council import Council
from tests.recount.families import made, worlds
from tests.recount.recount_misses import MISSED, facts
from tests.recount.side_by_side import Ground, every_cohort
from tests.recount.world import World

FAMILIES = [made(seed) for seed in range(100)]
OVERFILLED = "permanent_caseholders"  # a post that more people share than it is for lacks less than nothing
CAN_BE_MISSED = sorted(
    name for name, cohort in every_cohort().items() if cohort.misses and name != OVERFILLED
)
ANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def council() -> Iterator[Ground]:
    with Ground() as ground:
        ground.put(FAMILIES)
        ground.engine.run("CREATE SCHEMA kept")
        yield ground


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with Ground() as ground:
        ground.engine.run("CREATE SCHEMA kept")
        yield ground


def told(ground: Ground, name: str) -> Iterator[tuple[object, object]]:
    """Of every period, the month of the last miss and how many are still open, as an edition is told."""
    cohort = every_cohort()[name]
    keep_misses(ground.engine, name, cohort)
    for period in PERIODS:
        (found,) = kept_facts(ground.engine, [cohort], {cohort.measure: name}, period, "the whole")
        yield found.last_miss, found.still_open


def test_every_measure_that_says_until_when_its_cases_are_open_is_told_again() -> None:
    assert sorted(name for name, cohort in every_cohort().items() if cohort.gives_open_until) == sorted(
        MISSED
    )


@pytest.mark.parametrize("name", sorted(MISSED))
def test_the_last_miss_and_what_is_still_open_are_told_alike(council: Ground, name: str) -> None:
    councils = [Council(world) for world in FAMILIES]
    expected = [facts(name, councils, period) for period in PERIODS]
    assert list(told(council, name)) == expected
    assert len({last for last, _ in expected}) > 2
    assert len({still_open for _, still_open in expected}) > 2


@ANY
@given(world=worlds())
def test_they_are_in_any_world(ground: Ground, world: World) -> None:
    ground.put([world], [every_cohort()[name] for name in MISSED])
    for name in MISSED:
        assert list(told(ground, name)) == [facts(name, [Council(world)], period) for period in PERIODS]


@pytest.mark.parametrize("name", CAN_BE_MISSED)
def test_what_is_missed_adds_up_to_what_the_figure_lacks(council: Ground, name: str) -> None:
    cohort = every_cohort()[name]
    read = council.ledger(cohort)
    rows = council.engine.run(f"SELECT from_date, until_date, missed FROM ({misses_of(cohort)})")
    lacking = []
    for period in PERIODS:
        count = read.total(read.areas, period)
        above = cohort.misses is Misses.ABOVE
        lacking.append(count.numerator if above else count.denominator - count.numerator)
        first, last = days_read(cohort, period)
        missed = sum(
            (
                Fraction(each)
                for began, until, each in rows
                if began <= last < until and (cohort.kind is not Kind.FLOW or first <= began)
            ),
            Fraction(0),
        )
        assert missed == lacking[-1], period
    assert len(set(lacking)) > 2
