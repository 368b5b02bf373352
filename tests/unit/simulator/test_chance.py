"""Chance comes out alike everywhere, and as often as the rates say."""

from __future__ import annotations

from collections import Counter

import pytest

from ragstone.simulator.chance import Chance, Choice, Course, Spread


def test_a_seed_gives_these_numbers_on_every_platform_and_in_every_version() -> None:
    chance = Chance(1497, 3)
    assert [chance.whole(1, 1000) for _ in range(6)] == [124, 4, 352, 206, 840, 924]


def test_families_next_to_each_other_have_nothing_in_common() -> None:
    rolls = [Chance(1497, family).roll() for family in range(200)]
    assert len(set(rolls)) == 200
    assert 80 < sum(roll < 0.5 for roll in rolls) < 120


def test_whole_numbers_lie_between_the_two_and_each_comes_as_often() -> None:
    chance = Chance(1)
    found = Counter(chance.whole(3, 5) for _ in range(3000))
    assert set(found) == {3, 4, 5}
    assert min(found.values()) > 900


def test_an_amount_is_rounded_so_that_the_mean_stays() -> None:
    chance = Chance(2)
    found = [chance.rounded(2.25) for _ in range(4000)]
    assert set(found) == {2, 3}
    assert sum(found) / 4000 == pytest.approx(2.25, abs=0.03)


def test_words_are_drawn_as_often_as_their_shares_say_whatever_these_add_up_to() -> None:
    choice = Choice.of({"a": 3, "b": 1, "never": 0})
    chance = Chance(3)
    found = Counter(choice.draw(chance) for _ in range(4000))
    assert found["a"] / 4000 == pytest.approx(0.75, abs=0.03)
    assert "never" not in found
    assert choice.share("b") == 0.25


def test_so_large_a_share_of_numbers_is_at_most_as_a_point_says() -> None:
    spread = Spread.of([[0, 1], [0.5, 10], [1, 100]])
    assert sum(number <= 10 for number in spread.numbers) / 1000 == pytest.approx(0.5, abs=0.01)
    assert (min(spread.numbers), max(spread.numbers)) == (1, 99)


def test_numbers_below_nought_are_rounded_down_as_well() -> None:
    spread = Spread.of([[0, -2], [1, 0]])
    assert Counter(spread.numbers) == {-2: 500, -1: 500}


def test_an_amount_changes_from_point_to_point_and_is_level_outside() -> None:
    course = Course.of([[2, 0.5], [1, 0.7]], first=1000, last=1000 + 4 * 365)
    assert course.on(1000) == course.on(1100) == 0.5
    assert course.on(1000 + 4 * 365) == course.on(9999) == 0.7
    assert course.on(1000 + 4 * 365 - 548) == pytest.approx(0.6, abs=0.01)
