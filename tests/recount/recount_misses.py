"""Of four measures, who missed: the day on which each did, and the day on which the case ended, if it has.

    missed("private_fostering_new_visits", world, Month(2015, 2))     # [(date(2014, 7, 15), None)]

In the words of the measures, as their figures are counted again beside this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import Council, day, in_year_to_date, is_open, needed, word
from tests.recount.days import first_of_april, working_day_after, working_days_between
from tests.recount.recount_fostering import _arrangements, _visits

Miss = tuple[date, date | None]


def private_fostering_first_visit(council: Council, period: Month) -> Iterator[Miss]:
    """10: not visited by the 7th working day, it is missed on the 8th."""
    for row in council.rows("pf_arrangement"):
        notified = day(row, "notified_date")
        if notified is not None:
            late, visits = (
                working_day_after(notified, 8),
                _visits(council).get(word(row, "arrangement_id"), ()),
            )
            in_time = any(working_days_between(notified, visit) <= 7 for visit in visits)
            if not in_time and in_year_to_date(late, period):
                yield late, day(row, "end_date")


def private_fostering_new_visits(council: Council, period: Month) -> Iterator[Miss]:
    """11: from the first visit that is missed an arrangement fails."""
    april, on = first_of_april(period), period.last_day
    for each in _arrangements(council):
        first = min((missed for missed, _ in each.overdue if missed <= on), default=None)
        if first is not None and april <= each.began <= on:
            yield first, each.ended


def private_fostering_existing_visits(council: Council, period: Month) -> Iterator[Miss]:
    """12: the same; what is overdue as the year begins is missed on its first day."""
    april, on = first_of_april(period), period.last_day
    for each in _arrangements(council):
        if each.began < april and is_open(each.began, each.ended, april):
            days = [
                max(missed, april)
                for missed, held in each.overdue
                if missed <= on and (missed >= april or held is None or held > april)
            ]
            if days:
                yield min(days), each.ended


def s47_child_seen(council: Council, period: Month) -> Iterator[Miss]:
    """21: not said is not seen. It counts, and is missed, on the day that the enquiry began."""
    for row in council.rows("ssd_s47_enquiry"):
        began, born = needed(row, "s47e_s47_start_date"), council.born(word(row, "s47e_person_id"))
        if in_year_to_date(began, period) and born and born <= began and row["s47e_child_seen"] != "Y":
            yield began, day(row, "s47e_s47_end_date")


MISSED: dict[str, Callable[[Council, Month], Iterable[Miss]]] = {
    each.__name__: each
    for each in (
        private_fostering_first_visit,
        private_fostering_new_visits,
        private_fostering_existing_visits,
        s47_child_seen,
    )
}


def facts(name: str, councils: Iterable[Council], period: Month) -> tuple[Month | None, int]:
    """The month of the last miss of all of them, and how many of those who missed are open on the period's last day."""
    found = [miss for council in councils for miss in MISSED[name](council, period)]
    last = max((on for on, _ in found), default=None)
    still_open = sum(ended is None or ended > period.last_day for _, ended in found)
    return (Month(last.year, last.month) if last else None), still_open
