"""Lines for unit tests, rated by the real rules from a few supplied figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said, line_of
from ragstone.values.figures import Area, Supplied
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Line
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE

AREA = "kent"
PERIODS = Periods(FEBRUARY, JANUARY, MARCH_BEFORE)
Count = tuple[str, str]


def line(
    measure: Measure,
    standard: Standard | None,
    figures: Mapping[Month, str | Count],
    said: Said | None = None,
    notes: Mapping[Month, str] | None = None,
) -> Line:
    """The line of February 2015. A figure is a printed result, or numerator and denominator."""
    rows = [
        _supplied(measure, month, figure, (notes or {}).get(month, "")) for month, figure in figures.items()
    ]
    held: Iterable[Standard] = [replace(standard, measure=measure.name, area=AREA)] if standard else []
    everything = known([Area(AREA, "Kent", "")], rows, [], held)
    return line_of(measure, AREA, PERIODS, everything, said or {})


def _supplied(measure: Measure, month: Month, figure: str | Count, note: str) -> Supplied:
    if isinstance(figure, str):
        return Supplied(measure.name, AREA, month, None, None, Fraction(figure), note)
    numerator, denominator = (Fraction(count) for count in figure)
    return Supplied(measure.name, AREA, month, numerator, denominator, None, note)
