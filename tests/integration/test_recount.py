"""The ledger gives the figures that somebody counted again who had read the words of the measures and no query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import catalogues
from ragstone.measures.measure import variants_of
from ragstone.values.cohorts import Cohort
from tests.recount.families import made, worlds
from tests.recount.recount import RECOUNTED
from tests.recount.side_by_side import Ground, alive, catalogue, differences, every_cohort
from tests.recount.world import World

# a break in the middle of care, with adopters after it or before it
ONCE_WRONG = (1924, 2019, 2620, 3389, 3769, 4576, 5150)
FAMILIES = [made(seed) for seed in (*range(170), *ONCE_WRONG)]  # of six children each: over a thousand
ANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
SAID = r"cp_plan_18_months, 201\d-\d\d, .*: the ledger has 1 of 1, the recount 0 of 1"

# Each is a slip that somebody could make. The families have to include one that it counts wrongly.
SLIPS = [
    ("adoption_days_to_family", "1 AS denominator", "2 AS denominator"),
    ("adoption_days_to_family/dfe", "h.days_to_carer", "h.days_to_family"),
    ("adoption_days_to_match", "o.days_to_match", "o.care_no"),
    ("adoption_within_14_months", "w.passes_until < w.until_date", "w.passes_until > w.until_date"),
    ("agency_caseholders", "p.fte_established", "p.fte_permanent"),
    ("agency_caseholders/dfe", " - p.fte_not_qualified", ""),
    ("agency_team_managers", "= 'team manager'", "= 'case holder'"),
    ("agency_team_managers/dfe", "p.fte_agency AS", "p.fte_permanent AS"),
    ("assessments_45_days", "<= 45", "<= 46"),
    ("assessments_45_days", "<= 45", "< 45"),
    ("assessments_45_days", ">= a.started_on", "> a.started_on"),
    ("assessments_45_days/referral_clock", "FROM assessment_from_referral", "FROM assessment"),
    ("assessments_child_seen", "p.pers_dob <=", "p.pers_dob <"),
    ("assessments_overdue", "COALESCE(e.cine_close_date, a.authorised_on)", "e.cine_close_date"),
    ("assessments_overdue/referral_clock", "FROM assessment_from_referral", "FROM assessment"),
    ("assessments_rate", "cina_assessment_auth_date", "cina_assessment_start_date"),
    ("audits_adequate", " AND a.completed_on IS NOT NULL", ""),
    ("audits_completed", "a.due_on AS on_date", "a.completed_on AS on_date"),
    ("audits_good", "a.is_good", "a.is_adequate"),
    ("care_council_foster_or_kin", "'U4', 'U5', 'U6'", "'U4', 'U5'"),
    ("care_dental_check", "h.lapses_on", "CAST(NULL AS DATE)"),
    ("care_health_assessment", "MIN(p.fifth_birthday)", "MIN(p.sixteenth_birthday)"),
    ("care_leavers_in_eet", "(36, 48, 60)", "(36, 48)"),
    ("care_review_participation", "r.took_part AS numerator", "1 AS numerator"),
    ("care_review_participation/dfe", "+ 28", "+ 29"),
    ("care_reviews_in_time", "d.missed_on", "d.due_on"),
    ("care_same_placement", "p.sixteenth_birthday < p.ended", "p.sixteenth_birthday >= p.ended"),
    ("care_second_time", "p.previous_left_on IS NOT NULL", "p.previous_left_on < p.began"),
    ("care_three_placements", "m.began < m.ended", "m.began <= m.ended"),
    ("care_three_placements/dfe", "m.began < m.ended", "m.began <= m.ended"),
    ("care_three_placements/dfe", "lasting_placement AS m", "placement AS m"),
    ("care_within_10_miles", "< 10.05", "<= 10.05"),
    ("care_within_10_miles/dfe", ">= 20.05", "> 20"),
    ("caseload_care_teams", "s.team_group = 'care'", "s.team_group <> 'court'"),
    ("caseload_fieldwork_teams", "0, p.fte_permanent + p.fte_agency", "0, 1"),
    ("children_in_care_rate", "t.seeking_asylum = 0", "t.seeking_asylum <> 2"),
    ("children_in_care_rate/dfe", "t.began AS from_date", "t.ended AS from_date"),
    ("children_in_need_rate", "e.counts_from", "e.began"),
    ("conferences_15_days", "<= 15", "< 15"),
    ("conferences_15_days", "c.follows_enquiry = 1", "c.working_days_taken IS NOT NULL"),
    ("conferences_15_days/dfe", "<= 15", "<= 16"),
    ("conferences_rate", "1 AS numerator", "2 AS numerator"),
    ("conferences_to_plan", "c.plan_decided IS NULL", "c.plan_decided IS NOT NULL"),
    ("cp_plan_18_months", "p.eighteen_months_on", "p.began"),
    ("cp_plan_2_years", "> 729", ">= 729"),
    ("cp_plans_rate", "p.counts_from", "p.began"),
    ("cp_reviews_in_time", "d.missed_on", "d.due_on"),
    ("cp_second_plan_24_months", ">= p.twenty_four_months_before", "> p.twenty_four_months_before"),
    ("cp_second_plan_24_months/dfe", "IS NOT NULL", ">= p.twenty_four_months_before"),
    ("cp_visits_in_time", "v.held_on <= v.due_on", "v.held_on < v.due_on"),
    ("left_care_adopted", "l.counts_until", "CAST(NULL AS DATE)"),
    ("permanent_caseholders", " - p.fte_not_qualified", ""),
    ("permanent_caseholders/dfe", "< p.fte_established", "> p.fte_established"),
    ("private_fostering_existing_visits", "COALESCE(y.overdue_from, y.until_date)", "y.until_date"),
    ("private_fostering_first_visit", "< n.overdue_from", "<= n.overdue_from"),
    ("private_fostering_first_visit", "n.settled_on", "n.overdue_from"),
    ("private_fostering_new_visits", "y.is_existing = 0", "y.is_existing <> 2"),
    ("private_fostering_rate", "a.counts_from", "a.began"),
    ("quality_assurance_events", "<> 'case file audit'", "= 'case file audit'"),
    ("referrals_rate", "r.referred_on AS on_date", "r.previous_on AS on_date"),
    ("rereferrals_12_months", ">= r.twelve_months_before", "> r.twelve_months_before"),
    ("s47_child_seen", "p.pers_dob <=", "p.pers_dob <"),
    ("s47_rate", "e.s47e_s47_start_date", "e.s47e_s47_end_date"),
    (
        "s47_to_conference",
        "COUNT(c.icpc_icpc_date) > 0",
        "MIN(c.icpc_icpc_date) >= e.s47e_s47_start_date",
    ),
    ("unallocated_cases", "g.ended", "CAST(NULL AS DATE)"),
    ("unallocated_cases/over_28_days", "+ 28", "+ 29"),
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
    cohort = every_cohort()[name]
    assert was in cohort.text
    return replace(cohort, text=cohort.text.replace(was, became))


def differ(ground: Ground, cohort: Cohort, world: World) -> list[str]:
    ground.put([world], [cohort])
    return differences(cohort, ground.ledger(cohort), [world])


def test_nothing_is_counted_that_is_not_counted_again() -> None:
    reading = Reading(catalogues() / "childrens_services")
    variants = [f"{name}/{each}" for name in catalogue().cohorts for each in variants_of(reading, name)]
    assert sorted({*catalogue().cohorts, *variants} - RECOUNTED.keys()) == []


@pytest.mark.parametrize("name", sorted(every_cohort()))
def test_a_thousand_families_are_counted_alike_in_every_area_and_month(council: Ground, name: str) -> None:
    cohort = every_cohort()[name]
    assert differences(cohort, council.ledger(cohort), FAMILIES)[:5] == []
    assert alive(cohort, FAMILIES) > 100


@ANY
@given(world=worlds())
def test_any_world_is_counted_alike(ground: Ground, world: World) -> None:
    ground.put([world])
    for cohort in every_cohort().values():
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
    for cohort in every_cohort().values():
        assert differences(cohort, ground.ledger(cohort), many)[:5] == []


@pytest.mark.soak
@settings(ANY, max_examples=3_000)
@given(world=worlds(12))
def test_thousands_of_worlds_are_counted_alike(ground: Ground, world: World) -> None:
    ground.put([world])
    for cohort in every_cohort().values():
        assert differences(cohort, ground.ledger(cohort), [world])[:5] == []
