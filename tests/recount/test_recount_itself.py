"""That the recount reads the words right: cases that measures.md tells one to try, and the answer the words give."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ragstone.tables.schema import schema
from ragstone.values.periods import Month
from tests.recount.awkward import PERIODS
from tests.recount.council import NOT_KNOWN
from tests.recount.days import A_DAY, months_on, working_day_after, working_days_between
from tests.recount.families import made, worlds
from tests.recount.recount import RECOUNTED, count, figures
from tests.recount.world import ALLOCATED, Cell, Records, World

FEBRUARY = Month(2015, 2)
FRIDAY_27TH = date(2015, 2, 27)  # the snapshot day of February 2015, whose last day is a Saturday
CHILD = "0.c00"


def world_of(**tables: list[dict[str, Cell]]) -> World:
    records = Records(0, unsettled=False)
    for table, rows in tables.items():
        for cells in rows:
            records.add(table, **cells)
    return records.world()


def counted(name: str, world: World, period: Month = FEBRUARY) -> tuple[int | Fraction, int | Fraction]:
    return count(name, world, period, NOT_KNOWN)


def referrals(*days: date, source: str | None = None) -> list[dict[str, Cell]]:
    return [
        {
            "cine_referral_id": f"r{n}",
            "cine_person_id": CHILD,
            "cine_referral_date": on,
            "cine_referral_source_code": source,
        }
        for n, on in enumerate(days)
    ]


def test_the_twelve_months_of_referrals_start_on_1_march() -> None:
    world = world_of(ssd_cin_episodes=referrals(date(2014, 2, 28), date(2014, 3, 1)))
    assert counted("referrals_rate", world) == (1, 0)
    leap = world_of(ssd_cin_episodes=referrals(date(2024, 2, 29)))
    assert counted("referrals_rate", leap, Month(2025, 2)) == (0, 0)
    assert counted("referrals_rate", leap, Month(2025, 1)) == (1, 0)


def test_the_same_day_and_source_twice_is_one_referral_and_another_source_another() -> None:
    twice = referrals(date(2014, 6, 10), date(2014, 6, 10))
    assert counted("rereferrals_12_months", world_of(ssd_cin_episodes=twice)) == (0, 1)
    other = {**twice[1], "cine_referral_source_code": "1A"}
    assert counted("rereferrals_12_months", world_of(ssd_cin_episodes=[twice[0], other])) == (0, 2)


@pytest.mark.parametrize(
    ("first", "again", "numerator"),
    [
        (date(2013, 6, 10), date(2014, 6, 10), 1),
        (date(2013, 6, 9), date(2014, 6, 10), 0),
        (date(2014, 1, 10), date(2014, 5, 10), 1),
    ],
)
def test_a_rereferral_looks_back_to_the_same_day_a_year_before(
    first: date, again: date, numerator: int
) -> None:
    assert counted("rereferrals_12_months", world_of(ssd_cin_episodes=referrals(first, again))) == (
        numerator,
        1,
    )


def test_three_referrals_in_the_year_are_three_and_two_of_them_again() -> None:
    days = (date(2014, 5, 1), date(2014, 9, 1), date(2015, 2, 28))
    assert counted("rereferrals_12_months", world_of(ssd_cin_episodes=referrals(*days))) == (2, 3)


def assessed(started: date, authorised: date | None) -> World:
    cells: dict[str, Cell] = {
        "cina_assessment_id": "a",
        "cina_person_id": CHILD,
        "cina_assessment_start_date": started,
        "cina_assessment_auth_date": authorised,
        "cina_referral_id": None,
    }
    return world_of(ssd_cin_assessments=[cells])


@pytest.mark.parametrize("started", [date(2014, 4, 10), date(2014, 12, 13), date(2014, 11, 3)])
def test_the_45th_working_day_passes_and_the_46th_does_not(started: date) -> None:
    in_time = working_day_after(started, 45)
    assert counted("assessments_45_days", assessed(started, in_time)) == (1, 1)
    assert counted("assessments_45_days", assessed(started, working_day_after(in_time, 1))) == (0, 1)


def test_working_days_leave_out_easter_christmas_and_weekends() -> None:
    assert working_days_between(date(2015, 4, 2), date(2015, 4, 7)) == 1  # Good Friday and Easter Monday
    assert working_days_between(date(2014, 12, 24), date(2014, 12, 29)) == 1
    assert working_days_between(date(2015, 2, 28), date(2015, 3, 2)) == 1  # begun on a Saturday
    assert working_days_between(date(2015, 2, 27), date(2015, 2, 27)) == 0


def test_authorised_on_the_day_it_started_passes_and_before_it_started_does_not() -> None:
    day = date(2014, 9, 1)
    assert counted("assessments_45_days", assessed(day, day)) == (1, 1)
    assert counted("assessments_45_days", assessed(day, day - A_DAY)) == (0, 1)


def test_an_assessment_is_overdue_from_the_46th_working_day_until_authorised() -> None:
    on_the_46th = next(
        day for n in range(100) if working_day_after(day := FRIDAY_27TH - n * A_DAY, 46) == FRIDAY_27TH
    )
    assert counted("assessments_overdue", assessed(on_the_46th, None)) == (1, 0)
    assert counted("assessments_overdue", assessed(on_the_46th, FRIDAY_27TH + A_DAY)) == (1, 0)
    assert counted("assessments_overdue", assessed(on_the_46th, FRIDAY_27TH)) == (0, 0)
    on_the_45th = working_day_after(on_the_46th, 1)
    assert counted("assessments_overdue", assessed(on_the_45th, None)) == (0, 0)


@pytest.mark.parametrize(
    ("referred", "numerator"), [(None, 1), (date(2014, 11, 27), 1), (date(2014, 11, 26), 0)]
)
def test_the_other_clock_runs_from_an_earlier_referral(referred: date | None, numerator: int) -> None:
    cells: dict[str, Cell] = {
        "cina_assessment_id": "a",
        "cina_person_id": CHILD,
        "cina_referral_id": "r0",
        "cina_assessment_start_date": date(2015, 1, 5),
        "cina_assessment_auth_date": working_day_after(date(2014, 11, 27), 45),
    }
    episodes = referrals(referred) if referred else []
    world = world_of(ssd_cin_episodes=episodes, ssd_cin_assessments=[cells])
    assert counted("assessments_45_days", world) == (1, 1)
    assert counted("assessments_45_days/referral_clock", world) == (numerator, 1)
    cells["cina_assessment_auth_date"] = None
    waiting = world_of(ssd_cin_episodes=episodes, ssd_cin_assessments=[cells])
    assert counted("assessments_overdue", waiting) == (0, 0)
    overdue = int(referred is not None and working_day_after(referred, 46) <= FRIDAY_27TH)
    assert counted("assessments_overdue/referral_clock", waiting) == (overdue, 0)


def fostered(began: date, ended: date | None, *visits: date) -> World:
    return world_of(
        pf_arrangement=[
            {"arrangement_id": "pf", "person_id": CHILD, "aware_date": began, "end_date": ended},
        ],
        ssd_visits=[
            {
                "visit_id": f"v{n}",
                "visit_type": "PF",
                "parent_id": "pf",
                "person_id": CHILD,
                "visit_date": on,
            }
            for n, on in enumerate(visits)
        ],
    )


def notified(on: date, *visits: date) -> World:
    return world_of(
        pf_arrangement=[{"arrangement_id": "pf", "person_id": CHILD, "notified_date": on}],
        ssd_visits=[
            {
                "visit_id": f"v{n}",
                "visit_type": "PF",
                "parent_id": "pf",
                "person_id": CHILD,
                "visit_date": visit,
            }
            for n, visit in enumerate(visits)
        ],
    )


def test_a_first_visit_on_the_7th_working_day_is_in_time_and_before_the_notification_too() -> None:
    on = date(2015, 2, 2)
    assert counted("private_fostering_first_visit", notified(on, date(2015, 2, 11))) == (1, 1)
    assert counted("private_fostering_first_visit", notified(on, date(2015, 2, 12))) == (0, 1)
    assert counted("private_fostering_first_visit", notified(on, on - 30 * A_DAY, on + 60 * A_DAY)) == (1, 1)
    assert counted("private_fostering_first_visit", notified(on)) == (0, 1)


def test_a_notification_is_left_out_until_it_is_known_which_it_is() -> None:
    on = FRIDAY_27TH
    for world, numerator in ((notified(on), 0), (notified(on, date(2015, 3, 10)), 1)):
        assert counted("private_fostering_first_visit", world) == (0, 0)
        assert counted("private_fostering_first_visit", world, Month(2015, 3)) == (numerator, 1)
    late_in_march = notified(date(2015, 3, 27))
    assert counted("private_fostering_first_visit", late_in_march, Month(2015, 3)) == (0, 0)
    assert counted("private_fostering_first_visit", late_in_march, Month(2015, 4)) == (0, 1)


def test_new_private_fostering_fails_with_one_gap_of_43_days() -> None:
    began = date(2014, 11, 1)
    good = [began + n * 42 * A_DAY for n in (1, 2, 3)]
    assert counted("private_fostering_new_visits", fostered(began, None, *good)) == (1, 1)
    late = [began + 42 * A_DAY, began + 85 * A_DAY, began + 110 * A_DAY]
    assert counted("private_fostering_new_visits", fostered(began, None, *late)) == (0, 1)


@pytest.mark.parametrize(("days", "numerator"), [(10, 1), (42, 1), (43, 0)])
def test_ended_before_the_first_visit_was_missed_passes(days: int, numerator: int) -> None:
    began = date(2014, 8, 1)
    world = fostered(began, began + days * A_DAY)
    assert counted("private_fostering_new_visits", world) == (numerator, 1)
    assert counted("private_fostering_new_visits", world, Month(2015, 3)) == (numerator, 1)
    assert counted("private_fostering_new_visits", world, Month(2015, 4)) == (0, 0)


def test_begun_on_31_march_is_last_years_and_existing_this_year() -> None:
    world = fostered(date(2014, 3, 31), None)
    assert counted("private_fostering_new_visits", world) == (0, 0)
    assert counted("private_fostering_existing_visits", world) == (0, 1)


def test_twelve_weeks_apart_from_the_anniversary_on() -> None:
    began = date(2013, 5, 3)
    point = began
    visits = []
    while point < months_on(began, 12):
        point += 42 * A_DAY
        visits.append(point)
    while point < date(2015, 3, 1):
        point += 84 * A_DAY
        visits.append(point)
    assert counted("private_fostering_existing_visits", fostered(began, None, *visits)) == (1, 1)
    one_less = [*visits[:7], *visits[8:]]  # still in the first year
    assert counted("private_fostering_existing_visits", fostered(began, None, *one_less)) == (0, 1)


def test_missed_in_march_and_on_time_since_april_passes_the_new_year() -> None:
    began = date(2014, 1, 1)  # due on 12 February, made on 31 March
    visits = [date(2014, 3, 31) + n * 42 * A_DAY for n in range(12)]
    assert counted("private_fostering_existing_visits", fostered(began, None, *visits)) == (1, 1)
    across = [each + 2 * A_DAY for each in visits]  # made on 2 April: overdue on 1 April
    assert counted("private_fostering_existing_visits", fostered(began, None, *across)) == (0, 1)


def test_ended_in_may_having_missed_none_passes_all_year() -> None:
    visits = [date(2014, 3, 1) + n * 42 * A_DAY for n in range(3)]
    world = fostered(date(2014, 3, 1), date(2014, 5, 20), *visits)
    assert counted("private_fostering_existing_visits", world) == (1, 1)


def on_plans(*spans: tuple[date, date | None], ola: str | None = None) -> World:
    rows: list[dict[str, Cell]] = [
        {
            "cppl_cp_plan_id": f"p{n}",
            "cppl_person_id": CHILD,
            "cppl_cp_plan_start_date": began,
            "cppl_cp_plan_end_date": ended,
            "cppl_cp_plan_ola": ola,
        }
        for n, (began, ended) in enumerate(spans)
    ]
    return world_of(ssd_cp_plans=rows)


@pytest.mark.parametrize(
    ("began", "numerator"), [(date(2013, 8, 27), 1), (date(2013, 8, 28), 0), (date(2013, 8, 31), 0)]
)
def test_a_plan_is_18_months_old_on_the_same_day(began: date, numerator: int) -> None:
    assert counted("cp_plan_18_months", on_plans((began, None))) == (numerator, 1)


def test_ended_on_the_snapshot_day_is_not_open_and_begun_on_it_is() -> None:
    assert counted("cp_plans_rate", on_plans((date(2014, 1, 1), FRIDAY_27TH))) == (0, 0)
    assert counted("cp_plans_rate", on_plans((FRIDAY_27TH, None))) == (1, 0)
    assert counted("cp_plans_rate", on_plans((date(2014, 1, 1), None), (date(2014, 2, 1), None))) == (1, 0)
    assert counted("cp_plans_rate", on_plans((date(2014, 1, 1), None), ola="Y")) == (0, 0)


@pytest.mark.parametrize(
    ("ended", "numerator"),
    [(date(2012, 6, 10), 1), (date(2012, 6, 9), 0), (date(2014, 6, 10), 1), (date(2014, 6, 11), 0)],
)
def test_a_second_plan_looks_back_24_months_and_includes_the_day_it_begins(
    ended: date, numerator: int
) -> None:
    world = on_plans((date(2011, 1, 1), ended), (date(2014, 6, 10), None))
    assert counted("cp_second_plan_24_months", world) == (numerator, 1)


def test_729_days_are_not_two_years_and_730_are() -> None:
    assert counted("cp_plan_2_years", on_plans((date(2013, 4, 1), date(2015, 3, 30))), Month(2015, 3)) == (
        0,
        1,
    )
    assert counted("cp_plan_2_years", on_plans((date(2013, 4, 1), date(2015, 3, 31))), Month(2015, 3)) == (
        1,
        1,
    )


def reviewed(began: date, *gaps: int) -> World:
    held, days = began, []
    for gap in gaps:
        held += gap * A_DAY
        days.append(held)
    plan: dict[str, Cell] = {
        "cppl_cp_plan_id": "p0",
        "cppl_person_id": CHILD,
        "cppl_cp_plan_start_date": began,
    }
    reviews: list[dict[str, Cell]] = [
        {"cppr_cp_review_id": f"{n}", "cppr_cp_plan_id": "p0", "cppr_cp_review_date": on}
        for n, on in enumerate(days)
    ]
    return world_of(ssd_cp_plans=[plan], ssd_cp_reviews=reviews)


@pytest.mark.parametrize(
    ("began", "gaps", "numerator", "denominator"),
    [
        (FRIDAY_27TH - 91 * A_DAY, (), 1, 1),
        (FRIDAY_27TH - 90 * A_DAY, (), 0, 0),
        (FRIDAY_27TH - 92 * A_DAY, (92,), 0, 1),
        (FRIDAY_27TH - 274 * A_DAY, (91, 183), 1, 1),
        (FRIDAY_27TH - 300 * A_DAY, (91, 184), 0, 1),
        (FRIDAY_27TH - 300 * A_DAY, (92, 100, 100), 0, 1),
    ],
)
def test_plan_reviews(began: date, gaps: tuple[int, ...], numerator: int, denominator: int) -> None:
    assert counted("cp_reviews_in_time", reviewed(began, *gaps)) == (numerator, denominator)


def visited(began: date, *visits: tuple[date, str | None]) -> World:
    plan: dict[str, Cell] = {
        "cppl_cp_plan_id": "p0",
        "cppl_person_id": CHILD,
        "cppl_cp_plan_start_date": began,
    }
    made: list[dict[str, Cell]] = [
        {
            "visit_id": f"{n}",
            "visit_type": "CP",
            "parent_id": "p0",
            "person_id": CHILD,
            "visit_date": on,
            "seen": seen,
        }
        for n, (on, seen) in enumerate(visits)
    ]
    return world_of(ssd_cp_plans=[plan], ssd_visits=made)


@pytest.mark.parametrize(
    ("visits", "figure"),
    [
        ((), (0, 1)),
        (((date(2015, 2, 16), "Y"),), (1, 1)),
        (((date(2015, 2, 17), None),), (0, 1)),
        (((date(2015, 2, 16), "N"), (date(2015, 2, 16), "Y"), (date(2015, 2, 16), "Y")), (1, 1)),
        (((date(2015, 2, 16), "N"),), (0, 1)),
        (((date(2015, 2, 2), "Y"), (date(2015, 2, 13), "Y")), (1, 2)),
        (((date(2015, 2, 6), "Y"), (date(2015, 2, 20), "Y")), (2, 2)),
    ],
)
def test_a_plans_visits_are_due_ten_working_days_apart(
    visits: tuple[tuple[date, str | None], ...], figure: tuple[int, int]
) -> None:
    assert counted("cp_visits_in_time", visited(date(2015, 2, 2), *visits)) == figure


def episode(began: date, why: str, ceased: date | None, why_ceased: str | None, kind: str) -> dict[str, Cell]:
    return {
        "clae_cla_episode_id": f"{began} {why}",
        "clae_person_id": CHILD,
        "clae_cla_episode_start_date": began,
        "clae_cla_episode_start_reason": why,
        "clae_placement_type": kind,
        "clae_legal_status": "C2",
        "clae_cla_episode_ceased_date": ceased,
        "clae_cla_episode_ceased_reason": why_ceased,
    }


@pytest.mark.parametrize(("first_ended", "numerator"), [(date(2014, 2, 27), 0), (date(2014, 2, 28), 1)])
def test_a_third_placement_that_ended_12_months_before_to_the_day_is_out(
    first_ended: date, numerator: int
) -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2013, 1, 1), "S", first_ended, "X1", "U6"),
            episode(first_ended, "P", date(2014, 9, 1), "X1", "U6"),
            episode(date(2014, 9, 1), "L", date(2014, 10, 1), "X1", "U6"),
            episode(date(2014, 10, 1), "B", None, None, "U6"),
        ]
    )
    assert counted("care_three_placements", world) == (numerator, 1)


def test_a_night_that_ended_as_it_began_is_no_placement_and_carers_who_adopt_are_no_move() -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2013, 1, 1), "S", date(2014, 8, 1), "X1", "U6"),
            episode(date(2014, 8, 1), "U", date(2014, 9, 1), "X1", "A3"),
            episode(date(2014, 9, 1), "B", date(2014, 9, 1), "X1", "K2"),
            episode(date(2014, 9, 1), "P", None, None, "U6"),
        ]
    )
    assert counted("care_three_placements", world) == (0, 1)


@pytest.mark.parametrize(("away", "numerator", "the_departments"), [("T1", 1, 0), ("U6", 1, 1)])
def test_the_department_passes_over_a_temporary_move_and_the_return(
    away: str, numerator: int, the_departments: int
) -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2013, 1, 1), "S", date(2014, 8, 1), "X1", "U6"),
            episode(date(2014, 8, 1), "P", date(2014, 9, 1), "X1", away),
            episode(date(2014, 9, 1), "P", None, None, "U6"),
        ]
    )
    assert counted("care_three_placements", world) == (numerator, 1)
    assert counted("care_three_placements/dfe", world) == (the_departments, 1)


@pytest.mark.parametrize(
    ("placed", "born", "numerator", "denominator"),
    [
        (date(2013, 2, 27), date(2000, 1, 1), 1, 1),
        (date(2013, 2, 28), date(2000, 1, 1), 0, 1),
        (date(2013, 2, 27), date(1999, 2, 27), 0, 0),
        (date(2013, 2, 27), date(1999, 2, 28), 1, 1),
    ],
)
def test_the_same_placement_for_two_years_to_the_day(
    placed: date, born: date, numerator: int, denominator: int
) -> None:
    world = world_of(
        ssd_person=[{"pers_person_id": CHILD, "pers_dob": born}],
        ssd_cla_episodes=[
            episode(date(2012, 8, 27), "S", placed, "X1", "U6"),
            episode(placed, "P", None, None, "U6"),
        ],
    )
    assert counted("care_same_placement", world) == (numerator, denominator)


@pytest.mark.parametrize(("kind", "numerator"), [("A3", 1), ("U6", 0)])
def test_moved_to_adopters_three_months_ago_takes_the_carers_months_along(kind: str, numerator: int) -> None:
    moved = date(2014, 11, 27)
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2012, 8, 1), "S", date(2012, 12, 27), "X1", "U6"),
            episode(date(2012, 12, 27), "P", moved, "X1", "U6"),
            episode(moved, "P", None, None, kind),
        ],
    )
    assert counted("care_same_placement", world) == (numerator, 1)


def test_home_for_a_day_is_a_new_period_of_care() -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2012, 1, 1), "S", date(2014, 11, 1), "E4A", "U6"),
            episode(date(2014, 11, 2), "S", None, None, "U6"),
        ],
    )
    assert counted("care_same_placement", world) == (0, 0)


def test_adoption_counts_the_latest_period_and_the_placement_that_led_to_the_order() -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2010, 1, 1), "S", date(2010, 5, 1), "E4A", "U6"),
            episode(date(2012, 1, 1), "S", date(2012, 6, 1), "X1", "U6"),
            episode(date(2012, 6, 1), "P", date(2012, 9, 1), "X1", "A5"),  # broke down
            episode(date(2012, 9, 1), "P", date(2013, 1, 31), "X1", "U6"),
            episode(date(2013, 1, 31), "U", date(2014, 6, 30), "E12", "A3"),  # the carer adopts
        ],
    )
    assert counted("adoption_days_to_family", world) == ((date(2013, 1, 31) - date(2012, 1, 1)).days, 1)
    assert counted("adoption_days_to_family", world, Month(2014, 5)) == (0, 0)


def allocated(*spans: tuple[date, date | None]) -> World:
    """A case open since January 2014 and the stretches of time in which it was allocated."""
    return world_of(
        ssd_cin_episodes=referrals(date(2014, 1, 1)),
        ssd_involvements=[
            {
                "invo_involvements_id": f"i{n}",
                "invo_person_id": CHILD,
                "invo_referral_id": "r0",
                "invo_professional_role_id": ALLOCATED,
                "invo_involvement_start_date": began,
                "invo_involvement_end_date": ended,
            }
            for n, (began, ended) in enumerate(spans)
        ],
    )


def test_a_case_is_unallocated_from_the_day_the_worker_leaves_until_the_next_starts() -> None:
    friday, monday = FRIDAY_27TH, date(2015, 3, 2)
    assert counted("unallocated_cases", allocated((date(2014, 1, 1), friday), (monday, None))) == (1, 0)
    assert counted("unallocated_cases", allocated((date(2014, 1, 1), friday + A_DAY), (monday, None))) == (
        0,
        0,
    )
    assert counted("unallocated_cases", allocated()) == (1, 0)
    assert counted("unallocated_cases", allocated((friday, friday))) == (1, 0)
    assert counted("unallocated_cases", allocated((date(2014, 1, 1), friday), (date(2014, 6, 1), None))) == (
        0,
        0,
    )


def test_28_days_without_a_worker_run_from_the_last_allocation_or_the_referral() -> None:
    name, began = "unallocated_cases/over_28_days", date(2014, 1, 1)
    assert counted(name, allocated((began, FRIDAY_27TH - 28 * A_DAY))) == (1, 0)
    assert counted(name, allocated((began, FRIDAY_27TH - 27 * A_DAY))) == (0, 0)
    assert counted(name, allocated()) == (1, 0)
    assert counted(name, allocated((FRIDAY_27TH - 3 * A_DAY, FRIDAY_27TH - 3 * A_DAY))) == (1, 0)


def test_an_allocation_that_names_no_referral_covers_the_childs_open_cases() -> None:
    rows: list[dict[str, Cell]] = [
        {
            "invo_involvements_id": "i",
            "invo_person_id": CHILD,
            "invo_professional_role_id": ALLOCATED,
            "invo_involvement_start_date": date(2014, 1, 1),
        }
    ]
    episodes = referrals(date(2014, 1, 1), date(2015, 1, 1))
    assert counted("unallocated_cases", world_of(ssd_cin_episodes=episodes, ssd_involvements=rows)) == (0, 0)
    rows[0]["invo_referral_id"] = "r1"
    assert counted("unallocated_cases", world_of(ssd_cin_episodes=episodes, ssd_involvements=rows)) == (1, 0)


def test_a_conference_without_an_enquiry_is_in_the_departments_share_and_never_in_time() -> None:
    conference: dict[str, Cell] = {
        "icpc_icpc_id": "k",
        "icpc_person_id": CHILD,
        "icpc_icpc_date": FRIDAY_27TH,
    }
    world = world_of(ssd_initial_cp_conference=[conference])
    assert counted("conferences_15_days", world) == (0, 0)
    assert counted("conferences_15_days/dfe", world) == (0, 1)
    lost = world_of(ssd_initial_cp_conference=[{**conference, "icpc_s47_enquiry_id": "lost"}])
    assert counted("conferences_15_days", lost) == (0, 1)


@pytest.mark.parametrize(("said", "numerator"), [("Y", 1), ("N", 0), (None, 1)])
def test_what_a_conference_decided_goes_before_the_plan_that_began_that_day(
    said: str | None, numerator: int
) -> None:
    conference: dict[str, Cell] = {
        "icpc_icpc_id": "k",
        "icpc_person_id": CHILD,
        "icpc_icpc_date": FRIDAY_27TH,
        "icpc_icpc_outcome_cp_flag": said,
    }
    plan: dict[str, Cell] = {
        "cppl_cp_plan_id": "p",
        "cppl_person_id": CHILD,
        "cppl_cp_plan_start_date": FRIDAY_27TH,
    }
    world = world_of(ssd_initial_cp_conference=[conference], ssd_cp_plans=[plan])
    assert counted("conferences_to_plan", world) == (numerator, 1)
    other = world_of(
        ssd_initial_cp_conference=[conference],
        ssd_cp_plans=[{**plan, "cppl_cp_plan_start_date": FRIDAY_27TH + 2 * A_DAY}],
    )
    assert counted("conferences_to_plan", other) == (int(said == "Y"), 1)


def test_a_conference_recorded_twice_is_one_and_two_enquiries_may_lead_to_it() -> None:
    conference: dict[str, Cell] = {"icpc_person_id": CHILD, "icpc_icpc_date": date(2015, 2, 20)}
    world = world_of(
        ssd_s47_enquiry=[
            {"s47e_s47_enquiry_id": "s0", "s47e_person_id": CHILD, "s47e_s47_start_date": date(2015, 2, 2)}
        ],
        ssd_initial_cp_conference=[
            {"icpc_icpc_id": "k0", "icpc_s47_enquiry_id": "s0", **conference},
            {"icpc_icpc_id": "k1", "icpc_icpc_outcome_cp_flag": "Y", **conference},
        ],
    )
    assert counted("conferences_rate", world) == (1, 0)
    assert counted("conferences_to_plan", world) == (1, 1)
    assert counted("conferences_15_days", world) == (1, 1)
    assert counted("s47_to_conference", world) == (1, 1)


def cared_for(entered: date, born: date | None = None, **tables: list[dict[str, Cell]]) -> World:
    return world_of(
        ssd_person=[{"pers_person_id": CHILD, "pers_dob": born}],
        ssd_cla_episodes=[episode(entered, "S", None, None, "U6")],
        **tables,
    )


def care_reviews(*days: date, code: str = "PN1") -> list[dict[str, Cell]]:
    return [
        {
            "clar_cla_review_id": f"{on}",
            "clar_cla_person_id": CHILD,
            "clar_cla_review_date": on,
            "clar_cla_review_participation": code,
        }
        for on in days
    ]


@pytest.mark.parametrize(
    ("late", "numerator"), [((0, 0, 0), 1), ((1, 0, 0), 0), ((0, 1, 0), 0), ((0, 0, 1), 0), ((-9, 0, 0), 1)]
)
def test_care_reviews_fall_due_after_20_working_days_91_days_and_183_days(
    late: tuple[int, int, int], numerator: int
) -> None:
    entered = date(2014, 3, 3)
    first = working_day_after(entered, 20) + late[0] * A_DAY
    second = first + (91 + late[1]) * A_DAY
    third = second + (183 + late[2]) * A_DAY
    world = cared_for(entered, ssd_cla_reviews=care_reviews(entered, first, second, third))
    assert counted("care_reviews_in_time", world) == (numerator, 1)


def test_a_child_whose_first_review_is_not_due_yet_is_left_out() -> None:
    entered = next(
        day for n in range(60) if working_day_after(day := FRIDAY_27TH - n * A_DAY, 20) == FRIDAY_27TH
    )
    assert counted("care_reviews_in_time", cared_for(entered)) == (1, 1)
    assert counted("care_reviews_in_time", cared_for(working_day_after(entered, 1))) == (0, 0)


@pytest.mark.parametrize(
    ("born", "code", "figure"),
    [
        (date(2010, 12, 1), "PN7", (0, 1)),
        (date(2010, 12, 1), "PN3", (1, 1)),
        (date(2010, 12, 2), "PN3", (0, 0)),
        (date(2009, 12, 1), "PN0", (0, 0)),
    ],
)
def test_who_takes_part_in_reviews_from_the_4th_birthday_on(
    born: date, code: str, figure: tuple[int, int]
) -> None:
    world = cared_for(date(2014, 1, 1), born, ssd_cla_reviews=care_reviews(date(2014, 12, 1), code=code))
    assert counted("care_review_participation", world) == figure
    assert counted("care_review_participation/dfe", world) == figure


def test_the_former_indicator_asks_for_a_childs_part_in_every_review_of_the_year() -> None:
    missed = care_reviews(date(2014, 3, 31), date(2014, 6, 2), code="PN7")
    heard = care_reviews(date(2014, 12, 1), date(2015, 1, 5))
    world = cared_for(date(2014, 1, 1), date(2005, 1, 1), ssd_cla_reviews=[*missed, *heard])
    assert counted("care_review_participation/dfe", world) == (0, 1)
    world = cared_for(date(2014, 1, 1), date(2005, 1, 1), ssd_cla_reviews=[missed[0], *heard])
    assert counted("care_review_participation/dfe", world) == (1, 1)
    assert counted("care_review_participation/dfe", world, Month(2014, 11)) == (0, 0)
    for entered, denominator in ((FRIDAY_27TH - 28 * A_DAY, 1), (FRIDAY_27TH - 27 * A_DAY, 0)):
        world = cared_for(entered, date(2005, 1, 1), ssd_cla_reviews=heard)
        assert counted("care_review_participation/dfe", world) == (denominator, denominator)


@pytest.mark.parametrize(
    ("miles", "outside", "near", "far"),
    [
        ("10.04", "Y", (1, 1), (0, 1)),
        ("10.05", "N", (0, 1), (0, 1)),
        ("20.04", "Y", (0, 1), (0, 1)),
        ("20.05", "Y", (0, 1), (1, 1)),
        ("20.05", "N", (0, 1), (0, 1)),
        ("20.05", None, (0, 1), (0, 0)),
        ("999.90", "Y", (0, 0), (0, 0)),
    ],
)
def test_how_far_from_home(
    miles: str, outside: str | None, near: tuple[int, int], far: tuple[int, int]
) -> None:
    placement: dict[str, Cell] = {
        "clap_cla_placement_id": "pl",
        "clap_person_id": CHILD,
        "clap_cla_placement_start_date": date(2014, 1, 1),
        "clap_cla_placement_distance": Decimal(miles),
        "clap_outside_area": outside,
    }
    world = cared_for(date(2014, 1, 1), ssd_cla_placement=[placement])
    assert counted("care_within_10_miles", world) == near
    assert counted("care_within_10_miles/dfe", world) == far


def checks(kind: str, *days: date, status: str = "Completed") -> list[dict[str, Cell]]:
    return [
        {
            "clah_health_check_id": f"{on}",
            "clah_person_id": CHILD,
            "clah_health_check_type": kind,
            "clah_health_check_date": on,
            "clah_health_check_status": status,
        }
        for on in days
    ]


def test_a_check_counts_for_twelve_months_and_the_day() -> None:
    for on, numerator in ((date(2014, 2, 27), 1), (date(2014, 2, 26), 0)):
        world = cared_for(date(2014, 2, 27), ssd_cla_health=checks("Dental Check", on))
        assert counted("care_dental_check", world) == (numerator, 1)
    assert counted("care_dental_check", cared_for(date(2014, 2, 28))) == (0, 0)
    refused = checks("Dental Check", date(2015, 1, 1), status="Refused")
    assert counted("care_dental_check", cared_for(date(2014, 2, 27), ssd_cla_health=refused)) == (0, 1)


@pytest.mark.parametrize(
    ("born", "days", "numerator"),
    [
        (date(2010, 2, 28), (date(2014, 9, 1),), 0),
        (date(2010, 2, 27), (date(2014, 9, 1),), 1),
        (date(2012, 1, 1), (date(2014, 3, 1), date(2014, 9, 1)), 1),
        (date(2012, 1, 1), (date(2014, 1, 1), date(2015, 2, 1)), 0),
    ],
)
def test_under_five_two_health_assessments_are_needed(
    born: date, days: tuple[date, ...], numerator: int
) -> None:
    world = cared_for(date(2014, 1, 1), born, ssd_cla_health=checks("Health Assessment", *days))
    assert counted("care_health_assessment", world) == (numerator, 1)


def test_left_twice_in_a_year_counts_once_at_the_last_and_in_two_years_twice() -> None:
    world = world_of(
        ssd_cla_episodes=[
            episode(date(2013, 1, 1), "S", date(2014, 3, 20), "E12", "U6"),
            episode(date(2014, 3, 25), "S", date(2014, 4, 20), "E11", "U6"),
            episode(date(2014, 5, 1), "S", date(2014, 6, 1), "X1", "U6"),
            episode(date(2014, 6, 1), "L", date(2015, 2, 28), "E4A", "U6"),
        ]
    )
    assert counted("left_care_adopted", world, Month(2014, 3)) == (1, 1)
    assert counted("left_care_adopted", world, Month(2015, 1)) == (1, 1)
    assert counted("left_care_adopted", world) == (0, 1)
    assert counted("care_second_time", world) == (1, 1)
    assert counted("care_second_time", world, Month(2014, 3)) == (1, 1)


def adopted(*plans: dict[str, Cell], kind: str = "A5", **last: Cell) -> World:
    """In care from 1 May 2013, with foster carers who adopt: from 11 May with them, from 11 May 2014 for adoption."""
    episodes = [
        episode(date(2013, 5, 1), "S", date(2013, 5, 11), "X1", "U4"),
        episode(date(2013, 5, 11), "P", date(2014, 5, 11), "X1", "U6"),
        {**episode(date(2014, 5, 11), "T", date(2015, 2, 2), "E11", kind), **last},
    ]
    rows = [{"perm_table_id": f"m{n}", "perm_person_id": CHILD, **cells} for n, cells in enumerate(plans)]
    return world_of(ssd_cla_episodes=episodes, ssd_permanence=rows)


def test_the_department_counts_the_wait_for_carers_who_adopt_to_their_first_day() -> None:
    assert counted("adoption_days_to_family", adopted()) == (375, 1)
    assert counted("adoption_days_to_family/dfe", adopted()) == (10, 1)
    assert counted("adoption_days_to_family/dfe", adopted(kind="U6")) == (0, 0)


def test_days_to_the_match_run_from_the_last_order_that_stands() -> None:
    first: dict[str, Cell] = {
        "perm_placement_order_date": date(2013, 9, 2),
        "perm_matched_date": date(2013, 9, 12),
    }
    second: dict[str, Cell] = {
        "perm_placement_order_date": date(2014, 1, 6),
        "perm_matched_date": date(2013, 12, 30),
    }
    assert counted("adoption_days_to_match", adopted(first)) == (10, 1)
    assert counted("adoption_days_to_match", adopted(first, second)) == (0, 1)
    taken_back: dict[str, Cell] = {**second, "perm_decision_reversed_date": date(2015, 2, 2)}
    assert counted("adoption_days_to_match", adopted(first, taken_back)) == (10, 1)
    unmatched: dict[str, Cell] = {**second, "perm_matched_date": None}
    assert counted("adoption_days_to_match", adopted(first, unmatched)) == (0, 0)
    before: dict[str, Cell] = {**first, "perm_placement_order_date": date(2013, 4, 30)}
    assert counted("adoption_days_to_match", adopted(before)) == (0, 0)


def test_a_wait_for_adoption_passes_until_day_426_unless_the_child_has_moved_in() -> None:
    decided: dict[str, Cell] = {"perm_adm_decision_date": date(2014, 1, 6)}
    day_425 = Month(2014, 6)
    for place, numerator in (("A5", 1), ("U6", 0)):
        world = adopted(decided, kind=place)
        assert counted("adoption_within_14_months", world, day_425) == (1, 1)
        assert counted("adoption_within_14_months", world, Month(2014, 7)) == (numerator, 1)
        assert counted("adoption_within_14_months", world, Month(2015, 3)) == (numerator, 1)
        assert counted("adoption_within_14_months", world, Month(2015, 4)) == (0, 0)
    taken_back: dict[str, Cell] = {**decided, "perm_decision_reversed_date": date(2014, 5, 12)}
    world = adopted(taken_back)
    read = [counted("adoption_within_14_months", world, month) for month in (Month(2014, 5), FEBRUARY)]
    assert read == [(0, 0), (1, 1)]


def test_x1_with_nothing_after_it_is_not_leaving_and_no_reason_is() -> None:
    for why, denominator in (("X1", 0), (None, 1), ("E4A", 1)):
        world = adopted(clae_cla_episode_ceased_reason=why)
        assert counted("left_care_adopted", world) == (0, denominator)


@pytest.mark.parametrize(
    ("cells", "audits", "events"),
    [
        ({"audit_kind": "case file audit"}, (1, 1), (0, 0)),
        ({"audit_kind": "case file audit", "completed_date": date(2015, 3, 9)}, (1, 1), (0, 0)),
        ({"audit_kind": "case file audit", "grade": None}, (0, 1), (0, 0)),
        ({"audit_kind": "case file audit", "cancelled": "Y"}, (0, 0), (0, 0)),
        ({"audit_kind": "observation"}, (0, 0), (1, 1)),
        ({"audit_kind": "observation", "grade": "Inadequate"}, (0, 0), (0, 1)),
        ({"audit_kind": "observation", "completed_date": date(2015, 3, 9)}, (0, 0), (0, 0)),
        ({"audit_kind": "observation", "grade": None}, (0, 0), (0, 0)),
        ({"audit_kind": "observation", "cancelled": "Y"}, (0, 0), (0, 0)),
        ({"audit_kind": None}, (0, 0), (0, 0)),
    ],
)
def test_audits_are_dated_by_the_day_due_and_other_events_by_the_day_completed(
    cells: dict[str, Cell], audits: tuple[int, int], events: tuple[int, int]
) -> None:
    row: dict[str, Cell] = {
        "audit_id": "a",
        "audit_month": date(2015, 2, 1),
        "due_date": date(2015, 2, 27),
        "completed_date": date(2015, 2, 2),
        "grade": "Adequate",
        **cells,
    }
    world = world_of(qa_audit=[row])
    assert (counted("audits_completed", world), counted("quality_assurance_events", world)) == (
        audits,
        events,
    )


def test_agency_staff_are_a_share_of_the_posts_or_of_who_is_in_post() -> None:
    post: dict[str, Cell] = {
        "post_id": "p",
        "post_month": date(2015, 2, 1),
        "team": "t",
        "post_role": "case holder",
        "fte_established": Decimal("5.00"),
        "fte_permanent": Decimal("3.00"),
        "fte_not_qualified": Decimal("0.50"),
        "fte_agency": Decimal("1.00"),
    }
    world = world_of(workforce_post=[post])
    assert counted("agency_caseholders", world) == (1, 5)
    assert counted("agency_caseholders/dfe", world) == (1, Fraction(7, 2))
    assert counted("permanent_caseholders", world) == (Fraction(5, 2), 5)
    assert counted("permanent_caseholders/dfe", world) == (Fraction(5, 2), 5)
    above = world_of(workforce_post=[{**post, "fte_established": Decimal("2.00")}])
    assert counted("permanent_caseholders", above) == (Fraction(5, 2), 2)
    assert counted("permanent_caseholders/dfe", above) == (Fraction(5, 2), Fraction(5, 2))
    assert counted("agency_team_managers", world) == counted("agency_team_managers/dfe", world) == (0, 0)


@pytest.mark.parametrize(
    ("born", "touch", "activity", "expected"),
    [
        (date(1996, 2, 28), "YES", "F2", (1, 1)),
        (date(1996, 2, 29), "YES", "P5", (1, 1)),
        (date(1996, 3, 1), "YES", "F2", (0, 0)),
        (date(1994, 4, 1), "NO", None, (0, 1)),
        (date(1994, 3, 31), "YES", "F2", (0, 0)),
        (date(1995, 6, 1), "YES", "G4", (0, 1)),
        (date(1995, 6, 1), "DIED", None, (0, 0)),
        (date(1995, 6, 1), "RHOM", "F2", (0, 0)),
    ],
)
def test_care_leavers_count_on_their_19th_20th_and_21st_birthday(
    born: date, touch: str, activity: str | None, expected: tuple[int, int]
) -> None:
    leaver: dict[str, Cell] = {
        "clea_table_id": "l",
        "clea_person_id": CHILD,
        "clea_care_leaver_eligibility": "Former Relevant",
        "clea_care_leaver_in_touch": touch,
        "clea_care_leaver_activity": activity,
    }
    person: dict[str, Cell] = {"pers_person_id": CHILD, "pers_dob": born}
    assert (
        counted("care_leavers_in_eet", world_of(ssd_person=[person], ssd_care_leavers=[leaver])) == expected
    )


def test_short_breaks_do_not_exist_and_asylum_is_left_out_while_it_lasts() -> None:
    breaks = {**episode(date(2014, 1, 1), "S", None, None, "U6"), "clae_legal_status": "V4"}
    assert counted("children_in_care_rate", world_of(ssd_cla_episodes=[breaks])) == (0, 0)
    for ended, numerator in ((FRIDAY_27TH + A_DAY, 0), (FRIDAY_27TH, 1)):
        asylum: dict[str, Cell] = {
            "immi_immigration_status_id": "i",
            "immi_person_id": CHILD,
            "immi_immigration_status": "Unaccompanied Asylum Seeking Child",
            "immi_immigration_status_start_date": date(2014, 1, 1),
            "immi_immigration_status_end_date": ended,
        }
        world = cared_for(date(2014, 1, 1), ssd_immigration_status=[asylum])
        assert counted("children_in_care_rate", world) == (numerator, 0)
        assert counted("children_in_care_rate/dfe", world) == (1, 0)


def test_ten_cases_and_half_a_worker_are_twenty_cases_a_worker() -> None:
    involvement: dict[str, Cell] = {
        "invo_person_id": CHILD,
        "invo_professional_role_id": ALLOCATED,
        "invo_professional_team": "t",
        "invo_involvement_start_date": date(2014, 1, 1),
    }
    cases: list[dict[str, Cell]] = [
        {"invo_involvements_id": f"i{n}", "invo_referral_id": f"r{n % 10}", **involvement} for n in range(12)
    ]
    post: dict[str, Cell] = {
        "post_id": "p",
        "post_month": date(2015, 2, 1),
        "team": "t",
        "post_role": "case holder",
        "fte_permanent": Decimal("0.50"),
    }
    teams: list[dict[str, Cell]] = [{"team": "t", "team_group": "care", "area": "0.east"}]
    world = world_of(ssd_involvements=cases, workforce_post=[post], workforce_team=teams)
    assert count("caseload_care_teams", world, FEBRUARY, "0.east") == (10, Fraction(1, 2))
    assert count("caseload_care_teams", world, Month(2015, 3), "0.east") == (10, 0)
    assert counted("caseload_fieldwork_teams", world) == (0, 0)


def test_a_home_lasts_until_the_next_begins_and_a_move_on_the_day_counts() -> None:
    plan: dict[str, Cell] = {
        "cppl_cp_plan_id": "p",
        "cppl_person_id": CHILD,
        "cppl_cp_plan_start_date": date(2014, 1, 1),
    }
    homes: list[dict[str, Cell]] = [
        {"person_id": CHILD, "area": "0.east", "from_date": date(2010, 1, 1)},
        {
            "person_id": CHILD,
            "area": "0.mid",
            "from_date": date(2014, 6, 30),
            "until_date": date(2014, 7, 31),
        },
        {
            "person_id": CHILD,
            "area": "0.west",
            "from_date": date(2014, 5, 1),
            "until_date": date(2014, 5, 1),
        },
    ]
    world = world_of(ssd_cp_plans=[plan], person_area=homes)
    assert figures("cp_plans_rate", world, Month(2014, 5)) == {"0.east": (1, 0)}
    assert figures("cp_plans_rate", world, Month(2014, 6)) == {"0.mid": (1, 0)}
    assert figures("cp_plans_rate", world, Month(2014, 7)) == {NOT_KNOWN: (1, 0)}


def test_every_recount_carries_the_name_of_a_measure_or_of_its_variant() -> None:
    catalogue = resources.files("ragstone") / "catalogues" / "childrens_services"
    folders = {name: name.replace("/", "/variants/") for name in RECOUNTED}
    assert [name for name, folder in folders.items() if not (catalogue / folder).is_dir()] == []


def test_a_world_has_every_column_of_the_schema_and_its_keys_once() -> None:
    for table in schema():
        rows = [row for seed in range(40) for row in made(seed).tables[table.name]]
        assert all(list(row) == [column.name for column in table.columns] for row in rows)
        assert not [c.name for c in table.columns if c.needed and any(row[c.name] is None for row in rows)]
        keys = [tuple(row[name] for name in table.key) for row in rows]
        assert len(set(keys)) == len(keys)


@given(worlds(3), st.sampled_from(sorted(RECOUNTED)), st.sampled_from(PERIODS))
@settings(deadline=None, max_examples=200)
def test_no_share_has_more_above_the_line_than_below(world: World, name: str, period: Month) -> None:
    if name.startswith(("adoption_days", "agency", "permanent", "caseload")):
        return
    for numerator, denominator in figures(name, world, period).values():
        assert numerator >= 0
        assert denominator == 0 or numerator <= denominator
