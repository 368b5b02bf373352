"""Figures: counts as they were supplied, and results worked out from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Area:
    """A council, or a part of it, in a dated tree. `parent` is "" at the top."""

    name: str
    title: str
    parent: str
    since: date | None = None
    until: date | None = None
    successor: str = ""

    def exists_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def parent_on(area: Area, areas: Mapping[str, Area], day: date) -> str:
    """The area that counts this one on a day: its parent or, while that does not stand, its successor or what is above.

    "" for the top, and where nothing that stands is above it.
    """
    name, seen = area.parent, {area.name}
    while name and not areas[name].exists_on(day):
        seen.add(name)
        above = areas[name]
        ended = above.until is not None and above.until <= day
        name = above.successor if ended and above.successor else above.parent
        if name in seen:
            return ""
    return name


@dataclass(frozen=True, slots=True)
class Supplied:
    """A row of figures.csv: counts, or only the result as somebody printed it."""

    measure: str
    area: str
    period: Month
    numerator: Fraction | None
    denominator: Fraction | None
    printed: Fraction | None
    note: str


@dataclass(frozen=True, slots=True)
class Population:
    """People of a named population in an area from a day on, until a later row says otherwise."""

    population: str
    area: str
    since: date
    people: int
    source: str


IN_NO_PART = (
    "Cases in none of its parts"  # how the note of a counted figure begins that says how many these are
)


class Basis(StrEnum):
    """How a figure is known, or why it is not."""

    COUNTED = "counted"  # from numerator and denominator, unrounded
    PRINTED = "printed"  # only as somebody printed it, and taken as printed
    NO_CASES = "no cases"  # 0 of 0: never 0%
    NO_POPULATION = "no population"  # a rate whose area has none on record
    NOT_COVERED = "not covered"  # the records do not reach far enough: never a low number
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Figure:
    """A result in the measure's unit, unrounded. `value` is None unless counted or printed."""

    basis: Basis
    value: Fraction | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    note: str = ""


MISSING = Figure(Basis.MISSING)


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure of a period. `edition` is the short hash of the edition that reported it, or ""."""

    period: Month
    figure: Figure
    edition: str = ""
