"""Areas compared: one measure's results in every part of the council, as a picture and in words."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.publication import words
from ragstone.publication.charts.areas import Bar, areas_chart, best_first
from ragstone.publication.page import Charted, Picture
from ragstone.values.measures import Measure, Unit
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line


def compared_areas(measure: Measure, whole: Line, parts: Sequence[tuple[str, Line]]) -> Charted | None:
    """Each part's title and line, best first, beside the whole. None where there is nothing to compare by.

    That is a measure without a rating, and a count: a part has fewer of anything than the whole.
    """
    value = whole.latest.value
    if not parts or value is None or measure.unit is Unit.COUNT or whole.judgement.rating is Rating.NOT_RATED:
        return None
    target = whole.standard.target if whole.standard else None
    found = [Bar(title, line.latest.value, line.judgement.rating) for title, line in parts]
    bars = best_first(measure, found, target)
    said = ", ".join(f"{bar.area} {_shown(measure, bar)}" for bar in bars)
    described = f"The council {words.number(measure, value)}. Best first: {said}."
    title = f"{measure.number}. {measure.title}"
    drawn = areas_chart(measure, bars, value, target, title, described)
    return Charted(_finding(measure, bars), Picture(drawn, described))


def _finding(measure: Measure, bars: Sequence[Bar]) -> str:
    """The two ends of the list, and whose they are."""
    shown = [(_shown(measure, bar), bar.area) for bar in bars if bar.value is not None]
    if not shown:
        return "No area has a figure"
    best, worst = shown[0][0], shown[-1][0]
    if best == worst:
        return f"{best} in {_whose(best, shown)}"
    return f"From {best} in {_whose(best, shown)} to {worst} in {_whose(worst, shown)}"


def _whose(result: str, shown: Sequence[tuple[str, str]]) -> str:
    names = [name for each, name in shown if each == result]
    if len(names) == len(shown) > 1:
        return "every area with a figure"
    return " and ".join(names) if len(names) < 3 else f"{len(names)} areas"


def _shown(measure: Measure, bar: Bar) -> str:
    return "no figure" if bar.value is None else words.number(measure, bar.value)
