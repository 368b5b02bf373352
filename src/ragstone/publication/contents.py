"""The list of everything that has been published: the one page that is ever replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ragstone.publication.html import render_contents
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council


@dataclass(frozen=True, slots=True)
class Issued:
    """An edition of a period by its short hash, why it was issued, and with which policy each folder of it is known."""

    edition: str
    correction: str = ""
    policies: Mapping[str, str] = field(default_factory=dict)


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
    policy: str = ""  # for whom it is, where the same edition was published for others too


_FOLDER = re.compile(r"(\d{4}-\d{2})-([0-9a-f]{12})(?:-\d+)?")


def is_publication(folder: str) -> bool:
    """Whether a folder's name is one that publications are given."""
    return bool(_FOLDER.fullmatch(folder))


def entries_of(folders: Sequence[str], editions: Callable[[Month], Sequence[Issued]]) -> list[Entry]:
    """Published folders as entries, by period and then by edition: the last of each period is the one to read.

    `editions` gives a period's editions, each replaced by the next. One that has not been published replaces nothing
    here. Of an edition that is its last folder: it was published once more.
    """
    found = [
        (Month.parse(match[1]), match[2], folder)
        for folder in folders
        if (match := _FOLDER.fullmatch(folder))
    ]
    entries: list[Entry] = []
    for period in sorted({period for period, _, _ in found}):
        issued = editions(period)
        order = {each.edition: place for place, each in enumerate(issued)}
        reasons = {each.edition: each.correction for each in issued}
        drawn = [(edition, folder) for each, edition, folder in found if each == period]
        drawn.sort(key=lambda each: order.get(each[0], -1))
        of_period = [
            Entry(folder, period, edition, stands=False, again=edition == next_edition)
            for (edition, folder), (next_edition, _) in pairwise(drawn)
        ]
        edition, folder = drawn[-1]
        of_period.append(Entry(folder, period, edition, stands=True, correction=reasons.get(edition, "")))
        entries.extend(_told_apart(of_period, issued))
    return entries


def _told_apart(entries: Sequence[Entry], issued: Sequence[Issued]) -> Iterator[Entry]:
    """Two of one edition are told apart by what they are for, where that is not the same."""
    policies = {folder: policy for each in issued for folder, policy in each.policies.items()}
    for entry in entries:
        alike = {policies.get(each.folder, "") for each in entries if each.edition == entry.edition} - {""}
        yield replace(entry, policy=policies.get(entry.folder, "")) if len(alike) > 1 else entry


def contents_page(council: Council, entries: Sequence[Entry]) -> bytes:
    """Newest period first; under each, what it took the place of. The council is as its latest publication says."""
    return render_contents(council=council, entries=entries[::-1])
