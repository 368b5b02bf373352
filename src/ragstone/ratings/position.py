"""Every rated measure on one scale: how far inside or outside Green."""

from __future__ import annotations

from fractions import Fraction

from ragstone.ratings.rag import amber_reach, green_reach, shortfall
from ragstone.values.figures import Figure
from ragstone.values.measures import Polarity
from ragstone.values.ratings import Judgement, Rating, Standard
from ragstone.values.scorecards import Position

_WITHOUT_A_MINIMUM = Fraction(1, 10)  # of the target: a yardstick, not a standard


def position_of(
    polarity: Polarity,
    standard: Standard | None,
    judgement: Judgement,
    latest: Figure,
    previous: Figure,
    outturn: Figure,
) -> Position | None:
    """The three figures on the scale; None where nothing is rated or the scale has no length."""
    if judgement.rating is Rating.NOT_RATED or standard is None or standard.target is None:
        return None
    target = standard.target
    green = green_reach(polarity, standard)
    amber = amber_reach(target, polarity, standard)
    unit = amber - green if amber is not None else abs(target) * _WITHOUT_A_MINIMUM
    if unit <= 0:
        return None

    def place(figure: Figure) -> Fraction | None:
        return None if figure.value is None else (green - shortfall(figure.value, target, polarity)) / unit

    return Position(place(latest), place(previous), place(outturn), amber is not None)
