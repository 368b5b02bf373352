"""Charts for Word, which cannot be relied on to show SVG: every one of a pack as PNG, in one go."""

from __future__ import annotations

from ragstone.publication.paper.parts import Pack
from ragstone.publication.paper.pdf import pictures
from ragstone.values.papers import Appendix


def pictures_of(pack: Pack) -> dict[str, bytes]:
    """PNG by SVG."""
    svgs = {report.chart.svg: None for report in pack.reports}
    svgs |= {report.others.charted.picture.svg: None for report in pack.reports if report.others}
    if pack.layout is not Appendix.CLASSIC:
        for section in pack.scorecard.sections:
            for row in section.rows:
                svgs |= {row.position.svg: None, row.trend.svg: None}
    drawn = [svg for svg in svgs if svg]
    return dict(zip(drawn, pictures(drawn), strict=True))
