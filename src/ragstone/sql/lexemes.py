"""SQL cut into words and signs, each with its place. Comments and blanks are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_PIECES = re.compile(
    r"(?P<gap>[ \t\r\n]+|--[^\n]*|/\*.*?\*/)"
    r"|(?P<text>'(?:[^']|'')*')"
    r'|(?P<quoted>"[^"]*"|`[^`]*`)'
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign><>|<=|>=|!=|==|::|\|\||//|\*\*|.)",
    re.DOTALL,
)
_OPENS_WITHOUT_END = {"'": "a text in quotation marks", '"': "a name in quotation marks"}


class Kind(StrEnum):
    """What a piece is, as far as its letters say."""

    TEXT = "text"
    QUOTED = "quoted"  # a name in quotation marks
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece. `word` is its text in capitals."""

    kind: Kind
    text: str
    start: int

    @property
    def word(self) -> str:
        return self.text.upper()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at one place of a text: what it is, and what would do."""

    start: int
    what: str
    cure: str


def lexemes(text: str) -> Iterator[Lexeme]:
    """Every piece, whether or not anything can be made of it."""
    for found in _PIECES.finditer(text):
        if found.lastgroup and found.lastgroup != "gap":
            yield Lexeme(Kind(found.lastgroup), found[0], found.start())


def unclosed(pieces: tuple[Lexeme, ...]) -> Finding | None:
    """A quotation mark or comment that begins and never ends."""
    for piece, after in zip(pieces, (*pieces[1:], None), strict=True):
        if what := _OPENS_WITHOUT_END.get(piece.text):
            return Finding(piece.start, f"{what} begins here and never ends", f"Close it with {piece.text}.")
        if piece.text == "/" and after and after.text in ("*", "**") and after.start == piece.start + 1:
            return Finding(piece.start, "a comment begins here and never ends", "Close it with */.")
    return None


def line_of(text: str, start: int) -> int:
    """The line of a place, counted from 1."""
    return text.count("\n", 0, start) + 1
