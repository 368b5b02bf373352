"""Exception reports in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Pt

from ragstone.publication.characters import clean
from ragstone.publication.paper.parts import ExceptionReport, Pack
from ragstone.publication.paper.word.prose import write_prose
from ragstone.publication.paper.word.scorecard import write_plain
from ragstone.publication.paper.word.tables import Cell, Grid, rated, write_table

if TYPE_CHECKING:
    from ragstone.publication.paper.word.document import Paper


def write_reports(paper: Paper, pack: Pack) -> None:
    for at, report in enumerate(pack.reports):
        if at == 0:
            paper.turn(landscape=False)
            paper.heading("Exception reports", 1)
        _write(paper, report, on_new_page=at > 0)


def _write(paper: Paper, report: ExceptionReport, on_new_page: bool) -> None:
    paper.heading(report.title, 2).paragraph_format.page_break_before = on_new_page or None
    facts = [("Latest result", report.result), *report.owner]
    rows = [(Cell("RAG rating"), rated(report.rating.value)), *((Cell(a), Cell(b)) for a, b in facts)]
    write_table(paper, Grid(f"{report.title}: who answers for it", (38, paper.width - 38), (), rows, 9, True))
    write_plain(paper, report.trend, [27] * (len(report.trend.headings) - 1), 9)
    if report.chart.svg:
        paper.paragraph(report.finding, strong=True).paragraph_format.keep_with_next = True
        paper.chart(report.chart, 84)
    if report.others:
        paper.heading("Compared with others", 3)
        paper.paragraph(report.others.charted.finding, strong=True).paragraph_format.keep_with_next = True
        paper.chart(report.others.charted.picture, 105)
        write_plain(paper, report.others.table, (16, 16, 28, 34, 44), 8)
        paper.paragraph(report.others.note).runs[0].font.size = Pt(8)
    paper.heading("What the measure is", 3)
    paper.paragraph(report.about)
    paper.heading(report.story_title, 3)
    if report.draft:
        paper.paragraph(report.draft).runs[0].italic = True
    write_prose(paper, report.story)
    if report.byline:
        paper.paragraph(report.byline).runs[0].font.size = Pt(9)
    if report.action:
        paper.heading("What is being done", 3)
        for text in report.action.split("\n"):
            paper.paragraph(text)
    paper.heading("Data notes", 3)
    for term, text in report.notes:
        note = paper.paragraph(f"{term}: ", strong=True)
        note.add_run(clean(text))
        note.paragraph_format.space_after = Pt(2)
        for run in note.runs:
            run.font.size = Pt(9)
