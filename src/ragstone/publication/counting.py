"""How a measure is counted, for whoever wants to argue: made-up cases with what each comes to, and the text."""

from __future__ import annotations

from ragstone.publication import words
from ragstone.publication.page import Case, Counting
from ragstone.values.illustrations import Expected
from ragstone.values.measures import Measure, Unit

_MADE_UP = "Each case is made up, and is one that people could argue about."
_EXPLAINED = {
    Unit.PERCENT: "“1 of 2” is one above the line and two below.",
    Unit.MEAN: "“6 over 2” is six above the line and two below.",
    Unit.RATE: "The number is what is counted above the line; the people below it are no part of a case.",
    Unit.COUNT: "The number is what is counted.",
}


def counting(measure: Measure) -> Counting | None:
    """None for a measure that has no made-up cases."""
    if not measure.examples:
        return None
    cases = tuple(
        Case(example.says, tuple((_when(each), _what(measure, each)) for each in example.comes_to))
        for example in measure.examples
    )
    return Counting(f"{_MADE_UP} {_EXPLAINED[measure.unit]}", cases, measure.text)


def _when(expected: Expected) -> str:
    return f"{expected.period.words}, {expected.area}" if expected.area else expected.period.words


def _what(measure: Measure, expected: Expected) -> str:
    denominator = expected.denominator if measure.has_denominator else None
    return words.made_of(measure, expected.numerator, denominator)
