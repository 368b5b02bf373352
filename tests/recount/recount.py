"""The measures of children's services counted a second time, slowly, from the words that define them.

Whoever wrote this had seen none of the queries of the catalogue, so that where both give the same figure, two
readers understood the words alike.

    world = families.made(7)
    count("cp_plan_18_months", world, Month(2015, 2), "7.east")     # (numerator, denominator)
    count("cp_plan_18_months", world, Month(2015, 2), NOT_KNOWN)    # what no area claims
    figures("cp_plan_18_months", world, Month(2015, 2))             # every area that has something

Both parts are exact, before anything is divided or rounded. A rate and a plain count have no denominator of
their own: theirs is 0 here, and the population stays out of it. An area without cases is (0, 0).

Not recounted: 10 (see below), 18 (what falls due is a choice) and 39 (nobody knows what it counts). A
notification of measure 10 is left out until its seven working days are over. Dated on the day of the
notification, as a flow must be, February's figure would change when read in March, with no record corrected.

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
    recount_front_door.assessments_overdue,
    recount_front_door.assessments_child_seen,
    recount_front_door.children_in_need_rate,
    recount_front_door.unallocated_cases,
    recount_fostering.private_fostering_rate,
    recount_fostering.private_fostering_new_visits,
    recount_fostering.private_fostering_existing_visits,
    recount_protection.cp_plans_rate,
    recount_protection.cp_plan_18_months,
    recount_protection.cp_second_plan_24_months,
    recount_protection.cp_reviews_in_time,
    recount_protection.cp_plan_2_years,
    recount_conferences.s47_rate,
    recount_conferences.s47_to_conference,
    recount_conferences.s47_child_seen,
    recount_conferences.conferences_rate,
    recount_conferences.conferences_15_days,
    recount_conferences.conferences_to_plan,
    recount_care.children_in_care_rate,
    recount_care.care_second_time,
    recount_care.care_three_placements,
    recount_care.care_same_placement,
    recount_care.care_council_foster_or_kin,
    recount_care.care_within_10_miles,
    recount_care_checks.care_review_participation,
    recount_care_checks.care_reviews_in_time,
    recount_care_checks.care_dental_check,
    recount_care_checks.care_health_assessment,
    recount_adoption.adoption_days_to_family,
    recount_adoption.adoption_days_to_match,
    recount_adoption.adoption_within_14_months,
    recount_adoption.left_care_adopted,
    recount_audits.audits_adequate,
    recount_audits.audits_good,
    recount_audits.audits_completed,
    recount_staff.agency_caseholders,
    recount_staff.permanent_caseholders,
    recount_staff.agency_team_managers,
    recount_staff.caseload_care_teams,
    recount_staff.caseload_fieldwork_teams,
)

# By the name of the measure's folder in the catalogue.
RECOUNTED: dict[str, Recount] = {measure.__name__: measure for measure in _MEASURES}

# Where the words allow another reading than the one taken here. A difference in one of these may be neither's fault.
LEFT_OPEN = {
    "assessments_child_seen": "a child without a date of birth is taken as unborn",
    "unallocated_cases": "an allocation belongs to the referral it names; without one it covers no case",
    "private_fostering_existing_visits": "overdue before 1 April and visited on 1 April does not fail the new year",
    "cp_second_plan_24_months": "a plan that ended on the day it began still started once, and may be the earlier one",
    "s47_to_conference": "a conference counts once it has been held, though that be after the period",
    "s47_child_seen": "unborn when the enquiry began, for it may not have ended",
    "conferences_rate": "two rows of one child and day are one conference",
    "conferences_15_days": "a conference that came from two enquiries passes if it is in time for either",
    "care_council_foster_or_kin": "kind and provider are those of the open row of the placements table",
    "care_within_10_miles": "the distance is that of the open row of the placements table",
    "care_review_participation": "a review that does not say is below the line only; age unknown is not four",
    "care_reviews_in_time": "reviews are the child's own by date, whatever period of care they name",
    "care_health_assessment": "two on one day are one; age unknown is under five",
    "care_same_placement": "the placement before one for adoption may have ended on the day it began",
    "adoption_days_to_match": "the last order on or before the adoption and its match; only children who moved in",
    "adoption_within_14_months": "decision, period of care and moving in are joined by days",
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
