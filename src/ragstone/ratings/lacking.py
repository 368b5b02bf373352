"""What nobody has given a scorecard at all: this year's targets, and every figure of a measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ragstone.ratings.lines import MONTHS_OF_HISTORY
from ragstone.ratings.parts import named
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Polarity
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Line, Scorecard

_STANDARDS = "standards.csv"


def without_targets(scorecard: Scorecard, files: Collection[str]) -> Iterator[str]:
    """A sentence where nothing can be rated for want of targets. `files` are those that the scorecard is made from.

    None is missed where every measure is for information only, or there only ever were numbers to compare with.
    """
    year = scorecard.period.fiscal_year
    ratable = {measure.name for measure in scorecard.measures if measure.polarity is not Polarity.NONE}
    lines = [line for line in scorecard.lines if line.measure in ratable]
    if not lines or any(_rates(line.standard) for line in lines):
        return
    points = (point for line in lines for point in line.history)
    earlier = [point.period.fiscal_year for point in points if _rates(point.standard)]
    if not earlier and any(line.standard and not line.standard.rated for line in lines):
        return
    last = f" The last are for {max(earlier)}." if earlier else ""
    cure = f"Give each measure a row for {year} in {_STANDARDS}."
    if _STANDARDS not in files:
        columns = "measure,fiscal_year,area,target,minimum_standard,band"
        cure = f"There is no {_STANDARDS}: add it, or call it by that name; its first row is {columns}."
    yield f"No target has been set for {year}: nothing is rated.{last} {cure}"


def _rates(standard: Standard | None) -> bool:
    return standard is not None and standard.rated and standard.target is not None


def never_known(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for all measures that have no figure in any area and month that the scorecard looks at."""
    known = {line.measure for line in scorecard.lines if any(map(_is_known, _figures(line)))}
    never = [measure.name for measure in scorecard.measures if measure.name not in known]
    if never:
        of = f"{len(never)} of the {len(scorecard.measures)} measures"
        have = "has" if len(never) == 1 else "have"
        yield (
            f"{of} {have} no figure, supplied or counted, in the {MONTHS_OF_HISTORY} months up to "
            f"{scorecard.period.words}: {named(never)}. Give rows in figures.csv, {_to_load(scorecard, never)}, "
            f"or let `measures` in ragstone.toml name only what you report."
        )


def _to_load(scorecard: Scorecard, measures: Collection[str]) -> str:
    """Where there are records, what they lack differs from measure to measure, and counting says it of each."""
    bases = {line.latest.basis for line in scorecard.lines if line.measure in measures}
    if Basis.NOT_COVERED in bases:
        return f"load what `ragstone count --period {scorecard.period}` says would cover them"
    return "load an extract to count from"


def _figures(line: Line) -> Iterator[Figure]:
    """What an edition reported of the period before and the files no longer have has lapsed: that is told already."""
    yield from (point.figure for point in line.history)
    yield line.previous.figure


def _is_known(figure: Figure) -> bool:
    """No cases, or no population for a rate, say that somebody gave something."""
    return figure.basis not in (Basis.MISSING, Basis.NOT_COVERED)
