"""Misses are what reading the cases day by day would tell, in the SQL that cohorts are written in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ragstone.counting.ground import columns_of_everything
from ragstone.engines.duck import Duck
from ragstone.ledger.misses import misses_of
from ragstone.ledger.statements import events_of
from ragstone.sql.linter import lint
from ragstone.values.cohorts import Cohort, CountEach, Misses
from ragstone.values.measures import Kind
from tests.unit.ledger.test_statements import WAYS, cohort

START, NEVER = date(2015, 1, 1), date(9999, 12, 31)
Row = tuple[str, str, date, date | None, int, int, date | None]
Told = tuple[int, date | None, int]
_COLUMNS = "case_id, person_id, from_date, until_date, numerator, denominator, open_until"
_TYPES = "VARCHAR, VARCHAR, DATE, DATE, INTEGER, INTEGER, DATE"
DAYS = st.integers(0, 12).map(lambda days: START + timedelta(days))
ENDS = DAYS | st.none()
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["case 1", "case 2", "case 3"]),
        st.sampled_from(["child 1", "child 2"]),
        DAYS,
        ENDS,
        st.integers(0, 2),
        st.integers(0, 1),
        ENDS,
    ),
    max_size=8,
)


def stock(misses: Misses, count_each: CountEach | None, at_least: int = 1) -> Cohort:
    made = cohort(Kind.STOCK, count_each, False)
    text = f"SELECT r.{_COLUMNS.replace(', ', ', r.')} FROM made_up AS r"
    return replace(made, text=text, at_least=at_least, gives_open_until=True, misses=misses)


@pytest.fixture(scope="module")
def engine() -> Iterator[Duck]:
    with Duck() as engine:
        named = zip(_COLUMNS.split(", "), _TYPES.split(", "), strict=True)
        engine.run(f"CREATE TABLE made_up ({', '.join(' '.join(each) for each in named)})")
        yield engine


def told(engine: Duck, cohort: Cohort, rows: Sequence[Row], day: date) -> Told:
    """How much is missed on a day, when the last of that was, and how much of it is still open."""
    engine.run("DELETE FROM made_up")
    engine.insert("made_up", _COLUMNS.split(", "), rows)
    found = engine.run(
        f"SELECT SUM(missed), MAX(missed_on), SUM(CASE WHEN open_until > $1 THEN missed ELSE 0 END) "
        f"FROM ({misses_of(cohort)}) WHERE from_date <= $1 AND until_date > $1",
        day,
    )
    missed, last, still_open = found[0]
    return int(missed or 0), last, int(still_open or 0)


def told_slowly(cohort: Cohort, rows: Sequence[Row], day: date) -> Told:
    """The same, by asking on each day what each child or case comes to."""
    place = 1 if cohort.count_each is CountEach.CHILD else 0
    missed, last, still_open = 0, None, 0
    for counted in {row[place] for row in rows}:
        own = [row for row in rows if row[place] == counted and row[2] < (row[3] or NEVER)]
        if cohort.count_each is None:  # rows in which nothing is missed say nothing of the case
            own = [row for row in own if row[4] != (0 if cohort.misses is Misses.ABOVE else row[5])]
        now = _lacks(cohort, own, day)
        if now > 0:
            days = [START + timedelta(each) for each in range((day - START).days + 1)]
            rises = [
                each for each in days if _lacks(cohort, own, each) > _lacks(cohort, own, each - timedelta(1))
            ]
            missed, last = missed + now, max(rises) if last is None else max(last, *rises)
            still_open += now * (max(row[6] or NEVER for row in own if row[2] <= day) > day)
    return missed, last, still_open


def _lacks(cohort: Cohort, own: Sequence[Row], day: date) -> int:
    there = [row for row in own if row[2] <= day < (row[3] or NEVER)]
    above, below = sum(row[4] for row in there), sum(row[5] for row in there)
    if cohort.count_each is None:
        return above if cohort.misses is Misses.ABOVE else below - above
    return int(below > 0 and (above >= cohort.at_least) == (cohort.misses is Misses.ABOVE))


@pytest.mark.parametrize("misses", Misses)
@pytest.mark.parametrize(
    ("count_each", "at_least"), [(None, 1), (CountEach.CASE, 1), (CountEach.CHILD, 1), (CountEach.CHILD, 3)]
)
@settings(max_examples=50, deadline=None)
@given(rows=ROWS, day=DAYS)
def test_they_are_what_asking_on_each_day_tells(
    engine: Duck,
    misses: Misses,
    count_each: CountEach | None,
    at_least: int,
    rows: list[Row],
    day: date,
) -> None:
    made = stock(misses, count_each, at_least)
    assert told(engine, made, rows, day) == told_slowly(made, rows, day)


def test_a_child_who_moves_has_missed_nothing_anew(engine: Duck) -> None:
    made = stock(Misses.BELOW, CountEach.CHILD)
    moved = START + timedelta(10)
    homes = [("child", "east", date.min, moved), ("child", "west", moved, NEVER)]
    engine.run("CREATE TABLE child_area (person_id VARCHAR, area VARCHAR, from_date DATE, until_date DATE)")
    engine.insert("child_area", ["person_id", "area", "from_date", "until_date"], homes)
    assert told(engine, made, [("plan", "child", START, None, 0, 1, None)], moved) == (1, START, 1)
    events = engine.run(f"SELECT area, on_date, denominator FROM ({events_of(made)}) ORDER BY on_date, area")
    assert events == [("east", START, 1), ("east", moved, -1), ("west", moved, 1)]


@pytest.mark.parametrize(("kind", "count_each", "gives_area"), WAYS)
@pytest.mark.parametrize(("misses", "gives"), list(itertools.product(Misses, (False, True))))
def test_the_linter_passes_the_statement(
    kind: Kind, count_each: CountEach | None, gives_area: bool, misses: Misses, gives: bool
) -> None:
    made = replace(cohort(kind, count_each, gives_area), misses=misses, gives_open_until=gives)
    if gives:
        made = replace(
            made, text=made.text.replace("1 AS numerator", "CAST(NULL AS DATE) AS open_until, 1 AS numerator")
        )
    assert lint(misses_of(made), "ledger", tuple(columns_of_everything())) == ()
