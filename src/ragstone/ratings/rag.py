"""Green, Amber, Red: a result held against its standard.

What is worked out with a result is a shortfall, where less is better, so that no rule is written
three times and equality is treated alike for every polarity. Rules: paragraph 10 of the Kent paper; what it
leaves open is settled in docs/how-figures-are-rated.md.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Polarity
from ragstone.values.ratings import Judgement, Rating, Standard

NO_FIGURE = {
    Basis.NO_CASES: "There were no cases to judge.",
    Basis.NO_POPULATION: "The area has no population on record, so it has no rate.",
    Basis.NOT_COVERED: "The records do not reach far enough for a figure.",
    Basis.MISSING: "There is no figure for this period.",
}


_NOTHING = Fraction(0)
_NO_MINIMUM = "No minimum standard has been set, so it cannot be Red."
_NO_FIGURE = {basis: Judgement(Rating.NOT_RATED, reason) for basis, reason in NO_FIGURE.items()}
_MISSING_BAND = "No band has been set for how near the target is near enough."
_NO_BAND = Judgement(Rating.NOT_RATED, _MISSING_BAND, unfinished=_MISSING_BAND)
_FINISHED = {rating: Judgement(rating) for rating in Rating}
_UNFINISHED = {rating: Judgement(rating, unfinished=_NO_MINIMUM) for rating in Rating}


def shortfall(value: Fraction, target: Fraction, polarity: Polarity) -> Fraction:
    """How far a value is from what was asked; zero or less is what was asked. Not for no polarity."""
    match polarity:
        case Polarity.HIGHER:
            return target - value
        case Polarity.LOWER:
            return value - target
        case Polarity.TARGET:
            return abs(value - target)
        case Polarity.NONE:
            raise ValueError("a measure without polarity has no shortfall")


def judge(figure: Figure, polarity: Polarity, standard: Standard | None) -> Judgement:
    """The rating of a figure, or why it has none."""
    return judging(polarity, standard)(figure)


@lru_cache(maxsize=10_000)  # of a council's standard each of its areas asks, in every month
def judging(polarity: Polarity, standard: Standard | None) -> Callable[[Figure], Judgement]:
    """What rates figures by a standard."""
    if polarity is Polarity.NONE:
        return _never("It is for information: neither higher nor lower is better.")
    if standard is None or standard.target is None:
        return _never("No target has been set.")
    if not standard.rated:
        return _never(standard.note or "The standard says that it is not to be rated.")
    if polarity is Polarity.TARGET and standard.band is None:
        return lambda figure: _NO_FIGURE[figure.basis] if figure.value is None else _NO_BAND
    return _by(standard.target, polarity, standard)


def _never(reason: str) -> Callable[[Figure], Judgement]:
    judgement = Judgement(Rating.NOT_RATED, reason)
    return lambda _: judgement


def _by(target: Fraction, polarity: Polarity, standard: Standard) -> Callable[[Figure], Judgement]:
    """Target and minimum standard are values and bound a figure; of polarity T, band and minimum bound its distance."""
    judged = _UNFINISHED if standard.minimum is None else _FINISHED
    green, amber, red = (judged[each] for each in (Rating.GREEN, Rating.AMBER, Rating.RED))
    by_distance = polarity is Polarity.TARGET
    within = operator.ge if polarity is Polarity.HIGHER else operator.le
    is_green = _bound(green_reach(polarity, standard) if by_distance else target, within)
    is_amber = None if standard.minimum is None else _bound(standard.minimum, within)

    def rated(figure: Figure) -> Judgement:
        if figure.value is None:
            return _NO_FIGURE[figure.basis]
        value = abs(figure.value - target) if by_distance else figure.value
        if is_green(value):
            return green
        return amber if is_amber is None or is_amber(value) else red

    return rated


def _bound(limit: Fraction, within: Callable[[int, int], bool]) -> Callable[[Fraction], bool]:
    """Whether a value is within a limit, itself included: in whole numbers, which are compared twice as quickly."""
    above, below = limit.as_integer_ratio()

    def holds(value: Fraction) -> bool:
        numerator, denominator = value.as_integer_ratio()
        return within(numerator * below, above * denominator)

    return holds


def green_reach(polarity: Polarity, standard: Standard) -> Fraction:
    """The largest shortfall that is still Green: the band for T, else none at all."""
    return (standard.band or _NOTHING) if polarity is Polarity.TARGET else _NOTHING


def amber_reach(target: Fraction, polarity: Polarity, standard: Standard) -> Fraction | None:
    """The largest shortfall that is still Amber; None where no minimum standard has been set."""
    if standard.minimum is None or polarity is Polarity.TARGET:
        return standard.minimum
    return shortfall(standard.minimum, target, polarity)
