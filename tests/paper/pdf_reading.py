"""A tagged PDF as a screen reader meets it: the tree of its tags, with the words under each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pikepdf import Array, Dictionary, Pdf, parse_content_stream

_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Cell:
    tag: str  # TH or TD
    scope: str  # Column, Row or ""
    text: str


@dataclass(frozen=True)
class Table:
    """Under which heading it stands, and its rows."""

    heading: str
    rows: list[list[Cell]]

    @property
    def texts(self) -> list[list[str]]:
        return [[cell.text for cell in row] for row in self.rows]


class Tagged:
    """One document. Words keep no trace of where a line ended, so `bare` is what to compare."""

    def __init__(self, content: bytes) -> None:
        self.pdf = Pdf.open(io.BytesIO(content))
        self._words: dict[tuple[Any, int | None], str] = {}
        for page in self.pdf.pages:
            self._words |= {(page.obj.objgen, mark): text for mark, text in _marked(page)}

    @cached_property
    def elements(self) -> list[tuple[str, str]]:
        """Every element in reading order: its tag, and all the words under it."""
        return [(tag, self._text(element)) for tag, element in _walk(self.pdf.Root.StructTreeRoot)]

    @property
    def text(self) -> str:
        """All words in reading order."""
        return self._text(self.pdf.Root.StructTreeRoot)

    @cached_property
    def tables(self) -> list[Table]:
        found, heading = [], ""
        for tag, element in _walk(self.pdf.Root.StructTreeRoot):
            if re.fullmatch("H[1-6]", tag):
                heading = self._text(element)
            if tag == "Table":
                rows = [row for kind, row in _walk(element) if kind == "TR"]
                found.append(Table(heading, [[self._cell(cell) for cell in _elements(row)] for row in rows]))
        return found

    @property
    def pictures(self) -> list[str]:
        """What is said of each picture."""
        root = self.pdf.Root.StructTreeRoot
        return [str(element.get("/Alt", "")) for tag, element in _walk(root) if tag == "Figure"]

    def seen(self, page: Any) -> str:
        """What stands in the margins of a page, which a screen reader passes over."""
        return self._words.get((page.obj.objgen, None), "")

    def _cell(self, element: Any) -> Cell:
        attributes = element.get("/A")
        listed = list(attributes) if isinstance(attributes, Array) else [attributes] if attributes else []
        scopes = [str(each.get("/Scope", ""))[1:] for each in listed if isinstance(each, Dictionary)]
        return Cell(_tag(element), "".join(scopes), self._text(element))

    def _text(self, element: Any, page: Any = None) -> str:
        page = element.get("/Pg", page)
        return "".join(self._piece(kid, page) for kid in _kids(element))

    def _piece(self, kid: Any, page: Any) -> str:
        if isinstance(kid, int):
            return self._words.get((page.objgen, kid), "")
        if isinstance(kid, Dictionary) and str(kid.get("/Type", "")) == "/MCR":
            return self._words.get((kid.get("/Pg", page).objgen, int(kid.MCID)), "")
        return self._text(kid, page) if isinstance(kid, Dictionary) and "/S" in kid else ""


def bare(text: str) -> str:
    """The characters that can be seen, in their order."""
    return re.sub(r"[\s\u00a0\u200b]+", "", text)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(element: Any) -> list[Any]:
    return [kid for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid]


def _tag(element: Any) -> str:
    return str(element.get("/S", ""))[1:]


def _walk(element: Any) -> Iterator[tuple[str, Any]]:
    for kid in _elements(element):
        yield _tag(kid), kid
        yield from _walk(kid)


def _marked(page: Any) -> Iterator[tuple[int | None, str]]:
    """The words of each marked piece of a page's content; those of no piece under None."""
    fonts = {str(name): _unicode(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    marks: list[int | None] = []
    font: dict[int, str] = {}
    found: dict[int | None, str] = {}
    for instruction in parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else None
            marks.append(
                int(properties.MCID) if isinstance(properties, Dictionary) and "/MCID" in properties else None
            )
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            mark = next((mark for mark in reversed(marks) if mark is not None), None)
            pieces = operands[0] if name == "TJ" else [operands[0]]
            found[mark] = found.get(mark, "") + "".join(_shown(piece, font) for piece in pieces)
    yield from found.items()


def _shown(piece: Any, font: dict[int, str]) -> str:
    try:
        codes = bytes(piece)
    except (TypeError, ValueError):
        return ""  # a distance between letters
    if isinstance(piece, int):
        return ""
    pairs = (int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2))
    # A soft hyphen stands where a word was broken at the end of a line; it is no letter of the word.
    return "".join(font.get(pair, "") for pair in pairs).replace("\N{SOFT HYPHEN}", "")


def _unicode(font: Any) -> dict[int, str]:
    """Which characters a font's codes stand for, from its own table."""
    data = font.ToUnicode.read_bytes()
    codes: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        codes |= {int(code, 16): _text_of(text) for code, text in _CHAR.findall(block)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, text in _RANGE.findall(block):
            begins = int(text, 16)
            codes |= {
                code: chr(begins + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)
            }
    return codes


def _text_of(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
