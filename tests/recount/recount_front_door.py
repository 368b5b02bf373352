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


def _case_is_lost(council: Council, assessment: Row) -> bool:
    """Whether it names a case that is not on record, which then had closed before the records begin."""
    referral = assessment["cina_referral_id"]
    return referral is not None and referral not in _closed(council)


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
        if _case_is_lost(council, row):
            continue
        closed = _closed(council).get(str(row["cina_referral_id"]))
        if started <= on and is_open(working_day_after(started, 46), earlier(authorised, closed), on):
            yield council.home(word(row, "cina_person_id"), on), 1, 0


def assessments_45_days__referral_clock(council: Council, period: Month) -> Iterator[Line]:
    """4 with the other clock: 45 working days after the referral."""
    for row in council.rows("ssd_cin_assessments"):
        started, authorised = _assessment(row)
        if authorised and in_year_to_date(authorised, period):
            referred = _referred(council, row)
            passes = authorised >= started and working_days_between(referred, authorised) <= 45
            yield council.home(word(row, "cina_person_id"), authorised), int(passes), 1


def assessments_overdue__referral_clock(council: Council, period: Month) -> Iterator[Line]:
    """5 with the other clock: from the 46th working day after the referral."""
    on = last_working_day(period)
    for row in council.rows("ssd_cin_assessments"):
        _, authorised = _assessment(row)
        if _case_is_lost(council, row):
            continue
        closed = _closed(council).get(str(row["cina_referral_id"]))
        late = working_day_after(_referred(council, row), 46)
        if is_open(late, earlier(authorised, closed), on):
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
    for row in _open_episodes(council, on):
        if _unallocated_since(council, row, on):
            yield council.home(word(row, "cine_person_id"), on), 1, 0


def unallocated_cases__over_28_days(council: Council, period: Month) -> Iterator[Line]:
    """8, those that have been without for 28 days."""
    on = last_working_day(period)
    for row in _open_episodes(council, on):
        since = _unallocated_since(council, row, on)
        if since and (on - since).days >= 28:
            yield council.home(word(row, "cine_person_id"), on), 1, 0


def _unallocated_since(council: Council, episode: Row, on: date) -> date | None:
    """Since the last allocation ended, or since the referral; None where somebody is allocated that day."""
    since = needed(episode, "cine_referral_date")
    for began, ended, referral in _allocations(council).get(word(episode, "cine_person_id"), ()):
        if referral in (None, episode["cine_referral_id"]) and began <= on:
            if ended is None or ended > on:
                return None
            if ended > began:
                since = max(since, ended)
    return since


@once
def _allocations(council: Council) -> dict[str, list[tuple[date, date | None, object]]]:
    """By child: from when until when, and of which referral. One that names none is of every one of the child."""
    found: dict[str, list[tuple[date, date | None, object]]] = {}
    for row in council.rows("ssd_involvements"):
        if row["invo_professional_role_id"] == ALLOCATED:
            began, ended = needed(row, "invo_involvement_start_date"), day(row, "invo_involvement_end_date")
            found.setdefault(word(row, "invo_person_id"), []).append((began, ended, row["invo_referral_id"]))
    return found


def _assessment(row: Row) -> tuple[date, date | None]:
    return needed(row, "cina_assessment_start_date"), day(row, "cina_assessment_auth_date")


def _referred(council: Council, row: Row) -> date:
    """The day of its referral; where that is not on record, or came later, the day on which it started."""
    started, _ = _assessment(row)
    referred = _referral_of(council).get(str(row["cina_referral_id"]))
    return min(started, referred) if referred else started


@once
def _referral_of(council: Council) -> dict[str, date]:
    rows = council.rows("ssd_cin_episodes")
    return {word(row, "cine_referral_id"): needed(row, "cine_referral_date") for row in rows}


def _open_episodes(council: Council, on: date) -> list[Row]:
    return [
        row
        for row in council.rows("ssd_cin_episodes")
        if row["cine_referral_nfa"] != "Y"
        and is_open(day(row, "cine_referral_date"), day(row, "cine_close_date"), on)
    ]
