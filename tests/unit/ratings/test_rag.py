"""Green, Amber and Red: paragraph 10 of the Kent paper, and what it leaves open."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.ratings.rag import amber_reach, green_reach, judge, shortfall
from ragstone.ratings.travel import travel
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Polarity
from ragstone.values.ratings import Rating, Standard, Travel
from tests.made import figure, standard

VALUES = st.fractions(min_value=-200, max_value=200, max_denominator=1000)
WITH_A_TARGET = st.sampled_from([Polarity.HIGHER, Polarity.LOWER, Polarity.TARGET])
BEST_FIRST = [Rating.GREEN, Rating.AMBER, Rating.RED]


@st.composite
def standards(draw: st.DrawFn, polarity: Polarity) -> Standard:
    """Any standard that the workspace would accept for the polarity."""
    target = draw(VALUES)
    distance = draw(st.fractions(min_value=0, max_value=50, max_denominator=100))
    further = distance + draw(st.fractions(min_value=0, max_value=50, max_denominator=100))
    has_minimum = draw(st.booleans())
    made = replace(standard("0"), target=target)
    if polarity is Polarity.TARGET:
        return replace(made, band=distance, minimum=further if has_minimum else None)
    away = -further if polarity is Polarity.HIGHER else further
    return replace(made, minimum=target + away if has_minimum else None)


@pytest.mark.parametrize(
    ("polarity", "value", "held_against", "rating"),
    [
        (Polarity.HIGHER, "85", standard("85", "76.5"), Rating.GREEN),
        (Polarity.HIGHER, "84.999", standard("85", "76.5"), Rating.AMBER),
        (Polarity.HIGHER, "76.5", standard("85", "76.5"), Rating.AMBER),
        (Polarity.HIGHER, "76.499", standard("85", "76.5"), Rating.RED),
        (Polarity.LOWER, "10", standard("10", "12"), Rating.GREEN),
        (Polarity.LOWER, "10.001", standard("10", "12"), Rating.AMBER),
        (Polarity.LOWER, "12", standard("10", "12"), Rating.AMBER),
        (Polarity.LOWER, "12.001", standard("10", "12"), Rating.RED),
        (Polarity.TARGET, "12.5", standard("7.5", "10", "5"), Rating.GREEN),
        (Polarity.TARGET, "2.5", standard("7.5", "10", "5"), Rating.GREEN),
        (Polarity.TARGET, "12.501", standard("7.5", "10", "5"), Rating.AMBER),
        (Polarity.TARGET, "17.5", standard("7.5", "10", "5"), Rating.AMBER),
        (Polarity.TARGET, "-2.501", standard("7.5", "10", "5"), Rating.RED),
    ],
)
def test_equality_is_treated_alike_for_every_polarity(
    polarity: Polarity, value: str, held_against: Standard, rating: Rating
) -> None:
    assert judge(figure(value), polarity, held_against).rating is rating


@given(st.data(), WITH_A_TARGET, VALUES, VALUES)
def test_what_travels_better_is_never_rated_worse(
    data: st.DataObject, polarity: Polarity, before: Fraction, after: Fraction
) -> None:
    held_against = data.draw(standards(polarity))
    assert held_against.target is not None
    ratings = [judge(figure(value), polarity, held_against).rating for value in (before, after)]
    worse = BEST_FIRST.index(ratings[1]) > BEST_FIRST.index(ratings[0])
    if worse:
        assert travel(before, after, polarity, held_against.target) is Travel.WORSE


@given(st.data(), WITH_A_TARGET, VALUES)
def test_a_rating_is_what_the_shortfall_says(
    data: st.DataObject, polarity: Polarity, anywhere: Fraction
) -> None:
    held_against = data.draw(standards(polarity))
    assert held_against.target is not None
    limits = [
        each for each in (held_against.target, held_against.minimum, held_against.band) if each is not None
    ]
    value = data.draw(st.sampled_from([anywhere, *limits, *(held_against.target + each for each in limits)]))
    gap = shortfall(value, held_against.target, polarity)
    furthest = amber_reach(held_against.target, polarity, held_against)
    expected = Rating.RED if furthest is not None and gap > furthest else Rating.AMBER
    expected = Rating.GREEN if gap <= green_reach(polarity, held_against) else expected
    assert judge(Figure(Basis.COUNTED, value), polarity, held_against).rating is expected


@given(WITH_A_TARGET, VALUES, VALUES, VALUES)
def test_a_mirror_turns_higher_into_lower(
    polarity: Polarity, value: Fraction, target: Fraction, minimum: Fraction
) -> None:
    mirrored = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}.get(polarity, polarity)
    assert shortfall(value, target, polarity) == shortfall(-value, -target, mirrored)


def test_without_a_minimum_standard_nothing_is_red_and_the_standard_is_unfinished() -> None:
    judged = judge(figure("0"), Polarity.HIGHER, standard("85"))
    assert judged.rating is Rating.AMBER
    assert judged.unfinished == "No minimum standard has been set, so it cannot be Red."


def test_a_minimum_standard_of_zero_is_a_minimum_standard() -> None:
    assert judge(figure("-1"), Polarity.HIGHER, standard("10", "0")).rating is Rating.RED


def test_row_46_is_amber_although_it_prints_within_a_tenth() -> None:
    """1,832 cases over 121.6 workers is 15.066 against 15.0."""
    value = Fraction(1832) / Fraction("121.6")
    assert judge(figure(value), Polarity.LOWER, standard("15.0")).rating is Rating.AMBER


@pytest.mark.parametrize(
    ("judged", "reason"),
    [
        (judge(figure("1"), Polarity.NONE, standard("1")), "It is for information"),
        (judge(figure("1"), Polarity.HIGHER, None), "No target has been set"),
        (judge(figure("1"), Polarity.HIGHER, standard(None, rated=True)), "No target has been set"),
        (judge(figure("1"), Polarity.HIGHER, standard("1", rated=False)), "not to be rated"),
        (judge(Figure(Basis.NO_CASES), Polarity.HIGHER, standard("1")), "no cases"),
        (judge(Figure(Basis.NO_POPULATION), Polarity.HIGHER, standard("1")), "no population"),
        (judge(Figure(Basis.MISSING), Polarity.HIGHER, standard("1")), "no figure"),
        (judge(figure("1"), Polarity.TARGET, standard("1")), "No band has been set"),
        (judge(Figure(Basis.MISSING), Polarity.TARGET, standard("1")), "no figure"),
    ],
)
def test_what_is_not_rated_says_why(judged: object, reason: str) -> None:
    assert judged.rating is Rating.NOT_RATED  # type: ignore[attr-defined]
    assert reason in judged.reason  # type: ignore[attr-defined]


def test_a_measure_without_polarity_has_no_shortfall() -> None:
    with pytest.raises(ValueError, match="without polarity"):
        shortfall(Fraction(1), Fraction(1), Polarity.NONE)


def test_why_a_target_is_not_rated_by_is_what_its_note_says() -> None:
    shown = standard("80", rated=False)
    noted = replace(shown, note="Shown to compare with England.")
    assert judge(figure("70"), Polarity.HIGHER, noted).reason == "Shown to compare with England."
    assert (
        judge(figure("70"), Polarity.HIGHER, shown).reason == "The standard says that it is not to be rated."
    )
