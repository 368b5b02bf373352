"""The suite run on an engine: every trap on tables of its own, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ragstone.conformance.answers import Ask, by_ledger
from ragstone.conformance.reading import EPISODES, HOMES, POSTS, traps
from ragstone.conformance.trap import Found, Outcome, Trap
from ragstone.counting.ground import AREAS_OF_CHILDREN, add_calendar, add_views, views_for
from ragstone.engines.duck import Duck
from ragstone.tables.schema import table
from ragstone.values.cohorts import Given, Value

Row = Mapping[str, Value]
Count = Callable[[Duck, Trap], Ask]


def run(engine: Duck, chosen: Sequence[Trap] | None = None, count: Count = by_ledger) -> tuple[Outcome, ...]:
    """How an engine with nothing on it comes through each trap. `count` is what is held to them."""
    make_room(engine)
    return through(engine, chosen or traps(), count)


def make_room(engine: Duck) -> None:
    """The calendar, and the tables that traps need."""
    add_calendar(engine)
    for name in (EPISODES, HOMES, POSTS):
        engine.create(table(name))


def through(engine: Duck, chosen: Sequence[Trap], count: Count = by_ledger) -> tuple[Outcome, ...]:
    """The same on an engine that has room for them already."""
    return tuple(Outcome(trap, tuple(_found(engine, trap, count))) for trap in chosen)


def _found(engine: Duck, trap: Trap, count: Count) -> Iterator[Found]:
    stages = (False, True) if trap.late else (False,)
    for late in stages:
        stand(engine, known(trap, late))
        ask = count(engine, trap)
        yield from (ask(each) for each in trap.expected if each.once_late is late)


def known(trap: Trap, late: bool) -> dict[str, list[Row]]:
    """The records as an extract has them; a row that comes again has replaced itself."""
    found = {name: _by_key(name, trap.records) for name in (EPISODES, HOMES, POSTS)}
    if late:
        for name, rows in found.items():
            rows.update(_by_key(name, trap.late))
    return {name: list(rows.values()) for name, rows in found.items()}


def _by_key(name: str, given: Given) -> dict[tuple[Value, ...], Row]:
    rows = [dict(row) for row in dict(given).get(name, ())]
    return {tuple(row[column] for column in table(name).key): row for row in rows}


def stand(engine: Duck, records: Mapping[str, Sequence[Row]]) -> None:
    """These records and no others, and where children live made from them."""
    for name, rows in records.items():
        columns = [column.name for column in table(name).columns]
        engine.run(f"DELETE FROM {name}")
        engine.insert(name, columns, [[row.get(column) for column in columns] for row in rows])
    engine.run(f"DROP TABLE IF EXISTS {AREAS_OF_CHILDREN}")
    add_views(engine, views_for(()))
