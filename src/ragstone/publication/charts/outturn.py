"""The outturn in a trend: last March's dot is a white one with a dark edge, and words say what that is."""

from __future__ import annotations

from collections.abc import Iterable

from ragstone.publication.charts.svg import INK, QUIET, element
from ragstone.publication.charts.svg import words as text

RADIUS = 5.5
_EDGE = 2.25


def outturn_mark(x: float, y: float) -> str:
    """As in the position chart: white, so that it is told from the other dots without colour."""
    return element("circle", cx=x, cy=y, r=RADIUS, fill="#ffffff", stroke=INK, stroke_width=_EDGE)


def outturn_legend(x: float, y: float, size: float) -> Iterable[str]:
    """The mark with its name, its middle at `x` and the words' foot at `y`."""
    yield outturn_mark(x, y - size / 3)
    yield text("Outturn", x=x + 11, y=y, font_size=size, fill=QUIET)
