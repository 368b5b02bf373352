"""Tables with a heading row that comes again on every page, fixed widths, and a description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.shared import Pt

from ragstone.publication.characters import clean
from ragstone.publication.charts.svg import FILLS
from ragstone.publication.page import Picture
from ragstone.publication.paper.word import xml

if TYPE_CHECKING:
    from ragstone.publication.paper.word.document import Paper

INKS = {"Green": "0B5A38", "Amber": "5C4000", "Red": "8C1A0F"}
_STONE, _LINE = "F1EFEB", "B9BFC1"
_MARGIN = 70  # twips between a cell's words and its sides
_SMALL = 0.87  # of the words under the first line of a cell


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: words, smaller words under them, or a chart."""

    text: str = ""
    strong: bool = False
    number: bool = False
    rating: str = ""  # the fill and ink of a rating
    under: str = ""
    picture: Picture | None = None
    width: float = 0  # of the chart, in millimetres


@dataclass(frozen=True)
class Grid:
    """A table to be written: widths in millimetres, headings (none: only the first column heads), rows."""

    caption: str
    widths: Sequence[float]
    headings: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    size: float = 8.5
    together: bool = False  # all of it on one page, if it can be


def rated(rating: str) -> Cell:
    if rating not in INKS:
        return Cell("Not rated")
    return Cell(rating, strong=True, rating=rating)


def write_table(paper: Paper, grid: Grid) -> None:
    rows = "".join(_rows(paper, grid))
    columns = "".join(f'<w:gridCol w:w="{xml.twips(width)}"/>' for width in grid.widths)
    table = f"<w:tbl {xml.NAMESPACES}>{_properties(grid)}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    after = paper.document.add_paragraph()
    after.paragraph_format.space_after = after.paragraph_format.space_before = Pt(0)
    after.add_run().font.size = Pt(5)
    after._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {xml.NAMESPACES}>{xml.size(5)}</w:rPr>"))
    after._p.addprevious(parse_xml(table))


def _rows(paper: Paper, grid: Grid) -> Iterator[str]:
    if grid.headings:
        cells = "".join(
            _cell(paper, cell, width, grid.size, heading=True, stays=True)
            for cell, width in zip(grid.headings, grid.widths, strict=True)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    for place, row in enumerate(grid.rows, start=1):
        stays = grid.together and place < len(grid.rows)
        cells = "".join(
            _cell(paper, cell, width, grid.size, heading=False, stays=stays)
            for cell, width in zip(row, grid.widths, strict=True)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(paper: Paper, cell: Cell, width: float, size: float, heading: bool, stays: bool) -> str:
    fill = FILLS[cell.rating].removeprefix("#").upper() if cell.rating else _STONE if heading else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    stands = "bottom" if heading else "center"
    runs = _runs(paper, cell, size, heading)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{xml.twips(width)}" w:type="dxa"/>{shade}<w:vAlign w:val="{stands}"/></w:tcPr>'
        f"{xml.paragraph(runs, size, right=cell.number, keep_next=stays)}</w:tc>"
    )


def _runs(paper: Paper, cell: Cell, size: float, heading: bool) -> str:
    if cell.picture is not None:
        return paper.drawn(cell.picture, cell.width)
    if not cell.text:
        return ""
    words = xml.run(cell.text, size, cell.strong or heading, INKS.get(cell.rating, ""))
    return words + (xml.run(f"\n{cell.under}", size * _SMALL) if cell.under else "")


def _properties(grid: Grid) -> str:
    """Borders, widths, and what a screen reader is told; in the order that Word wants them."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    first = int(bool(grid.headings))
    return (
        f'<w:tblPr><w:tblW w:w="{xml.twips(sum(grid.widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="{_MARGIN}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{_MARGIN}" w:type="dxa"/><w:right w:w="{_MARGIN}" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="{"00A0" if first else "0080"}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="1"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(clean(grid.caption), quote=True)}"/></w:tblPr>'
    )
