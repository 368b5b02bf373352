"""The Green, Amber and Red parts of a trend are the ratings, drawn."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ragstone.publication.charts.zones import Zone, zones_of
from ragstone.ratings.rag import judge
from ragstone.values.measures import Polarity
from ragstone.values.ratings import Standard
from tests.made import figure, standard

ROOM = st.fractions(min_value=0, max_value=60, max_denominator=20)
SHARES = st.fractions(min_value=0, max_value=1, max_denominator=50)


@st.composite
def drawn(draw: st.DrawFn) -> tuple[Polarity, Standard, Fraction, Fraction]:
    """A standard that rates, and an axis with its target on it."""
    polarity = draw(st.sampled_from([Polarity.HIGHER, Polarity.LOWER, Polarity.TARGET]))
    target, band, beyond = draw(ROOM), draw(ROOM), draw(ROOM)
    low, high = target - draw(ROOM), target + draw(ROOM)
    assume(low < high)
    minimum = {
        Polarity.HIGHER: target - beyond,
        Polarity.LOWER: target + beyond,
        Polarity.TARGET: band + beyond,
    }[polarity]
    held = standard(
        str(target),
        str(minimum) if draw(st.booleans()) else None,
        str(band) if polarity is Polarity.TARGET else None,
    )
    return polarity, held, low, high


@given(drawn())
def test_zones_fill_the_axis_without_gap_or_overlap(
    case: tuple[Polarity, Standard, Fraction, Fraction],
) -> None:
    polarity, held, low, high = case
    zones = zones_of(polarity, held, low, high)
    assert zones[0][1] == low
    assert zones[-1][2] == high
    assert all(one[2] == other[1] for one, other in pairwise(zones))


@given(drawn(), SHARES)
def test_a_result_inside_a_zone_has_the_rating_of_the_zone(
    case: tuple[Polarity, Standard, Fraction, Fraction], share: Fraction
) -> None:
    polarity, held, low, high = case
    value = low + share * (high - low)
    for rating, begins, ends in zones_of(polarity, held, low, high):
        if begins < value < ends:
            assert judge(figure(value), polarity, held).rating.value == rating


def zones(polarity: Polarity, held: Standard | None) -> list[Zone]:
    return zones_of(polarity, held, Fraction(0), Fraction(100))


def test_a_target_near_which_results_should_be_has_green_in_the_middle() -> None:
    found = zones(Polarity.TARGET, standard("50", "20", "10"))
    assert [(rating, int(low), int(high)) for rating, low, high in found] == [
        ("Red", 0, 30),
        ("Amber", 30, 40),
        ("Green", 40, 60),
        ("Amber", 60, 70),
        ("Red", 70, 100),
    ]


@pytest.mark.parametrize("polarity", [Polarity.HIGHER, Polarity.LOWER])
def test_without_a_minimum_standard_nothing_is_red(polarity: Polarity) -> None:
    assert {rating for rating, _, _ in zones(polarity, standard("50"))} == {"Green", "Amber"}


@pytest.mark.parametrize(
    ("polarity", "held"),
    [
        (Polarity.HIGHER, None),
        (Polarity.HIGHER, standard(None)),
        (Polarity.HIGHER, standard("50", rated=False)),
        (Polarity.NONE, standard("50")),
        (Polarity.TARGET, standard("50")),
    ],
)
def test_what_rates_nothing_colours_nothing(polarity: Polarity, held: Standard | None) -> None:
    assert zones(polarity, held) == []
