"""Position: one measure's figures on the scale that all rated measures share."""

from __future__ import annotations

from fractions import Fraction

from ragstone.publication.charts.svg import INK, QUIET, RESULT, element, picture
from ragstone.values.scorecards import Position

WIDTH, HEIGHT = 176, 30
_MIDDLE = HEIGHT / 2
_LOWEST, _HIGHEST = Fraction(-3), Fraction(2)
_GREEN = "#cfe5d8"


def position_chart(identity: str, position: Position, title: str, description: str) -> str:
    """A line with the edge of Green, the minimum standard, and a dot for each figure.

    Figures beyond the scale stand at its end with an arrowhead.
    """
    edge, minimum = _x(Fraction(0)), _x(Fraction(-1))
    dots = (
        _dot(position.outturn, 4.5, "#ffffff", QUIET),
        _dot(position.previous, 4.5, "#9fc3d2", RESULT),
        _dot(position.latest, 6, RESULT, "#ffffff"),
    )
    return picture(
        WIDTH,
        HEIGHT,
        identity,
        title,
        description,
        element("rect", x=edge, y=_MIDDLE - 7, width=WIDTH - 8 - edge, height=14, fill=_GREEN),
        element("line", x1=8, y1=_MIDDLE, x2=WIDTH - 8, y2=_MIDDLE, stroke="#8b979c", stroke_width=1),
        element("line", x1=edge, y1=3, x2=edge, y2=HEIGHT - 3, stroke=INK, stroke_width=2),
        _minimum_mark(minimum) if position.to_minimum else "",
        *dots,
    )


def _x(place: Fraction) -> float:
    share = (place - _LOWEST) / (_HIGHEST - _LOWEST)
    return float(8 + share * (WIDTH - 16))


def _minimum_mark(x: float) -> str:
    return element(
        "line", x1=x, y1=4, x2=x, y2=HEIGHT - 4, stroke=INK, stroke_width=1.5, stroke_dasharray="2 2"
    )


def _dot(place: Fraction | None, radius: float, fill: str, edge: str) -> str:
    if place is None:
        return ""
    if place < _LOWEST or place > _HIGHEST:
        return _arrowhead(place > _HIGHEST, radius, fill, edge)
    return element("circle", cx=_x(place), cy=_MIDDLE, r=radius, fill=fill, stroke=edge, stroke_width=1.5)


def _arrowhead(to_the_right: bool, radius: float, fill: str, edge: str) -> str:
    tip, base = (WIDTH - 1, WIDTH - 4 - 2 * radius) if to_the_right else (1, 4 + 2 * radius)
    points = f"{tip},{_MIDDLE:g} {base:g},{_MIDDLE - radius:g} {base:g},{_MIDDLE + radius:g}"
    return element("polygon", points=points, fill=fill, stroke=edge, stroke_width=1.5)
