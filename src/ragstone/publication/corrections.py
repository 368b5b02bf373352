"""What a corrected edition tells of itself: why, and what has changed since the edition that readers had."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.publication.characters import clean
from ragstone.values.editions import Published

_MOST = 12  # sentences: a reload of all records changes a little of everything
_IN_A_PAPER = 6


@dataclass(frozen=True, slots=True)
class Correction:
    why: str
    since: str  # the short hash of an edition
    changes: tuple[str, ...]  # sentences
    more: tuple[str, ...]  # those for which there may be no room

    @property
    def begins(self) -> str:
        """What stands before the changes."""
        if not self.changes:
            return f"It says again what edition {self.since} says." if self.since else ""
        return f"Changed since edition {self.since}:"

    @property
    def in_short(self) -> tuple[str, ...]:
        """The changes as a paper has room for them."""
        more = len(self.changes) + len(self.more) - _IN_A_PAPER
        rest = f"And {more} more {'change' if more == 1 else 'changes'}, which the scorecard's page lists."
        return (*self.changes[:_IN_A_PAPER], *((rest,) if more > 0 else ()))


def correction_of(published: Published) -> Correction | None:
    """None for an edition that corrects nothing."""
    if not published.correction:
        return None
    changes = tuple(map(clean, published.differs))
    return Correction(published.correction, published.compared_with[:12], changes[:_MOST], changes[_MOST:])
