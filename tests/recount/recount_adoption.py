"""Leaving care and adoption: measures 35 to 38, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.care import ADOPTED, FOR_ADOPTION, Run, periods_of_care
from tests.recount.council import Council, Line, day, earlier, in_year_to_date, is_open, once, word
from tests.recount.days import A_DAY, first_of_april, next_first_of_april
from tests.recount.world import Row


@once
def _adoptions(council: Council) -> list[tuple[str, date, Run, date]]:
    """Child, day of the order, period of care, and the day of moving in, where all are known.

    The child moved in with the first episode for adoption of the placement that led to the order.
    """
    found = []
    for child, runs in periods_of_care(council).items():
        for run in runs:
            moved_in = [each.began for each in run.placements()[-1].episodes if each.kind in FOR_ADOPTION]
            if run.ended and run.why_left in ADOPTED and moved_in:
                found.append((child, run.ended, run, moved_in[0]))
    return found


@once
def _plans_for_permanence(council: Council) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in council.rows("ssd_permanence"):
        rows.setdefault(word(row, "perm_person_id"), []).append(row)
    return rows


def adoption_days_to_family(council: Council, period: Month) -> Iterator[Line]:
    """35: days from coming into care to moving in."""
    for child, adopted, run, moved_in in _adoptions(council):
        if in_year_to_date(adopted, period):
            yield council.home(child, adopted), (moved_in - run.began).days, 1


def adoption_days_to_match(council: Council, period: Month) -> Iterator[Line]:
    """36: days from the last placement order before the adoption to the match; none where the match came first."""
    for child, adopted, _, _ in _adoptions(council):
        if not in_year_to_date(adopted, period):
            continue
        orders = []
        for row in _plans_for_permanence(council).get(child, ()):
            ordered, matched = day(row, "perm_placement_order_date"), day(row, "perm_matched_date")
            if ordered and ordered <= adopted:
                orders.append((ordered, word(row, "perm_table_id"), matched))
        if orders and (matched := max(orders, key=lambda order: order[:2])[2]):
            ordered = max(orders, key=lambda order: order[:2])[0]
            yield council.home(child, adopted), max(0, (matched - ordered).days), 1


def left_care_adopted(council: Council, period: Month) -> Iterator[Line]:
    """38: each child's last leaving of the year so far."""
    for child, runs in periods_of_care(council).items():
        leavings = [
            (run.ended, n, run)
            for n, run in enumerate(runs)
            if run.ended and in_year_to_date(run.ended, period)
        ]
        if leavings:
            left, _, run = max(leavings, key=lambda leaving: leaving[:2])
            yield council.home(child, left), int(run.why_left in ADOPTED), 1


def adoption_within_14_months(council: Council, period: Month) -> Iterator[Line]:
    """37: children adopted this year or waiting with a decision, each once; above the line under 426 days.

    The year's register is joined on the day of the decision, or on 1 April by those who have one already.
    """
    april, on = first_of_april(period), period.last_day
    for child, runs in periods_of_care(council).items():
        joined = []
        for run in runs:
            for row in _plans_for_permanence(council).get(child, ()):
                decided = day(row, "perm_adm_decision_date") or day(row, "perm_placement_order_date")
                reversed_on = day(row, "perm_decision_reversed_date")
                if decided and run.open_on(decided) and is_open(decided, _leaves(run, reversed_on), on):
                    joined.append((max(decided, april), run))
        if joined:
            since, run = min(joined, key=lambda each: each[0])
            yield council.home(child, since), int(_waited_less(run, on)), 1


def _leaves(run: Run, reversed_on: date | None) -> date | None:
    """The first day on which the child is no longer of the register."""
    adopted = run.ended and run.why_left in ADOPTED
    return earlier(reversed_on, next_first_of_april(run.ended) if run.ended and adopted else run.ended)


def _waited_less(run: Run, on: date) -> bool:
    """Until moving in with the family of the placement that the child is in, or was in when adopted."""
    last_day = run.began + 426 * A_DAY
    placements = [each for each in run.placements() if each.began <= on]
    moved_in = [
        each.began for each in placements[-1].episodes if each.kind in FOR_ADOPTION and each.began <= on
    ]
    return moved_in[0] < last_day if moved_in else on < last_day
