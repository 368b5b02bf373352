"""Freezing a period: an edition is added, or nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ragstone.editions.acts import ISSUED, Act
from ragstone.editions.canonical import content_of, name_of, to_bytes, written
from ragstone.editions.differing import Difference, differences
from ragstone.editions.sealed import Sealed
from ragstone.editions.shelf import acts_path, edition_path, editions_of, last_published
from ragstone.editions.whole import tidy, write_whole
from ragstone.values.editions import Edition, IssuedEdition
from ragstone.values.faults import refuse

InWords = Callable[[Sequence[Difference]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Issue:
    """What issuing came to. `fresh` is False where the same scorecard was issued already."""

    issued: IssuedEdition
    fresh: bool

    @property
    def words(self) -> str:
        """A sentence for the analyst."""
        period = self.issued.edition.scorecard.period.words
        if not self.fresh:
            return f"{period} is already issued as edition {self.issued.short}, and no figure or word of it differs."
        replaces = self.issued.edition.replaces
        return f"{period} is issued as edition {self.issued.short}" + (
            f", which replaces {replaces[:12]}." if replaces else "."
        )


def issue(
    folder: Path,
    edition: Edition,
    at: datetime,
    who: str = "",
    in_words: InWords | None = None,
) -> Issue:
    """Add `edition` to the folder `editions` of a workspace, whole or not at all.

    `edition.correction` is why it is issued anew, "" for the first of its period; what it replaces
    is filled in here, and by `in_words` what has changed. Where that finds nothing to tell a reader it is no change,
    whatever the reason given and whatever files it came from. Refused when the period has an edition that says
    otherwise and no reason is given, or the reverse.
    """
    period = edition.scorecard.period
    home = folder / str(period)
    tidy(home)
    _forget_uncommitted(home)
    editions = editions_of(folder, period)
    before = editions[-1] if editions else None
    frozen = replace(edition, replaces=before.sha256 if before else "")
    content = content_of(frozen)
    data = written(content)
    if before is not None:
        told = told_since(before, frozen, data, in_words)
        if told is None:
            return Issue(before.opened(), fresh=False)
        since = last_published(folder, period, editions) or before
        told = told if since == before else told_since(since, frozen, data, in_words) or ()
        frozen = replace(frozen, compared_with=since.sha256, differs=told)
        data = written({**content, "compared_with": frozen.compared_with, "differs": told})
    _check_reason(folder, before, frozen)
    issued = IssuedEdition(name_of(data), frozen)
    path = edition_path(folder, period, issued.sha256)
    write_whole(acts_path(path), Act(ISSUED, at, who).line.encode())
    write_whole(path, data)
    return Issue(issued, fresh=True)


def told_since(before: Sealed, now: Edition, data: bytes, in_words: InWords | None) -> tuple[str, ...] | None:
    """What has changed since an edition, in sentences; None where it is nothing that a reader would see.

    `data` is the later one as it would be written.
    """
    if before.says_what(now, data):
        return None
    if in_words is None:
        return ()
    return in_words(differences(before, data)) or None


def as_if_issued(edition: Edition) -> IssuedEdition:
    """An edition under the name that it would get, for a look before it is issued; nothing is written."""
    return IssuedEdition(name_of(to_bytes(edition)), edition)


def _check_reason(folder: Path, before: Sealed | None, frozen: Edition) -> None:
    period, reason = frozen.scorecard.period, frozen.correction
    if before is not None and not reason.strip():
        more = f"; and {len(frozen.differs) - 1} more" if len(frozen.differs) > 1 else ""
        differs = f": {frozen.differs[0].rstrip('.')}{more}" if frozen.differs else ""
        raise refuse(
            f"{folder.name}/{period}",
            f"{period.words} was issued as edition {before.short}, and would say otherwise now{differs}",
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
