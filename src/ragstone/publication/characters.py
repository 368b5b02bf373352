"""Characters that no document should hold, however they got into a text."""

from __future__ import annotations

import re
import unicodedata

# Marks that turn the direction of what follows, and what XML has no way to write.
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNWRITABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_DROPPED = re.compile(f"[{_TURNING}{_UNWRITABLE}]")
_LONG_WORD = re.compile(r"\S{31,}")
_BREAK_EVERY = 10
MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def clean(text: str) -> str:
    """The text without what would turn the words after it round, or could not be written down."""
    return _DROPPED.sub("", text)


def breakable(text: str) -> str:
    """The text with a place to break in every long word, so that none runs off the page."""
    return _LONG_WORD.sub(lambda found: _with_breaks(found[0]), text)


def _with_breaks(word: str) -> str:
    return MAY_BREAK.join(word[at : at + _BREAK_EVERY] for at in range(0, len(word), _BREAK_EVERY))


def spelled(text: str, known: frozenset[int]) -> str:
    """The text with the name of each character that a font does not have in place of it: [grinning face]."""
    if text.isascii():
        return text
    return "".join(_spelled(character, known) for character in text)


def _spelled(character: str, known: frozenset[int]) -> str:
    if ord(character) in known or character in f"\n{MAY_BREAK}":
        return character
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):  # what only changes the one before it
        return ""
    name = unicodedata.name(character, f"character {ord(character):04X}")
    return f"[{name.lower()}]"
