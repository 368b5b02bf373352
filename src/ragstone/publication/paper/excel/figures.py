"""The tables of figures: the scorecard, every month, and what each measure is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ragstone.publication import words
from ragstone.publication.paper.excel.sheets import (
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    Column,
    Content,
    Number,
    Sheet,
)
from ragstone.publication.standards import bands
from ragstone.values.editions import Published
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Measure
from ragstone.values.ratings import Rating
from ragstone.values.rounding import places
from ragstone.values.scorecards import Comparison, Line

_LINE_COLUMNS = (
    *((Column("Number", 9), Column("Measure", 48), Column("Section", 24), Column("Area", 20))),
    *((Column("What is better", 20), Column("Data period", 18), Column("Unit", 22))),
    *((Column("Latest result", 12), Column("Latest as printed", 12), Column("Rating", 11))),
    *(
        (
            Column("Numerator", 12),
            Column("Denominator", 12),
            Column("Target", 10),
            Column("Minimum standard", 11),
        )
    ),
    *((Column("Previous result", 11), Column("Previous as printed", 11), Column("Since previous", 13))),
    *(
        (
            Column("Outturn", 11),
            Column("Outturn as printed", 11),
            Column("Since outturn", 13),
            Column("Note", 40),
        )
    ),
)


def figure_sheets(published: Published) -> tuple[Sheet, Sheet, Sheet]:
    """The scorecard, the months, the standards: both books have them."""
    return _scorecard(published), _by_month(published), _held_against(published)


def _scorecard(published: Published) -> Sheet:
    """Every measure in every area, the whole council first."""
    scorecard = published.scorecard
    about = (
        f"Results of {scorecard.period.words}; previous: {scorecard.previous.words}; "
        f"outturn: {scorecard.outturn.words}.",
    )
    return Sheet("Scorecard", scorecard.council.title, about, _LINE_COLUMNS, tuple(_lines(published)))


def _by_month(published: Published) -> Sheet:
    """Every month that the edition keeps of every measure in every area, a row each."""
    columns = (
        *(Column("Number", 9), Column("Measure", 48), Column("Area", 20), Column("Month", 16)),
        *(Column("Result", 11), Column("As printed", 11), Column("Rating", 11)),
        *(Column("Numerator", 12), Column("Denominator", 12), Column("Target", 10), Column("Note", 40)),
    )
    about = ("Every month that is known, oldest first. Each month is rated by the standard of its own year.",)
    return Sheet("Months", "Results month by month", about, columns, tuple(_months(published)))


def _held_against(published: Published) -> Sheet:
    columns = (
        *(Column("Number", 9), Column("Measure", 48), Column("Area", 20), Column("What is better", 20)),
        *(Column("Green", 30), Column("Amber", 34), Column("Red", 30)),
        *(Column("Set by", 30), Column("Assumed", 40), Column("Definition", 60)),
    )
    about = ("What each measure is held against, and what it counts.",)
    return Sheet("Standards", "Standards and definitions", about, columns, tuple(_standards(published)))


def _placed(published: Published) -> Iterator[tuple[Measure, Line, str]]:
    titles = {area.name: area.title for area in published.scorecard.areas}
    for line in published.scorecard.lines:
        yield published.scorecard.measure(line.measure), line, titles[line.area]


def _lines(published: Published) -> Iterator[tuple[Content, ...]]:
    for measure, line, area in _placed(published):
        target, minimum = (line.standard.target, line.standard.minimum) if line.standard else (None, None)
        yield (
            *_named(measure),
            measure.section,
            area,
            words.POLARITIES[measure.polarity].capitalize(),
            words.DATA_PERIODS[measure.data_period].capitalize(),
            words.unit_words(measure) or measure.unit.value,
            *_figure(measure, line.latest),
            line.judgement.rating.value.capitalize(),
            *_counts(line.latest),
            *(_given(edge) for edge in (target, minimum)),
            *_compared(measure, line.previous),
            *_compared(measure, line.outturn),
            " ".join(note for note in (line.latest.note, line.judgement.reason) if note) or NOT_APPLICABLE,
        )


def _months(published: Published) -> Iterator[tuple[Content, ...]]:
    for measure, line, area in _placed(published):
        for point in line.history:
            target = point.standard.target if point.standard else None
            rating = point.judgement.rating.value.capitalize()
            yield (
                *_named(measure),
                area,
                point.period.words,
                *_figure(measure, point.figure),
                rating,
                *_counts(point.figure),
                _given(target),
                point.figure.note or NOT_APPLICABLE,
            )


def _standards(published: Published) -> Iterator[tuple[Content, ...]]:
    for measure, line, area in _placed(published):
        found = dict(bands(measure, line.standard))
        counted = (
            f"{measure.numerator}; of: {measure.denominator}" if measure.denominator else measure.numerator
        )
        yield (
            *_named(measure),
            area,
            words.POLARITIES[measure.polarity].capitalize(),
            *(found.get(rating, NOT_APPLICABLE) for rating in (Rating.GREEN, Rating.AMBER, Rating.RED)),
            (line.standard.set_by if line.standard else "") or NOT_APPLICABLE,
            (line.standard.assumed if line.standard else "") or NOT_APPLICABLE,
            counted,
        )


def _named(measure: Measure) -> tuple[Content, Content]:
    return Number(Fraction(measure.number), 0), measure.title


def _figure(measure: Measure, figure: Figure) -> tuple[Content, Content]:
    if figure.value is None:
        mark = NOT_APPLICABLE if figure.basis is Basis.NO_CASES else NOT_AVAILABLE
        return mark, words.NO_FIGURE[figure.basis]
    return Number(figure.value, measure.decimals), words.number(measure, figure.value)


def _counts(figure: Figure) -> Iterable[Content]:
    for part in (figure.numerator, figure.denominator):
        if part is not None:
            yield _in_full(part)
        else:
            yield NOT_APPLICABLE if figure.basis is Basis.COUNTED else NOT_AVAILABLE


def _given(value: Fraction | None) -> Content:
    return NOT_APPLICABLE if value is None else _in_full(value)


def _in_full(value: Fraction) -> Number:
    """With the decimals that it was given with, as the page prints it; a ratio that no decimal says with two."""
    decimals = places(value)
    return Number(value, 2 if decimals is None else decimals)


def _compared(measure: Measure, comparison: Comparison) -> Iterable[Content]:
    yield from _figure(measure, comparison.figure)
    yield words.travel(comparison)
