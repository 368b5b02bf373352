"""What was issued, and what may be seen of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ragstone.values.scorecards import Scorecard


@dataclass(frozen=True, slots=True)
class Source:
    """A file that the edition was made from: its path in the workspace and what it held.

    One that brought records says which days it tells all about, and in which load it came.
    """

    path: str
    sha256: str
    covers_from: date | None = None
    covers_until: date | None = None
    load: int | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """A period as it was issued. Its name is the SHA-256 of its canonical JSON.

    `replaces` is the hash of the edition that this one corrects and `correction` the reason; `differs` is what has
    changed since the edition `compared_with`, the last that was published before: a sentence for each measure, the
    weightiest first. All are empty for a first edition.
    """

    scorecard: Scorecard
    sources: tuple[Source, ...]
    replaces: str = ""
    correction: str = ""
    compared_with: str = ""
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedEdition:
    """An edition with its name. `short` is what pages print."""

    sha256: str
    edition: Edition

    @property
    def short(self) -> str:
        return self.sha256[:12]


class Policy(StrEnum):
    """Who may see it: `internal` everything, marked; `as-published` figures already public."""

    INTERNAL = "internal"
    AS_PUBLISHED = "as-published"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Published:
    """What may be seen of an edition: the only thing that renderers take."""

    edition: str  # the whole hash
    policy: Policy
    notice: str  # printed on every page; "" for none
    replaces: str
    correction: str
    scorecard: Scorecard
    sources: tuple[Source, ...]
    compared_with: str = ""
    differs: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        return self.edition[:12]
