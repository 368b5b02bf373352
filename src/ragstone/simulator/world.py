"""What every journey needs to know: the calendar, the places, the rates, and where its rows go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ragstone.simulator.chance import Chance, Spread
from ragstone.simulator.council import Council
from ragstone.simulator.days import Days
from ragstone.simulator.places import Places, Team
from ragstone.simulator.records import Records

if TYPE_CHECKING:
    from ragstone.simulator.rates import Rates


@dataclass(frozen=True, slots=True)
class RecordingRates:
    late: float  # share of entries that are made late
    days_late: Spread


@dataclass(frozen=True, slots=True)
class World:
    """Days are whole numbers: `first` begins the months of the records, `last` is the day of the last extract.

    Families without an open case since `kept_since` are not in the records.
    """

    council: Council
    days: Days
    places: Places
    rates: Rates
    records: Records
    first: int
    kept_since: int
    last: int
    share_late: float  # of entries that are made late

    def entered(self, chance: Chance, day: int, not_before: int = 0) -> int:
        """When something that happened on a day got into the records."""
        return max(day + self.late(chance), not_before)

    def late(self, chance: Chance) -> int:
        """How many days late something gets into the records: mostly none."""
        if chance.roll() < self.share_late:
            return self.rates.recording.days_late.draw(chance)
        return 0

    def more_often(self, share: float, area: str) -> float:
        """How often something goes wrong in a district, of which `share` is the council's mean."""
        return min(share * self.places.districts[area].delay, 0.95)

    def team(self, chance: Chance, kind: str, area: str) -> Team:
        """One of the teams that do a kind of work for a district."""
        teams = self.places.teams[kind, area]
        return teams[0] if len(teams) == 1 else teams[chance.whole(0, len(teams) - 1)]

    def worker(self, chance: Chance, team: Team) -> str:
        """A worker of a team, by number."""
        return f"W{team.number:02d}{chance.whole(1, team.workers):02d}"
