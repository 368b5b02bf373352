"""The measures of children's services counted a second time, slowly, from the words that define them.

Whoever wrote most of it had seen none of the queries of the catalogue, so that where both give the same figure,
two readers understood the words alike. Measures 10, 18, 39 and 48 and the variants came later, from hands that knew it.

    world = families.made(7)
    count("cp_plan_18_months", world, Month(2015, 2), "7.east")     # (numerator, denominator)
    count("cp_plan_18_months", world, Month(2015, 2), NOT_KNOWN)    # what no area claims
    figures("cp_plan_18_months", world, Month(2015, 2))             # every area that has something

Both parts are exact, before anything is divided or rounded. A rate and a plain count have no denominator of
their own: theirs is 0 here, and the population stays out of it. An area without cases is (0, 0).

To hold a ledger against it: load the rows of one world, or of many (their areas are their own; only for
"not known" add up all worlds loaded), read each measure of RECOUNTED in each month of `awkward.PERIODS` for
each of `world.areas`, and compare both parts. The council's own figure is the sum over areas and "not known".
"""

from __future__ import annotations

from fractions import Fraction
from weakref import WeakKeyDictionary

from ragstone.values.periods import Month
from tests.recount import (
    recount_adoption,
    recount_audits,
    recount_care,
    recount_care_checks,
    recount_conferences,
    recount_fostering,
    recount_front_door,
    recount_leavers,
    recount_protection,
    recount_staff,
)
from tests.recount.council import NOT_KNOWN, Council, Recount
from tests.recount.world import World

__all__ = ["LEFT_OPEN", "NOT_KNOWN", "RECOUNTED", "count", "figures"]

_MEASURES: tuple[Recount, ...] = (
    recount_front_door.referrals_rate,
    recount_front_door.rereferrals_12_months,
    recount_front_door.assessments_rate,
    recount_front_door.assessments_45_days,
    recount_front_door.assessments_45_days__referral_clock,
    recount_front_door.assessments_overdue,
    recount_front_door.assessments_overdue__referral_clock,
    recount_front_door.assessments_child_seen,
    recount_front_door.children_in_need_rate,
    recount_front_door.unallocated_cases,
    recount_front_door.unallocated_cases__over_28_days,
    recount_fostering.private_fostering_rate,
    recount_fostering.private_fostering_first_visit,
    recount_fostering.private_fostering_new_visits,
    recount_fostering.private_fostering_existing_visits,
    recount_protection.cp_plans_rate,
    recount_protection.cp_plan_18_months,
    recount_protection.cp_second_plan_24_months,
    recount_protection.cp_second_plan_24_months__dfe,
    recount_protection.cp_reviews_in_time,
    recount_protection.cp_plan_2_years,
    recount_protection.cp_visits_in_time,
    recount_conferences.s47_rate,
    recount_conferences.s47_to_conference,
    recount_conferences.s47_child_seen,
    recount_conferences.conferences_rate,
    recount_conferences.conferences_15_days,
    recount_conferences.conferences_15_days__dfe,
    recount_conferences.conferences_to_plan,
    recount_care.children_in_care_rate,
    recount_care.children_in_care_rate__dfe,
    recount_care.care_second_time,
    recount_care.care_three_placements,
    recount_care.care_three_placements__dfe,
    recount_care.care_same_placement,
    recount_care.care_council_foster_or_kin,
    recount_care.care_within_10_miles,
    recount_care.care_within_10_miles__dfe,
    recount_care_checks.care_review_participation,
    recount_care_checks.care_review_participation__dfe,
    recount_care_checks.care_reviews_in_time,
    recount_care_checks.care_dental_check,
    recount_care_checks.care_health_assessment,
    recount_adoption.adoption_days_to_family,
    recount_adoption.adoption_days_to_family__dfe,
    recount_adoption.adoption_days_to_match,
    recount_adoption.adoption_within_14_months,
    recount_adoption.left_care_adopted,
    recount_leavers.care_leavers_in_eet,
    recount_audits.quality_assurance_events,
    recount_audits.audits_adequate,
    recount_audits.audits_good,
    recount_audits.audits_completed,
    recount_staff.agency_caseholders,
    recount_staff.agency_caseholders__dfe,
    recount_staff.permanent_caseholders,
    recount_staff.permanent_caseholders__dfe,
    recount_staff.agency_team_managers,
    recount_staff.agency_team_managers__dfe,
    recount_staff.caseload_care_teams,
    recount_staff.caseload_fieldwork_teams,
)

