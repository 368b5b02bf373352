"""Markdown's tree in Word: paragraphs, lists, quotations and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ragstone.publication.prose import Block, Prose, Shape, Span

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from ragstone.publication.paper.word.document import Paper


def write_prose(paper: Paper, blocks: Prose, number: int | None = None, indent: float = 0) -> None:
    """The first paragraph takes a number of the list `number`; all else stands under it."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if block.shape in (Shape.BULLETS, Shape.NUMBERS):
            _write_list(paper, block, indent)
        elif block.shape is Shape.QUOTE:
            write_prose(paper, block.blocks, indent=indent + 7)
        else:
            paragraph = paper.document.add_paragraph()
            if indent:
                paragraph.paragraph_format.left_indent = Mm(indent)
            write_spans(paragraph, block.spans, strong=block.shape is Shape.HEADING)
            if number is not None:
                paragraph.paragraph_format.left_indent = None
                paper.numbering.put(paragraph, number)
                number, indent = None, 7
            if after is not None and after.shape in (Shape.BULLETS, Shape.NUMBERS):
                paragraph.paragraph_format.keep_with_next = True  # what a list is of


def _write_list(paper: Paper, block: Block, indent: float, level: int = 0) -> None:
    which = paper.numbering.bullets if block.shape is Shape.BULLETS else paper.numbering.numbers()
    for item in block.blocks:
        for at, inner in enumerate(item.blocks):
            if inner.shape in (Shape.BULLETS, Shape.NUMBERS):
                _write_list(paper, inner, indent, level + 1)
                continue
            if inner.blocks:
                write_prose(paper, inner.blocks, indent=indent + 7 * (level + 1))
                continue
            paragraph = paper.document.add_paragraph()
            write_spans(paragraph, inner.spans, strong=inner.shape is Shape.HEADING)
            paragraph.paragraph_format.space_after = Pt(3)
            if at == 0:
                paper.numbering.put(paragraph, which, level + (1 if indent else 0))
            else:
                paragraph.paragraph_format.left_indent = Mm(indent + 7 * (level + 1))


def write_spans(paragraph: Paragraph, spans: tuple[Span, ...], strong: bool = False) -> None:
    for span in spans:
        run = paragraph.add_run(span.text)
        run.bold = span.strong or strong or None
        run.italic = span.slanted or None
        if span.link:
            run.underline = True
            _link(paragraph, run._r, span.link)


def _link(paragraph: Paragraph, run: object, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    link.append(run)  # the run moves into the link
