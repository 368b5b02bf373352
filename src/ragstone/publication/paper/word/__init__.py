"""The committee pack as a Word document, on the council's own base document where it has one: clerks edit it."""

from __future__ import annotations

from ragstone.publication.paper.parts import Pack
from ragstone.publication.paper.word.document import Paper, opened, sealed
from ragstone.publication.paper.word.pictures import pictures_of
from ragstone.publication.paper.word.report import write_cover
from ragstone.publication.paper.word.reports import write_reports
from ragstone.publication.paper.word.scorecard import write_quarterly, write_scorecards

__all__ = ["committee_docx"]


def committee_docx(pack: Pack) -> bytes:
    """Covering report first, then Appendix A across the page, exception reports and the quarterly subset."""
    paper = Paper(opened(pack), pictures_of(pack))
    write_cover(paper, pack)
    write_scorecards(paper, pack)
    write_reports(paper, pack)
    write_quarterly(paper, pack)
    return sealed(paper.document, pack.heading)
