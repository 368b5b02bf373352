"""The list of everything that has been published: the one page that is ever replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ragstone.publication.html import render_contents
from ragstone.values.periods import Month


@dataclass(frozen=True, slots=True)
class Entry:
    """A published folder: the period and edition in it, and whether it is the one to read."""

    folder: str
    period: Month
    edition: str  # the short hash
    stands: bool  # False once a later edition or rendering has taken its place


def contents_page(council: str, title: str, entries: Sequence[Entry]) -> bytes:
    """Newest period first; under each, what it took the place of."""
    newest_first = sorted(entries, key=lambda entry: (entry.period, entry.stands, entry.folder), reverse=True)
    return render_contents(council=council, title=title, entries=newest_first)
