"""What a publication costs: every file of an edition that was issued, and one scorecard as PDF."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ragstone.bench.machine import Spent, peak_memory, spent
from ragstone.disclosure.policy import publishable
from ragstone.editions import shelf
from ragstone.editions.sealed import Sealed, sealed
from ragstone.values.editions import Policy, Published
from ragstone.values.faults import refuse
from ragstone.values.figures import Area


@dataclass(frozen=True, slots=True)
class Drawing:
    """Seconds for one edition, from its bytes to everybody's files. `memory` is in GB."""

    published: Published
    opening: Spent  # from bytes that are held to their name to values
    first: Spent  # every file, with what has to be imported for it
    again: Spent  # the same files once more
    pack: Spent  # of these, the committee's pack
    one: Spent  # a scorecard as PDF: the median of all areas, each for the first time
    files: int
    size: int  # bytes
    differing: int  # files that were not the same bytes the second time
    memory: float | None


def drawing(workspace: Path) -> Iterator[str]:
    """Line by line what `drawn` found. Refused where the workspace has issued nothing."""
    yield from _lines(drawn(workspace))


def drawn(workspace: Path) -> Drawing:
    """Time the latest edition of a workspace. Nothing is written."""
    latest = _latest(workspace)
    opening, issued = spent(lambda: sealed(latest.data, latest.sha256, latest.where).opened())
    # Time is the same by either policy that is open, and the files are dropped.
    published = publishable(issued, Policy.INTERNAL)
    first, files = spent(lambda: _files(published))
    again, more = spent(lambda: _files(published))
    differing = sum(content != more[name] for name, content in files.items())
    pack, _ = spent(lambda: _pack(published))
    one = _scorecard_as_pdf(published)
    size = sum(map(len, files.values()))
    return Drawing(published, opening, first, again, pack, one, len(files), size, differing, peak_memory())


def _latest(workspace: Path) -> Sealed:
    found = shelf.latest(workspace / shelf.EDITIONS)
    if found is None:
        cure = "Issue a month, or make a council up with ragstone demo and name its folder wantsum."
        raise refuse(str(workspace / shelf.EDITIONS), "nothing has been issued", cure)
    return found


# Drawing takes long to import, and that is a part of what is timed the first time.
def _files(published: Published) -> dict[str, bytes]:
    from ragstone.publication.site import files_of

    return files_of(published)


def _pack(published: Published) -> dict[str, bytes]:
    from ragstone.publication.paper.files import pack_files

    return pack_files(published)


def _scorecard_as_pdf(published: Published) -> Spent:
    """From what was published to the bytes of covering report and scorecard.

    Each area once: what has been laid out before is remembered, and would cost nothing the second time.
    """
    from ragstone.publication.paper.appendix import scorecard_of
    from ragstone.publication.paper.pack import pack_of
    from ragstone.publication.paper.pdf import committee_pdf

    pack = replace(pack_of(published), reports=(), quarterly=None, areas=None)

    def paper(area: Area) -> bytes:
        return committee_pdf(replace(pack, scorecard=scorecard_of(published, area)))

    took = [spent(partial(paper, area))[0] for area in published.scorecard.areas]
    return Spent(
        statistics.median(each.processor for each in took), statistics.median(each.clock for each in took)
    )


def _lines(found: Drawing) -> Iterator[str]:
    scorecard = found.published.scorecard
    yield (
        f"{scorecard.council.name}, {scorecard.period.words}, edition {found.published.short}: "
        f"{len(scorecard.measures)} measures, {len(scorecard.areas)} areas."
    )
    yield f"  {'':44}{'processor':>12}{'clock':>12}{'/opening':>12}"
    for name, took in (
        ("opening the edition", found.opening),
        (f"all {found.files:,} files, {found.size / 1e6:.0f} MB, the first time", found.first),
        ("all files again", found.again),
        ("of these, the pack: PDF, Word and Excel", found.pack),
        ("one scorecard as PDF, the median of all areas", found.one),
    ):
        ratio = took.processor / found.opening.processor
        yield f"  {name:44}{took.processor:>12.2f}{took.clock:>12.2f}{f'{ratio:.1f}x':>12}"
    same = "every one the same" if not found.differing else f"{found.differing:,} DIFFER"
    yield f"  files compared with those of the second time: {found.files:,}, {same}"
    if found.memory is not None:
        yield f"  most memory so far: {found.memory:.1f} GB"
