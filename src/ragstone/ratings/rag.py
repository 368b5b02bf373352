"""Green, Amber, Red: a result held against its standard.

Everything is a shortfall, where less is better, so that no rule is written three times and
equality is treated alike for every polarity. Rules: paragraph 10 of the Kent paper; what it
leaves open is settled in docs/how-figures-are-rated.md.
"""

from __future__ import annotations

from fractions import Fraction

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
    if polarity is Polarity.NONE:
        return Judgement(Rating.NOT_RATED, "It is for information: neither higher nor lower is better.")
    if standard is None or standard.target is None:
        return Judgement(Rating.NOT_RATED, "No target has been set.")
    if not standard.rated:
        return Judgement(Rating.NOT_RATED, standard.note or "The standard says that it is not to be rated.")
    if figure.value is None:
        return Judgement(Rating.NOT_RATED, NO_FIGURE[figure.basis])
    if polarity is Polarity.TARGET and standard.band is None:
        missing = "No band has been set for how near the target is near enough."
        return Judgement(Rating.NOT_RATED, missing, unfinished=missing)
    return _rated(shortfall(figure.value, standard.target, polarity), standard.target, polarity, standard)


def _rated(gap: Fraction, target: Fraction, polarity: Polarity, standard: Standard) -> Judgement:
    judged = _UNFINISHED if standard.minimum is None else _FINISHED
    if gap <= green_reach(polarity, standard):
        return judged[Rating.GREEN]
    furthest = amber_reach(target, polarity, standard)
    return judged[Rating.RED if furthest is not None and gap > furthest else Rating.AMBER]


def green_reach(polarity: Polarity, standard: Standard) -> Fraction:
    """The largest shortfall that is still Green: the band for T, else none at all."""
    return (standard.band or _NOTHING) if polarity is Polarity.TARGET else _NOTHING


def amber_reach(target: Fraction, polarity: Polarity, standard: Standard) -> Fraction | None:
    """The largest shortfall that is still Amber; None where no minimum standard has been set."""
    if standard.minimum is None or polarity is Polarity.TARGET:
        return standard.minimum
    return shortfall(standard.minimum, target, polarity)
