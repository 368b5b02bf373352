"""Measures of a scorecard that nobody has given or counted any figure of."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ragstone.ratings.lines import MONTHS_OF_HISTORY
from ragstone.ratings.parts import named
from ragstone.values.figures import Basis, Figure
from ragstone.values.scorecards import Line, Scorecard


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
