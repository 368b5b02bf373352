"""What a council says of its committee's paper: its texts, its contact, its look, and what goes into the pack."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Appendix(StrEnum):
    """How the scorecard stands in the pack: the paper's columns, trends and positions, or one after the other."""

    CLASSIC = "classic"
    MODERN = "modern"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the workspace that a pack is made with, whole: a pack is re-made from its edition alone."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers questions about the paper. A field nobody filled in is ""."""

    name: str = ""
    title: str = ""
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts of the covering report, in its order. None: Ragstone's own words; "": left out.

    From `remit` on they are the numbered paragraphs, in Markdown.
    """

    subject: str | None = None
    classification: str | None = None
    summary: str | None = None
    recommendation: str | None = None
    remit: str | None = None
    receives: str | None = None
    attached: str | None = None
    results: str | None = None
    indicators: str | None = None
    periods: str | None = None
    programme: str | None = None
    subset: str | None = None
    powers: str | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Measures, by name, that another report takes from this scorecard."""

    title: str
    note: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How the council's documents look. `colour` is `#rrggbb` or ""; `logo_words` say what the logo shows."""

    colour: str = ""
    logo: Attachment | None = None
    logo_words: str = ""
    base: Attachment | None = None  # a Word document whose styles, header and footer are used


@dataclass(frozen=True, slots=True)
class Paper:
    """What paper.toml says; a workspace without one says nothing, and every text is Ragstone's own."""

    sender: tuple[str, ...] = ()
    wording: Wording = field(default_factory=Wording)
    contact: Contact = field(default_factory=Contact)
    background: tuple[str, ...] = ()
    appendix: Appendix = Appendix.CLASSIC
    exception_reports: tuple[str, ...] = ()  # measures, by name, that have one whatever their rating
    quarterly: Selection | None = None
    look: Look = field(default_factory=Look)


PLACES = ("period", "previous", "outturn", "meeting", "council", "service", "committee", "title")
"""What a text may have in braces, as {period}: it is filled in with the edition's own words."""
