"""The whole committee pack as one value, from what was published and nothing else."""

from __future__ import annotations

from ragstone.publication.corrections import correction_of
from ragstone.publication.paper.appendix import scorecard_of
from ragstone.publication.paper.areas import area_pack
from ragstone.publication.paper.cover import cover_report
from ragstone.publication.paper.exceptions import exception_reports
from ragstone.publication.paper.key import key
from ragstone.publication.paper.parts import Heading, Pack
from ragstone.publication.paper.quarterly import quarterly
from ragstone.values.editions import Published


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
