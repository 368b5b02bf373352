"""Referrals, assessments and children in need: measures 1 to 8, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import (
    Council,
    Line,
    day,
    earlier,
    in_twelve_months,
    in_year_to_date,
    is_open,
    needed,
    once,
    word,
)
from tests.recount.days import last_working_day, months_on, working_day_after, working_days_between
from tests.recount.world import ALLOCATED, Row


@once
def _referrals(council: Council) -> list[tuple[str, date]]:
    """Child and day: the same child, day and source twice is one referral; another source is another."""
    rows = council.rows("ssd_cin_episodes")
    different = {
        (
            word(row, "cine_person_id"),
            needed(row, "cine_referral_date"),
            row["cine_referral_source_code"],
        )
        for row in rows
    }
    return [(child, on) for child, on, _ in different]


@once
def _referral_days(council: Council) -> dict[str, set[date]]:
    days: dict[str, set[date]] = {}
    for child, on in _referrals(council):
        days.setdefault(child, set()).add(on)
    return days


@once
def _closed(council: Council) -> dict[str, date | None]:
    rows = council.rows("ssd_cin_episodes")
    return {word(row, "cine_referral_id"): day(row, "cine_close_date") for row in rows}


def referrals_rate(council: Council, period: Month) -> Iterator[Line]:
    """1: every referral counts, those that led to nothing included."""
    for child, on in _referrals(council):
        if in_twelve_months(on, period):
            yield council.home(child, on), 1, 0


def rereferrals_12_months(council: Council, period: Month) -> Iterator[Line]:
    """2: an earlier referral on an earlier day, back to the same day a year before and that day included."""
    for child, on in _referrals(council):
        if in_year_to_date(on, period):
            again = any(months_on(on, -12) <= each < on for each in _referral_days(council)[child])
            yield council.home(child, on), int(again), 1


def assessments_rate(council: Council, period: Month) -> Iterator[Line]:
    """3: assessments authorised."""
    for row in council.rows("ssd_cin_assessments"):
        authorised = day(row, "cina_assessment_auth_date")
        if authorised and in_twelve_months(authorised, period):
            yield council.home(word(row, "cina_person_id"), authorised), 1, 0


def assessments_45_days(council: Council, period: Month) -> Iterator[Line]:
    """4: the 45th working day after the start passes. Authorised before it started: below the line only."""
    for row in council.rows("ssd_cin_assessments"):
        started, authorised = _assessment(row)
        if authorised and in_year_to_date(authorised, period):
            passes = authorised >= started and working_days_between(started, authorised) <= 45
            yield council.home(word(row, "cina_person_id"), authorised), int(passes), 1


def assessments_overdue(council: Council, period: Month) -> Iterator[Line]:
    """5: from the 46th working day until authorised, or until the episode closes."""
    on = last_working_day(period)
    for row in council.rows("ssd_cin_assessments"):
        started, authorised = _assessment(row)
        closed = _closed(council).get(str(row["cina_referral_id"]))
        if started <= on and is_open(working_day_after(started, 46), earlier(authorised, closed), on):
            yield council.home(word(row, "cina_person_id"), on), 1, 0


def assessments_child_seen(council: Council, period: Month) -> Iterator[Line]:
    """6: children not born when it was authorised are left out; not said is not seen."""
    for row in council.rows("ssd_cin_assessments"):
        authorised = day(row, "cina_assessment_auth_date")
        born = council.born(word(row, "cina_person_id"))
        if authorised and in_year_to_date(authorised, period) and born and born <= authorised:
            seen = row["cina_assessment_child_seen"] == "Y"
            yield council.home(word(row, "cina_person_id"), authorised), int(seen), 1


def children_in_need_rate(council: Council, period: Month) -> Iterator[Line]:
    """7: children with an open episode, each once; no further action is no episode of need."""
    on = last_working_day(period)
    for child in {word(row, "cine_person_id") for row in _open_episodes(council, on)}:
        yield council.home(child, on), 1, 0


def unallocated_cases(council: Council, period: Month) -> Iterator[Line]:
    """8: open episodes of which no allocation is open on the day."""
    on = last_working_day(period)
    allocated = {
        row["invo_referral_id"]
        for row in council.rows("ssd_involvements")
        if row["invo_professional_role_id"] == ALLOCATED
        and is_open(day(row, "invo_involvement_start_date"), day(row, "invo_involvement_end_date"), on)
    }
    for row in _open_episodes(council, on):
        if row["cine_referral_id"] not in allocated:
            yield council.home(word(row, "cine_person_id"), on), 1, 0


def _assessment(row: Row) -> tuple[date, date | None]:
    return needed(row, "cina_assessment_start_date"), day(row, "cina_assessment_auth_date")


def _open_episodes(council: Council, on: date) -> list[Row]:
    return [
        row
        for row in council.rows("ssd_cin_episodes")
        if row["cine_referral_nfa"] != "Y"
        and is_open(day(row, "cine_referral_date"), day(row, "cine_close_date"), on)
    ]
