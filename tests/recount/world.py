"""The records of a small council as plain rows, with every column of the schema."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from ragstone.tables.schema import expectations, schema

if TYPE_CHECKING:
    from hypothesis.vendor.pretty import RepresentationPrinter

Cell = str | date | int | Decimal | None
Row = dict[str, Cell]

ALLOCATED = "Allocated Case Worker"
TEAM_GROUPS = (
    ("care", "care"),
    ("court", "care"),
    ("field", "fieldwork"),
    ("family", "fieldwork"),
    ("none", None),
)


@dataclass(frozen=True, eq=False, repr=False)
class World:
    """A small council's records: the rows of each table of the schema. Two worlds are never equal."""

    seed: int
    tables: Mapping[str, tuple[Row, ...]]
    made_by: str = ""

    @property
    def areas(self) -> tuple[str, ...]:
        return areas(self.seed)

    def __repr__(self) -> str:
        """Short: whoever wants to see the rows makes the world again."""
        return self.made_by or f"World({self.seed})"

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        """What hypothesis prints, which would otherwise be every row."""
        printer.text(repr(self))


def areas(seed: int) -> tuple[str, ...]:
    return (f"{seed}.east", f"{seed}.mid", f"{seed}.west")


class Records:
    """Rows as they are added, each with all the columns of its table."""

    def __init__(self, seed: int, unsettled: bool) -> None:
        self.seed = seed
        self.unsettled = unsettled
        self._rows: dict[str, list[Row]] = {table.name: [] for table in schema()}

    def add(self, table: str, /, **cells: Cell) -> None:
        unknown = set(cells) - set(_empty(table))
        assert not unknown, f"{table} has no {unknown}"
        self._rows[table].append(_empty(table) | cells)

    def number(self, table: str, kind: str) -> str:
        """The next number of a kind in this world, written so that text and number order agree."""
        return f"{self.seed}.{kind}{len(self._rows[table]):03}"

    def amend(self, table: str, key: str, value: str, /, **cells: Cell) -> None:
        for row in self._rows[table]:
            if row[key] == value:
                row.update(cells)

    def days_of(self, child: str) -> list[date]:
        """The days so far on which something began or was decided for a child."""
        columns = {
            "ssd_cin_assessments": ("cina_person_id", "cina_assessment_auth_date"),
            "ssd_s47_enquiry": ("s47e_person_id", "s47e_s47_start_date"),
            "ssd_cla_reviews": ("clar_cla_person_id", "clar_cla_review_date"),
        }
        cells = [
            row[on] for table, (who, on) in columns.items() for row in self._rows[table] if row[who] == child
        ]
        return [cell for cell in cells if isinstance(cell, date)]

    def world(self, made_by: str = "") -> World:
        return World(self.seed, {table: tuple(rows) for table, rows in self._rows.items()}, made_by)


@functools.cache
def _columns(table: str) -> tuple[str, ...]:
    return next(tuple(column.name for column in each.columns) for each in schema() if each.name == table)


def _empty(table: str) -> Row:
    return dict.fromkeys(_columns(table))


def codes(table: str, column: str) -> tuple[str, ...]:
    return expectations(table).codes[column]