# By the name of the measure's folder in the catalogue. A variant's recount is called measure__variant, and is
# found as "measure/variant".
RECOUNTED: dict[str, Recount] = {measure.__name__.replace("__", "/"): measure for measure in _MEASURES}

# Where the words allow another reading than the one taken here. A difference in one of these may be neither's fault.
LEFT_OPEN = {
    "assessments_child_seen": "a child without a date of birth is taken as unborn",
    "assessments_45_days/referral_clock": "without an earlier referral on record the clock runs from the start",
    "assessments_overdue/referral_clock": "as assessments_45_days/referral_clock",
    "unallocated_cases": "an allocation that names no referral covers every open case of the child",
    "unallocated_cases/over_28_days": "as unallocated_cases",
    "private_fostering_first_visit": "dated by the day on which it is settled; one that ended meanwhile is not excused",
    "private_fostering_existing_visits": "overdue before 1 April and visited on 1 April does not fail the new year",
    "cp_visits_in_time": "ten working days; without the child seen there was no visit; one that does not say was one",
    "cp_second_plan_24_months": "a plan that ended on the day it began still started once, and may be the earlier one",
    "s47_to_conference": "a conference counts once it has been held, though that be after the period",
    "s47_child_seen": "unborn when the enquiry began, for it may not have ended",
    "conferences_rate": "two rows of one child and day are one conference",
    "conferences_15_days": "in time for either of two enquiries is in time; an enquiry not on record fails",
    "conferences_15_days/dfe": "as conferences_15_days",
    "conferences_to_plan": "what the conference says goes before a plan that began on its day",
    "care_council_foster_or_kin": "kind and provider are those of the open row of the placements table",
    "care_within_10_miles": "the distance is that of the open row of the placements table",
    "care_within_10_miles/dfe": "inside or outside the area has to be known too",
    "care_three_placements/dfe": "whatever follows a temporary placement is the return from it",
    "care_review_participation/dfe": "four weeks are 28 days; the year's reviews in earlier care count too",
    "care_review_participation": "a review that does not say is below the line only; age unknown is not four",
    "care_reviews_in_time": "reviews are the child's own by date, whatever period of care they name",
    "care_health_assessment": "two on one day are one; age unknown is under five",
    "care_same_placement": "the placement before one for adoption may have ended on the day it began",
    "adoption_days_to_match": "the last order of this time in care that was not reversed, and its match",
    "adoption_within_14_months": "decision, period of care and moving in are joined by days",
    "quality_assurance_events": "every kind but case file audits, and the standard is adequate or better",
    "care_leavers_in_eet": "eligibility, touch and activity are as they stand now",
    "audits_adequate": "dated by the due date, placed where the child lived on it; no child, not known",
    "audits_good": "as audits_adequate",
    "audits_completed": "as audits_adequate",
    "caseload_care_teams": "an allocation that names no referral is a case of the child's",
    "caseload_fieldwork_teams": "as caseload_care_teams",
}

Figure = tuple[Fraction, Fraction]
NOTHING: Figure = (Fraction(0), Fraction(0))

_councils: WeakKeyDictionary[World, Council] = WeakKeyDictionary()
_figures: WeakKeyDictionary[Council, dict[tuple[str, Month], dict[str, Figure]]] = WeakKeyDictionary()


def count(name: str, world: World, period: Month, area: str) -> Figure:
    """Numerator and denominator of a measure in a month, for an area of the world or for "not known"."""
    return figures(name, world, period).get(area, NOTHING)


def figures(name: str, world: World, period: Month) -> dict[str, Figure]:
    """The same for every area that has any case."""
    if world not in _councils:
        _councils[world] = Council(world)
    council = _councils[world]
    known = _figures.setdefault(council, {})
    if (name, period) not in known:
        known[name, period] = _added_up(RECOUNTED[name], council, period)
    return known[name, period]


def _added_up(recount: Recount, council: Council, period: Month) -> dict[str, Figure]:
    sums: dict[str, Figure] = {}
    for area, numerator, denominator in recount(council, period):
        above, below = sums.get(area, NOTHING)
        sums[area] = (above + numerator, below + denominator)
    return sums
