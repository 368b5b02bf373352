"""Numbered paragraphs that run on through the report, and bullets: lists that Word itself keeps count of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LEVELS = 4
_NUMBERS, _BULLETS = "decimal", "bullet"


class Numbering:
    """The lists of one document. A list of numbers made with `numbers` begins at 1."""

    def __init__(self, document: Document) -> None:
        self._root = _root(document)
        self.bullets = self._new(_BULLETS)

    def numbers(self) -> int:
        return self._new(_NUMBERS)

    def put(self, paragraph: Paragraph, which: int, level: int = 0) -> None:
        """Make a paragraph an item of a list."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = min(level, _LEVELS - 1)
        properties.get_or_add_numId().val = which

    def _new(self, kind: str) -> int:
        abstract = 1 + max((_id(each, "abstractNumId") for each in self._all("abstractNum")), default=0)
        number = 1 + max((_id(each, "numId") for each in self._all("num")), default=0)
        levels = "".join(_level(kind, level) for level in range(_LEVELS))
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        num = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
        self._put_before(made, "num", "numIdMacAtCleanup")
        self._put_before(parse_xml(num), "numIdMacAtCleanup")
        return number

    def _put_before(self, made: Any, *names: str) -> None:
        """Where Word wants it: before the first element of one of these names, or last."""
        for after in (element for name in names for element in self._all(name)):
            after.addprevious(made)
            return
        self._root.append(made)

    def _all(self, name: str) -> list[Any]:
        return list(self._root.findall(qn(f"w:{name}")))


def _id(element: Any, name: str) -> int:
    return int(element.get(qn(f"w:{name}")))


def _level(kind: str, level: int) -> str:
    shown = f"%{level + 1}." if kind == _NUMBERS else "•"
    left = 397 + 340 * level
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="397"/></w:pPr></w:lvl>'
    )


def _root(document: Document) -> Any:
    """The part of the document that keeps its lists; made where a base has none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            return relation.target_part.element
    part = XmlPart(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        OxmlElement("w:numbering"),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element
