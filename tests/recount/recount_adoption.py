"""Leaving care and adoption: measures 35 to 38, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.care import ADOPTED, FOR_ADOPTION, Run, periods_of_care
from tests.recount.council import Council, Line, day, in_year_to_date, is_open, once, word
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


def adoption_days_to_family__dfe(council: Council, period: Month) -> Iterator[Line]:
    """35, the Department for Education's A10: to the first day with the carers, where these adopt the child."""
    for child, adopted, run, _ in _adoptions(council):
        if in_year_to_date(adopted, period):
            yield council.home(child, adopted), (run.placements()[-1].began - run.began).days, 1


def adoption_days_to_match(council: Council, period: Month) -> Iterator[Line]:
    """36: days from the placement order in force at the adoption to the match; none where the match came first.

    The last one of this time in care is in force, unless its plan had been reversed by then.
    """
    for child, adopted, run, _ in _adoptions(council):
        if not in_year_to_date(adopted, period):
            continue
        orders = []
        for row in _plans_for_permanence(council).get(child, ()):
            ordered, reversed_on = (
                day(row, "perm_placement_order_date"),
                day(row, "perm_decision_reversed_date"),
            )
            stands = reversed_on is None or reversed_on > adopted
            if ordered and run.began <= ordered <= adopted and stands:
                orders.append((ordered, word(row, "perm_table_id"), day(row, "perm_matched_date")))
        last = max((ordered for ordered, _, _ in orders), default=None)
        of_one_day = [order for order in orders if order[0] == last]
        if last and (matched := min(of_one_day, key=lambda order: order[1])[2]):
            yield council.home(child, adopted), max(0, (matched - last).days), 1


def left_care_adopted(council: Council, period: Month) -> Iterator[Line]:
    """38: each child's last leaving of the year so far. After X1 there is more care, though it be short breaks."""
    for child, runs in periods_of_care(council).items():
        leavings = [
            (run.ended, n, run)
            for n, run in enumerate(runs)
            if run.ended and in_year_to_date(run.ended, period) and _has_left(run)
        ]
        if leavings:
            left, _, run = max(leavings, key=lambda leaving: leaving[:2])
            yield council.home(child, left), int(run.why_left in ADOPTED), 1


def _has_left(run: Run) -> bool:
    return any(each.why_ceased != "X1" for each in run.episodes)


def adoption_within_14_months(council: Council, period: Month) -> Iterator[Line]:
    """37: children adopted this year or waiting with a decision, each once; above the line under 426 days.

    The year's register is joined on the day of the decision, or on 1 April by those who have one already; by
    those adopted, anew on the day of the order. A child who joins in two areas is in each.
    """
    april, on = first_of_april(period), period.last_day
    for child, runs in periods_of_care(council).items():
        passes: dict[str, bool] = {}
        for run in runs:
            for since, until in _in_count(council, run):
                if is_open(since, until, on):
                    area = council.home(child, max(since, april))
                    passes[area] = passes.get(area, False) or _waited_less(run, on)
        for area, passing in passes.items():
            yield area, int(passing), 1


def _in_count(council: Council, run: Run) -> Iterator[tuple[date, date | None]]:
    """From when until when a child is one of those who wait, or has been adopted."""
    plans = []
    for row in _plans_for_permanence(council).get(run.child, ()):
        decided = day(row, "perm_adm_decision_date") or day(row, "perm_placement_order_date")
        if decided and run.open_on(decided):
            plans.append((decided, word(row, "perm_table_id"), day(row, "perm_decision_reversed_date")))
    plans.sort(key=lambda plan: plan[:2])
    for plan, following in zip(plans, [*plans, None][1:], strict=True):
        decided, _, reversed_on = plan
        ends = [end for end in (reversed_on, following and following[0], run.ended) if end]
        yield decided, min(ends, default=None)
    if run.ended and run.why_left in ADOPTED:
        yield run.ended, next_first_of_april(run.ended)


def _waited_less(run: Run, on: date) -> bool:
    """Until moving in with the family that the child lives with then, or was adopted by.

    A home that has ended counts no more, though a short break follows it, which is no placement of this care.
    """
    last_day = run.began + 426 * A_DAY
    adopted = run.ended is not None and run.ended <= on and run.why_left in ADOPTED
    moved_in = [
        each.began
        for placement in [each for each in run.placements() if each.began <= on][-1:]
        if adopted or placement.open_on(on)
        for each in placement.episodes
        if each.kind in FOR_ADOPTION and each.began <= on
    ]
    return moved_in[0] < last_day if moved_in else on < last_day
