"""Every rated measure on one scale: 0 is the edge of Green, -1 the minimum standard or a tenth of the target beyond."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ragstone.ratings.position import position_of
from ragstone.ratings.rag import judge
from ragstone.values.figures import MISSING
from ragstone.values.measures import Polarity
from tests.made import figure, standard


@pytest.mark.parametrize(
    ("polarity", "held", "value", "place"),
    [
        (Polarity.HIGHER, ("80", "70", None), "80", Fraction(0)),
        (Polarity.HIGHER, ("80", "70", None), "70", Fraction(-1)),
        (Polarity.HIGHER, ("80", "70", None), "95", Fraction(3, 2)),
        (Polarity.HIGHER, ("80", None, None), "72", Fraction(-1)),  # a tenth of 80 beyond it
        (Polarity.LOWER, ("80", None, None), "84", Fraction(-1, 2)),
        (Polarity.LOWER, ("10", "15", None), "12", Fraction(-2, 5)),
        (Polarity.TARGET, ("50", "10", "5"), "55", Fraction(0)),
        (Polarity.TARGET, ("50", "10", "5"), "40", Fraction(-1)),
        (Polarity.TARGET, ("50", "10", "5"), "50", Fraction(1)),
    ],
)
def test_a_place_is_how_far_inside_green_in_units_of_what_is_allowed(
    polarity: Polarity, held: tuple[str, str | None, str | None], value: str, place: Fraction
) -> None:
    made, seen = standard(*held), figure(value)
    found = position_of(polarity, made, judge(seen, polarity, made), seen, MISSING, seen)
    assert found
    assert (found.latest, found.previous, found.outturn) == (place, None, place)
    assert found.to_minimum is (made.minimum is not None)


def test_what_is_not_rated_has_no_place() -> None:
    seen, shown = figure("70"), standard("80", rated=False)
    assert position_of(Polarity.HIGHER, shown, judge(seen, Polarity.HIGHER, shown), seen, seen, seen) is None
    nothing = standard("0")
    judged = judge(figure("0"), Polarity.HIGHER, nothing)
    assert position_of(Polarity.HIGHER, nothing, judged, seen, seen, seen) is None  # a tenth of nothing
