"""A measure compared with others: what it comes to in a sentence, as a chart and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ragstone.publication.charts.benchmarks import MOST, benchmarks_chart
from ragstone.publication.page import Charted, Others, Picture, Table
from ragstone.publication.words import number
from ragstone.values.benchmarks import Benchmark
from ragstone.values.listing import together
from ragstone.values.measures import DataPeriod, Measure, Polarity
from ragstone.values.rounding import half_up
from ragstone.values.scorecards import Line

NOT_GIVEN = "not given"
_MOST_NAMED = 3
_HEADINGS = ("Compared with", "Year", "Result", "Range", "Range of", "Source")
_OURS = {
    DataPeriod.SNAPSHOT: "as things stood on the last working day of the month. Those of others are mostly of 31 March",
    DataPeriod.YEAR_TO_DATE: "for the year so far",
    DataPeriod.ROLLING_12_MONTHS: "for the last twelve months",
    DataPeriod.MONTH: "for one month",
    DataPeriod.QUARTER: "for three months",
}


def others_of(benchmarks: Iterable[Benchmark], measure: Measure, line: Line) -> Others | None:
    """None where there is nothing to compare with, or no figure to compare."""
    found = [each for each in benchmarks if each.measure == measure.name]
    value = line.latest.value
    if not found or value is None:
        return None
    finding = _finding(measure, value, found)
    title = f"{measure.number}. {measure.title}: compared with others"
    drawn = found[:MOST]
    described = f"{finding}. {' '.join(_said(measure, drawn))}"
    return Others(
        charted=Charted(
            finding, Picture(benchmarks_chart(measure, value, drawn, title, described), described)
        ),
        table=Table(title, _HEADINGS, tuple(_cells(measure, each) for each in found), frozenset({2, 3})),
        note=_note(measure, len(found)),
    )


def _note(measure: Measure, many: int) -> str:
    first = f" The chart has the first {MOST} of {many}, the table all." if many > MOST else ""
    return (
        f"Figures of others are for the fiscal year beside their name, the council's {_OURS[measure.data_period]}. "
        f"A mark is a result, a band a range.{first}"
    )


def _finding(measure: Measure, value: Fraction, found: Sequence[Benchmark]) -> str:
    """`22.0%: better than England (22.6%), worse than South East (20.1%)`."""
    beside: dict[str, list[str]] = {}
    for each in found:
        against, shown = _held_against(measure, value, each)
        beside.setdefault(against, []).append(f"{each.name} ({shown})")
    phrases = (f"{against} {_listed(names)}" for against, names in beside.items())
    return f"{number(measure, value)}: {', '.join(phrases)}"


def _listed(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMED:
        return f"{len(names)} others"
    return together(names)


def _held_against(measure: Measure, value: Fraction, each: Benchmark) -> tuple[str, str]:
    """As both are printed, so that no reader sees 22.6% called worse than 22.6%."""
    if each.result is not None:
        gap = half_up(value, measure.decimals) - half_up(each.result, measure.decimals)
        return (_than(measure.polarity, gap > 0) if gap else "the same as"), number(measure, each.result)
    if each.range_from is None or each.range_to is None:
        raise ValueError(f"the benchmark {each.name} has neither a result nor a range")
    shown = _range(measure, each)
    low, rounded, high = (
        half_up(amount, measure.decimals) for amount in (each.range_from, value, each.range_to)
    )
    if low <= rounded <= high:
        return "within the range of", shown
    return ("above" if rounded > high else "below") + " the range of", shown


def _than(polarity: Polarity, is_higher: bool) -> str:
    match polarity:
        case Polarity.HIGHER:
            return "better than" if is_higher else "worse than"
        case Polarity.LOWER:
            return "worse than" if is_higher else "better than"
        case Polarity.TARGET | Polarity.NONE:
            return "higher than" if is_higher else "lower than"


def _said(measure: Measure, found: Sequence[Benchmark]) -> Iterator[str]:
    """What the picture shows of each, for whoever does not see it."""
    for each in found:
        result = number(measure, each.result) if each.result is not None else ""
        whose = f", {each.range_of}" if each.range_of else ""
        span = f"from {_range(measure, each)}{whose}" if each.range_from is not None else ""
        yield f"{each.name} {each.fiscal_year}: {'; '.join(part for part in (result, span) if part)}."


def _cells(measure: Measure, each: Benchmark) -> tuple[str, ...]:
    result = number(measure, each.result) if each.result is not None else NOT_GIVEN
    span = _range(measure, each) if each.range_from is not None else NOT_GIVEN
    return (each.name, str(each.fiscal_year), result, span, each.range_of or NOT_GIVEN, each.source)


def _range(measure: Measure, each: Benchmark) -> str:
    if each.range_from is None or each.range_to is None:
        return ""
    return f"{number(measure, each.range_from)} to {number(measure, each.range_to)}"
