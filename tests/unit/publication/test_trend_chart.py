"""A trend drawn: months evenly spaced, a line only between months that follow each other, labels in words."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

import pytest

from ragstone.publication.charts.svg import FILLS, HALO, INK
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


def test_only_a_result_of_the_month_that_is_reported_is_bold() -> None:
    def bold(figures: Mapping[Month, str | Count]) -> list[str | None]:
        return [
            text.text for text in chart(figures).findall(f"{SVG}text") if text.get("font-weight") == "bold"
        ]

    assert bold(FOUR_MONTHS) == ["60.7%"]
    assert bold({month: said for month, said in FOUR_MONTHS.items() if month != FEBRUARY}) == []


def test_a_distance_from_the_target_is_not_drawn_as_a_level() -> None:
    near = measure(polarity=Polarity.TARGET)
    said = words(chart(FOUR_MONTHS, standard("50", "20", "5"), near))
    assert said[-2:] == ["60.7%", "Target 50%"]


def test_a_measure_that_is_not_rated_has_no_coloured_zones() -> None:
    assert chart(FOUR_MONTHS).findall(f"{SVG}rect") == []
    assert len(chart(FOUR_MONTHS, standard("85", "76.5")).findall(f"{SVG}rect")) == 3


def test_the_outturn_has_a_white_dot_over_its_own_and_words_that_say_so() -> None:
    drawn = chart({MARCH_BEFORE: "81.4", JANUARY: "61", FEBRUARY: "60.7"}, standard("85", "76.5"))
    circles = drawn.findall(f"{SVG}circle")
    white = [circle for circle in circles if circle.get("fill") == "#ffffff"]
    assert {circle.get("stroke") for circle in white} == {INK}
    at_first_dot, legend = white
    assert (at_first_dot.get("cx"), at_first_dot.get("cy")) == (circles[0].get("cx"), circles[0].get("cy"))
    assert float(legend.get("cx", "")) > RIGHT
    assert "Outturn" in words(drawn)
    assert "White dot: the outturn, 81.4% in March 2014." in drawn.findtext(f"{SVG}desc", "")


def test_a_trend_that_does_not_reach_back_to_march_names_no_outturn() -> None:
    drawn = chart(FOUR_MONTHS)
    assert "Outturn" not in words(drawn)
    assert "utturn" not in drawn.findtext(f"{SVG}desc", "")


@pytest.mark.parametrize("behind", [HALO, *FILLS.values()])
def test_the_edge_of_the_outturns_dot_is_told_from_whatever_lies_behind_it(behind: str) -> None:
    assert contrast(INK, behind) >= 3


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two colours as #rrggbb."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
