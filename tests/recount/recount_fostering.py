"""Private fostering: measures 9 to 12, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import Council, Line, day, in_year_to_date, is_open, needed, once, word
from tests.recount.days import (
    A_DAY,
    first_of_april,
    last_working_day,
    months_on,
    working_day_after,
    working_days_between,
)


@dataclass(frozen=True)
class Arrangement:
    child: str
    began: date  # the day on which the council came to know of it, else the day on which it started
    ended: date | None
    overdue: tuple[
        tuple[date, date | None], ...
    ]  # each miss: the day after the due day, and the day it was made good


@once
def _visits(council: Council) -> dict[str, set[date]]:
    visits: dict[str, set[date]] = {}
    for row in council.rows("ssd_visits"):
        if row["visit_type"] == "PF" and row["parent_id"] is not None:
            visits.setdefault(word(row, "parent_id"), set()).add(needed(row, "visit_date"))
    return visits


@once
def _arrangements(council: Council) -> list[Arrangement]:
    visits = _visits(council)
    found = []
    for row in council.rows("pf_arrangement"):
        began, ended = day(row, "aware_date") or day(row, "start_date"), day(row, "end_date")
        if began and (ended is None or ended > began):
            held = sorted(on for on in visits.get(word(row, "arrangement_id"), ()) if on >= began)
            found.append(
                Arrangement(word(row, "person_id"), began, ended, tuple(_misses(began, ended, held)))
            )
    return found


def _misses(began: date, ended: date | None, held: list[date]) -> Iterator[tuple[date, date | None]]:
    """A visit is due 42 days after the one before, 84 days where that one came in the second year or later."""
    for point, following in zip([began, *held], [*held, None], strict=True):
        due = point + (84 if point >= months_on(began, 12) else 42) * A_DAY
        in_time = following is not None and following <= due
        was_due = ended is None or ended > due
        if was_due and not in_time:
            yield due + A_DAY, following


def private_fostering_rate(council: Council, period: Month) -> Iterator[Line]:
    """9: children in an arrangement, each once."""
    on = last_working_day(period)
    for child in {each.child for each in _arrangements(council) if is_open(each.began, each.ended, on)}:
        yield council.home(child, on), 1, 0


def private_fostering_first_visit(council: Council, period: Month) -> Iterator[Line]:
    """10: the 7th working day passes, and so does a visit before the notification.

    A notification is left out until it is known which of the two it is. It counts on that day, whichever year
    it was received in: on the day of a visit in time, else on the first day that is too late for one.
    """
    for row in council.rows("pf_arrangement"):
        notified = day(row, "notified_date")
        if notified is None:
            continue
        visits = _visits(council).get(word(row, "arrangement_id"), set())
        in_time = [max(notified, visit) for visit in visits if working_days_between(notified, visit) <= 7]
        settled = min(in_time, default=working_day_after(notified, 8))
        if in_year_to_date(settled, period):
            yield council.home(word(row, "person_id"), settled), int(bool(in_time)), 1


def private_fostering_new_visits(council: Council, period: Month) -> Iterator[Line]:
    """11: the arrangements that began this year; one miss fails it. It is placed where it began."""
    april, on = first_of_april(period), period.last_day
    for each in _arrangements(council):
        if april <= each.began <= on:
            failed = any(missed <= on for missed, _ in each.overdue)
            yield council.home(each.child, each.began), int(not failed), 1


def private_fostering_existing_visits(council: Council, period: Month) -> Iterator[Line]:
    """12: the arrangements open on 1 April that began before; a visit overdue on a day of the year fails it.

    A visit that was due earlier and is made on 1 April is not overdue on that day; one due on 31 March and
    made on 1 April is missed on 1 April, for the day after the due day is the first of which it can be said.
    """
    april, on = first_of_april(period), period.last_day
    for each in _arrangements(council):
        if each.began < april and is_open(each.began, each.ended, april):
            failed = any(
                missed <= on and (missed >= april or held is None or held > april)
                for missed, held in each.overdue
            )
            yield council.home(each.child, april), int(not failed), 1
