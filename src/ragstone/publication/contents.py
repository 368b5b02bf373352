"""The list of everything that has been published: the one page that is ever replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ragstone.publication.html import render_contents
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council


@dataclass(frozen=True, slots=True)
class Entry:
    """A published folder: the period and edition in it, and whether it is the one to read."""

    folder: str
    period: Month
    edition: str  # the short hash
    stands: bool  # False once a later edition or rendering has taken its place
    correction: str = ""  # why it was issued in place of an earlier one


_FOLDER = re.compile(r"(\d{4}-\d{2})-([0-9a-f]{12})(?:-\d+)?")


def is_publication(folder: str) -> bool:
    """Whether a folder's name is one that publications are given."""
    return bool(_FOLDER.fullmatch(folder))


def entries_of(folders: Sequence[str], standing: Callable[[Month], tuple[str, str]]) -> list[Entry]:
    """Published folders, in the order in which they were drawn, as entries.

    `standing` gives the short hash of a period's edition that nothing replaces, and why it was issued. Where that
    one has not been published, the last that was is the one to read. Of an edition that is its last folder: a newer
    version of the software drew it.
    """
    found = [
        (folder, Month.parse(match[1]), match[2])
        for folder in folders
        if (match := _FOLDER.fullmatch(folder))
    ]
    editions = {period: [each[2] for each in found if each[1] == period] for _, period, _ in found}
    stand = {period: _stands(standing(period), of) for period, of in editions.items()}
    last = {edition: folder for folder, _, edition in found}
    return [
        Entry(folder, period, edition, True, stand[period][1])
        if edition == stand[period][0] and folder == last[edition]
        else Entry(folder, period, edition, False)
        for folder, period, edition in found
    ]


def _stands(standing: tuple[str, str], published: Sequence[str]) -> tuple[str, str]:
    return standing if standing[0] in published else (published[-1], "")


def contents_page(council: Council, entries: Sequence[Entry]) -> bytes:
    """Newest period first; under each, what it took the place of. The council is as its latest publication says."""
    newest_first = sorted(entries, key=lambda entry: (entry.period, entry.stands, entry.folder), reverse=True)
    return render_contents(council=council, entries=newest_first)
