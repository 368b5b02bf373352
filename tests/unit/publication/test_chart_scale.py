"""The value axis has round numbers on it, and labels beside it do not touch."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.publication.charts.labels import spread
from ragstone.publication.charts.scale import scale_for

TOP, BOTTOM = 12.0, 228.0
SHARES = st.fractions(min_value=0, max_value=100, max_denominator=1000)
ANYTHING = st.fractions(min_value=-1000, max_value=10**6, max_denominator=1000)
HEIGHTS = st.lists(st.integers(12, 228), min_size=1, max_size=4)


@given(st.lists(ANYTHING, min_size=1, max_size=36))
def test_every_value_is_on_the_scale_and_every_tick_is_a_round_number(values: list[Fraction]) -> None:
    scale = scale_for(values, TOP, BOTTOM, None)
    assert all(TOP <= scale.y(value) <= BOTTOM for value in values)
    assert scale.ticks[0] == scale.low
    assert scale.ticks[-1] == scale.high
    assert 2 <= len(scale.ticks) <= 9
    digits = str(scale.step.numerator * 10**6 // scale.step.denominator).rstrip("0")
    assert digits in ("1", "2", "25", "5")
    assert all((tick / scale.step).denominator == 1 for tick in scale.ticks)


@given(st.lists(SHARES, min_size=1, max_size=36))
def test_a_percentage_has_no_room_below_nothing_or_above_all(values: list[Fraction]) -> None:
    scale = scale_for(values, TOP, BOTTOM, Fraction(100))
    assert 0 <= scale.low < scale.high <= 100


@given(st.lists(ANYTHING, min_size=2, max_size=2, unique=True).map(sorted))
def test_a_larger_value_is_drawn_higher(values: list[Fraction]) -> None:
    scale = scale_for(values, TOP, BOTTOM, None)
    assert scale.y(values[1]) < scale.y(values[0])


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (["85", "60.7"], ["50", "60", "70", "80", "90"]),
        (["98", "100"], ["97.5", "98", "98.5", "99", "99.5", "100"]),
        (["0", "0"], ["0", "0.5", "1"]),
        (["528.5"], ["475", "500", "525", "550", "575", "600"]),
    ],
)
def test_a_scale_looks_as_a_person_would_draw_it(values: list[str], ticks: list[str]) -> None:
    scale = scale_for([Fraction(value) for value in values], TOP, BOTTOM, Fraction(100))
    assert scale.ticks == [Fraction(tick) for tick in ticks]


@given(HEIGHTS)
def test_labels_keep_their_order_stand_apart_and_stay_inside(wanted: list[int]) -> None:
    placed = spread(wanted, 19, TOP, BOTTOM)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    assert all(placed[lower] - placed[upper] >= 19 for upper, lower in pairwise(order))
    assert all(TOP <= height <= BOTTOM for height in placed)


@given(st.lists(st.integers(19, 60), max_size=3))
def test_labels_that_do_not_touch_stay_beside_what_they_name(gaps: list[int]) -> None:
    apart = [12, *(12 + below for below in accumulate(gaps))]
    assert spread(apart, 19, TOP, BOTTOM) == apart
