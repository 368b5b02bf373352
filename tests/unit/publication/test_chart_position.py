"""Position: figures on the scale that all rated measures share; and how pictures are written."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.publication.charts.position import WIDTH, position_chart
from ragstone.publication.charts.ratings import rating_bar
from ragstone.publication.charts.svg import element, number, words
from ragstone.values.ratings import Summary, Tally
from ragstone.values.scorecards import Position

SVG = "{http://www.w3.org/2000/svg}"
ON_THE_SCALE = st.fractions(min_value=-3, max_value=2, max_denominator=100)


def chart(
    latest: str | Fraction, to_minimum: bool = True, previous: str | None = None
) -> ElementTree.Element:
    before = None if previous is None else Fraction(previous)
    position = Position(Fraction(latest), before, None, to_minimum)
    return parsed(position_chart("here", position, "<Title> & more", 'A "picture"'))


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - it was made a line ago


def dot(drawn: ElementTree.Element) -> float:
    return float(drawn.findall(f"{SVG}circle")[-1].get("cx", ""))


def edge_of_green(drawn: ElementTree.Element) -> float:
    return next(float(line.get("x1", "")) for line in drawn.findall(f"{SVG}line") if line.get("y1") == "3")


@given(ON_THE_SCALE)
def test_a_figure_is_drawn_on_the_side_of_the_edge_of_green_where_it_is(place: Fraction) -> None:
    drawn = chart(place)
    assert 0 <= dot(drawn) <= WIDTH
    if abs(place) >= Fraction(1, 100):
        assert (dot(drawn) > edge_of_green(drawn)) is (place > 0)


@given(st.lists(ON_THE_SCALE, min_size=2, max_size=2).map(sorted))
def test_a_better_figure_is_never_further_left(places: list[Fraction]) -> None:
    assert dot(chart(places[0])) <= dot(chart(places[1]))


@pytest.mark.parametrize(("place", "points_right"), [("-3.01", False), ("2.01", True), ("-40", False)])
def test_a_figure_beyond_the_scale_is_an_arrowhead_at_its_end(place: str, points_right: bool) -> None:
    drawn = chart(place)
    assert drawn.findall(f"{SVG}circle") == []
    (head,) = drawn.findall(f"{SVG}polygon")
    tip, base = (float(point.split(",")[0]) for point in head.get("points", "").split()[:2])
    assert (tip > base) is points_right
    assert 0 <= min(tip, base) <= max(tip, base) <= WIDTH


def test_a_figure_that_is_not_known_is_not_drawn() -> None:
    assert len(chart("0").findall(f"{SVG}circle")) == 1
    assert len(chart("0", previous="-1").findall(f"{SVG}circle")) == 2


def test_a_minimum_standard_is_marked_only_where_there_is_one() -> None:
    dotted = [
        [line for line in chart("0", to_minimum=there).findall(f"{SVG}line") if line.get("stroke-dasharray")]
        for there in (True, False)
    ]
    assert [len(lines) for lines in dotted] == [1, 0]


def test_a_picture_speaks_its_title_and_description_whatever_is_in_them() -> None:
    drawn = chart("0")
    assert drawn.get("role") == "img"
    assert drawn.get("aria-labelledby") == "here-title here-desc"
    said = {child.get("id"): child.text for child in drawn if child.get("id")}
    assert said == {"here-title": "<Title> & more", "here-desc": 'A "picture"'}


@given(st.floats(-1e6, 1e6))
def test_a_coordinate_has_two_places_at_most_and_is_never_less_than_nothing_by_nothing(value: float) -> None:
    text = number(value)
    assert text != "-0"
    assert len(text.partition(".")[2]) <= 2
    assert float(text) == pytest.approx(value, abs=0.00501)


def test_words_and_attributes_cannot_become_elements() -> None:
    assert words("<script>", x=1) == '<text x="1">&lt;script&gt;</text>'
    assert element("a", title='"><b>') == '<a title="&quot;&gt;&lt;b&gt;"/>'
    assert element("path", stroke_width=2, class_="line") == '<path stroke-width="2" class="line"/>'


def test_the_bar_of_ratings_is_shared_out_by_their_counts() -> None:
    none = Tally(0, 0, 0)
    bar = parsed(rating_bar(Summary("kent", 6, 3, 1, 0, none, none, ())))
    widths = [float(segment.get("width", "")) + 2 for segment in bar]
    assert widths == [60, 180, 360]
    assert list(parsed(rating_bar(Summary("kent", 0, 0, 0, 0, none, none, ())))) == []
