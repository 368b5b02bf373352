"""Who is counted: a measure's query, what the ledger does with its rows, and the cases that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ragstone.values.illustrations import Expected
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month


class CountEach(StrEnum):
    """Whose rows the ledger takes together, so that each counts once."""

    CHILD = "child"
    CASE = "case"


class Misses(StrEnum):
    """Which cases did not do what was asked."""

    BELOW = "below"  # below the line and not above it: higher is better
    ABOVE = "above"  # above the line: lower is better


@dataclass(frozen=True, slots=True)
class Cohort:
    """The SELECT that gives a measure's cases: it knows no period, and serves every month.

    A flow gives case_id, person_id, on_date, numerator, denominator. A stock and a register give
    from_date and until_date (the first day that no longer counts) in place of on_date. One that
    gives `area` is not placed by where the child lives. With `count_each` a child (or case) counts
    below the line while any of its rows does, and above it only while below and while the rows'
    numerators add up to `at_least`. `look_back` is months of a table's history that must be known
    before the first case counted; `reads` are the tables and views that the text names. One that gives
    `open_until` says how long the case itself lasts; nothing is counted from it. `misses` is None where
    nobody can say that a case missed anything.
    """

    measure: str
    kind: Kind
    data_period: DataPeriod
    text: str
    gives_area: bool
    count_each: CountEach | None
    at_least: int
    look_back: tuple[tuple[str, int], ...]
    reads: tuple[str, ...]
    file: str = ""  # where the text is, for whoever has to mend it
    gives_open_until: bool = False
    misses: Misses | None = None


Value = str | date | int | Decimal | None
Rows = tuple[tuple[tuple[str, Value], ...], ...]  # each row as columns and values
Given = tuple[tuple[str, Rows], ...]  # each table and its rows


@dataclass(frozen=True, slots=True)
class Example:
    """A worked case: records, and what the measure comes to. Both a test and a paragraph of the manual.

    `where` is the file and line, for whoever has to mend it. `still_open` has how many of the missed are
    open at the end of a period, where the example says so.
    """

    says: str
    given: Given
    expect: tuple[Expected, ...]
    where: str = ""
    still_open: tuple[tuple[Month, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ViewExample:
    """A worked case of a view: records, and the rows that come of them, in the columns that it names."""

    says: str
    given: Given
    rows: Rows
    where: str = ""


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A change of a text that no example can notice, and why: `was` and `became` are its pieces."""

    was: str
    became: str
    why: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Worked:
    """All that stands beside a cohort to prove it."""

    examples: tuple[Example, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewWorked:
    """All that stands beside a view to prove it."""

    examples: tuple[ViewExample, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
