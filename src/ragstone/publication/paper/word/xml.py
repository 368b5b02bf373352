"""Runs, paragraphs and pictures as WordprocessingML text: a table of a thousand cells is parsed once, not built."""

from __future__ import annotations

from html import escape

from docx.oxml.ns import nsdecls

from ragstone.publication.characters import clean

EMU_PER_MM = 36_000
TWIPS_PER_MM = 56.7
NAMESPACES = nsdecls("w", "wp", "a", "pic", "r")


def twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


def run(text: str, points: float, strong: bool = False, colour: str = "") -> str:
    """Words that look alike; a line break where the text has one. `colour` is like 0B5A38."""
    bold = "<w:b/>" if strong else ""
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    lines = (
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in clean(text).split("\n")
    )
    return f"<w:r><w:rPr>{bold}{ink}{size(points)}</w:rPr>{'<w:br/>'.join(lines)}</w:r>"


def paragraph(runs: str, points: float, right: bool = False, keep_next: bool = False) -> str:
    """A paragraph of a cell. Its mark has the size of its words, so that an empty cell is no higher."""
    keep = "<w:keepNext/>" if keep_next else ""
    side = '<w:jc w:val="right"/>' if right else ""
    spacing = '<w:spacing w:before="30" w:after="30"/>'
    return f"<w:p><w:pPr>{keep}{spacing}{side}<w:rPr>{size(points)}</w:rPr></w:pPr>{runs}</w:p>"


def picture(relation: str, number: int, words: str, width: float, height: float) -> str:
    """A picture of the document's part `relation`, with its words for who does not see it; millimetres."""
    across, down = round(width * EMU_PER_MM), round(height * EMU_PER_MM)
    said = escape(clean(words), quote=True)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{said}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Chart {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
