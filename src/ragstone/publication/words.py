"""Figures, standards and comparisons in the words that every output prints."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import DataPeriod, Measure, Polarity, Unit
from ragstone.values.periods import Month, day_in_words
from ragstone.values.ratings import Travel
from ragstone.values.rounding import half_up, plain
from ragstone.values.scorecards import Comparison

NO_FIGURE = {
    Basis.NO_CASES: "no cases",
    Basis.NO_POPULATION: "no population",
    Basis.NOT_COVERED: "not covered",
    Basis.MISSING: "no figure",
}
POLARITIES = {
    Polarity.HIGHER: "higher is better",
    Polarity.LOWER: "lower is better",
    Polarity.TARGET: "nearer the target is better",
    Polarity.NONE: "for information",
}
DATA_PERIODS = {
    DataPeriod.SNAPSHOT: "snapshot",
    DataPeriod.YEAR_TO_DATE: "year to date",
    DataPeriod.ROLLING_12_MONTHS: "rolling 12 months",
    DataPeriod.MONTH: "month",
    DataPeriod.QUARTER: "quarter",
}


def covered(data_period: DataPeriod, period: Month, snapshot_day: date) -> str:
    """Which days a figure of `period` covers, as a phrase."""
    last = day_in_words(period.last_day)
    match data_period:
        case DataPeriod.SNAPSHOT:
            return f"as it stood on {day_in_words(snapshot_day)}, the last working day of the month"
        case DataPeriod.YEAR_TO_DATE:
            return f"{day_in_words(period.fiscal_year.first_day)} to {last}"
        case DataPeriod.ROLLING_12_MONTHS:
            return f"{day_in_words(period.plus(-11).first_day)} to {last}"
        case DataPeriod.MONTH:
            return f"{day_in_words(period.first_day)} to {last}"
        case DataPeriod.QUARTER:
            return f"{day_in_words(period.plus(-2).first_day)} to {last}"


def number(measure: Measure, value: Fraction) -> str:
    """A value in the measure's unit, rounded half up: `60.7%`, `528.5`, `26`."""
    sign = "%" if measure.unit is Unit.PERCENT else ""
    return f"{half_up(value, measure.decimals):,f}{sign}".replace("-", "\N{MINUS SIGN}")


def exact(measure: Measure, value: Fraction) -> str:
    """A standard as it was set, with every decimal it has: `85%`, `76.5%`, `426`."""
    return f"{plain(value)}{'%' if measure.unit is Unit.PERCENT else ''}"


def result(measure: Measure, figure: Figure) -> str:
    return NO_FIGURE[figure.basis] if figure.value is None else number(measure, figure.value)


def with_unit(measure: Measure, shown: str) -> str:
    """A number for the middle of a sentence: `60.7%`, `537.8 days`, `26 assessments`."""
    match measure.unit:
        case Unit.PERCENT:
            return shown
        case Unit.RATE:
            return f"{shown} per {measure.per:,}"
        case Unit.MEAN:
            return f"{shown} {measure.counted_in}"
        case Unit.COUNT:
            return f"{shown} {measure.cases}"


def counts(measure: Measure, figure: Figure) -> str:
    """What the figure was made of: `17 of 28`; "" where it is a count, or known only as printed."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return made_of(measure, figure.numerator, figure.denominator)


def made_of(measure: Measure, numerator: Fraction, denominator: Fraction | None) -> str:
    """Two counts as one phrase: `17 of 28`, or the first alone where nothing is counted below the line."""
    if denominator is None:
        return plain(numerator)
    joint = {Unit.MEAN: "over", Unit.RATE: "in"}.get(measure.unit, "of")
    return f"{plain(numerator)} {joint} {plain(denominator)}"


def unit_words(measure: Measure) -> str:
    """What the number is a number of, where the sign does not say it."""
    match measure.unit:
        case Unit.PERCENT:
            return ""
        case Unit.RATE:
            return f"per {measure.per:,} {measure.population}"
        case Unit.MEAN:
            return measure.counted_in
        case Unit.COUNT:
            return measure.cases


def change(measure: Measure, comparison: Comparison) -> str:
    """The size of a change and where it started: `by 0.9 points, from 82.7%`.

    Of two figures that print alike it is never said that they lie a whole step apart.
    """
    if comparison.change is None or comparison.figure.value is None:
        return ""
    before = number(measure, comparison.figure.value)
    if comparison.change == 0:
        return f"at {before}"
    alike = number(measure, comparison.figure.value + comparison.change) == before
    return f"by {size(measure, Fraction(0) if alike else comparison.change)}, from {before}"


def size(measure: Measure, difference: Fraction) -> str:
    """How large a difference is, whichever way it goes: `0.9 points`, `less than 0.1 points`, `16`."""
    rounded = half_up(abs(difference), measure.decimals)
    least = half_up(Fraction(1, 10**measure.decimals), measure.decimals)
    points = " points" if measure.unit is Unit.PERCENT else ""
    return f"{f'{rounded:,f}' if rounded else f'less than {least}'}{points}"


def travel(comparison: Comparison) -> str:
    """`Better`, `Same`, `Worse`, `Higher` …, or why there is none, in two words."""
    if comparison.travel is not None:
        return comparison.travel.value.capitalize()
    if comparison.figure.value is None:
        return NO_FIGURE[comparison.figure.basis].capitalize()
    return "Not compared"


TRAVEL_SHAPES = {
    Travel.BETTER: "better",
    Travel.SAME: "same",
    Travel.WORSE: "worse",
    Travel.HIGHER: "changed",
    Travel.UNCHANGED: "same",
    Travel.LOWER: "changed",
}
