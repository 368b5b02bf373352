"""The files of a committee pack, each in its format: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ragstone.publication.paper.pack import pack_of
from ragstone.publication.paper.pdf import areas_pdf, committee_pdf
from ragstone.values.editions import Published

FOLDER = "pack"


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the pack as the page offers it."""

    address: str  # from the publication's folder
    title: str
    size: int


_TITLES = {
    "committee-pack.pdf": "Committee pack, to read and print (PDF)",
    "committee-pack.docx": "Committee pack, to edit (Word)",
    "areas.pdf": "Every area's scorecard (PDF)",
    "figures.xlsx": "Figures, to publish (Excel)",
    "analysis.xlsx": "Figures, to work with: filters and sparklines (Excel)",
}


def pack_files(published: Published) -> dict[str, bytes]:
    """Path in the publication's folder -> bytes."""
    # Word and Excel are slow to import, and only who publishes needs them.
    from ragstone.publication.paper.excel import analysts_book, figure_sheets, published_book
    from ragstone.publication.paper.word import committee_docx

    pack = pack_of(published)
    files = {"committee-pack.pdf": committee_pdf(pack), "committee-pack.docx": committee_docx(pack)}
    if pack.areas:
        files["areas.pdf"] = areas_pdf(pack)
    figures = figure_sheets(published)
    files["figures.xlsx"] = published_book(published, pack, figures)
    files["analysis.xlsx"] = analysts_book(published, pack, figures)
    period = published.scorecard.period
    return {f"{FOLDER}/{_dated(name, str(period))}": content for name, content in files.items()}


def downloads(published: Published, files: Mapping[str, bytes]) -> tuple[Download, ...]:
    """What the page offers, of the files that there are."""
    period = str(published.scorecard.period)
    offered = ((f"{FOLDER}/{_dated(name, period)}", title) for name, title in _TITLES.items())
    return tuple(
        Download(address, title, len(files[address])) for address, title in offered if address in files
    )


def _dated(name: str, period: str) -> str:
    """A file that is sent on still says which month it is of."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{period}.{ending}"
