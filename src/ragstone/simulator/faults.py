"""What is made wrong on purpose in the extracts, so that loading them has something to find."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
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
        first, last = ([seq for (seq,) in duck.run(rows_with(shape, column, day))] for day in days)
        for n in range(max(1, round(len(last) * share / len(of_table)))):
            candidates = last if n else first
            seq = candidates[chance.whole(0, len(candidates) - 1)] if candidates else -1
            if seq >= 0 and seq not in taken:
                taken.add(seq)
                yield seq, fault.number
