"""Results that were there in the period before and are not there now: a Red must not leave a scorecard in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ragstone.ratings.rag import NO_FIGURE, judge
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line, Scorecard

CURES = {  # where the records do not reach, the figure's own note says what would do
    Basis.MISSING: "Give the row in figures.csv.",
    Basis.NO_POPULATION: "Give the area's people in population.csv.",
}


def has_lapsed(line: Line) -> bool:
    """Whether the period before had a result and this one, in which one was due, has none. No cases are no lapse."""
    gone = line.latest.value is None and line.latest.basis is not Basis.NO_CASES
    return gone and line.previous.figure.value is not None and _is_due(line)


def _is_due(line: Line) -> bool:
    """Where the results of a year came at even steps, such as quarters, the next one is due a step later."""
    known = [point.period for point in line.history if point.figure.value is not None]
    step = even_step(known)
    return step is None or line.history[-1].period >= known[-1].plus(step)


def even_step(periods: Sequence[Month]) -> int | None:
    """How many months lie between those of the last year, each time; None where they are few or it differs."""
    year = [period for period in periods if period >= periods[-1].plus(-12)]
    steps = {after.since(before) for before, after in pairwise(year)}
    return steps.pop() if len(year) > 2 and len(steps) == 1 else None


def lapses(scorecard: Scorecard) -> Iterator[str]:
    """A sentence or more for each measure that has lapsed somewhere: what each area had, and why it has none now."""
    titles = {area.name: area.title for area in scorecard.areas}
    for measure in scorecard.measures:
        had: dict[str, dict[str, list[str]]] = {}  # by cure, which is said once, and reason
        for line in scorecard.lines:
            if line.measure == measure.name and has_lapsed(line):
                rating = _rating_before(measure, line)
                area = titles[line.area] + (f" ({rating})" if rating else "")
                alike = had.setdefault(CURES.get(line.latest.basis, ""), {})
                alike.setdefault(_why(line.latest), []).append(area)
        if had:
            told = " ".join(_with_cure(reasons, cure) for cure, reasons in had.items())
            yield f"No figure, and there was one in {scorecard.previous.words}: {measure.title}: {told}"


def _with_cure(reasons: Mapping[str, Sequence[str]], cure: str) -> str:
    told = " ".join(f"{', '.join(areas)}. {why}" for why, areas in reasons.items())
    return f"{told} {cure}" if cure else told


def _why(figure: Figure) -> str:
    return note_on_absence(figure) or NO_FIGURE[figure.basis]


def note_on_absence(figure: Figure) -> str:
    """Of what was supplied the note is about the figure, and not about why there is none."""
    return figure.note if figure.basis in (Basis.MISSING, Basis.NOT_COVERED) else ""


def _rating_before(measure: Measure, line: Line) -> Rating | None:
    """Of the result as it was reported, by its year's standard; None where the history has no month of that year."""
    year = line.previous.period.fiscal_year
    months = [point for point in line.history if point.period.fiscal_year == year]
    return judge(line.previous.figure, measure.polarity, months[0].standard).rating if months else None
