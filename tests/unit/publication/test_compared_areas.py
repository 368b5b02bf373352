"""Areas compared: their order, what the comparison comes to in words, and when there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.publication.charts.areas import Bar, best_first
from ragstone.publication.compared_areas import compared_areas
from ragstone.publication.page import Charted
from ragstone.values.measures import Polarity, Unit
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line
from tests.made import FEBRUARY, exact, measure, standard
from tests.unit.publication.lines import line

MEASURE = measure()


def part(result: str | None) -> Line:
    return line(MEASURE, standard("85", "70"), {FEBRUARY: result} if result else {})


def compared(**results: str | None) -> Charted:
    parts = [(name.title(), part(result)) for name, result in results.items()]
    found = compared_areas(MEASURE, part("80.0"), parts)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("polarity", "order"), [(Polarity.HIGHER, "cab"), (Polarity.LOWER, "bac"), (Polarity.TARGET, "acb")]
)
def test_areas_are_compared_with_the_best_first_and_those_without_a_result_last(
    polarity: Polarity, order: str
) -> None:
    values = {"a": "50", "b": "20", "c": "70", "d": None}
    bars = [Bar(area, exact(value), Rating.GREEN) for area, value in values.items()]
    found = best_first(measure(polarity=polarity), bars, exact("55"))
    assert [bar.area for bar in found] == [*order, "d"]


@pytest.mark.parametrize(
    ("results", "finding"),
    [
        ({"ash": "90.0", "elm": "70.0"}, "From 90.0% in Ash to 70.0% in Elm"),
        ({"ash": "70.0", "elm": "90.0", "oak": "90.0"}, "From 90.0% in Elm and Oak to 70.0% in Ash"),
        (
            {"ash": "70.0", "elm": "90.0", "oak": "90.0", "yew": "90.0"},
            "From 90.0% in 3 areas to 70.0% in Ash",
        ),
        ({"ash": "90.0", "elm": "90.0", "oak": None}, "90.0% in every area with a figure"),
        ({"ash": "90.0", "elm": None}, "90.0% in Ash"),
        ({"ash": None, "elm": None}, "No area has a figure"),
    ],
)
def test_the_finding_is_the_two_ends_of_the_list(results: dict[str, str | None], finding: str) -> None:
    assert compared(**results).finding == finding


def test_whoever_does_not_see_the_picture_is_told_every_result() -> None:
    words = compared(ash="70.0", elm=None, oak="90.0").picture.words
    assert words == "The council 80.0%. Best first: Oak 90.0%, Ash 70.0%, Elm no figure."


def test_a_measure_that_is_not_rated_or_a_count_is_not_compared() -> None:
    whole, parts = part("80.0"), [("Ash", part("90.0"))]
    unrated = line(MEASURE, None, {FEBRUARY: "80.0"})
    assert compared_areas(MEASURE, unrated, parts) is None
    assert compared_areas(replace(MEASURE, unit=Unit.COUNT), whole, parts) is None
    assert compared_areas(MEASURE, part(None), parts) is None
    assert compared_areas(MEASURE, whole, []) is None
