"""The Green, Amber and Red parts of a trend, told apart by pattern as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from ragstone.publication.charts.scale import Scale
from ragstone.publication.charts.svg import EDGES, FILLS, element
from ragstone.values.measures import Polarity
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Point

Zone = tuple[str, Fraction, Fraction]  # rating, from a value, up to a value


def zones(
    polarity: Polarity,
    points: Sequence[Point],
    x: Callable[[Month], float],
    scale: Scale,
    sides: tuple[float, float],
) -> Iterable[str]:
    """Bands behind the line, one set for each run of months with the same standard."""
    starts = [0] + [at for at in range(1, len(points)) if not _alike(points[at], points[at - 1])]
    for start, end in pairwise([*starts, len(points)]):
        left = sides[0] if start == 0 else x(points[start].period)
        right = sides[1] if end == len(points) else x(points[end].period)
        for rating, low, high in zones_of(polarity, points[start].standard, scale.low, scale.high):
            yield from _band(rating, left, right, scale.y(high), scale.y(low))


def _alike(one: Point, other: Point) -> bool:
    return _edges(one.standard) == _edges(other.standard)


def _edges(standard: Standard | None) -> tuple[object, ...]:
    return (standard.target, standard.minimum, standard.band, standard.rated) if standard else ()


def zones_of(polarity: Polarity, standard: Standard | None, low: Fraction, high: Fraction) -> list[Zone]:
    """The zones between `low` and `high`, clipped; none where the standard rates nothing."""
    if standard is None or standard.target is None or not standard.rated or polarity is Polarity.NONE:
        return []
    target, minimum = standard.target, standard.minimum
    if polarity is Polarity.TARGET:
        if standard.band is None:
            return []
        near = standard.band
        far = minimum if minimum is not None else high - low + abs(target)
        found = [
            ("Red", low, target - far),
            ("Amber", target - far, target - near),
            ("Green", target - near, target + near),
            ("Amber", target + near, target + far),
            ("Red", target + far, high),
        ]
    elif polarity is Polarity.HIGHER:
        worst = minimum if minimum is not None else low
        found = [("Red", low, worst), ("Amber", worst, target), ("Green", target, high)]
    else:
        worst = minimum if minimum is not None else high
        found = [("Green", low, target), ("Amber", target, worst), ("Red", worst, high)]
    clipped = [(rating, max(low, begin), min(high, end)) for rating, begin, end in found]
    return [zone for zone in clipped if zone[1] < zone[2]]


def _band(rating: str, left: float, right: float, top: float, bottom: float) -> Iterable[str]:
    """A plain fill, and the rating's pattern in a strip at the left edge only: words stay legible."""
    yield element("rect", x=left, y=top, width=right - left, height=bottom - top, fill=FILLS[rating])
    dashes = {"Green": "none", "Amber": "1 5", "Red": "4 3"}[rating]
    strip = left + 2
    yield element(
        "line",
        x1=strip,
        y1=top,
        x2=strip,
        y2=bottom,
        stroke=EDGES[rating],
        stroke_width=4,
        stroke_dasharray=dashes,
    )
