"""Notes under a scorecard: what is to be known of single rows, in as few lines as will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.publication import words
from ragstone.publication.restated import rerated
from ragstone.publication.rows import remarks_of
from ragstone.values.figures import IN_NO_PART
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Comparison, Line


def notes_on(lines: Sequence[tuple[Measure, Line]]) -> Iterator[str]:
    """Each thing once, with the rows that it is about. Of what counting says of many rows one line is made; what
    people wrote is told as they wrote it.
    """
    about: dict[str, list[int]] = {}
    for measure, line in lines:
        for note in (line.latest.note, *remarks_of(line.previous), *remarks_of(line.outturn)):
            if note and measure.number not in about.setdefault(note, []):
                about[note].append(measure.number)
    alike: dict[str, list[tuple[str, str]]] = {}
    for note, numbers in about.items():
        begun, _, rest = note.partition(": ")
        first, more = (begun, rest) if begun == IN_NO_PART else (note, "")
        alike.setdefault(first, []).append((", ".join(map(str, numbers)), more))
    for begun, told in alike.items():
        yield _together(begun, told)
    yield from _restated([(measure, line.previous) for measure, line in lines])
    yield from _restated([(measure, line.outturn) for measure, line in lines])


def _together(begun: str, told: Sequence[tuple[str, str]]) -> str:
    if len(told) > 1:
        each = "; ".join(f"{_named(numbers)} ({_in_short(rest)})" for numbers, rest in told)
        return f"{begun}, above and below the line: {each}."
    ((numbers, rest),) = told
    return f"{_named(numbers).capitalize()}: {begun}{f': {rest}' if rest else ''}"


def _in_short(counts: str) -> str:
    """`3 and 4` for "3 above and 4 below the line.", which said of each measure would fill a page."""
    return counts.replace(" above", "").replace(" below the line.", "")


def _named(numbers: str) -> str:
    return f"{'measures' if ',' in numbers else 'measure'} {numbers}"


def _restated(compared: Sequence[tuple[Measure, Comparison]]) -> Iterator[str]:
    """Earlier results that are known otherwise now, as one note: those that a reader sees, and how many more."""
    changed, unseen = [], 0
    for measure, each in compared:
        if each.restated is not None:
            reported, now = (words.result(measure, figure) for figure in (each.figure, each.restated))
            rated = rerated(each)
            if reported == now and not rated:
                unseen += 1
            else:
                changed.append(f"{measure.number} ({reported}, now {now}{f', {rated}' if rated else ''})")
    more = f"{unseen} more than these" if changed else f"{unseen}"
    parts = [", ".join(changed)] if changed else []
    parts += [f"the counts of {more}, with the same result as it is printed"] if unseen else []
    if parts:
        yield f"Results of {compared[0][1].period.words} that records now give otherwise: {'; '.join(parts)}."
