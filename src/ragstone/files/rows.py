"""Rows of a declared table: a column knows its type, a row gives its values by column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column and its parser. A `needed` one stands in the header and is filled in every row."""

    name: str
    parse: Callable[[str], T]
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says, by column. `sound` is False where a cell of it could not be read."""

    place: str
    number: int
    values: dict[str, object]
    sound: bool

    def get(self, column: Column[T]) -> T | None:
        """The value of a column, None where it is empty or could not be read."""
        return cast("T | None", self.values.get(column.name))

    def __getitem__(self, column: Column[T]) -> T:
        """The value of a needed column of a sound row."""
        return cast("T", self.values[column.name])

    def at(self, column: Column[Any]) -> str:
        """Where the cell is, for a fault."""
        return f"{self.place}, column {column.name}"


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows that could be told apart; `complete` is False where there may be others."""

    rows: tuple[Row, ...]
    complete: bool

    @property
    def whole(self) -> bool:
        """Whether every row and every cell could be read."""
        return self.complete and all(row.sound for row in self.rows)

    @property
    def sound(self) -> Iterator[Row]:
        return (row for row in self.rows if row.sound)


NO_ROWS = Rows((), True)
UNREADABLE = Rows((), False)
