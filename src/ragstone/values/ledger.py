"""What the ledger gives: changes by area and month, and the cases behind a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

NOT_KNOWN = "not known"  # the area of a child whose home nobody has recorded


@dataclass(frozen=True, slots=True)
class Change:
    """By how much numerator and denominator change in a month. `month_no` is year x 12 + month - 1."""

    area: str
    month_no: int
    numerator: Fraction
    denominator: Fraction


@dataclass(frozen=True, slots=True)
class Count:
    """Numerator and denominator of an area and period."""

    numerator: Fraction
    denominator: Fraction


@dataclass(frozen=True, slots=True)
class Case:
    """One case behind a figure. It holds a person's number: for the analyst's screen or file only.

    `from_date` is a flow's date; `until_date` is None for a flow and for what lasts.
    """

    case_id: str
    person_id: str
    area: str
    from_date: date
    until_date: date | None
    numerator: Fraction
    denominator: Fraction
