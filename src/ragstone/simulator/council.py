"""What somebody may choose about the made-up council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ragstone.values.periods import Month

AREA, NAME = "wantsum", "Wantsum County Council"
FULL_SIZE = 326_000  # children of the council whose paper the rates are taken from


@dataclass(frozen=True, slots=True)
class Council:
    """Which months there are records of, how many children live there, and how good the records are.

    The same choices give the same files, byte for byte. `known_after` are the months soon after whose end
    an extract is taken, in order; the last of them is the last month of the council. `faults` is how many
    in a thousand rows have something wrong that loading them should find, `late` multiplies how many things are
    recorded late.
    """

    known_after: tuple[Month, ...] = (Month(2026, 3), Month(2026, 8), Month(2026, 9), Month(2026, 10))
    months: int = 72
    children: int = FULL_SIZE
    seed: int = 1497
    faults: float = 0.2
    late: float = 1.0

    @property
    def last(self) -> Month:
        return self.known_after[-1]

    @property
    def first(self) -> Month:
        """The first month of which there are all records."""
        return self.last.plus(1 - self.months)

    @property
    def kept_since(self) -> date:
        """Families without an open case since then were not carried over into the case system; the others
        were, with all that happened to them before.
        """
        return self.first.fiscal_year.first_day

    @property
    def size(self) -> float:
        """Against the council that the rates are taken from."""
        return self.children / FULL_SIZE


def taken(after: Month) -> date:
    """The day on which the extract of a month is taken: the third of the next."""
    return after.plus(1).first_day.replace(day=3)
