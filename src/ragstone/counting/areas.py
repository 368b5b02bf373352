"""Where a count belongs: the areas of a period, and what each of them comes to.

A case is counted in the area that its records name. Where that had ended by the end of the period, its
successor counts it; an area counts what its parts do. What is in no area that stood then counts in the whole,
and has a line of its own, "not known", so that lines add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ragstone.ledger.reading import Ledger
from ragstone.values.figures import Area, parent_on
from ragstone.values.ledger import NOT_KNOWN, Count
from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Standing:
    """The areas that stood at the end of a period, the whole first. Built by `standing`."""

    areas: tuple[Area, ...]
    _by_name: dict[str, Area]
    _parents: dict[str, str]  # of those that stand, as they stand
    _homes: dict[str, str | None] = field(default_factory=dict)  # what was asked before
    _counts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _parts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        return self.areas[0].name

    @property
    def has_parts(self) -> bool:
        return len(self.areas) > 1

    def home(self, recorded: str) -> str:
        """The area that counts what the records place in `recorded`; "not known" where none stood then.

        What is placed in the whole itself is in none of its parts, and so is not known either.
        """
        if recorded not in self._homes:
            self._homes[recorded] = self._found(recorded)
        return self._homes[recorded] or NOT_KNOWN

    def claims(self, area: str, recorded: str) -> bool:
        """Whether a case recorded there counts in `area`, which may be "not known" too."""
        home = self.home(recorded)
        return home == area or area == self.whole or area in self._above(home)

    def in_areas(self, ledger: Ledger, period: Month) -> dict[str, Count]:
        """What each area comes to, the whole first; last "not known", where the whole has parts and it is anything."""
        return {area: ledger.exact(*sums) for area, sums in self.sums_in_areas(ledger, period).items()}

    def sums_in_areas(self, ledger: Ledger, period: Month) -> dict[str, tuple[int, int]]:
        """The same in the ledger's whole numbers, which are quicker to go on with."""
        above = dict.fromkeys([area.name for area in self.areas] + [NOT_KNOWN], 0)
        below = above.copy()
        for recorded, (numerator, denominator) in ledger.all_sums(period):
            if numerator or denominator:
                for area in self._counting(recorded):
                    above[area] += numerator
                    below[area] += denominator
        if not self.has_parts or not (above[NOT_KNOWN] or below[NOT_KNOWN]):
            del above[NOT_KNOWN]
        return {area: (above[area], below[area]) for area in above}

    def _counting(self, recorded: str) -> tuple[str, ...]:
        """All that count what is recorded there: the whole, and the area with those above it, or "not known"."""
        if recorded not in self._counts:
            home = self.home(recorded)
            there = {area.name for area in self.areas}
            inside = [area for area in self._above(home) if area in there]
            self._counts[recorded] = (self.whole, *(inside or [NOT_KNOWN] if self.has_parts else []))
        return self._counts[recorded]

    def parts_of(self, area: str) -> tuple[str, ...]:
        if area not in self._parts:
            self._parts[area] = tuple(name for name, parent in self._parents.items() if parent == area)
        return self._parts[area]

    def _found(self, recorded: str) -> str | None:
        area = self._by_name.get(recorded)
        standing = {each.name for each in self.areas}
        while area is not None and area.name not in standing:
            area = self._by_name.get(area.successor)
        return area.name if area is not None and (area.name != self.whole or not self.has_parts) else None

    def _above(self, area: str) -> Iterator[str]:
        """The area and those that it is a part of, short of the whole."""
        while area in self._parents and area != self.whole:
            yield area
            area = self._parents[area]


Standings = Mapping[Month, Standing]


def standings(areas: Sequence[Area], periods: Iterable[Month]) -> Standings:
    """The areas at the end of each period."""
    return {period: standing(areas, period) for period in periods}


def standing(areas: Sequence[Area], period: Month) -> Standing:
    """The areas as they stood on the period's last day; `areas` are the whole first, then its parts.

    A snapshot read some days earlier has the same ones: what an area held that ended between is its successor's.
    """
    there = tuple(area for place, area in enumerate(areas) if place == 0 or area.exists_on(period.last_day))
    by_name = {area.name: area for area in areas}
    parents = {area.name: parent_on(area, by_name, period.last_day) for area in there}
    return Standing(there, by_name, parents)
