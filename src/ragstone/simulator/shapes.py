"""Which columns the extracts have of each table, and which of them are filled in later than the row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from ragstone.values.tables import ColumnType, Table

FILE = "shapes.toml"
HIDDEN = "_"  # with this begins a column that no extract shows


@dataclass(frozen=True, slots=True)
class Shape:
    """`later` has, for a date that comes after its row was made, what is said with it. `carried_over`: rows from
    before the case system were carried over into it.
    """

    name: str
    columns: tuple[str, ...]
    days: frozenset[str]  # the columns that are dates
    ends: str  # the last day that a row is about; "" where there is none
    later: dict[str, tuple[str, ...]]
    carried_over: bool

    @property
    def shown(self) -> tuple[str, ...]:
        return tuple(column for column in self.columns if not column.startswith(HIDDEN))


def shapes(tables: Iterable[Table]) -> dict[str, Shape]:
    """By table, in the order in which their rows refer to each other. `tables` are the canonical ones."""
    said = tomllib.loads((resources.files("ragstone.simulator") / FILE).read_text(encoding="utf-8"))
    canonical = {table.name: table for table in tables}
    found = {}
    for name, says in said.items():
        types = {column.name: column.type for column in canonical[name].columns}
        days = {name for name in says["columns"] if types.get(name, ColumnType.DATE) is ColumnType.DATE}
        found[name] = Shape(
            name,
            tuple(says["columns"]),
            frozenset(days),
            says["ends"],
            {day: tuple(others) for day, others in says["later"].items()},
            says.get("carried_over", False),
        )
    return found
