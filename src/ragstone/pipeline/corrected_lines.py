"""What has changed in a line of a corrected edition, in phrases."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.publication.words import counts, exact, result
from ragstone.values.figures import Figure
from ragstone.values.measures import Measure
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Comparison, Line


def of_line(was: Measure, now: Measure, before: Line | None, after: Line | None) -> list[str]:
    """`was` and `now` are the measure of each line. Nothing lesser is told where its figure or rating has changed."""
    if before is None or after is None:
        return ["reported for the first time" if before is None else "no longer reported"]
    weighty = [*_of_figure(was, now, before.latest, after.latest), *_of_rating(before, after)]
    told = [
        *weighty,
        *_of_standard(was, now, before.standard, after.standard),
        *_of_earlier(was, now, before.previous, after.previous),
        *_of_earlier(was, now, before.outturn, after.outturn),
    ]
    return list(dict.fromkeys(told if weighty else [*told, *_lesser(before, after)]))


def _of_figure(was: Measure, now: Measure, before: Figure, after: Figure) -> Iterator[str]:
    then, since = result(was, before), result(now, after)
    counted, recounted = counts(was, before), counts(now, after)
    if then != since:
        yield f"{since} (was {then})"
    elif counted and recounted and counted != recounted:
        yield f"{since} from {recounted} (was {counted})"
    elif before.basis is not after.basis or bool(counted) != bool(recounted):
        yield "how its figure is known"
    elif before.value != after.value:
        yield "its figure before rounding"


def _of_rating(before: Line, after: Line) -> Iterator[str]:
    if before.judgement.rating is not after.judgement.rating:
        yield f"{after.judgement.rating.value} (was {before.judgement.rating.value})"


def _of_standard(
    was: Measure, now: Measure, before: Standard | None, after: Standard | None
) -> Iterator[str]:
    if before == after:
        return
    said = [
        f"{words} {since} (was {then})"
        for words, then, since in zip(
            ("target", "minimum standard", "band"), _set(was, before), _set(now, after), strict=True
        )
        if then != since
    ]
    if before and after:
        said += ["who set its standard"] if before.set_by != after.set_by else []
        notes = ((each.note, each.assumed) for each in (before, after))
        said += ["the note on its standard"] if next(notes) != next(notes) else []
    yield from said or ["the row of its standard"]


def _set(measure: Measure, standard: Standard | None) -> list[str]:
    """Target, minimum standard and band as they are printed."""
    values = (standard.target, standard.minimum, standard.band) if standard else (None, None, None)
    return ["none" if value is None else exact(measure, value) for value in values]


def _of_earlier(was: Measure, now: Measure, before: Comparison, after: Comparison) -> Iterator[str]:
    then, since = result(was, before.figure), result(now, after.figure)
    if before.period != after.period:
        yield f"beside it {after.period.words} (was {before.period.words})"
    elif then != since:
        yield f"beside it {after.period.words} {since} (was {then})"


def _lesser(before: Line, after: Line) -> Iterator[str]:
    """From which edition an earlier figure was taken is nothing that a reader sees."""
    if before.latest.note != after.latest.note:
        yield "the note on its figure"
    if before.judgement != after.judgement and before.standard == after.standard:
        yield "the reason given beside its rating"
    for one, other in ((before.previous, after.previous), (before.outturn, after.outturn)):
        if one.restated != other.restated:
            yield f"what is known now of {other.period.words}"
        elif one.figure != other.figure and one.figure.value == other.figure.value:
            yield f"the counts or the note of {other.period.words}"
    if _figures(before) != _figures(after):
        yield "figures of earlier months in its trend"
    elif [point.figure for point in before.history[:-1]] != [point.figure for point in after.history[:-1]]:
        yield "notes on earlier months in its trend"
    if _standards(before) != _standards(after):
        yield "standards of earlier years in its trend"


def _figures(line: Line) -> list[object]:
    """Those of the months before the latest one, without what is written beside them."""
    months = line.history[:-1]
    return [
        (each.period, each.figure.basis, each.figure.value, each.figure.numerator, each.figure.denominator)
        for each in months
    ]


def _standards(line: Line) -> list[object]:
    """Those of other years than the latest month's."""
    year = line.history[-1].period.fiscal_year
    return [point.standard for point in line.history if point.period.fiscal_year != year]
