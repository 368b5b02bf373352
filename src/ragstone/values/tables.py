"""The tables that records are kept in, and the views that cohorts read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnType(StrEnum):
    """What a column holds. Every engine has a type for each; none holds a time of day."""

    TEXT = "text"
    DATE = "date"
    WHOLE = "whole"  # a whole number
    DECIMAL = "decimal"  # up to nine digits, two of them after the point
    FLAG = "flag"  # Y or N


@dataclass(frozen=True, slots=True)
class Column:
    """A column, its type, and the sentence that says what it is.

    `needed`: no row may leave it empty. `may_lack`: a file without it says of every row what an empty cell would.
    """

    name: str
    type: ColumnType
    says: str
    needed: bool = False
    may_lack: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of records. No two rows share the values of `key`."""

    name: str
    says: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True, slots=True)
class View:
    """What several cohorts ask of the tables, as one SELECT. Reads the tables, the calendar, and earlier views."""

    name: str
    says: str
    columns: tuple[Column, ...]
    text: str
    reads: tuple[str, ...]
