"""The covering report in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm

from ragstone.publication.characters import clean
from ragstone.publication.paper.parts import Pack
from ragstone.publication.paper.word.prose import write_prose
from ragstone.publication.paper.word.tables import Cell, Grid, write_table
from ragstone.publication.prose import plain
from ragstone.values.papers import Attachment

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from ragstone.publication.paper.word.document import Paper

_TERM = 38


def write_cover(paper: Paper, pack: Pack) -> None:
    cover, heading = pack.cover, pack.heading
    if pack.look.logo and not pack.look.base:  # a base has its own
        _write_logo(paper, pack.look.logo, pack.look.logo_words)
    paper.document.add_paragraph(clean(f"{heading.title}, {heading.period}"), style="Title")
    front = [(term, "\n".join(lines)) for term, lines in cover.front]
    front += [(term, text) for term, text in _asked(pack) if text]
    _write_pairs(paper, "Who brings this report to whom", front, 10)
    if heading.correction:
        paper.paragraph("Correction. ", strong=True).add_run(clean(heading.correction))
    if heading.changes_begin:
        paper.paragraph(heading.changes_begin)
    for change in heading.changes:
        paper.numbering.put(paper.paragraph(change), paper.numbering.bullets)
    numbers = paper.numbering.numbers()
    headings = []
    for part in cover.parts:
        headings.append(paper.heading(part.title, 1))
        for paragraph in part.paragraphs:
            write_prose(paper, paragraph.prose, numbers)
    if cover.contact:
        headings.append(paper.heading("Contact information", 1))
        _write_pairs(paper, "Whom to ask about this report", cover.contact, 10)
    if cover.background:
        paper.heading("Background documents", 1)
        for text in cover.background:
            write_prose(paper, plain(text))
    if headings:
        _keep_together(headings[-1])


def _keep_together(first: Paragraph) -> None:
    """What the report ends with goes to another page as one: its last heading does not begin a page alone."""
    for element in [first._p, *first._p.itersiblings(qn("w:p"), qn("w:tbl"))][:-1]:
        for each in element.iter(qn("w:p")):
            each.get_or_add_pPr().get_or_add_keepNext()


def _write_logo(paper: Paper, logo: Attachment, said: str) -> None:
    paragraph = paper.document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    shown = paragraph.add_run().add_picture(io.BytesIO(logo.content), height=Mm(16))
    shown._inline.docPr.set("descr", clean(said))


def _asked(pack: Pack) -> tuple[tuple[str, str], ...]:
    return ("Summary", pack.cover.summary), ("Recommendation", pack.cover.recommendation)


def _write_pairs(
    paper: Paper, caption: str, pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...], size: float
) -> None:
    rows = [(Cell(f"{term}:", strong=True), Cell(text)) for term, text in pairs]
    write_table(paper, Grid(caption, (_TERM, paper.width - _TERM), (), rows, size, together=True))
