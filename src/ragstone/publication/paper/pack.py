"""The whole committee pack as one value, from what was published and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.publication.corrections import correction_of
from ragstone.publication.paper.appendix import scorecard_of
from ragstone.publication.paper.areas import area_pack
from ragstone.publication.paper.cover import cover_report
from ragstone.publication.paper.exceptions import exception_reports
from ragstone.publication.paper.key import key
from ragstone.publication.paper.parts import Heading, Pack
from ragstone.publication.paper.quarterly import quarterly
from ragstone.values.editions import Published
from ragstone.values.ratings import Rating

LONG_COMMENT = 3_000  # characters: about a page


def pack_of(published: Published) -> Pack:
    scorecard = published.scorecard
    council = scorecard.council
    correction = correction_of(published)
    day = council.meeting or scorecard.period.last_day
    heading = Heading(
        council=council.name,
        service=council.service,
        committee=council.committee,
        title=council.title,
        period=scorecard.period.words,
        edition=published.short,
        notice=published.notice,
        correction=published.correction,
        changes_begin=correction.begins if correction else "",
        changes=correction.in_short if correction else (),
        day=day.isoformat(),
    )
    return Pack(
        heading=heading,
        look=council.paper.look,
        layout=council.paper.appendix,
        cover=cover_report(published),
        scorecard=scorecard_of(published, scorecard.areas[0]),
        key=key(published),
        reports=exception_reports(published),
        quarterly=quarterly(published),
        areas=area_pack(published),
    )


def remarks(published: Published) -> Iterator[str]:
    """What whoever sends the pack should know: commentary that is missing, a draft, or very long."""
    scorecard = published.scorecard
    comments = {comment.measure: comment for comment in scorecard.commentary}
    for line in scorecard.lines_of(scorecard.areas[0].name):
        title, comment = scorecard.measure(line.measure).title, comments.get(line.measure)
        if line.judgement.rating is Rating.RED and comment is None:
            path = f"commentary/{scorecard.period}/{line.measure}.md"
            yield f"“{title}” is Red without commentary: its report has a first draft. Write {path}."
        if comment and len(comment.text) > LONG_COMMENT:
            length = f"{len(comment.text):,} characters"
            yield f"The commentary on “{title}” has {length}, more than a page: all of it is in the pack."
        if comment and comment.status == "draft" and line.judgement.rating is Rating.RED:
            yield f"The commentary on “{title}” is still a draft, and the pack says so."
