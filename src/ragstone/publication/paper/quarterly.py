"""The measures that a quarterly report takes from the scorecard, quarter end by quarter end."""

from __future__ import annotations

from ragstone.publication import words
from ragstone.publication.page import Table
from ragstone.publication.paper.key import NONE
from ragstone.publication.paper.parts import Quarterly
from ragstone.values.editions import Published
from ragstone.values.figures import Figure
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line

QUARTERS = 4


def quarterly(published: Published) -> Quarterly | None:
    """None where the council has made no selection, or none of it is on the scorecard."""
    scorecard = published.scorecard
    selection = scorecard.council.paper.quarterly
    lines = {line.measure: line for line in scorecard.lines_of(scorecard.areas[0].name)}
    chosen = [lines[name] for name in selection.measures if name in lines] if selection else []
    if selection is None or not chosen:
        return None
    months = quarter_ends(scorecard.period)
    headings = ("Measure", "Target", *(month.short for month in months), f"Since {scorecard.outturn.words}")
    rows = tuple(_row(scorecard.measure(line.measure), line, months) for line in chosen)
    table = Table(selection.title, headings, rows, frozenset(range(1, len(months) + 2)))
    return Quarterly(selection.title, selection.note, table)


def quarter_ends(period: Month) -> tuple[Month, ...]:
    """The last four quarter ends before the period, and the period itself."""
    back = [period.plus(-months) for months in range(1, 3 * QUARTERS + 1)]
    return (*[month for month in back if month.month % 3 == 0][:QUARTERS][::-1], period)


def _row(measure: Measure, line: Line, months: tuple[Month, ...]) -> tuple[str, ...]:
    target = line.standard.target if line.standard else None
    return (
        f"{measure.number}. {measure.title}",
        words.exact(measure, target) if target is not None else NONE,
        *(_cell(measure, line, month) for month in months),
        words.travel(line.outturn),
    )


def _cell(measure: Measure, line: Line, month: Month) -> str:
    """A result and its rating; the outturn where no other figure of that month is kept."""
    for point in line.history:
        if point.period == month and point.figure.value is not None:
            rating = point.judgement.rating
            word = "" if rating is Rating.NOT_RATED else f" {rating.value}"
            return f"{_shown(measure, point.figure)}{word}"
    return _shown(measure, line.outturn.figure) if line.outturn.period == month else NONE


def _shown(measure: Measure, figure: Figure) -> str:
    return NONE if figure.value is None else words.number(measure, figure.value)
