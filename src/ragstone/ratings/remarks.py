"""What a careful analyst would want to know of a scorecard before going on: a sentence each, and none is a fault."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.ratings.commented import commented
from ragstone.ratings.gaps import gaps
from ragstone.ratings.lacking import never_known
from ragstone.ratings.lapsed import lapses
from ragstone.ratings.left_out import never_given, without_people
from ragstone.ratings.targets import never_set, not_renewed, without_targets
from ragstone.values.editions import Edition
from ragstone.values.scorecards import Scorecard


def remarks(edition: Edition) -> Iterator[str]:
    """What a whole scorecard lacks, what areas and single measures do, what does not agree, and what nobody wrote."""
    scorecard = edition.scorecard
    yield from without_targets(scorecard, {source.path for source in edition.sources})
    yield from not_renewed(scorecard)
    yield from never_set(scorecard)
    yield from never_known(scorecard)
    yield from never_given(scorecard)
    yield from without_people(scorecard)
    yield from lapses(scorecard)
    yield from gaps(scorecard)
    yield from _disagreements(scorecard)
    yield from commented(scorecard)


def _disagreements(scorecard: Scorecard) -> Iterator[str]:
    titles = {area.name: area.title for area in scorecard.areas}
    for item in scorecard.agreements:
        if item.holds is False:
            yield f"Do not agree ({titles[item.area]}): {item.says}: {item.detail}"
