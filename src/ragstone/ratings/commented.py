"""Commentary that is missing, a draft, or very long: to be known before a month is frozen and its pack is sent."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Scorecard

LONG_COMMENT = 3_000  # characters: about a page


def commented(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for each. A draft is told of every measure: its page shows it, whatever its rating."""
    comments = {comment.measure: comment for comment in scorecard.commentary}
    in_pack = {line.measure for line in scorecard.exceptions()}
    for line in scorecard.lines_of(scorecard.areas[0].name):
        title, comment = scorecard.measure(line.measure).title, comments.get(line.measure)
        if line.judgement.rating is Rating.RED and comment is None:
            path = f"commentary/{scorecard.period}/{line.measure}.md"
            yield f"“{title}” is Red without commentary: its report has a first draft. Write {path}."
        if comment and len(comment.text) > LONG_COMMENT and line.measure in in_pack:
            length = f"{len(comment.text):,} characters"
            yield f"The commentary on “{title}” has {length}, more than a page: all of it is in the pack."
        if comment and comment.status == "draft":
            where = "the pack" if line.measure in in_pack else "its page"
            yield f"The commentary on “{title}” is still a draft, and {where} says so."
