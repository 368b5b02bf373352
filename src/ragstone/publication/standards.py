"""A standard spelled out: the results that earn each rating, so that no result is in two bands."""

from __future__ import annotations

from fractions import Fraction

from ragstone.publication import words
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.ratings import Rating, Standard
from ragstone.values.rounding import plain

Bands = list[tuple[Rating, str]]


def bands(measure: Measure, standard: Standard | None) -> Bands:
    """Each rating that the standard can give, with the results that earn it, in words."""
    if standard is None or standard.target is None or not standard.rated:
        return []
    match measure.polarity:
        case Polarity.HIGHER:
            return _one_sided(measure, standard.target, standard.minimum, "or more", "below", "down to")
        case Polarity.LOWER:
            return _one_sided(measure, standard.target, standard.minimum, "or less", "above", "up to")
        case Polarity.TARGET:
            return _two_sided(measure, standard.target, standard)
        case Polarity.NONE:
            return []


def _one_sided(
    measure: Measure, target: Fraction, minimum: Fraction | None, met: str, missed: str, as_far_as: str
) -> Bands:
    edge = words.with_unit(measure, words.exact(measure, target))
    green = (Rating.GREEN, f"{edge} {met}")
    if minimum is None:
        return [green, (Rating.AMBER, f"{missed} {edge}")]
    last = words.with_unit(measure, words.exact(measure, minimum))
    return [green, (Rating.AMBER, f"{missed} {edge}, {as_far_as} {last}"), (Rating.RED, f"{missed} {last}")]


def _two_sided(measure: Measure, target: Fraction, standard: Standard) -> Bands:
    if standard.band is None:
        return []
    aim, near = words.exact(measure, target), distance(measure, standard.band)
    green = (Rating.GREEN, f"within {near} of {aim}, above or below")
    if standard.minimum is None:
        return [green, (Rating.AMBER, f"more than {near} from {aim}")]
    far = distance(measure, standard.minimum)
    amber = (Rating.AMBER, f"more than {near} and up to {far} from {aim}")
    return [green, amber, (Rating.RED, f"more than {far} from {aim}")]


def distance(measure: Measure, value: Fraction) -> str:
    """How far, in the measure's unit: `5 points` of a percentage, else the number."""
    return f"{plain(value)} points" if measure.unit is Unit.PERCENT else plain(value)
