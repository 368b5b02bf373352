"""The story of a measure: facts worked out from the figures, then people's words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ragstone.publication import words
from ragstone.publication.markdown import html_of
from ragstone.publication.page import Story, Words
from ragstone.publication.rows import row_of
from ragstone.publication.trends import trend_of
from ragstone.values.editions import Published
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.periods import day_in_words
from ragstone.values.ratings import Rating
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Commentary, Line


def story_of(published: Published, line: Line) -> Story:
    scorecard = published.scorecard
    measure = scorecard.measure(line.measure)
    is_top = line.area == scorecard.areas[0].name
    owner = next((owner for owner in scorecard.owners if owner.measure == measure.name), None)
    comment = next((c for c in scorecard.commentary if c.measure == measure.name), None) if is_top else None
    return Story(
        row=row_of(measure, line),
        facts=tuple(facts_of(measure, line)),
        trend=trend_of(measure, line),
        commentary=Words(html_of(comment.text), byline(comment)) if comment else None,
        owner=owner,
    )


def byline(comment: Commentary) -> str:
    """Who wrote it and when, and whether it is a draft."""
    written = f", {day_in_words(comment.written)}" if comment.written else ""
    return f"{comment.author}{written}{' (draft)' if comment.status == 'draft' else ''}"


def facts_of(measure: Measure, line: Line) -> Iterable[str]:
    """Sentences that follow from the figures alone, so that they cannot contradict them."""
    latest, standard = line.latest, line.standard
    if latest.value is None:
        yield line.judgement.reason
        if latest.note:
            yield latest.note
        return
    result = words.with_unit(measure, words.number(measure, latest.value))
    count = words.counts(measure, latest)
    made_of = f", {count} {measure.cases}" if count and measure.unit in (Unit.PERCENT, Unit.MEAN) else ""
    yield f"The result is {result}{made_of}."
    if standard is None or standard.target is None:
        return
    if line.judgement.rating is Rating.NOT_RATED:
        yield line.judgement.reason
        return
    floor = _floor(measure, line)
    yield f"The target is {words.with_unit(measure, words.exact(measure, standard.target))}{floor}."
    yield from _needed(measure, line)


def _floor(measure: Measure, line: Line) -> str:
    standard = line.standard
    if standard is None or standard.minimum is None or measure.polarity is Polarity.TARGET:
        return ""
    return f" and the minimum standard {words.with_unit(measure, words.exact(measure, standard.minimum))}"


def _needed(measure: Measure, line: Line) -> Iterable[str]:
    """How many cases away the target was, where cases are counted."""
    latest, standard = line.latest, line.standard
    if standard is None or standard.target is None or latest.numerator is None or not latest.denominator:
        return
    is_share_of_cases = measure.unit is Unit.PERCENT and latest.denominator.denominator == 1
    if not is_share_of_cases or line.judgement.rating is Rating.GREEN:
        return
    share = standard.target * latest.denominator / 100
    total = plain(latest.denominator)
    if measure.polarity is Polarity.HIGHER:
        yield f"Meeting it would have taken {math.ceil(share):,} of {total}."
    elif measure.polarity is Polarity.LOWER:
        yield f"Meeting it would have meant no more than {math.floor(share):,} of {total}."
