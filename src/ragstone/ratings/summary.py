"""Paragraph 11 of the paper: how many are Green, Amber, Red, better, the same and worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ragstone.ratings.lapsed import has_lapsed
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating, Summary, Tally, Travel
from ragstone.values.scorecards import Comparison, Line


def summarise(
    area: str, measures: Sequence[Measure], lines: Sequence[Line], previous: Month, outturn: Month
) -> Summary:
    """The counts of one area's lines, one for each measure, and the sentences that say them."""
    ratings = Counter(line.judgement.rating for line in lines)
    since_previous = _tally(line.previous for line in lines)
    since_outturn = _tally(line.outturn for line in lines)
    lapsed = [measure for measure, line in zip(measures, lines, strict=True) if has_lapsed(line)]
    rated = len(lines) - ratings[Rating.NOT_RATED]
    sentences = (
        _rating_sentence(len(lines), rated, ratings),
        _travel_sentence(f"Since {previous.words}", since_previous),
        _travel_sentence(f"Since the outturn of {outturn.words}", since_outturn),
        *_lapsed_sentence(lapsed, previous),
        *_sets_sentence(rated, since_previous.compared, since_outturn.compared),
    )
    return Summary(
        area,
        ratings[Rating.GREEN],
        ratings[Rating.AMBER],
        ratings[Rating.RED],
        ratings[Rating.NOT_RATED],
        since_previous,
        since_outturn,
        sentences,
    )


def _tally(comparisons: Iterable[Comparison]) -> Tally:
    words = Counter(comparison.travel for comparison in comparisons)
    return Tally(words[Travel.BETTER], words[Travel.SAME], words[Travel.WORSE])


def _rating_sentence(measures: int, rated: int, ratings: Counter[Rating]) -> str:
    if not rated:
        return f"None of the {_measures(measures)} has a rating."
    green, amber, red = (ratings[rating] for rating in (Rating.GREEN, Rating.AMBER, Rating.RED))
    have = "has" if rated == 1 else "have"
    return (
        f"{rated} of the {_measures(measures)} {have} a rating: {green} Green, {amber} Amber and {red} Red."
    )


def _travel_sentence(since: str, tally: Tally) -> str:
    if not tally.compared:
        return f"{since}, no measure can be compared."
    is_are = "is" if tally.better == 1 else "are"
    return (
        f"{since}, {tally.better} {is_are} better, {tally.same} the same and {tally.worse} worse, "
        f"of the {tally.compared} that can be compared."
    )


def _lapsed_sentence(lapsed: Sequence[Measure], previous: Month) -> tuple[str, ...]:
    """What is not there must not take a Red away in silence."""
    if not lapsed:
        return ()
    have = "has" if len(lapsed) == 1 else "have"
    which = f"{'number' if len(lapsed) == 1 else 'numbers'} {', '.join(str(each.number) for each in lapsed)}"
    return (f"{_measures(len(lapsed))} that had a figure in {previous.words} {have} none now: {which}.",)


def _sets_sentence(rated: int, since_previous: int, since_outturn: int) -> tuple[str, ...]:
    if rated == since_previous == since_outturn:
        return ()
    return (
        "These are different sets of measures: a measure may be compared without being rated, "
        "and a newer one has no outturn to compare with.",
    )


def _measures(count: int) -> str:
    return "1 measure" if count == 1 else f"{count} measures"
