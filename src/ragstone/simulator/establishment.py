"""The establishment: how many posts each team was budgeted for, month by month, and how budgets changed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.simulator.chance import Chance, Choice, Course
from ragstone.values.periods import Month

_APRIL = 4
_FURTHEST = (
    1 / 3
)  # of a team's posts: by how much these were ever more or fewer, so that one manager stays one


@dataclass(frozen=True, slots=True)
class EstablishmentRates:
    """How often a team's posts of one role change. A budget changes them in April; now and then a month does."""

    grows: Course  # share of budgets that give some
    saves: Course  # share of budgets that take some
    in_a_month: float  # share of other months that do either
    by: Choice  # hundredths of a full-time post


def establishment(
    rates: EstablishmentRates, chance: Chance, posts: float, months: Sequence[Month], size: float
) -> list[int]:
    """Hundredths of posts in each month, from the last one, in which there are `posts`, back to the first.

    A council of another size has teams of another size, and so are the steps by which they change.
    """
    last = now = posts * 100
    found = []
    for month in reversed(months):
        found.append(round(now))
        before = now - _change(rates, chance, month) * size
        if abs(before - last) <= last * _FURTHEST:
            now = before
    return found[::-1]


def _change(rates: EstablishmentRates, chance: Chance, month: Month) -> int:
    """What a month brought to a team: mostly nothing."""
    day = month.first_day.toordinal()
    budget = month.month == _APRIL
    grows = rates.grows.on(day) if budget else rates.in_a_month / 2
    saves = rates.saves.on(day) if budget else rates.in_a_month / 2
    roll = chance.roll()
    if roll >= grows + saves:
        return 0
    step = int(rates.by.draw(chance))
    return step if roll < grows else -step
