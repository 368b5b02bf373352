"""Earlier figures that were reported and are now otherwise: which, and by how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ragstone.publication import words
from ragstone.publication.page import Restated
from ragstone.values.figures import Figure
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Comparison, Line


def restated_of(lines: Iterable[tuple[Measure, Line]]) -> Iterator[Restated]:
    """Of the previous report and of the outturn, in the order of the lines."""
    for measure, line in lines:
        for comparison in (line.previous, line.outturn):
            if comparison.restated is not None:
                yield _restated(measure, comparison, comparison.restated)


def restated_in_short(measure: Measure, comparison: Comparison) -> str:
    """`now 36, Amber (was Green)`; "" where nothing changed, or nothing that a reader of the row would see."""
    if comparison.restated is None:
        return ""
    reported, now = (words.result(measure, each) for each in (comparison.figure, comparison.restated))
    rated = rerated(comparison)
    if now != reported:
        return f"now {now}, {rated}" if rated else f"now {now}"
    turned = " and ".join(each for each in (rated, _turned(comparison)) if each)
    return f"still {now}, but {turned}" if turned else ""


def rerated(comparison: Comparison) -> str:
    """`Amber (was Green)`: the rating that the earlier figure has now, where it was reported with another."""
    turned = comparison.rerated
    return f"{turned.known.value} (was {turned.reported.value})" if turned else ""


def _turned(comparison: Comparison) -> str:
    """How the latest figure lies on another side of the earlier one as it is known now; "" where it does not."""
    change, restated, reported = comparison.change, comparison.restated, comparison.figure.value
    if change is None or restated is None or restated.value is None or reported is None:
        return ""
    now = change + reported - restated.value
    if (change > 0, change < 0) == (now > 0, now < 0):
        return ""
    if now == 0:
        return "there is now no change"
    return "there is now a change" if change == 0 else "the change is now the other way"


def _restated(measure: Measure, comparison: Comparison, now: Figure) -> Restated:
    reported = comparison.figure
    return Restated(
        name=measure.name,
        number=measure.number,
        title=measure.title,
        period=comparison.period.words,
        reported=words.result(measure, reported),
        reported_count=words.counts(measure, reported),
        now=words.result(measure, now),
        now_count=words.counts(measure, now),
        difference=_difference(measure, reported, now),
        rerated=rerated(comparison),
    )


def _difference(measure: Measure, reported: Figure, now: Figure) -> str:
    if reported.value is None or now.value is None or now.value == reported.value:
        return ""
    way = "up" if now.value > reported.value else "down"
    return f"{way} by {words.size(measure, now.value - reported.value)}"
