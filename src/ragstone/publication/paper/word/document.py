"""The document itself: opened from a base, with our styles where it has none, and closed with fixed dates."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from ragstone.publication.characters import clean
from ragstone.publication.page import Picture
from ragstone.publication.paper.parts import Heading, Pack
from ragstone.publication.paper.word import xml
from ragstone.publication.paper.word.margins import write_margins
from ragstone.publication.paper.word.numbering import Numbering
from ragstone.publication.paper.word.styles import dress
from ragstone.values.faults import refuse

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_FIRST_PICTURE = 10_000  # above the numbers of the pictures that a base has
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file can say


class Paper:
    """A document being written, with its lists, and its charts as PNG by their SVG."""

    def __init__(self, document: WordDocument, pictures: Mapping[str, bytes]) -> None:
        self.document = document
        self.numbering = Numbering(document)
        self._pictures = pictures
        self._numbers = count(_FIRST_PICTURE)

    def drawn(self, picture: Picture, width: float) -> str:
        """A chart as a run, `width` millimetres wide; "" where none was drawn."""
        if not picture.svg:
            return ""
        relation, image = self.document.part.get_or_add_image(io.BytesIO(self._pictures[picture.svg]))
        height = width * image.px_height / image.px_width
        return xml.picture(relation, next(self._numbers), picture.words, width, height)

    def chart(self, picture: Picture, width: float) -> None:
        """A chart in a paragraph of its own."""
        if run := self.drawn(picture, width):
            paragraph = parse_xml(f"<w:p {xml.NAMESPACES}>{run}</w:p>")
            after = self.document.add_paragraph()
            after._p.addprevious(paragraph)
            after._p.getparent().remove(after._p)

    def heading(self, text: str, level: int) -> Paragraph:
        return self.document.add_paragraph(clean(text), style=f"Heading {level}")

    def paragraph(self, text: str, strong: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph.add_run(clean(text)).bold = strong or None
        return paragraph

    def turn(self, landscape: bool) -> None:
        """A new page, the other way round where that is wanted."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        self._end_in_what_was_said()
        wide = (section.page_width or 0) > (section.page_height or 0)
        if wide != landscape:
            section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        side = Mm(12) if landscape else Mm(22)
        section.left_margin = section.right_margin = side
        section.top_margin = section.bottom_margin = Mm(15) if landscape else Mm(20)

    def _end_in_what_was_said(self) -> None:
        """A section ends in its last paragraph: an empty one of its own could be what spills to another page."""
        ends = self.document.element.body.xpath("./w:p[w:pPr/w:sectPr]")[-1]
        last = ends.getprevious()
        if last is not None and last.tag == qn("w:p") and not last.xpath("./w:pPr/w:sectPr"):
            last.set_sectPr(ends.pPr.sectPr)
            ends.getparent().remove(ends)

    @property
    def width(self) -> float:
        """Of what can be written on, in millimetres."""
        section = self.document.sections[-1]
        return float(
            ((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)) / Mm(1)
        )


def opened(pack: Pack) -> WordDocument:
    """An empty document with the styles, header and footer of the council's base, or of ours."""
    base = pack.look.base
    try:
        document = Document(io.BytesIO(base.content) if base else None)
        body = document.element.body
        for element in list(body)[: -1 if body.sectPr is not None else None]:
            body.remove(element)
        dress(document, pack.look.colour, own_base=base is not None)
        write_margins(document, pack)
    except Exception as error:
        if base is None:
            raise
        raise refuse(
            base.name,
            "the edition's base document cannot be built on",
            "Issue the period again with a base document that Word opens without repair.",
        ) from error
    return document


def sealed(document: WordDocument, heading: Heading) -> bytes:
    """Its bytes: the same for the same pack, on any day."""
    about = document.core_properties
    about.title, about.author = clean(f"{heading.title}, {heading.period}"), clean(heading.council)
    about.subject, about.comments = clean(heading.committee), f"Edition {heading.edition}"
    about.language, about.last_modified_by, about.revision = "en-GB", clean(heading.council), 1
    about.created = about.modified = datetime.fromisoformat(heading.day)
    out = io.BytesIO()
    document.save(out)
    return _with_fixed_dates(out.getvalue())


def _with_fixed_dates(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(out, "w") as again:
        for part in packed.infolist():
            fixed = zipfile.ZipInfo(part.filename, _LONG_AGO)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.create_system = 3  # the same on Windows
            again.writestr(fixed, packed.read(part))
    return out.getvalue()
