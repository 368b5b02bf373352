"""Areas of which the same is said stand together, and no changed rating is left out."""

from __future__ import annotations

from dataclasses import replace

from ragstone.editions.differing import Difference
from ragstone.pipeline.corrected_areas import in_areas, weight_of
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Line, Owner
from tests.made import FEBRUARY, measure, standard
from tests.unit.publication.lines import line

VISITS = measure()
HELD = standard("60", "50")
TITLES = {name: name.capitalize() for name in ("kent", "ash", "dover", "hythe", "sandwich", "thanet", "wye")}


def changed(area: str, before: str, after: str) -> Difference:
    lines = (
        replace(line(VISITS, HELD, {FEBRUARY: (cases, "100")}), area=area, previous=BESIDE, outturn=BESIDE)
        for cases in (before, after)
    )
    return Difference(Line, *lines)


BESIDE = line(VISITS, HELD, {FEBRUARY: ("62", "100")}).previous


def told(*lines: Difference, titles: dict[str, str] = TITLES) -> list[str]:
    return list(in_areas(VISITS, VISITS, titles, lines))


def test_a_council_of_one_area_is_not_named() -> None:
    assert told(changed("kent", "62", "63"), titles={"kent": "Kent"}) == ["63.0% (was 62.0%)"]
    assert told(changed("kent", "62", "63")) == ["in Kent 63.0% (was 62.0%)"]


def test_areas_stand_in_their_order_and_those_that_say_the_same_together() -> None:
    assert told(changed("dover", "62", "63"), changed("kent", "62", "64"), changed("ash", "62", "63")) == [
        "in Kent 64.0% (was 62.0%)",
        "in Ash and Dover 63.0% (was 62.0%)",
    ]


def test_a_rating_that_changed_is_told_after_the_third_too_and_the_rest_are_counted() -> None:
    few = [
        changed(area, "62", str(63 + place)) for place, area in enumerate(["kent", "ash", "dover", "hythe"])
    ]
    assert told(*few, changed("thanet", "62", "55")) == [
        "in Kent 63.0% (was 62.0%)",
        "in Ash 64.0% (was 62.0%)",
        "in Dover 65.0% (was 62.0%)",
        "in Thanet 55.0% (was 62.0%), Amber (was Green)",
        "and in 1 more area",
    ]


def test_of_many_areas_alike_one_is_named_and_of_those_rated_otherwise_each() -> None:
    alike = [changed(area, "62", "63") for area in TITLES]
    assert told(*alike) == ["in Kent and 6 other areas 63.0% (was 62.0%)"]
    rated = [changed(area, "62", "55") for area in ("ash", "dover", "hythe", "wye")]
    assert told(*rated) == ["in Ash, Dover, Hythe and Wye 55.0% (was 62.0%), Amber (was Green)"]


def test_ratings_weigh_more_than_results_these_more_than_definitions_and_words_least() -> None:
    rated, result = changed("kent", "62", "55"), changed("kent", "62", "63")
    defined = Difference(Measure, VISITS, replace(VISITS, title="Another"))
    owner = Difference(Owner, None, None)
    found = [[owner], [defined], [result, defined], [rated]]
    assert [weight_of(VISITS, each) for each in found] == [3, 2, 1, 0]
