"""Styles: the base's own by name, and ours where a base has none of that name or there is no base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONT = "Arial"
BRAND = "#123f52"
_SIZES = {"Title": 17, "Heading 1": 14, "Heading 2": 11.5, "Heading 3": 10}


def dress(document: Document, colour: str, own_base: bool) -> None:
    for name in ("Normal", *_SIZES):
        style = _style(document, name)
        if style.name == "Normal":
            _set_language(style)
        if not own_base:
            _ours(style, colour or BRAND)
    if not own_base:
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)


def _style(document: Document, name: str) -> ParagraphStyle:
    """The base's style of that name; a plain one, with its level, where it has none."""
    for style in document.styles:
        if style.name == name and style.type == WD_STYLE_TYPE.PARAGRAPH:
            found: ParagraphStyle = style
            return found
    made: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _ours(made, BRAND)
    if name.startswith("Heading"):
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(int(name[-1]) - 1))
        made.element.get_or_add_pPr().append(level)
    return made


def _ours(style: ParagraphStyle, colour: str) -> None:
    name = style.name or "Normal"
    font, spacing = style.font, style.paragraph_format
    font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    font.size = Pt(_SIZES.get(name, 10))
    spacing.space_after, spacing.space_before = Pt(4), Pt(8 if name in _SIZES else 0)
    if name in _SIZES:
        font.bold, font.italic = True, False
        font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
        spacing.keep_with_next = True
    if name == "Title":
        for odd in (qn("w:pBdr"), qn("w:spacing")):  # a rule under it, and letters set apart
            for element in style.element.findall(f"./*/{odd}"):
                if odd == qn("w:pBdr") or element.getparent().tag == qn("w:rPr"):
                    element.getparent().remove(element)


def _set_language(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    for script in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{script}"), "en-GB" if script != "bidi" else "ar-SA")
    properties.append(language)
