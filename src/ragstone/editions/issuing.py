"""Freezing a period: an edition is added, or nothing changes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ragstone.editions.acts import ISSUED, Act
from ragstone.editions.canonical import name_of, to_bytes
from ragstone.editions.sealed import Sealed
from ragstone.editions.shelf import acts_path, edition_path, standing
from ragstone.editions.whole import tidy, write_whole
from ragstone.values.editions import Edition, IssuedEdition
from ragstone.values.faults import refuse
from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Issue:
    """What issuing came to. `fresh` is False where the same content was issued already."""

    issued: IssuedEdition
    fresh: bool

    @property
    def words(self) -> str:
        """A sentence for the analyst."""
        period = self.issued.edition.scorecard.period.words
        if not self.fresh:
            return f"{period} is already issued with this content, as edition {self.issued.short}."
        replaces = self.issued.edition.replaces
        return f"{period} is issued as edition {self.issued.short}" + (
            f", which replaces {replaces[:12]}." if replaces else "."
        )


def issue(folder: Path, edition: Edition, at: datetime, who: str = "") -> Issue:
    """Add `edition` to the folder `editions` of a workspace, whole or not at all.

    `edition.correction` is why it is issued anew, "" for the first of its period; what it replaces
    is filled in here. The same content again is no change, whatever the reason given. Refused
    when the period has an edition with other content and no reason is given, or the reverse.
    """
    period = edition.scorecard.period
    home = folder / str(period)
    tidy(home)
    _forget_uncommitted(home)
    before = standing(folder, period)
    frozen = replace(edition, replaces=before.sha256 if before else "")
    data = to_bytes(frozen)
    if before is not None and before.says_what(frozen, data):
        return Issue(before.opened(), fresh=False)
    _check_reason(folder, period, before, edition.correction)
    issued = IssuedEdition(name_of(data), frozen)
    path = edition_path(folder, period, issued.sha256)
    write_whole(acts_path(path), Act(ISSUED, at, who).line.encode())
    write_whole(path, data)
    return Issue(issued, fresh=True)


def as_if_issued(edition: Edition) -> IssuedEdition:
    """An edition under the name that it would get, for a look before it is issued; nothing is written."""
    return IssuedEdition(name_of(to_bytes(edition)), edition)


def _check_reason(folder: Path, period: Month, before: Sealed | None, reason: str) -> None:
    if before is not None and not reason.strip():
        raise refuse(
            f"{folder.name}/{period}",
            f"{period.words} was issued as edition {before.short}, and the figures, the words or the files differ now",
            f'To correct it, run: ragstone issue --period {period} --correction "why"',
        )
    if before is None and reason:
        raise refuse(
            f"{folder.name}/{period}",
            f"{period.words} has no edition yet, so there is nothing to correct",
            f"To issue it, run: ragstone issue --period {period}",
        )


def _forget_uncommitted(home: Path) -> None:
    """Remove acts whose edition never came, which hold one line; a longer history is never ours to remove."""
    for acts in home.glob("*.acts.jsonl"):
        edition = acts.with_name(acts.name.replace(".acts.jsonl", ".json"))
        if not edition.exists() and acts.read_bytes().count(b"\n") <= 1:
            with suppress(OSError):
                acts.unlink()
