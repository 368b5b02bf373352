"""What a corrected edition tells of itself: why, which edition it replaces, and what it says otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.values.editions import Published

_MOST = 12  # sentences: a reload of all records changes a little of everything


@dataclass(frozen=True, slots=True)
class Correction:
    why: str
    replaces: str  # the short hash
    differs: tuple[str, ...]  # sentences

    @property
    def words(self) -> str:
        """All of it but why, as one paragraph."""
        return (
            f"What it says otherwise than edition {self.replaces}. {' '.join(self.differs)}"
            if self.differs
            else ""
        )


def correction_of(published: Published) -> Correction | None:
    """None for an edition that corrects nothing."""
    if not published.correction:
        return None
    more = len(published.differs) - _MOST
    cut = (f"And of {more} more.",) if more > 0 else ()
    return Correction(published.correction, published.replaces[:12], (*published.differs[:_MOST], *cut))
