"""The parts of the council: all of them at a glance, and the scorecard of each."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.publication.areas_page import AreasPage, across, areas_page
from ragstone.publication.compared_areas import compared_areas
from ragstone.publication.paper.appendix import scorecard_of
from ragstone.publication.paper.parts import AreaPack, Comparison
from ragstone.values.editions import Published

ACROSS = 13  # as many areas as fit beside the names of measures


def area_pack(published: Published) -> AreaPack | None:
    """None for a council without parts."""
    scorecard = published.scorecard
    if len(scorecard.areas) < 2:
        return None
    page = areas_page(published)
    return AreaPack(
        title=f"{scorecard.council.title}: areas",
        ratings=page.ratings,
        glances=tuple(_glances(page)),
        comparisons=tuple(_comparisons(published)),
        scorecards=tuple(scorecard_of(published, area) for area in scorecard.areas[1:]),
    )


def _comparisons(published: Published) -> Iterator[Comparison]:
    titles = [area.title for area in published.scorecard.areas]
    for measure, (whole, *parts) in across(published):
        if found := compared_areas(measure, whole, list(zip(titles[1:], parts, strict=True))):
            yield Comparison(f"{measure.number}. {measure.title}", found)


def _glances(page: AreasPage) -> Iterator[AreasPage]:
    """The whole council stands in each of them, to compare with."""
    for start in range(1, len(page.columns), ACROSS - 1):
        yield page.only([0, *range(start, min(start + ACROSS - 1, len(page.columns)))])
