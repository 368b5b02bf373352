"""Periods of care and placements, put together from episodes as the measures say them.

Series of short breaks (legal status V3 or V4) do not exist here. A period of care begins with an episode that
began for reason S; an episode before a child's first S belongs to none. A placement is a run of episodes of
one period: S, P and B begin one. Either ends on its last ceased day, and has not ended while any of its
episodes has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tests.recount.council import Council, day, is_open, needed, once, word

ADOPTED = ("E11", "E12")
FOR_ADOPTION = ("A3", "A4", "A5", "A6")


@dataclass(frozen=True)
class Episode:
    number: str
    child: str
    began: date
    why: str | None
    kind: str | None
    record: str | None  # the row of the placements table that it points to
    ceased: date | None
    why_ceased: str | None


@dataclass(frozen=True)
class Run:
    """A period of care or a placement: episodes one after the other."""

    episodes: tuple[Episode, ...]

    @property
    def child(self) -> str:
        return self.episodes[0].child

    @property
    def began(self) -> date:
        return self.episodes[0].began

    @property
    def ended(self) -> date | None:
        ends = [episode.ceased for episode in self.episodes if episode.ceased]
        return max(ends) if len(ends) == len(self.episodes) else None

    @property
    def why_left(self) -> str | None:
        """The reason that is not X1; of several the last."""
        reasons = [each.why_ceased for each in self.episodes if each.why_ceased not in (None, "X1")]
        return reasons[-1] if reasons else None

    @property
    def kind(self) -> str | None:
        return self.episodes[0].kind

    def open_on(self, on: date) -> bool:
        return is_open(self.began, self.ended, on)

    def placements(self) -> list[Run]:
        return _runs(self.episodes, ("S", "P", "B"))


@once
def episodes(council: Council) -> dict[str, list[Episode]]:
    """Each child's episodes in order."""
    found: dict[str, list[Episode]] = {}
    for row in council.rows("ssd_cla_episodes"):
        if row["clae_legal_status"] not in ("V3", "V4"):
            episode = Episode(
                number=word(row, "clae_cla_episode_id"),
                child=word(row, "clae_person_id"),
                began=needed(row, "clae_cla_episode_start_date"),
                why=_text(row["clae_cla_episode_start_reason"]),
                kind=_text(row["clae_placement_type"]),
                record=_text(row["clae_cla_placement_id"]),
                ceased=day(row, "clae_cla_episode_ceased_date"),
                why_ceased=_text(row["clae_cla_episode_ceased_reason"]),
            )
            found.setdefault(episode.child, []).append(episode)
    for each in found.values():
        each.sort(key=lambda episode: (episode.began, episode.number))
    return found


@once
def periods_of_care(council: Council) -> dict[str, list[Run]]:
    return {child: _runs(each, ("S",)) for child, each in episodes(council).items()}


def in_care(council: Council, on: date) -> dict[str, list[Run]]:
    """The children in care on a day, and the period of care that is open; one each, unless records are at fault."""
    found = {
        child: [run for run in runs if run.open_on(on)] for child, runs in periods_of_care(council).items()
    }
    return {child: runs for child, runs in found.items() if runs}


def _runs(ordered: Iterable[Episode], begin: tuple[str, ...]) -> list[Run]:
    runs: list[list[Episode]] = []
    for episode in ordered:
        if episode.why in begin:
            runs.append([episode])
        elif runs:
            runs[-1].append(episode)
    return [Run(tuple(each)) for each in runs]


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
