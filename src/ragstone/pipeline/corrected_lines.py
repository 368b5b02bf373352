"""What a line says otherwise than the same line of an earlier edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.publication.words import counts, exact, result
from ragstone.values.measures import Measure
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Comparison, Line


def of_line(measure: Measure, before: Line | None, after: Line | None) -> Iterator[str]:
    """Phrases: figure, rating, standard, what stands beside it, and the months of its trend."""
    if before is None or after is None:
        yield "reported for the first time" if before is None else "no longer reported"
        return
    yield from _of_figure(measure, before, after)
    if before.judgement.rating is not after.judgement.rating:
        yield f"{after.judgement.rating.value} (was {before.judgement.rating.value})"
    elif before.judgement != after.judgement:
        yield "the reason given beside its rating"
    yield from _of_standard(measure, before.standard, after.standard)
    for one, other in ((before.previous, after.previous), (before.outturn, after.outturn)):
        yield from _of_earlier(measure, one, other)
    if _figures(before) != _figures(after):
        yield "figures of earlier months in its trend"
    elif before.standard == after.standard and before.history[:-1] != after.history[:-1]:
        yield "standards of earlier months in its trend"


def _of_earlier(measure: Measure, before: Comparison, after: Comparison) -> Iterator[str]:
    """From which edition it was taken is nothing that a reader sees."""
    was, now = result(measure, before.figure), result(measure, after.figure)
    if before.period != after.period:
        yield f"beside it {after.period.words} (was {before.period.words})"
    elif was != now:
        yield f"beside it {after.period.words} {now} (was {was})"
    elif before.figure != after.figure:
        yield f"the counts of {after.period.words} beside it"
    elif before.restated != after.restated:
        yield f"what is known now of {after.period.words}"


def _of_figure(measure: Measure, before: Line, after: Line) -> Iterator[str]:
    was, now = result(measure, before.latest), result(measure, after.latest)
    if was != now:
        yield f"{now} (was {was})"
    elif before.latest.value != after.latest.value or counts(measure, before.latest) != counts(
        measure, after.latest
    ):
        yield f"{now} from {counts(measure, after.latest)} (was {counts(measure, before.latest)})"
    elif before.latest != after.latest:
        yield "the note on its figure"


def _of_standard(measure: Measure, before: Standard | None, after: Standard | None) -> Iterator[str]:
    if before == after:
        return
    said = [
        f"{words} {now} (was {was})"
        for words, was, now in zip(
            ("target", "minimum standard", "band"), _set(measure, before), _set(measure, after), strict=True
        )
        if was != now
    ]
    if not said:
        who = before and after and before.set_by != after.set_by
        said.append("who set its standard" if who else "the note on its standard")
    yield from said


def _set(measure: Measure, standard: Standard | None) -> list[str]:
    """Target, minimum standard and band as they are printed."""
    values = (standard.target, standard.minimum, standard.band) if standard else (None, None, None)
    return ["none" if value is None else exact(measure, value) for value in values]


def _figures(line: Line) -> Sequence[object]:
    """Those of the months before the latest one."""
    return [(point.period, point.figure) for point in line.history[:-1]]
