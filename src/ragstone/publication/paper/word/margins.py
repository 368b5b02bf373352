"""Header and footer: the notice, the edition and the page number stand on every page, in a council's base too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ragstone.publication.characters import clean
from ragstone.publication.paper.parts import Pack

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section, _BaseHeaderFooter
    from docx.text.paragraph import Paragraph


def write_margins(document: Document, pack: Pack) -> None:
    section = document.sections[0]
    heading = pack.heading
    for header, footer in _pairs(document, section):
        if heading.notice:
            notice = _paragraph(header)
            notice.add_run(clean(heading.notice)).bold = True
            notice.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot = _paragraph(footer)
        said = (heading.council, heading.title, heading.period, f"edition {heading.edition}")
        foot.add_run(clean(" · ".join(said)) + " · page ")
        _add_field(foot, "PAGE")
        foot.add_run(" of ")
        _add_field(foot, "NUMPAGES")
        for run in foot.runs:
            run.font.size = Pt(8)


def _pairs(document: Document, section: Section) -> Iterator[tuple[_BaseHeaderFooter, _BaseHeaderFooter]]:
    """Header and footer of every kind of page that the base tells apart."""
    yield section.header, section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header, section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header, section.even_page_footer


def _paragraph(part: _BaseHeaderFooter) -> Paragraph:
    """An empty one: the first, if nothing is in it."""
    last = part.paragraphs[-1] if part.paragraphs else None
    return last if last is not None and not last.runs and not last.text else part.add_paragraph()


def _add_field(paragraph: Paragraph, code: str) -> None:
    """A number that Word works out."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), "16")
    properties = OxmlElement("w:rPr")
    properties.append(size)
    run.append(properties)
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
