"""A line's history as it is written: each of its standards and judgements once, and each month as a row.

Histories are nine tenths of what an edition says, and a standard is longer than all that its month says. Beside
every month it would make an edition three times as long, and as much slower to write and to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from cattrs import Converter

from ragstone.values.figures import Basis, Figure
from ragstone.values.periods import Month
from ragstone.values.ratings import Judgement, Standard
from ragstone.values.scorecards import Point

_KEYS = {"judgements", "months", "standards"}
_WIDTH = 8  # period; basis, value, numerator, denominator, note; where its standard and judgement stand


def is_history(kind: Any) -> bool:
    return bool(kind == tuple[Point, ...])


def history_writer(converter: Converter) -> Callable[[Sequence[Point]], dict[str, Any]]:
    """From points to what `history_reader` takes."""
    month, number = (converter.get_unstructure_hook(kind) for kind in (Month, Fraction))

    def row(point: Point, standard: int | None, judgement: int | None) -> list[Any]:
        figure = point.figure
        value, above, below = figure.value, figure.numerator, figure.denominator
        return [
            month(point.period),
            figure.basis,
            None if value is None else number(value),
            None if above is None else number(above),
            None if below is None else number(below),
            figure.note,
            standard,
            judgement,
        ]

    def history(points: Sequence[Point]) -> dict[str, Any]:
        standards: list[Standard] = []
        judgements: list[Judgement] = []
        places = zip(
            _places((each.standard for each in points), standards),
            _places((each.judgement for each in points), judgements),
            strict=True,
        )
        return {
            "months": [row(each, *where) for each, where in zip(points, places, strict=True)],
            "standards": [converter.unstructure(each) for each in standards],
            "judgements": [converter.unstructure(each) for each in judgements],
        }

    return history


def history_reader(converter: Converter) -> Callable[[Any, Any], tuple[Point, ...]]:
    """Back to points. ValueError for anything that `history_writer` would have written another way."""
    month, word, number, text = (converter.get_structure_hook(kind) for kind in (Month, Basis, Fraction, str))

    def exact(written: Any) -> Fraction | None:
        return None if written is None else number(written, Fraction)

    def figure(basis: Any, value: Any, above: Any, below: Any, note: Any) -> Figure:
        return Figure(word(basis, Basis), exact(value), exact(above), exact(below), text(note, str))

    def history(content: Any, _: Any) -> tuple[Point, ...]:
        if type(content) is not dict or content.keys() != _KEYS:
            raise ValueError(f"a history says {', '.join(sorted(_KEYS))} and nothing else")
        standards = converter.structure(content["standards"], tuple[Standard, ...])
        judgements = converter.structure(content["judgements"], tuple[Judgement, ...])
        rows = _rows(content["months"])
        _check([row[-2] for row in rows if row[-2] is not None], standards)
        _check([row[-1] for row in rows], judgements)
        return tuple(
            Point(
                month(period, Month),
                figure(*said),
                None if standard is None else standards[standard],
                judgements[judgement],
            )
            for period, *said, standard, judgement in rows
        )

    return history


def _places(values: Iterable[Any], found: list[Any]) -> Iterator[int | None]:
    """Where each stands among those found. Most months have what the month before has."""
    last, place = None, None
    for value in values:
        if value is not last:
            last, place = value, placed_in(value, found)
        yield place


def placed_in(value: Any, found: list[Any]) -> int | None:
    """Where a value stands among those found; one that is not there yet is put at the end."""
    if value is None:
        return None
    if value not in found:
        found.append(value)
    return found.index(value)


def _rows(content: Any) -> list[list[Any]]:
    if type(content) is not list or any(type(row) is not list or len(row) != _WIDTH for row in content):
        raise ValueError(f"months are rows of {_WIDTH}")
    return content


def _check(places: Sequence[Any], values: Sequence[Any]) -> None:
    """Each value is there once, and they stand in the order in which months name them first."""
    if any(type(place) is not int for place in places) or list(dict.fromkeys(places)) != [
        *range(len(values))
    ]:
        raise ValueError("a month names what is not there, or what is there is named by none")
    if any(value in values[:place] for place, value in enumerate(values)):
        raise ValueError("what months have in common is written twice")
