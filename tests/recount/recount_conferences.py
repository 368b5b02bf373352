"""Section 47 enquiries and initial conferences: measures 19 to 24, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import (
    Council,
    Line,
    day,
    in_twelve_months,
    in_year_to_date,
    needed,
    once,
    word,
)
from tests.recount.days import working_days_between
from tests.recount.world import Row


@once
def _conferences(council: Council) -> dict[tuple[str, date], list[Row]]:
    """Child and day: a conference recorded twice, with its enquiry and without, is one."""
    held: dict[tuple[str, date], list[Row]] = {}
    for row in council.rows("ssd_initial_cp_conference"):
        on = day(row, "icpc_icpc_date")
        if on:
            held.setdefault((word(row, "icpc_person_id"), on), []).append(row)
    return held


@once
def _begun(council: Council) -> dict[object, date]:
    rows = council.rows("ssd_s47_enquiry")
    return {row["s47e_s47_enquiry_id"]: needed(row, "s47e_s47_start_date") for row in rows}


def s47_rate(council: Council, period: Month) -> Iterator[Line]:
    """19: every enquiry begun."""
    for row in council.rows("ssd_s47_enquiry"):
        began = needed(row, "s47e_s47_start_date")
        if in_twelve_months(began, period):
            yield council.home(word(row, "s47e_person_id"), began), 1, 0


def s47_to_conference(council: Council, period: Month) -> Iterator[Line]:
    """20: above the line once a conference that came from the enquiry has been held, whenever that is."""
    led = {row["icpc_s47_enquiry_id"] for rows in _conferences(council).values() for row in rows}
    for row in council.rows("ssd_s47_enquiry"):
        began = needed(row, "s47e_s47_start_date")
        if in_year_to_date(began, period):
            yield council.home(word(row, "s47e_person_id"), began), int(row["s47e_s47_enquiry_id"] in led), 1


def s47_child_seen(council: Council, period: Month) -> Iterator[Line]:
    """21: children not born when the enquiry began are left out; not said is not seen."""
    for row in council.rows("ssd_s47_enquiry"):
        began, born = needed(row, "s47e_s47_start_date"), council.born(word(row, "s47e_person_id"))
        if in_year_to_date(began, period) and born and born <= began:
            yield council.home(word(row, "s47e_person_id"), began), int(row["s47e_child_seen"] == "Y"), 1


def conferences_rate(council: Council, period: Month) -> Iterator[Line]:
    """22: conferences held, transfers in included."""
    for child, on in _conferences(council):
        if in_twelve_months(on, period):
            yield council.home(child, on), 1, 0


def conferences_15_days(council: Council, period: Month) -> Iterator[Line]:
    """23: of the conferences that say they followed an enquiry; see below."""
    for (child, on), rows in _conferences(council).items():
        if in_year_to_date(on, period) and any(row["icpc_s47_enquiry_id"] for row in rows):
            yield council.home(child, on), int(_in_time(council, on, rows)), 1


def conferences_15_days__dfe(council: Council, period: Month) -> Iterator[Line]:
    """23, the Department for Education's: of all conferences, transfers in included."""
    for (child, on), rows in _conferences(council).items():
        if in_year_to_date(on, period):
            yield council.home(child, on), int(_in_time(council, on, rows)), 1


def _in_time(council: Council, on: date, rows: list[Row]) -> bool:
    """The 15th working day passes. Held before the enquiry began fails, and so does an enquiry not on record."""
    begun = [_begun(council).get(row["icpc_s47_enquiry_id"]) for row in rows]
    return any(began and began <= on and working_days_between(began, on) <= 15 for began in begun)


def conferences_to_plan(council: Council, period: Month) -> Iterator[Line]:
    """24: as the conference itself says; where it says nothing, a plan of ours began on that day."""
    for (child, on), rows in _conferences(council).items():
        if in_year_to_date(on, period):
            said = {row["icpc_icpc_outcome_cp_flag"] for row in rows} - {None}
            decided = "Y" in said or (not said and (child, on) in _plans_begun(council))
            yield council.home(child, on), int(decided), 1


@once
def _plans_begun(council: Council) -> set[tuple[str, date]]:
    return {
        (word(row, "cppl_person_id"), needed(row, "cppl_cp_plan_start_date"))
        for row in council.rows("ssd_cp_plans")
        if row["cppl_cp_plan_ola"] != "Y"
    }
