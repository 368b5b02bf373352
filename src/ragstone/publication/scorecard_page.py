"""The scorecard of one area, laid out."""

from __future__ import annotations

from ragstone.publication.corrections import correction_of
from ragstone.publication.page import Row, ScorecardPage, Section, Story, Table
from ragstone.publication.restated import restated_of
from ragstone.publication.rows import row_of
from ragstone.publication.stories import story_of
from ragstone.values.editions import Published
from ragstone.values.figures import Area
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line


def scorecard_page(published: Published, area: Area) -> ScorecardPage:
    scorecard = published.scorecard
    lines = scorecard.lines_of(area.name)
    is_top = area == scorecard.areas[0]
    sections = _sections(published, lines)
    rows = [row for section in sections for row in section.rows]
    return ScorecardPage(
        area=area.name,
        heading=scorecard.council.title if is_top else area.title,
        summary=next(summary for summary in scorecard.summaries if summary.area == area.name),
        previous=scorecard.previous.words,
        outturn=f"{scorecard.outturn.words} outturn",
        stories=_red_stories(published, lines),
        sections=sections,
        marks_restated=any(row.previous.restated or row.outturn.restated for row in rows),
        restated=tuple(restated_of((scorecard.measure(line.measure), line) for line in lines)),
        areas=areas_table(published) if is_top and len(scorecard.areas) > 1 else None,
        area_links=tuple((other.title, other.name) for other in scorecard.areas),
        correction=correction_of(published),
    )


def _red_stories(published: Published, lines: tuple[Line, ...]) -> tuple[Story, ...]:
    return tuple(story_of(published, line) for line in lines if line.judgement.rating is Rating.RED)


def _sections(published: Published, lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """Rows under their section's heading: sections and rows in the order of the measures' numbers."""
    rows: dict[str, list[Row]] = {}
    for line in lines:
        measure = published.scorecard.measure(line.measure)
        rows.setdefault(measure.section, []).append(row_of(measure, line))
    return tuple(
        Section(f"section-{place}", title, tuple(found))
        for place, (title, found) in enumerate(rows.items(), start=1)
    )


def areas_table(published: Published) -> Table:
    """Every area's counts: the way in to its own scorecard."""
    summaries = {summary.area: summary for summary in published.scorecard.summaries}
    rows = []
    for area in published.scorecard.areas:
        counts = summaries[area.name]
        numbers = (counts.green, counts.amber, counts.red, counts.not_rated)
        rows.append((area.title, *(str(number) for number in numbers)))
    headings = ("Area", "Green", "Amber", "Red", "Not rated")
    return Table("Ratings by area", headings, tuple(rows), frozenset({1, 2, 3, 4}))
