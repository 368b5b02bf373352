"""Words for faults in SQL: a piece of it in quotation marks, and the name that was meant."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_LONGEST_QUOTE = 40
_LONGEST_NAME = 60
_LONGEST_LIST = 120


def quoted(text: str) -> str:
    """A piece of SQL in quotation marks, on one line, shortened, and nothing in it invisible."""
    line = " ".join(text[: 4 * _LONGEST_QUOTE].split()) or text[:1]
    shown = "".join(_visible(character) for character in line)
    return f"“{shown if len(shown) <= _LONGEST_QUOTE else shown[: _LONGEST_QUOTE - 1] + '…'}”"


def _visible(character: str) -> str:
    if character != " " and unicodedata.category(character)[0] in "CZ":
        return f"\\u{ord(character):04x}"
    return character


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A cure for a name that nobody has: the nearest that somebody has, or else another sentence."""
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word[:_LONGEST_NAME].casefold(), folded, n=1, cutoff=0.6)
    return f"Did you mean {quoted(folded[close[0]])}?" if close else otherwise


def listed(names: Iterable[str]) -> str:
    """Names in a row, cut off politely when there are too many to read."""
    shown = ", ".join(names)
    return shown if len(shown) <= _LONGEST_LIST else shown[:_LONGEST_LIST].rpartition(",")[0] + " …"
