"""Numbers, names and words as people write them in a cell."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ragstone.files import cells
from ragstone.files.cells import Quantity, Unreadable


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("17", Fraction(17)),
        ("85.1", Fraction(851, 10)),
        ("17,229", Fraction(17229)),
        ("1,234,567.80", Fraction(12345678, 10)),
        ("-3", Fraction(-3)),
        ("+3", Fraction(3)),
        ("007", Fraction(7)),
    ],
)
def test_a_number_is_read_exactly(cell: str, value: Fraction) -> None:
    assert cells.number(cell) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_no_decimal_loses_anything(value: Decimal) -> None:
    assert cells.number(f"{value:f}") == Fraction(value)
    assert cells.number(f"{value:,f}") == Fraction(value)


STRANGE = (
    "1e5 1E+05 inf nan \u00bd \u0663 1_000 0x1F 1,23 1,2345 12,34,567 "
    ".5 5. --1 £5 (5) \u22125 1.2.3 1/2 N/A - twelve"
)


@pytest.mark.parametrize("cell", [*STRANGE.split(), "1 000", "9" * 5000])
def test_what_is_no_plain_decimal_is_refused_with_a_cure(cell: str) -> None:
    with pytest.raises(Unreadable) as caught:
        cells.number(cell)
    assert caught.value.cure.endswith(".")
    assert len(caught.value.what) < 100


def test_a_percent_sign_is_kept_for_the_measure_to_judge() -> None:
    assert cells.quantity("46.4%") == Quantity(Fraction(464, 10), percent=True)
    assert cells.quantity("46.4 %") == Quantity(Fraction(464, 10), percent=True)
    assert cells.quantity("46.4") == Quantity(Fraction(464, 10), percent=False)
    with pytest.raises(Unreadable, match="percentage"):
        cells.number("46.4%")


@pytest.mark.parametrize("cell", ["0", "-1", "1.5", "many", "100%"])
def test_people_are_whole_and_at_least_one(cell: str) -> None:
    assert cells.whole_number("326,000") == 326_000
    with pytest.raises(Unreadable):
        cells.whole_number(cell)


@pytest.mark.parametrize(
    "cell", ["Kent", "north kent", "../kent", "kent/..", "12", "", "con", "lpt1", "é", "a" * 61, "a\nb"]
)
def test_a_name_is_one_that_a_file_on_any_computer_can_have(cell: str) -> None:
    assert cells.name("north_kent-2") == "north_kent-2"
    with pytest.raises(Unreadable):
        cells.name(cell)


def test_yes_and_no_may_be_shouted() -> None:
    assert cells.yes_or_no("YES") is True
    assert cells.yes_or_no("No") is False
    with pytest.raises(Unreadable, match="neither yes nor no"):
        cells.yes_or_no("maybe")


def test_a_heading_is_one_short_line_and_may_hold_anything() -> None:
    hostile = "<b>=1+1</b> \u202e 🦉"
    assert cells.line(hostile) == hostile
    for cell in ("two\nlines", "a\ttab", "x" * 301):
        with pytest.raises(Unreadable):
            cells.line(cell)


def test_a_word_nearly_right_is_offered() -> None:
    assert cells.one_of("final", ("draft", "final")) == "final"
    with pytest.raises(Unreadable) as caught:
        cells.one_of("finall", ("draft", "final"))
    assert caught.value.cure == "Did you mean “final”?"
