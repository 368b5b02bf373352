"""Reviews and checks of children in care: measures 31 to 34, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.care import Run, in_care
from tests.recount.council import Council, Line, day, in_year_to_date, once, word
from tests.recount.days import A_DAY, first_of_april, last_working_day, months_on, working_day_after

TOOK_PART = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6")


@once
def _reviews(council: Council) -> dict[str, set[date]]:
    """The days of each child's reviews; one called off was not held."""
    held: dict[str, set[date]] = {}
    for row in council.rows("ssd_cla_reviews"):
        on = day(row, "clar_cla_review_date")
        if on and row["clar_cla_review_cancelled"] != "Y":
            held.setdefault(word(row, "clar_cla_person_id"), set()).add(on)
    return held


@once
def _checks(council: Council) -> dict[tuple[str, object], set[date]]:
    done: dict[tuple[str, object], set[date]] = {}
    for row in council.rows("ssd_cla_health"):
        on = day(row, "clah_health_check_date")
        if on and row["clah_health_check_status"] == "Completed":
            done.setdefault((word(row, "clah_person_id"), row["clah_health_check_type"]), set()).add(on)
    return done


def care_review_participation(council: Council, period: Month) -> Iterator[Line]:
    """31: reviews of children of four or over. PN0 is out; one that does not say counts below the line only."""
    for row in council.rows("ssd_cla_reviews"):
        on, child = day(row, "clar_cla_review_date"), word(row, "clar_cla_person_id")
        born, code = council.born(child), row["clar_cla_review_participation"]
        if not on or not in_year_to_date(on, period) or row["clar_cla_review_cancelled"] == "Y":
            continue
        if born and months_on(born, 48) <= on and code != "PN0":
            yield council.home(child, on), int(code in TOOK_PART), 1


def care_review_participation__dfe(council: Council, period: Month) -> Iterator[Line]:
    """31, by child: those in care for four weeks who had a review in the year, and took part in each of them."""
    on = last_working_day(period)
    for child, runs in in_care(council, on).items():
        born = council.born(child)
        codes = [
            row["clar_cla_review_participation"]
            for row in council.rows("ssd_cla_reviews")
            if row["clar_cla_person_id"] == child
            and row["clar_cla_review_cancelled"] != "Y"
            and row["clar_cla_review_participation"] != "PN0"
            and (held := day(row, "clar_cla_review_date"))
            and first_of_april(period) <= held <= on
            and born
            and months_on(born, 48) <= held
        ]
        if codes and any(run.began + 28 * A_DAY <= on for run in runs):
            yield council.home(child, on), int(all(code in TOOK_PART for code in codes)), 1


def care_reviews_in_time(council: Council, period: Month) -> Iterator[Line]:
    """32: children whose first review has fallen due; one missed fails for as long as this care lasts."""
    on = last_working_day(period)
    for child, runs in in_care(council, on).items():
        due = [run for run in runs if working_day_after(run.began, 20) <= on]
        if due:
            in_time = all(_first_miss(run, _reviews(council).get(child, set())) > on for run in due)
            yield council.home(child, on), int(in_time), 1


def _first_miss(run: Run, reviews: set[date]) -> date:
    """The day after the first due day without a review; there is one once reviews stop."""
    due, following = working_day_after(run.began, 20), 91
    for held in sorted(review for review in reviews if review > run.began):
        if held > due:
            break
        due, following = held + following * A_DAY, 183
    return due + A_DAY


def care_dental_check(council: Council, period: Month) -> Iterator[Line]:
    """33: of the children in care for a year, those with a dental check in the twelve months to the day."""
    on = last_working_day(period)
    for child in _in_care_for_a_year(council, on):
        yield council.home(child, on), int(_done(council, child, "Dental Check", on) >= 1), 1


def care_health_assessment(council: Council, period: Month) -> Iterator[Line]:
    """34: the same for health assessments; a child under five needs two, on two days."""
    on = last_working_day(period)
    for child in _in_care_for_a_year(council, on):
        born = council.born(child)
        needs = 2 if born is None or on < months_on(born, 60) else 1
        yield council.home(child, on), int(_done(council, child, "Health Assessment", on) >= needs), 1


def _in_care_for_a_year(council: Council, on: date) -> list[str]:
    children = in_care(council, on).items()
    return [child for child, runs in children if any(months_on(run.began, 12) <= on for run in runs)]


def _done(council: Council, child: str, kind: str, on: date) -> int:
    days = _checks(council).get((child, kind), set())
    return sum(check <= on <= months_on(check, 12) for check in days)
