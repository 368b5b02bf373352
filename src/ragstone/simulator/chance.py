"""Chance that comes out alike everywhere: on any platform, under any version of Python, in any order of files.

Only `random.Random(a whole number).random()` is asked, whose sequence Python promises to keep, and what it
gives is only multiplied, compared and cut off; sums are made by `fsum`, for `sum` rounds otherwise since Python
3.12. Each family has a seed of its own. Nothing asks the clock, or the hash of anything.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum
from random import Random

from ragstone.simulator.days import DAYS_IN_A_YEAR

_APART = 1_000_003  # seeds of neighbours lie so far apart
_OF = 1000


class Chance:
    """One sequence of chance: that of a family, or of a month's work."""

    __slots__ = ("roll",)

    def __init__(self, seed: int, *of: int) -> None:
        for number in of:
            seed = seed * _APART + number
        self.roll = Random(seed).random  # noqa: S311 - nothing is kept secret by it

    def happens(self, share: float) -> bool:
        return self.roll() < share

    def whole(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included, each as likely as the next."""
        return least + int(self.roll() * (most - least + 1))

    def rounded(self, amount: float) -> int:
        """The amount as a whole number: one more or one less by chance, so that the mean stays."""
        return int(amount + self.roll())


@dataclass(frozen=True, slots=True)
class Choice:
    """Words, each as often as it should be drawn among the thousand."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, shares: Mapping[str, float]) -> Choice:
        """From word to share, to the nearest thousandth; the shares need not come to one."""
        bounds = [round(so_far * _OF / fsum(shares.values())) for so_far in accumulate(shares.values())]
        return cls(tuple(word for word, n in zip(shares, _steps(bounds), strict=True) for _ in range(n)))

    def share(self, word: str) -> float:
        return self.words.count(word) / _OF

    def draw(self, chance: Chance) -> str:
        return self.words[int(chance.roll() * _OF)]


@dataclass(frozen=True, slots=True)
class Spread:
    """A thousand whole numbers in order, mostly days, each as likely as the next."""

    numbers: tuple[int, ...]

    @classmethod
    def of(cls, points: Sequence[Sequence[float]]) -> Spread:
        """From [share, number] to [share, number], shares from 0 to 1: so many have this number or less."""
        shares = [share for share, _ in points]
        numbers = [number for _, number in points]
        return cls(tuple(int(_between((n + 0.5) / _OF, shares, numbers) // 1) for n in range(_OF)))

    def draw(self, chance: Chance) -> int:
        return self.numbers[int(chance.roll() * _OF)]


@dataclass(frozen=True, slots=True)
class Course:
    """An amount that changes over the years: one for each day from `first` on."""

    first: int
    amounts: tuple[float, ...]

    @classmethod
    def of(cls, points: Sequence[Sequence[float]], first: int, last: int) -> Course:
        """From [years before the last day, amount] to [years, amount], the earliest first; level outside."""
        days = [last - int(years * DAYS_IN_A_YEAR) for years, _ in points]
        amounts = [float(amount) for _, amount in points]
        return cls(first, tuple(_between(day, days, amounts) for day in range(first, last + 1)))

    def on(self, day: int) -> float:
        return self.amounts[min(day - self.first, len(self.amounts) - 1)]


def _between(place: float, places: Sequence[float], amounts: Sequence[float]) -> float:
    """The amount at a place, between those of the places before and after it; level outside."""
    at = bisect_right(places, place)
    if at in (0, len(places)):
        return amounts[min(at, len(places) - 1)]
    begun = (place - places[at - 1]) / (places[at] - places[at - 1])
    return amounts[at - 1] + begun * (amounts[at] - amounts[at - 1])


def _steps(bounds: Sequence[int]) -> list[int]:
    return [bound - before for before, bound in zip([0, *bounds[:-1]], bounds, strict=True)]
