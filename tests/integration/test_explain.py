"""The cases behind a figure are that figure: their sums, in every area, each case once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ragstone.counting import counted
from ragstone.counting.counted import cases
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.ledger import NOT_KNOWN, Case, Count
from ragstone.values.measures import Kind
from ragstone.values.periods import Month
from tests.recount.awkward import PERIODS
from tests.recount.families import made, worlds
from tests.recount.side_by_side import NOTHING, Ground, cohorts
from tests.recount.world import World

FAMILIES = [made(seed) for seed in range(80)]
SAMPLE = (*PERIODS[::5], Month(2015, 2), Month(2015, 3), Month(2016, 2))
ANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def council() -> Iterator[Ground]:
    with Ground() as ground:
        ground.put(FAMILIES)
        yield ground


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with Ground() as ground:
        yield ground


def explained(ground: Ground, cohort: Cohort, periods: Sequence[Month]) -> int:
    """How many cells have cases; it fails where these are not the figure."""
    read, filled = ground.ledger(cohort), 0
    for period in periods:
        found = cases(ground.engine, cohort, period)
        sums = summed(found)
        for area in {*read.areas, *sums, NOT_KNOWN}:
            assert sums.get(area, NOTHING) == read.count(area, period), (cohort.measure, str(period), area)
        assert twice(cohort, found) == [], (cohort.measure, str(period))
        filled += len(sums)
    return filled


def summed(found: Sequence[Case]) -> dict[str, Count]:
    sums: dict[str, list[Fraction]] = {}
    for case in found:
        parts = sums.setdefault(case.area, [Fraction(0), Fraction(0)])
        parts[0] += case.numerator
        parts[1] += case.denominator
    return {area: Count(*parts) for area, parts in sums.items()}


def twice(cohort: Cohort, found: Sequence[Case]) -> list[tuple[str, ...]]:
    """Who has more than one line: a child where children are counted, else a case, which a flow counts on its day."""
    by_child = cohort.count_each is CountEach.CHILD
    lines = Counter(
        (
            case.person_id if by_child else case.case_id,
            case.area,
            str(case.from_date) if cohort.kind is Kind.FLOW else "",
        )
        for case in found
    )
    return [who for who, times in lines.items() if times > 1]


@pytest.mark.parametrize("name", sorted(cohorts()))
def test_the_cases_of_a_cell_add_up_to_it_and_each_is_one_line(council: Ground, name: str) -> None:
    assert explained(council, cohorts()[name], SAMPLE) > 20


def test_every_kind_of_measure_is_among_those_explained() -> None:
    shapes = {(cohort.kind, cohort.count_each, cohort.gives_area) for cohort in cohorts().values()}
    assert shapes >= {
        (Kind.FLOW, None, False),
        (Kind.STOCK, None, False),
        (Kind.STOCK, CountEach.CHILD, False),
        (Kind.STOCK, None, True),
        (Kind.REGISTER, None, False),
    }


@ANY
@given(world=worlds(), period=st.sampled_from(PERIODS))
def test_the_cases_of_any_world_are_its_figures(ground: Ground, world: World, period: Month) -> None:
    ground.put([world])
    for cohort in cohorts().values():
        explained(ground, cohort, [period])


@pytest.mark.soak
@settings(ANY, max_examples=1_500)
@given(world=worlds(12))
def test_the_cases_of_thousands_of_worlds_are_their_figures(ground: Ground, world: World) -> None:
    ground.put([world])
    for cohort in cohorts().values():
        explained(ground, cohort, PERIODS)


def test_cases_of_the_month_before_would_be_noticed(council: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    real = counted.days_read
    monkeypatch.setattr(counted, "days_read", lambda cohort, period: real(cohort, period.plus(-1)))
    for name in ("referrals_rate", "assessments_overdue", "care_three_placements"):
        with pytest.raises(AssertionError, match=name):
            explained(council, cohorts()[name], SAMPLE)


def test_a_child_on_two_lines_would_be_noticed(council: Ground) -> None:
    cohort = cohorts()["care_three_placements"]
    found = cases(council.engine, cohort, Month(2015, 2))
    again = replace(found[0], case_id="another placement")
    assert twice(cohort, [*found, again]) == [(found[0].person_id, found[0].area, "")]
