"""Every measure in every area for machines: the page of areas, as JSON."""

from __future__ import annotations

from ragstone.publication import data
from ragstone.publication.areas_page import across
from ragstone.values.editions import Published
from ragstone.values.figures import Area
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Line


def areas_json(published: Published) -> data.Json:
    return {
        **data.heading(published),
        "areas": [_area(published, area) for area in published.scorecard.areas],
        "measures": [_across(measure, lines) for measure, lines in across(published)],
    }


def _area(published: Published, area: Area) -> data.Json:
    """How an area's ratings share out."""
    summary = next(each for each in published.scorecard.summaries if each.area == area.name)
    return {"area": area.name, "area_title": area.title, "summary": data.summary_json(summary)}


def _across(measure: Measure, lines: list[Line]) -> data.Json:
    return {
        "number": measure.number,
        "measure": measure.name,
        "title": measure.title,
        "section": measure.section,
        "results": [
            {
                "area": line.area,
                "latest": data.figure_json(measure, line.latest),
                "rating": line.judgement.rating.value,
            }
            for line in lines
        ],
    }
