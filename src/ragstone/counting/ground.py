"""What cohorts stand on: the calendar's tables, the tables of records, and the views, on an engine."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from ragstone.calendar.tables import CALENDAR_TABLES, fingerprint
from ragstone.engines.duck import Duck
from ragstone.tables.schema import schema
from ragstone.values.cohorts import Cohort
from ragstone.values.tables import Column, ColumnType, Table, View
from ragstone.vocabulary.views import seen_through, vocabulary

AREAS_OF_CHILDREN = "child_area"  # the view that the ledger asks where a child lives
_DAY_AT = {"calendar": 0, "periods": 1, "months_on": 0}  # where each row has its day
_MADE_FROM = Table(
    "calendar_made_from",
    "What the calendar's tables were made from.",
    ("fingerprint",),
    (Column("fingerprint", ColumnType.TEXT, "Of bank holidays, years and numbers of months.", needed=True),),
)


def add_calendar(engine: Duck) -> None:
    """The calendar's tables, unless they stand there already, made from the same bank holidays."""
    made_from = engine.run(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' AND table_name = ?",
        _MADE_FROM.name,
    )
    if made_from and engine.run(f"SELECT fingerprint FROM {_MADE_FROM.name}") == [(fingerprint(),)]:
        return
    with engine.transaction():
        for table in (*(table for table, _ in CALENDAR_TABLES), _MADE_FROM):
            engine.run(f"DROP TABLE IF EXISTS {table.name}")
            engine.create(table)
        for table, rows in CALENDAR_TABLES:
            engine.insert(table.name, [column.name for column in table.columns], rows())
        engine.insert(_MADE_FROM.name, ["fingerprint"], [(fingerprint(),)])


def add_short_calendar(engine: Duck, first: date, last: date) -> None:
    """The calendar's tables with only the days from `first` to `last`: for examples, which need no more."""
    for table, rows in _short_calendar(first, last):
        engine.create(table)
        engine.insert(table.name, [column.name for column in table.columns], rows)


@cache
def _short_calendar(first: date, last: date) -> tuple[tuple[Table, list[tuple[object, ...]]], ...]:
    return tuple(
        (table, [row for row in rows() if first <= row[_DAY_AT[table.name]] <= last])  # type: ignore[operator]
        for table, rows in CALENDAR_TABLES
    )


def add_tables(engine: Duck) -> None:
    """Every table of records, empty."""
    for table in schema():
        engine.create(table)


def add_views(engine: Duck, views: Iterable[View]) -> None:
    """Each view as a table that is gone with the connection: a server plans a view that is read twice badly."""
    for view in views:
        engine.remake(view.name, view.text)


def read_by(cohort: Cohort) -> tuple[str, ...]:
    """The tables and views that figures by area rest on: where children live too, unless the cohort says where."""
    return cohort.reads if cohort.gives_area else (*cohort.reads, AREAS_OF_CHILDREN)


@lru_cache(maxsize=256)  # every month asks
def with_all_it_rests_on(cohort: Cohort, in_areas: bool) -> Cohort:
    """The cohort with the views and tables behind its views among what it reads; by area, where children live too."""
    names = read_by(cohort) if in_areas else cohort.reads
    return replace(cohort, reads=seen_through(names, vocabulary()))


def views_for(names: Collection[str]) -> tuple[View, ...]:
    """The views among these names and those behind them, each after what it reads."""
    wanted = set(names) | {AREAS_OF_CHILDREN}
    for view in reversed(vocabulary()):
        if view.name in wanted:
            wanted.update(view.reads)
    return tuple(view for view in vocabulary() if view.name in wanted)


def columns_of_everything() -> dict[str, tuple[Column, ...]]:
    """The columns of each table and view that a cohort may read."""
    tables = [table for table, _ in CALENDAR_TABLES] + list(schema())
    found = {table.name: table.columns for table in tables}
    return found | {view.name: view.columns for view in vocabulary()}
