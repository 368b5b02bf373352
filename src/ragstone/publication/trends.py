"""A trend as a reader meets it: what it shows, the picture, and the table behind."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ragstone.publication import words
from ragstone.publication.charts.trend import trend_chart
from ragstone.publication.page import Table, Trend
from ragstone.values.measures import Measure
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Line, Point

_HEADINGS = ("Month", "Result", "Count", "Target", "Minimum standard", "Rating")


def trend_of(measure: Measure, line: Line) -> Trend:
    known = known_of(line)
    finding = finding_of(measure, line)
    shown = month_by_month(measure, line) + outturn_in_words(measure, line)
    description = f"{shown} The figures are in the table below."
    months = line.history[-1].period, line.outturn.period
    svg = trend_chart(measure, known, finding, description, *months) if len(known) > 1 else ""
    address = f"charts/{line.area}/{measure.name}.svg"
    return Trend(finding, description, svg, address, table_of(measure, line.history), _notes(line.history))


def known_of(line: Line) -> list[Point]:
    """The months that have a result, oldest first."""
    return [point for point in line.history if point.figure.value is not None]


def finding_of(measure: Measure, line: Line) -> str:
    """The one sentence that the chart is there to show."""
    known = known_of(line)
    if not known or known[-1].period != line.history[-1].period or line.latest.value is None:
        return f"There is no result for {line.history[-1].period.words}"
    latest = words.with_unit(measure, words.number(measure, line.latest.value))
    now = f"{latest} in {known[-1].period.words}"
    rating = line.judgement.rating
    if rating is Rating.NOT_RATED:
        last = known[-1].period
        alike = [point for point in known if not measure.broken_between(point.period, last)]
        return now if len(alike) < 2 else f"{now}, {_since(measure, alike)}"
    streak = _streak(known, rating)
    length = f" in each of the last {streak} months shown" if streak > 1 else ""
    return f"{rating}{length}: {now}, target {words.exact(measure, _target(line))}"


def _target(line: Line) -> Fraction:
    target = line.standard.target if line.standard else None
    if target is None:
        raise ValueError(f"{line.measure} is rated and has no target")
    return target


def _streak(known: Sequence[Point], rating: Rating) -> int:
    for length, point in enumerate(reversed(known)):
        if point.judgement.rating is not rating:
            return length
    return len(known)


def _since(measure: Measure, known: Sequence[Point]) -> str:
    first, last = known[0], known[-1]
    if first.figure.value is None or last.figure.value is None:
        return ""
    began, came_to = (words.number(measure, each) for each in (first.figure.value, last.figure.value))
    change = 0 if began == came_to else last.figure.value - first.figure.value
    way = "up from" if change > 0 else "down from" if change < 0 else "the same as"
    return f"{way} {began} in {first.period.words}"


def month_by_month(measure: Measure, line: Line) -> str:
    """What a chart shows, for somebody who does not see it."""
    shown = [
        f"{p.period.words} {words.number(measure, p.figure.value)}"
        for p in known_of(line)
        if p.figure.value is not None
    ]
    listed = ", ".join(shown if len(shown) <= 12 else [shown[0], f"{len(shown) - 2} more months", shown[-1]])
    return f"Month by month: {listed}."


def outturn_in_words(measure: Measure, line: Line) -> str:
    """What the white dot is, where there is one."""
    for point in known_of(line)[:-1]:
        if point.period == line.outturn.period and point.figure.value is not None:
            shown = words.number(measure, point.figure.value)
            known_now = ", as it is known now" if line.outturn.restated else ""
            return f" White dot: the outturn, {shown} in {point.period.words}{known_now}."
    return ""


def table_of(measure: Measure, history: Sequence[Point]) -> Table:
    rows = tuple(_table_row(measure, point) for point in history)
    used = [column for column in range(len(_HEADINGS)) if column < 2 or any(row[column] for row in rows)]
    return Table(
        f"{measure.title}, month by month",
        tuple(_HEADINGS[column] for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
        frozenset(at for at, column in enumerate(used) if 1 <= column <= 4),
    )


def _notes(history: Sequence[Point]) -> tuple[str, ...]:
    """Each note once, with the months that it is about."""
    months: dict[str, list[str]] = {}
    for point in history:
        if point.figure.note:
            months.setdefault(point.figure.note, []).append(point.period.words)
    return tuple(f"{', '.join(said_of)}: {note}" for note, said_of in months.items())


def _table_row(measure: Measure, point: Point) -> tuple[str, ...]:
    figure, standard = point.figure, point.standard
    target = words.exact(measure, standard.target) if standard and standard.target is not None else ""
    minimum = words.exact(measure, standard.minimum) if standard and standard.minimum is not None else ""
    rating = "" if point.judgement.rating is Rating.NOT_RATED else point.judgement.rating.value
    return (
        point.period.words,
        words.result(measure, figure),
        words.counts(measure, figure),
        target,
        minimum,
        rating,
    )
