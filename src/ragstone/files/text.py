"""From bytes to text: UTF-8, with or without its mark, and nothing that cannot be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ragstone.files.reading import Reading
from ragstone.files.wording import quoted

LONGEST_TEXT_FILE = 1_000_000
LONGEST_VALUE = 10_000

_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .docx; .xls and .doc
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UNDECODED = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
TYPE_AGAIN = "Type it again, in a terminal that is set to UTF-8."
_SAVE_TEXT = "Open it in Notepad or Word, choose Save As, plain text, and the encoding UTF-8."


def foreign(content: bytes) -> str:
    """What a file is whose bytes are no UTF-8, as its beginning tells; "" where they may be that."""
    start = content[:400]
    if start.startswith(_OFFICE):
        return "this is a file of Excel or Word, whatever its name says"
    if start.startswith(_MARKS_OF_UTF_16) or start.count(0) * 3 > len(start):  # what Excel calls Unicode text
        return "the file is UTF-16, not UTF-8"
    return ""


def decoded(content: bytes) -> str:
    """UTF-8 as text; each byte that is not UTF-8 stays as a lone surrogate, to be found later."""
    return content.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")


def with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True, slots=True)
class Blemish:
    """Something that no text may hold: where in the text it is, what it is, and what would do."""

    position: int
    what: str
    cure: str


def blemish(text: str, save_as: str = _SAVE_TEXT) -> Blemish | None:
    """The first byte that was not UTF-8 or, failing that, the first control character.

    Line breaks and tabs are fine. `save_as` is the cure for a wrong encoding.
    """
    if found := _UNDECODED.search(text):
        return Blemish(found.start(), f"the byte {quoted(found[0])} is not UTF-8", save_as)
    if found := _CONTROL.search(text):
        what = f"{quoted(found[0])} is a control character, which no page can show"
        return Blemish(found.start(), what, "Delete it.")
    return None


def too_long(text: str) -> Blemish | None:
    """A cell or value of more than 10,000 characters."""
    if len(text) <= LONGEST_VALUE:
        return None
    return Blemish(0, f"there are {len(text):,} characters here", f"Write {LONGEST_VALUE:,} at most.")


def plain_text(reading: Reading, name: str) -> str | None:
    """A text file with \\n line ends; None, with a fault, where it cannot be read."""
    content = reading.content(name)
    if content is None:
        return None
    if what := foreign(content):
        reading.faults.add(reading.where(name, 1), what, _SAVE_TEXT)
        return None
    text = with_newlines(decoded(content))
    if len(text) > LONGEST_TEXT_FILE:
        _too_long(reading, name, text)
        return None
    if found := blemish(text):
        line = text.count("\n", 0, found.position) + 1
        reading.faults.add(reading.where(name, line), found.what, found.cure)
        return None
    return text


def _too_long(reading: Reading, name: str, text: str) -> None:
    lengths = [len(line) for line in text.split("\n")]
    longest = lengths.index(max(lengths))
    what = f"the file has {len(text):,} characters, {lengths[longest]:,} of them in this line"
    cure = f"Shorten it to {LONGEST_TEXT_FILE:,} at most."
    reading.faults.add(reading.where(name, longest + 1), what, cure)
