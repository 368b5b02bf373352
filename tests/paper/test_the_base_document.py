"""Word on the council's own document: its styles, header and footer stay; what it lacks is added."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from ragstone.publication.paper.pack import pack_of
from ragstone.publication.paper.word import committee_docx
from ragstone.values.faults import Refused
from ragstone.values.papers import Attachment, Look
from ragstone.values.periods import Month
from tests.paper.drawn import drawn, with_look

GREEN = RGBColor(0x00, 0x66, 0x33)


def base(first_page: bool = False) -> bytes:
    document = Document()
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size = GREEN, Pt(17)
    document.styles.add_style("Our own", WD_STYLE_TYPE.PARAGRAPH)
    section = document.sections[0]
    section.header.paragraphs[0].text = "Wantsum letterhead"
    section.footer.paragraphs[0].text = "Wantsum footer"
    section.different_first_page_header_footer = first_page
    if first_page:
        section.first_page_header.paragraphs[0].text = "First letterhead"
    document.add_paragraph("A paragraph of the base that is not ours.")
    return saved(document)


def bare_base() -> bytes:
    """A document without heading styles and without lists, as other programs make them."""
    document = Document()
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:styleId"), "").startswith(("Heading", "Title", "List")):
            styles.remove(style)
    part = document.part
    for name, relation in list(part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            part.rels.pop(name)
    return saved(document)


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def on(content: bytes) -> bytes:
    look = Look(base=Attachment("base.docx", content))
    return committee_docx(pack_of(with_look(drawn("new", Month(2026, 10)), look)))


def margins(content: bytes) -> str:
    packed = zipfile.ZipFile(io.BytesIO(content))
    names = [name for name in packed.namelist() if "/header" in name or "/footer" in name]
    return "".join(packed.read(name).decode() for name in names)


def test_its_styles_header_and_footer_stay_and_its_words_go() -> None:
    content = on(base())
    document = Document(io.BytesIO(content))
    heading = document.styles["Heading 1"]
    assert (heading.font.color.rgb, heading.font.size) == (GREEN, Pt(17))
    assert "Our own" in {style.name for style in document.styles}
    assert "not ours" not in "".join(paragraph.text for paragraph in document.paragraphs)
    for words in ("Wantsum letterhead", "Wantsum footer", "Internal", "edition 0123456789ab"):
        assert words in margins(content)


def test_the_notice_is_on_a_first_page_of_its_own_too() -> None:
    document = Document(io.BytesIO(on(base(first_page=True))))
    header = document.sections[0].first_page_header
    assert [paragraph.text for paragraph in header.paragraphs] == ["First letterhead", "Internal"]


def test_what_a_base_lacks_is_added() -> None:
    document = Document(io.BytesIO(on(bare_base())))
    headings = [p.text for p in document.paragraphs if (p.style.name if p.style else "") == "Heading 1"]
    assert "Introduction" in headings
    numbered = document.element.xpath("//w:numId")
    assert len(numbered) > 10


def test_the_same_base_gives_the_same_bytes() -> None:
    content = base()
    assert on(content) == on(content)


def test_a_base_in_an_edition_that_cannot_be_built_on_is_a_sentence() -> None:
    with pytest.raises(Refused, match=r"base\.docx: the edition's base document cannot be built on"):
        on(b"PK no document")
