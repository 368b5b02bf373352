"""The parts of the council: all of them at a glance, and the scorecard of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.publication import words
from ragstone.publication.charts.areas import Bar, areas_chart, best_first
from ragstone.publication.paper.appendix import scorecard_of
from ragstone.publication.paper.parts import AreaPack, Comparison, Glance, GlanceRow, Picture
from ragstone.publication.scorecard_page import areas_table
from ragstone.values.editions import Published
from ragstone.values.figures import Area
from ragstone.values.measures import Measure, Unit
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line

ACROSS = 13  # as many areas as fit beside the names of measures


def area_pack(published: Published) -> AreaPack | None:
    """None for a council without parts."""
    scorecard = published.scorecard
    if len(scorecard.areas) < 2:
        return None
    return AreaPack(
        title=f"{scorecard.council.title}: areas",
        ratings=areas_table(published),
        glances=tuple(_glances(published)),
        comparisons=tuple(_comparisons(published)),
        scorecards=tuple(scorecard_of(published, area) for area in scorecard.areas[1:]),
    )


def _comparisons(published: Published) -> Iterator[Comparison]:
    whole, *parts = published.scorecard.areas
    for measure in published.scorecard.measures:
        lines = {line.area: line for line in published.scorecard.lines if line.measure == measure.name}
        line = lines[whole.name]
        is_comparable = measure.unit is not Unit.COUNT  # a part has fewer of anything than the whole
        if is_comparable and line.latest.value is not None and line.judgement.rating is not Rating.NOT_RATED:
            yield _comparison(measure, line, [(part.title, lines[part.name]) for part in parts])


def _comparison(measure: Measure, whole: Line, parts: Sequence[tuple[str, Line]]) -> Comparison:
    title = f"{measure.number}. {measure.title}"
    target = whole.standard.target if whole.standard else None
    found = [Bar(name, line.latest.value, line.judgement.rating) for name, line in parts]
    bars = best_first(measure, found, target)
    said = ", ".join(
        f"{bar.area} {'no figure' if bar.value is None else words.number(measure, bar.value)}" for bar in bars
    )
    value = whole.latest.value
    if value is None:
        raise ValueError(f"{measure.name} is rated and has no result")
    described = f"The council {words.number(measure, value)}. Best first: {said}."
    return Comparison(title, Picture(areas_chart(measure, bars, value, target, title, described), described))


def _glances(published: Published) -> Iterator[Glance]:
    """The whole council stands in each of them, to compare with."""
    whole, *parts = published.scorecard.areas
    for start in range(0, len(parts), ACROSS - 1):
        yield _glance(published, (whole, *parts[start : start + ACROSS - 1]))


def _glance(published: Published, areas: Sequence[Area]) -> Glance:
    sections: dict[str, list[GlanceRow]] = {}
    for measure in published.scorecard.measures:
        sections.setdefault(measure.section, []).append(_row(published, measure, areas))
    titles = tuple(area.title for area in areas)
    return Glance(titles, tuple((title, tuple(rows)) for title, rows in sections.items()))


def _row(published: Published, measure: Measure, areas: Sequence[Area]) -> GlanceRow:
    lines = {line.area: line for line in published.scorecard.lines if line.measure == measure.name}
    cells = (
        (words.result(measure, lines[area.name].latest), lines[area.name].judgement.rating) for area in areas
    )
    return GlanceRow(f"{measure.number}. {measure.title}", tuple(cells))
