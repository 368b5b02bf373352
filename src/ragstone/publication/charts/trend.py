"""Trend: the results of a measure month by month, with target and minimum standard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ragstone.publication import words
from ragstone.publication.charts.labels import spread
from ragstone.publication.charts.outturn import outturn_legend, outturn_mark
from ragstone.publication.charts.scale import Scale, scale_for
from ragstone.publication.charts.svg import HALO, INK, QUIET, RESULT, element, picture
from ragstone.publication.charts.svg import words as text
from ragstone.publication.charts.zones import zones
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.periods import Month
from ragstone.values.rounding import half_up, plain
from ragstone.values.scorecards import Point

WIDTH, HEIGHT = 430, 264
LEFT, RIGHT, TOP, BOTTOM = 48, 318, 12, 228
_SIZE = 14.5


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where a month and a value lie. Months are evenly spaced, the missing ones too."""

    first: Month
    months: int
    values: Scale

    def x(self, month: Month) -> float:
        return LEFT + 10 + (RIGHT - LEFT - 20) * month.since(self.first) / max(self.months, 1)


def trend_chart(
    measure: Measure,
    points: Sequence[Point],
    title: str,
    description: str,
    latest: Month,
    outturn: Month | None = None,
) -> str:
    """A chart of the points that have a value (two at least), oldest first.

    `latest` is the month that is reported: a result is bold where it is of that one. `outturn` is the month whose dot
    has a mark of its own, where it is among them.
    """
    axes = _axes(measure, points)
    return picture(
        WIDTH,
        HEIGHT,
        "trend",
        title,
        description,
        *zones(measure.polarity, points, axes.x, axes.values, (LEFT, RIGHT)),
        *_value_axis(measure, axes),
        *_month_axis(points, axes),
        *_standard_lines(measure, points, axes),
        *_result(points, axes),
        *_outturn(points, axes, outturn),
        *_labels(measure, points, axes, latest),
    )


def _axes(measure: Measure, points: Sequence[Point]) -> _Axes:
    first, last = points[0].period, points[-1].period
    shown = [point.figure.value for point in points if point.figure.value is not None]
    held_against = [edge for point in points for edge in _edges(measure, point)]
    ceiling = Fraction(100) if measure.unit is Unit.PERCENT else None
    return _Axes(first, last.since(first), scale_for(shown + held_against, TOP, BOTTOM, ceiling))


def _edges(measure: Measure, point: Point) -> list[Fraction]:
    """The values at which the rating of this month changes, or the target alone."""
    standard = point.standard
    if standard is None or standard.target is None:
        return []
    if measure.polarity is Polarity.TARGET:
        reach = standard.minimum or standard.band or Fraction(0)
        return [standard.target - reach, standard.target, standard.target + reach]
    return [standard.target] + ([standard.minimum] if standard.minimum is not None else [])


def _value_axis(measure: Measure, axes: _Axes) -> Iterable[str]:
    decimals = max((len(plain(tick).partition(".")[2]) for tick in axes.values.ticks), default=0)
    for tick in axes.values.ticks:
        y = axes.values.y(tick)
        yield element("line", x1=LEFT, y1=y, x2=RIGHT, y2=y, stroke="#c9cfd1", stroke_width=0.75)
        label = f"{half_up(tick, decimals):,f}" + ("%" if measure.unit is Unit.PERCENT else "")
        yield text(label, x=LEFT - 6, y=y + 4.5, text_anchor="end", font_size=_SIZE, fill=QUIET)


def _month_axis(points: Sequence[Point], axes: _Axes) -> Iterable[str]:
    """The months that fit, the last one always among them."""
    every = max(1, -(-len(points) // 5))
    shown = list(points[::-1][::every])
    taken = float(WIDTH)
    for point in shown:
        x = axes.x(point.period)
        if taken - x < 60:
            continue
        taken = x
        yield text(point.period.short, x=x, y=BOTTOM + 22, text_anchor="middle", font_size=_SIZE, fill=QUIET)


def _standard_lines(measure: Measure, points: Sequence[Point], axes: _Axes) -> Iterable[str]:
    yield from _steps(points, axes, [_target(point) for point in points], "7 4")
    if measure.polarity is not Polarity.TARGET:
        yield from _steps(points, axes, [_minimum(point) for point in points], "2 3")


def _target(point: Point) -> Fraction | None:
    return point.standard.target if point.standard else None


def _minimum(point: Point) -> Fraction | None:
    return point.standard.minimum if point.standard else None


def _steps(
    points: Sequence[Point], axes: _Axes, values: Sequence[Fraction | None], dashes: str
) -> Iterable[str]:
    """A level for each run of months with the same value."""
    start = 0
    for at in range(1, len(values) + 1):
        if at < len(values) and values[at] == values[start]:
            continue
        value = values[start]
        if value is not None:
            from_x = LEFT if start == 0 else axes.x(points[start].period)
            to_x = RIGHT if at == len(values) else axes.x(points[at].period)
            y = axes.values.y(value)
            yield element(
                "line", x1=from_x, y1=y, x2=to_x, y2=y, stroke=INK, stroke_width=1.5, stroke_dasharray=dashes
            )
        start = at


def _result(points: Sequence[Point], axes: _Axes) -> Iterable[str]:
    """Dots for figures; a line only between months that follow each other as reported."""
    path, previous = "", None
    for point in points:
        if point.figure.value is None:
            previous = None
            continue
        joined = previous is not None and point.period <= previous.plus(1)
        x, y = axes.x(point.period), axes.values.y(point.figure.value)
        path += f"{'L' if joined else 'M'}{x:.2f} {y:.2f}"
        previous = point.period
    yield element("path", d=path, fill="none", stroke=HALO, stroke_width=6)
    yield element("path", d=path, fill="none", stroke=RESULT, stroke_width=2.5, stroke_linejoin="round")
    for point in points:
        if point.figure.value is not None:
            x, y = axes.x(point.period), axes.values.y(point.figure.value)
            yield element("circle", cx=x, cy=y, r=4.5, fill=RESULT, stroke=HALO, stroke_width=1.5)


def _outturn(points: Sequence[Point], axes: _Axes, outturn: Month | None) -> Iterable[str]:
    """Drawn over its dot, and named in the corner that no other word can reach."""
    for point in points[:-1]:
        if point.period == outturn and point.figure.value is not None:
            yield outturn_mark(axes.x(point.period), axes.values.y(point.figure.value))
            yield from outturn_legend(RIGHT + 42, BOTTOM + 22, _SIZE)


def _labels(measure: Measure, points: Sequence[Point], axes: _Axes, latest: Month) -> Iterable[str]:
    """What each line is, at its right-hand end, pushed apart where they would touch."""
    last = points[-1]
    wanted: list[tuple[float, str, str, str]] = []
    if last.figure.value is not None:
        shown = words.number(measure, last.figure.value)
        weight = "bold" if last.period == latest else "normal"
        wanted.append((axes.values.y(last.figure.value), shown, RESULT, weight))
    for name, value in (("Target", _target(last)), ("Minimum", _minimum(last))):
        if value is not None and (name == "Target" or measure.polarity is not Polarity.TARGET):
            wanted.append((axes.values.y(value), f"{name} {words.exact(measure, value)}", INK, "normal"))
    for y, (_, label, colour, weight) in zip(
        spread([w[0] for w in wanted], 19, TOP, BOTTOM), wanted, strict=True
    ):
        yield text(
            label,
            x=RIGHT + 8,
            y=y + 4.5,
            font_size=_SIZE + 3 * (weight == "bold"),
            fill=colour,
            font_weight=weight,
        )
