"""A text of the restricted SQL, looked at without a parser: what it reads, and its words without comments.

The linter has made sure of the form: every table and view stands right after FROM or JOIN.
"""

from __future__ import annotations

import re

_NOISE = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", re.DOTALL
)  # whichever begins first hides the others
_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_][a-z0-9_]*)", re.IGNORECASE)


def bare(text: str) -> str:
    """The text without comments, line by line as it was."""
    kept = _NOISE.sub(lambda found: found[0] if found[0].startswith("'") else " ", text)
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


def names_read(text: str) -> tuple[str, ...]:
    """The tables and views that a text reads, each once, in the order in which they come."""
    found = _READ.findall(_NOISE.sub(" ", text))
    return tuple(dict.fromkeys(found))
