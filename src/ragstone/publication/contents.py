"""The list of everything that has been published: the one page that is ever replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ragstone.publication.html import render_contents
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council


@dataclass(frozen=True, slots=True)
class Entry:
    """A published folder: the period and edition in it, and whether it is the one to read.

    `again`: the same edition was published once more, for other readers or by another version of the software.
    """

    folder: str
    period: Month
    edition: str  # the short hash
    stands: bool  # False once a later edition or rendering has taken its place
    correction: str = ""  # why it was issued in place of an earlier one
    again: bool = False


_FOLDER = re.compile(r"(\d{4}-\d{2})-([0-9a-f]{12})(?:-\d+)?")


def is_publication(folder: str) -> bool:
    """Whether a folder's name is one that publications are given."""
    return bool(_FOLDER.fullmatch(folder))


def entries_of(folders: Sequence[str], editions: Callable[[Month], Sequence[tuple[str, str]]]) -> list[Entry]:
    """Published folders as entries, by period and then by edition: the last of each period is the one to read.

    `editions` gives the short hashes of a period's editions, each replaced by the next, and why each was issued. One
    that has not been published replaces nothing here. Of an edition that is its last folder: a newer version of the
    software drew it.
    """
    found = [
        (Month.parse(match[1]), match[2], folder)
        for folder in folders
        if (match := _FOLDER.fullmatch(folder))
    ]
    entries = []
    for period in sorted({period for period, _, _ in found}):
        issued = editions(period)
        order = {edition: place for place, (edition, _) in enumerate(issued)}
        drawn = [(edition, folder) for each, edition, folder in found if each == period]
        drawn.sort(key=lambda each: order.get(each[0], -1))
        for (edition, folder), (next_edition, _) in pairwise(drawn):
            entries.append(Entry(folder, period, edition, stands=False, again=edition == next_edition))
        edition, folder = drawn[-1]
        entries.append(Entry(folder, period, edition, stands=True, correction=dict(issued).get(edition, "")))
    return entries


def contents_page(council: Council, entries: Sequence[Entry]) -> bytes:
    """Newest period first; under each, what it took the place of. The council is as its latest publication says."""
    return render_contents(council=council, entries=entries[::-1])
