"""A line of the scorecard as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable

from ragstone.publication import words
from ragstone.publication.charts.position import position_chart
from ragstone.publication.page import Compared, Row
from ragstone.publication.restated import rerated, restated_in_short
from ragstone.values.figures import Figure
from ragstone.values.measures import Measure
from ragstone.values.ratings import Rating
from ragstone.values.rounding import half_up
from ragstone.values.scorecards import Comparison, Line


def row_of(measure: Measure, line: Line) -> Row:
    judgement = line.judgement
    target = line.standard.target if line.standard else None
    return Row(
        name=measure.name,
        number=measure.number,
        title=measure.title,
        meta=meta(measure),
        latest=words.result(measure, line.latest),
        rating=judgement.rating,
        reason=judgement.reason,
        unfinished=judgement.unfinished,
        target=words.exact(measure, target) if target is not None else "",
        position=_position(measure, line),
        previous=compared(measure, line.previous, line.previous.period.words),
        outturn=compared(measure, line.outturn, f"{line.outturn.period.words} outturn"),
        count=words.counts(measure, line.latest),
    )


def meta(measure: Measure) -> str:
    parts = (
        words.POLARITIES[measure.polarity],
        words.DATA_PERIODS[measure.data_period],
        words.unit_words(measure),
    )
    return " · ".join(part for part in parts if part)


def compared(measure: Measure, comparison: Comparison, since: str) -> Compared:
    shape = words.TRAVEL_SHAPES[comparison.travel] if comparison.travel else "none"
    return Compared(
        since=since,
        word=words.travel(comparison),
        shape=shape,
        detail=words.change(measure, comparison),
        note=" ".join(_notes(measure, comparison)),
        restated=restated_in_short(measure, comparison),
    )


def remarks_of(comparison: Comparison) -> tuple[str, ...]:
    """Why two figures are not compared, or should be with care."""
    return tuple(note for note in (comparison.why_not, comparison.caution) if note)


def _notes(measure: Measure, comparison: Comparison) -> Iterable[str]:
    """What a reader should know of the earlier figure."""
    yield from remarks_of(comparison)
    if comparison.restated is not None:
        reported, now = (_in_full(measure, each) for each in (comparison.figure, comparison.restated))
        rated = rerated(comparison)
        yield f"Reported as {reported}; records now give {now}{f', {rated}' if rated else ''}."


def _in_full(measure: Measure, figure: Figure) -> str:
    """The result with its count, which may have changed where the result prints the same."""
    counts = words.counts(measure, figure)
    result = words.result(measure, figure)
    return f"{result} ({counts})" if counts and counts != result else result


def _position(measure: Measure, line: Line) -> str:
    if line.position is None or line.position.latest is None:
        return ""
    title = "Inside Green" if line.judgement.rating is Rating.GREEN else "Outside Green"
    return position_chart(f"position-{measure.name}", line.position, title, described(line))


def described(line: Line) -> str:
    """The scale in words, for someone who does not see it; "" where the line has no place on it."""
    position = line.position
    if position is None or position.latest is None:
        return ""
    yardstick = (
        "the distance from the edge of Green to the minimum standard"
        if position.to_minimum
        else "a tenth of the target"
    )
    places = (
        ("latest", position.latest),
        (line.previous.period.words, position.previous),
        (line.outturn.period.words, position.outturn),
    )
    said = [
        f"{name} {half_up(abs(place), 1)} {'inside' if place >= 0 else 'outside'}"
        for name, place in places
        if place is not None
    ]
    return f"Against the edge of Green, in units of {yardstick}: {', '.join(said)}."
