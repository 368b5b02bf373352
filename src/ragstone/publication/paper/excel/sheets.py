"""A table of a book as a value: what each cell holds, before any format of a file is thought of."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

NOT_AVAILABLE, NOT_APPLICABLE = "[x]", "[z]"
SHORTHAND = (
    (NOT_AVAILABLE, "not available: there is no such figure, or the records do not reach far enough for it"),
    (NOT_APPLICABLE, "not applicable: the measure has no such thing, or there were no cases"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is, with so many decimals shown."""

    value: Fraction
    decimals: int


Content = str | Number


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: int  # in characters


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with a name, and what is to be said above it."""

    name: str
    title: str
    about: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Content, ...], ...]
