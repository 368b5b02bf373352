"""Sparkline: the run of a measure's results in the space of a word, with the target as a dashed line."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ragstone.publication.charts.svg import HALO, INK, RESULT, element, picture
from ragstone.values.periods import Month
from ragstone.values.scorecards import Point

WIDTH, HEIGHT = 110, 26
_LEFT, _RIGHT, _TOP, _BOTTOM = 4, WIDTH - 6, 5, HEIGHT - 5


def sparkline(identity: str, points: Sequence[Point], title: str, description: str) -> str:
    """A line through the points that have a value (two at least), oldest first, with a dot on the last."""
    known = [(point.period, point.figure.value) for point in points if point.figure.value is not None]
    standard = points[-1].standard
    target = standard.target if standard else None
    values = [value for _, value in known] + ([target] if target is not None else [])
    low, high = min(values), max(values)

    def place(period: Month, value: Fraction) -> tuple[float, float]:
        share = (value - low) / (high - low) if high > low else Fraction(1, 2)
        along = _months(known[0][0], period) / max(_months(known[0][0], known[-1][0]), 1)
        return _LEFT + along * (_RIGHT - _LEFT), _BOTTOM - float(share) * (_BOTTOM - _TOP)

    steps = " ".join(f"{x:.2f},{y:.2f}" for x, y in (place(*each) for each in known))
    x, y = place(*known[-1])
    return picture(
        WIDTH,
        HEIGHT,
        identity,
        title,
        description,
        _target(place(known[-1][0], target)[1]) if target is not None else "",
        element("polyline", points=steps, fill="none", stroke=RESULT, stroke_width=1.75),
        element("circle", cx=x, cy=y, r=3, fill=RESULT, stroke=HALO, stroke_width=1),
    )


def _months(first: Month, last: Month) -> int:
    return last.since(first)


def _target(y: float) -> str:
    return element("line", x1=0, y1=y, x2=WIDTH, y2=y, stroke=INK, stroke_width=1, stroke_dasharray="4 3")
