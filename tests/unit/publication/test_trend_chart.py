"""A trend drawn: months evenly spaced, a line only between months that follow each other, labels in words."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

import pytest

from ragstone.publication.charts.trend import BOTTOM, LEFT, RIGHT, TOP
from ragstone.publication.trends import trend_of
from ragstone.values.measures import Measure, Polarity
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure, standard
from tests.unit.publication.lines import Count, line

SVG = "{http://www.w3.org/2000/svg}"
VISITS = measure()
DECEMBER, NOVEMBER = Month(2014, 12), Month(2014, 11)
FOUR_MONTHS: dict[Month, str | Count] = {NOVEMBER: "46", DECEMBER: "46", JANUARY: "61", FEBRUARY: "60.7"}


def chart(
    figures: Mapping[Month, str | Count], held: Standard | None = None, of: Measure = VISITS
) -> ElementTree.Element:
    return ElementTree.fromstring(trend_of(of, line(of, held, figures)).svg)  # noqa: S314 - made by us


def strokes(drawn: ElementTree.Element) -> list[str]:
    """The line of results, a letter for each figure: M where it begins anew, L where it goes on."""
    path = drawn.findall(f"{SVG}path")[-1].get("d", "")
    return [letter for letter in path if letter in "ML"]


def words(drawn: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in drawn.findall(f"{SVG}text")]


def dots(drawn: ElementTree.Element) -> list[tuple[float, float]]:
    circles = drawn.findall(f"{SVG}circle")
    return [(float(circle.get("cx", "")), float(circle.get("cy", ""))) for circle in circles]


def test_months_that_follow_each_other_are_joined() -> None:
    assert strokes(chart(FOUR_MONTHS)) == ["M", "L", "L", "L"]


def test_no_line_is_drawn_across_months_without_a_figure() -> None:
    assert strokes(chart({MARCH_BEFORE: "81.4", JANUARY: "61", FEBRUARY: "60.7"})) == ["M", "M", "L"]


def test_a_month_without_a_figure_takes_its_room_all_the_same() -> None:
    (first, _), (second, _), (third, _) = dots(chart({NOVEMBER: "46", JANUARY: "61", FEBRUARY: "60.7"}))
    assert second - first == pytest.approx(2 * (third - second), abs=0.02)


def test_every_figure_is_inside_the_axes_and_a_larger_one_higher() -> None:
    found = dots(chart(FOUR_MONTHS, standard("85", "76.5")))
    assert all(LEFT < x < RIGHT and TOP <= y <= BOTTOM for x, y in found)
    heights = [y for _, y in found]
    assert heights[0] == heights[1] > heights[3] > heights[2]


def test_result_target_and_minimum_standard_are_named_beside_their_lines() -> None:
    said = words(chart(FOUR_MONTHS, standard("85", "76.5")))
    assert said[-3:] == ["60.7%", "Target 85%", "Minimum 76.5%"]
    assert "Feb 15" in said


def test_a_distance_from_the_target_is_not_drawn_as_a_level() -> None:
    near = measure(polarity=Polarity.TARGET)
    said = words(chart(FOUR_MONTHS, standard("50", "20", "5"), near))
    assert said[-2:] == ["60.7%", "Target 50%"]


def test_a_measure_that_is_not_rated_has_no_coloured_zones() -> None:
    assert chart(FOUR_MONTHS).findall(f"{SVG}rect") == []
    assert len(chart(FOUR_MONTHS, standard("85", "76.5")).findall(f"{SVG}rect")) == 3
