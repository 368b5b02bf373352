"""Areas compared: one measure's result in every area, best first, with target and the whole council."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ragstone.publication import words
from ragstone.publication.charts.scale import Scale, scale_for
from ragstone.publication.charts.svg import EDGES, INK, QUIET, RESULT, element, fitting, picture
from ragstone.publication.charts.svg import words as text
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.ratings import Rating

WIDTH, ROW, TOP = 430, 19, 22
LEFT, RIGHT = 150, 370
_NAME = LEFT - 18  # pixels for an area's name
_SIZE = 12.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One area's result. `value` is None where there is none."""

    area: str
    value: Fraction | None
    rating: Rating


def areas_chart(
    measure: Measure, bars: Sequence[Bar], whole: Fraction, target: Fraction | None, title: str, said: str
) -> str:
    """A row for each area, and lines for the whole council and, where there is one, the target."""
    values = [bar.value for bar in bars if bar.value is not None] + [whole]
    ceiling = Fraction(100) if measure.unit is Unit.PERCENT else None
    scale = scale_for([*values, *([target] if target is not None else [])], LEFT, RIGHT, ceiling)

    height = TOP + ROW * len(bars) + 6
    lines = [(whole, "Council", "none"), *([(target, "Target", "6 3")] if target is not None else [])]
    return picture(
        WIDTH,
        height,
        f"areas-{measure.name}",
        title,
        said,
        *(_line(scale.x(value), height, dashes) for value, _, dashes in lines),
        *_names(sorted((scale.x(value), name) for value, name, _ in lines)),
        *(
            piece
            for at, bar in enumerate(bars)
            for piece in _row(measure, bar, TOP + ROW * at + ROW / 2, scale)
        ),
    )


def best_first(measure: Measure, bars: Iterable[Bar], target: Fraction | None) -> list[Bar]:
    """By what is better; the highest first where nothing is; those without a result last."""

    def place(bar: Bar) -> tuple[bool, Fraction]:
        value = bar.value if bar.value is not None else Fraction(0)
        if measure.polarity is Polarity.TARGET and target is not None:
            return bar.value is None, abs(value - target)
        return bar.value is None, value if measure.polarity is Polarity.LOWER else -value

    return sorted(bars, key=place)


def _line(x: float, height: float, dashes: str) -> str:
    return element(
        "line", x1=x, y1=TOP - 4, x2=x, y2=height - 4, stroke=INK, stroke_width=1.25, stroke_dasharray=dashes
    )


def _names(lines: Sequence[tuple[float, str]]) -> Iterable[str]:
    """What each line is, over it: the left one ends there and the right one begins, so that they do not meet."""
    anchors = ("end", "start") if len(lines) == 2 else ("middle",)
    for (x, name), anchor in zip(lines, anchors, strict=True):
        shift = {"end": -3, "start": 3, "middle": 0}[anchor]
        yield text(name, x=x + shift, y=TOP - 8, text_anchor=anchor, font_size=_SIZE - 1.5, fill=QUIET)


def _row(measure: Measure, bar: Bar, y: float, scale: Scale) -> Iterable[str]:
    yield text(fitting(bar.area, _NAME), x=LEFT - 12, y=y + 4, text_anchor="end", font_size=_SIZE, fill=INK)
    if bar.value is None:
        yield text("no figure", x=RIGHT + 10, y=y + 4, font_size=_SIZE, fill=QUIET)
        return
    place = scale.x(bar.value)
    yield element("line", x1=LEFT, y1=y, x2=RIGHT, y2=y, stroke="#d5d9da", stroke_width=0.75)
    yield _dot(place, y, bar.rating)
    shown = words.number(measure, bar.value)
    yield text(shown, x=RIGHT + 10, y=y + 4, font_size=_SIZE, fill=INK)


def _dot(x: float, y: float, rating: Rating) -> str:
    """The shape of its rating, which stands beside the word everywhere else."""
    fill = EDGES.get(rating.value, RESULT)
    corners = {
        Rating.AMBER: ((0, -6), (6, 0), (0, 6), (-6, 0)),
        Rating.RED: ((0, -6), (6, 5), (-6, 5)),
    }.get(rating)
    if corners is None:
        return element("circle", cx=x, cy=y, r=5, fill=fill, stroke="#ffffff", stroke_width=1)
    points = " ".join(f"{x + across:.2f},{y + down:.2f}" for across, down in corners)
    return element("polygon", points=points, fill=fill, stroke="#ffffff", stroke_width=1)
