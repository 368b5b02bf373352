"""A TOML file, read whole, and its tables field by field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ragstone.files.reading import Reading
from ragstone.files.statements import Keys, lines_of
from ragstone.files.text import plain_text
from ragstone.files.wording import did_you_mean, quoted

_AT_LINE = re.compile(r" *\(at line (\d+), column (\d+)\)| *\(at end of document\)")
_SYNTAX_CURE = 'Write it as name = "text", name = 12 or name = [ "one", "two" ], under a [heading].'


@dataclass(frozen=True)
class Document:
    """A TOML file that could be parsed. `place` turns a path of keys into file and line."""

    reading: Reading = field(repr=False, compare=False)
    name: str
    text: str
    data: Mapping[str, Any]

    @cached_property
    def _lines(self) -> dict[Keys, int]:
        return lines_of(self.text)

    def place(self, *keys: str | int) -> str:
        """File and line of a key; the line of its table, or the file alone, where the key is absent."""
        while keys and keys not in self._lines:
            keys = keys[:-1]
        return self.reading.where(self.name, self._lines[keys] if keys else None)

    def only(self, known: Sequence[str], kind: str, cure: str) -> None:
        """A fault for each table at the top that is none of these. `kind` is what one is called, for the sentence."""
        for key in self.data:
            if key not in known:
                what = f"there is no {kind} called {quoted(key)}"
                self.reading.faults.add(self.place(key), what, did_you_mean(key, known, cure))


def read_document(reading: Reading, name: str) -> Document | None:
    """A TOML file; None, with a fault, where it cannot be read or is no TOML."""
    text = plain_text(reading, name)
    if text is None:
        return None
    try:
        return Document(reading, name, text, tomllib.loads(text))
    except RecursionError:
        reading.faults.add(reading.where(name), "it is nested too deeply", _SYNTAX_CURE)
    except ValueError as trouble:
        what = f"this is not TOML: {_AT_LINE.sub('', str(trouble))[:80].lower()}"
        reading.faults.add(reading.where(name, _line_of(trouble, text)), what, _SYNTAX_CURE)
    return None


def _line_of(trouble: ValueError, text: str) -> int:
    """Where tomllib stopped; the longest line for a number too long for it to say."""
    lines = text.rstrip("\n").split("\n")
    if not isinstance(trouble, tomllib.TOMLDecodeError):
        return 1 + max(range(len(lines)), key=lambda index: len(lines[index]))
    at = _AT_LINE.search(str(trouble))
    return int(at[1]) if at and at[1] else len(lines)
