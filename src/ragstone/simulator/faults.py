# ruff: noqa: S608 - what the SQL is put together from are names of our own
"""What is made wrong on purpose in the extracts, so that loading them has something to find."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from ragstone.engines.duck import Duck
from ragstone.simulator.chance import Chance
from ragstone.simulator.shapes import Shape
from ragstone.simulator.truth import rows_with

FILE = "faults.toml"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which a row may be wrong; `what` begins the sentence in which loading says so."""

    number: int
    table: str
    what: str
    column: str = ""
    cell: str = ""
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Planted:
    """How many rows of one file have a fault, and the first five of them, as Excel numbers rows."""

    table: str
    column: str
    what: str
    rows: int
    first: tuple[int, ...]


def faults() -> tuple[Fault, ...]:
    said = tomllib.loads((resources.files("ragstone.simulator") / FILE).read_text(encoding="utf-8"))
    return tuple(Fault(number, **each) for number, each in enumerate(said["fault"], start=1))


def plant(
    duck: Duck, shapes: Mapping[str, Shape], seed: int, in_a_thousand: float, days: tuple[int, int]
) -> None:
    """Choose rows, each for one fault at most. They stand in the table `planted`.

    Of each fault one is in the extract of the first of the two days, all are in that of the last.
    """
    duck.run("CREATE TABLE planted (table_name VARCHAR, seq BIGINT, fault INTEGER)")
    rows = [
        (name, seq, fault)
        for name, shape in shapes.items()
        if in_a_thousand > 0
        for seq, fault in _chosen(duck, shape, seed, in_a_thousand / 1000, days)
    ]
    duck.insert("planted", ["table_name", "seq", "fault"], rows)


def _chosen(
    duck: Duck, shape: Shape, seed: int, share: float, days: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    of_table = [fault for fault in faults() if fault.table == shape.name]
    for fault in of_table:
        chance = Chance(seed, fault.number)
        column = fault.column or fault.differs or shape.columns[0]
        first, last = (rows_with(shape, column, day) for day in days)
        of_first, of_last = (duck.value(f"SELECT count(*) FROM ({rows})") for rows in (first, last))
        others = range(1, max(1, round(of_last * share / len(of_table))))
        chosen = _at(duck, first, [chance.whole(0, of_first - 1)] if of_first else [])
        chosen += _at(duck, last, [chance.whole(0, of_last - 1) for _ in others])
        for seq in chosen:
            if seq not in taken:
                taken.add(seq)
                yield seq, fault.number


def _at(duck: Duck, rows: str, places: Sequence[int]) -> list[int]:
    """The numbers of those of the rows that stand in these places, in the order of the places."""
    chosen = ", ".join(map(str, {-1, *places}))
    numbered = f"SELECT row_number() OVER (ORDER BY seq) - 1 AS place, seq FROM ({rows}) AS rows_there(seq)"
    found = dict(duck.run(f"SELECT place, seq FROM ({numbered}) WHERE place IN ({chosen})"))
    return [found[place] for place in places]
