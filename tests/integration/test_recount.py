"""The ledger gives the figures that somebody counted again who had read the words of the measures and no query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.values.cohorts import Cohort
from tests.recount.families import made, worlds
from tests.recount.side_by_side import Ground, alive, cohorts, differences
from tests.recount.world import World

ONCE_WRONG = (1924, 2019, 3769, 4576, 5150)  # a break in the middle of care, with adopters after it
FAMILIES = [made(seed) for seed in (*range(170), *ONCE_WRONG)]  # of six children each: over a thousand
ANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
SAID = r"cp_plan_18_months, 201\d-\d\d, .*: the ledger has 1 of 1, the recount 0 of 1"

# Each is a slip that somebody could make. The families have to include one that it counts wrongly.
SLIPS = [
    ("adoption_days_to_family", "1 AS denominator", "2 AS denominator"),
    ("assessments_45_days", "<= 45", "<= 46"),
    ("assessments_45_days", "<= 45", "< 45"),
    ("assessments_45_days", ">= a.started_on", "> a.started_on"),
    ("assessments_overdue", "COALESCE(a.episode_closed_on, a.authorised_on)", "a.episode_closed_on"),
    ("care_same_placement", "p.sixteenth_birthday < p.ended", "p.sixteenth_birthday >= p.ended"),
    ("care_three_placements", "m.began < m.ended", "m.began <= m.ended"),
    ("caseload_care_teams", "s.team_group = 'care'", "s.team_group <> 'court'"),
    ("caseload_fieldwork_teams", "0, h.fte", "0, 1"),
    ("cp_plan_18_months", "p.eighteen_months_on", "p.began"),
    ("cp_second_plan_24_months", ">= p.twenty_four_months_before", "> p.twenty_four_months_before"),
    ("private_fostering_existing_visits", "COALESCE(y.overdue_from, y.until_date)", "y.until_date"),
    ("private_fostering_new_visits", "y.is_existing = 0", "y.is_existing <> 2"),
    ("referrals_rate", "r.referred_on AS on_date", "r.previous_on AS on_date"),
    ("rereferrals_12_months", ">= r.twelve_months_before", "> r.twelve_months_before"),
]


@pytest.fixture(scope="module")
def council() -> Iterator[Ground]:
    """All the families in one set of tables, as a council has them."""
    with Ground() as ground:
        ground.put(FAMILIES)
        yield ground


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    """An engine for one world after another."""
    with Ground() as ground:
        yield ground


def slip(name: str, was: str, became: str) -> Cohort:
    cohort = cohorts()[name]
    assert was in cohort.text
    return replace(cohort, text=cohort.text.replace(was, became))


def differ(ground: Ground, cohort: Cohort, world: World) -> list[str]:
    ground.put([world], [cohort])
    return differences(cohort, ground.ledger(cohort), [world])


@pytest.mark.parametrize("name", sorted(cohorts()))
def test_a_thousand_families_are_counted_alike_in_every_area_and_month(council: Ground, name: str) -> None:
    cohort = cohorts()[name]
    assert differences(cohort, council.ledger(cohort), FAMILIES)[:5] == []
    assert alive(cohort, FAMILIES) > 100


@ANY
@given(world=worlds())
def test_any_world_is_counted_alike(ground: Ground, world: World) -> None:
    ground.put([world])
    for cohort in cohorts().values():
        assert differences(cohort, ground.ledger(cohort), [world])[:5] == []


@pytest.mark.parametrize(("name", "was", "became"), SLIPS)
def test_a_slip_in_a_cohort_is_found_out(council: Ground, name: str, was: str, became: str) -> None:
    wrong = slip(name, was, became)
    found = differences(wrong, council.ledger(wrong), FAMILIES)
    assert found
    assert all(line.startswith(f"{name}, 201") for line in found)


def test_what_a_slip_counts_wrongly_is_shown_in_a_world_of_one_child(ground: Ground) -> None:
    wrong = slip("cp_plan_18_months", "p.eighteen_months_on", "p.began")

    @settings(ANY, database=None, print_blob=False)
    @given(world=worlds())
    def counted_alike(world: World) -> None:
        assert not (found := differ(ground, wrong, world)), found[0]

    with pytest.raises(AssertionError, match=SAID) as caught:
        counted_alike()
    shown = "\n".join(caught.value.__notes__)
    assert re.search(r"world=made\(\d+, children=\[\d\]\)", shown), shown


@pytest.mark.soak
@pytest.mark.parametrize("first", range(1_000, 6_000, 1_000))
def test_thirty_thousand_families_are_counted_alike(ground: Ground, first: int) -> None:
    many = [made(seed) for seed in range(first, first + 1_000)]
    ground.put(many)
    for cohort in cohorts().values():
        assert differences(cohort, ground.ledger(cohort), many)[:5] == []


@pytest.mark.soak
@settings(ANY, max_examples=3_000)
@given(world=worlds(12))
def test_thousands_of_worlds_are_counted_alike(ground: Ground, world: World) -> None:
    ground.put([world])
    for cohort in cohorts().values():
        assert differences(cohort, ground.ledger(cohort), [world])[:5] == []
