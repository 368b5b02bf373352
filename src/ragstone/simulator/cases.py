"""A case: one referral of one child and what comes of it until it is closed."""

from __future__ import annotations

from dataclasses import dataclass, field

from ragstone.simulator.families import Child
from ragstone.simulator.places import Team


@dataclass(slots=True)
class Case:
    """`entered` is the day on which the referral got into the records, `known_on` the day before which
    nothing more of the case is there. `stretches` are the teams that held the case, each with its first day.
    """

    child: Child
    referral: str
    area: str
    began: int
    entered: int
    known_on: int
    closed: int = 0
    reason: str = "RC7"
    closed_late: int = 0  # days after which the closing was entered
    busy_until: int = 0  # no case is closed before what was begun in it has ended,
    entered_until: int = 0  # nor is that entered before the end of what was begun
    stretches: list[tuple[Team, int]] = field(default_factory=list)

    def closes(self, day: int, reason: str) -> None:
        """Closed on a day, or as soon after it as everything in it has ended."""
        held = self.stretches[-1][1] + 1 if self.stretches else day
        self.closed, self.reason = max(day, self.busy_until, held), reason

    def lasts(self, day: int, late: int) -> None:
        """Something in it ends on a day, which is entered so many days late."""
        self.busy_until = max(self.busy_until, day)
        self.entered_until = max(self.entered_until, day + late)
