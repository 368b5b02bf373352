"""Benchmark ranges: one measure's result as a line, and beside it what others came to, a row for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from ragstone.publication import words
from ragstone.publication.charts.scale import Scale, scale_for
from ragstone.publication.charts.svg import INK, QUIET, RESULT, element, fitting, picture
from ragstone.publication.charts.svg import words as text
from ragstone.values.benchmarks import Benchmark
from ragstone.values.measures import Measure, Unit

WIDTH, ROW, TOP = 430, 40, 26
LEFT, RIGHT = 138, 338  # a long number beside the scale makes it end earlier
_NAME = LEFT - 18  # pixels for a name
MOST = 10  # rows: a taller chart would not go onto a page with what belongs to it
_SIZE, _SMALL = 12.5, 11
_BAND = "#dde8ed"


def benchmarks_chart(
    measure: Measure, result: Fraction, benchmarks: Sequence[Benchmark], title: str, said: str
) -> str:
    """The line is the council's `result`, a mark another's, a band the range that others lie in. For `MOST` at most."""
    known = (amount for each in benchmarks for amount in (each.result, each.range_from, each.range_to))
    values = [result, *(amount for amount in known if amount is not None)]
    longest = max(len(shown) for each in benchmarks for shown in _beside(measure, each))
    right = min(RIGHT, max(LEFT + 20, WIDTH - 16 - 6.2 * longest))
    scale = scale_for(values, LEFT, right, Fraction(100) if measure.unit is Unit.PERCENT else None)
    height = TOP + ROW * len(benchmarks) + 4
    return picture(
        WIDTH,
        height,
        f"benchmarks-{measure.name}",
        title,
        said,
        *_result(measure, result, scale.x(result), height),  # first, so that a mark on it is seen
        *(
            piece
            for at, each in enumerate(benchmarks)
            for piece in _row(measure, each, TOP + ROW * at, scale)
        ),
    )


def _result(measure: Measure, result: Fraction, x: float, height: float) -> Iterable[str]:
    yield element("line", x1=x, y1=TOP - 6, x2=x, y2=height - 2, stroke=RESULT, stroke_width=2.5)
    shown = f"This council {words.number(measure, result)}"
    yield text(shown, x=x, y=TOP - 12, text_anchor="middle", font_size=_SIZE, font_weight="bold", fill=RESULT)


def _row(measure: Measure, each: Benchmark, top: float, scale: Scale) -> Iterable[str]:
    middle = top + ROW / 2
    yield text(
        fitting(each.name, _NAME), x=LEFT - 12, y=middle - 1, text_anchor="end", font_size=_SIZE, fill=INK
    )
    year = str(each.fiscal_year)
    yield text(year, x=LEFT - 12, y=middle + 13, text_anchor="end", font_size=_SMALL, fill=QUIET)
    yield element(
        "line", x1=scale.top, y1=middle, x2=scale.bottom, y2=middle, stroke="#d5d9da", stroke_width=0.75
    )
    if each.range_from is not None and each.range_to is not None:
        low, high = scale.x(each.range_from), scale.x(each.range_to)
        width = max(high - low, 2)
        yield element(
            "rect", x=low, y=middle - 8, width=width, height=16, fill=_BAND, stroke=QUIET, stroke_width=1
        )
    if each.result is not None:
        x = scale.x(each.result)
        yield element("line", x1=x, y1=middle - 12, x2=x, y2=middle + 12, stroke=INK, stroke_width=3.5)
    beside = _beside(measure, each)
    for at, shown in enumerate(beside):
        y = middle + (4 if len(beside) == 1 else -1 + 14 * at)
        size, fill = (_SIZE, INK) if at == 0 else (_SMALL, QUIET)
        yield text(shown, x=scale.bottom + 10, y=y, font_size=size, fill=fill)


def _beside(measure: Measure, each: Benchmark) -> list[str]:
    """The result and the range, as far as they are known, in the order in which they stand at the right."""
    beside = [words.number(measure, each.result)] if each.result is not None else []
    if each.range_from is not None and each.range_to is not None:
        beside.append(f"{_bare(measure, each.range_from)} to {_bare(measure, each.range_to)}")
    return beside


def _bare(measure: Measure, value: Fraction) -> str:
    return words.number(measure, value).rstrip("%")
