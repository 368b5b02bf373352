"""Words for faults: other people's text made short and visible, and the name that was meant."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST_QUOTE = 40
LONGEST_NAME = 60
_LONGEST_LIST = 120
_NEAR = 0.65  # of 1: tow for two is nearer than that, north for south is not


def quoted(text: str) -> str:
    """Somebody's text in quotation marks, shortened."""
    return f"“{shortened(text)}”"


def shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Somebody's text, so many characters of it at most, and nothing in it invisible."""
    shown = "".join(_visible(character) for character in text[: longest + 1])
    if len(shown) > longest:
        shown = shown[: longest - 1] + "…"
    return shown


def _visible(character: str) -> str:
    """The character itself, or its code where it would not be seen or would move the others."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that was not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if character != " " and unicodedata.category(character)[0] in "CZ":
        return f"\\u{code:04x}"
    return character


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A cure for a name that nobody has: the nearest that somebody has, or else another sentence."""
    nearest = _nearest(word[:LONGEST_NAME], tuple(known))
    return f"Did you mean {quoted(nearest)}?" if nearest else otherwise


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=_NEAR)
    holding = [name for name in folded if word.casefold() in name.split("_")]  # year for fiscal_year
    return folded[close[0]] if close else folded[holding[0]] if len(holding) == 1 else ""


def listed(names: Iterable[str]) -> str:
    """Names in a row, cut off politely when there are too many to read."""
    shown = ", ".join(names)
    if len(shown) <= _LONGEST_LIST:
        return shown
    return shown[:_LONGEST_LIST].rpartition(",")[0] + " …"
