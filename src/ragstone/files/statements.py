"""On which line of a TOML file a value stands: tomllib does not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

Keys = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[{]|[\]}]|\n|[^\"'#\[\]{}\n]+",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Keys, int]:
    """The line of every table and key of a document that tomllib has read without a fault."""
    lines: dict[Keys, int] = {}
    table: Keys = ()
    counts: dict[Keys, int] = {}
    for number, statement in _statements(text):
        data = tomllib.loads(statement)
        if statement.startswith("["):
            table = _deepest(data)
            if statement.startswith("[["):
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            for length in range(1, len(table) + 1):
                lines.setdefault(table[:length], number)
        else:
            for keys in _paths(data):
                lines.setdefault(table + keys, number)
    return lines


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Headers and assignments, each whole, with the line where it begins."""
    depth, line, begins = 0, 1, 1
    parts: list[str] = []
    for found in _TOKEN.finditer(text + "\n"):
        piece = found[0]
        if piece == "\n" and depth == 0:
            if statement := "".join(parts).strip():
                yield begins, statement
            parts, begins = [], line + 1
        else:
            depth += (piece in "[{") - (piece in "]}")
            parts.append("" if piece.startswith("#") else piece)
        line += piece.count("\n")


def _deepest(data: Mapping[str, Any]) -> Keys:
    """The path that a table's header names."""
    for key, value in data.items():
        inner = value[0] if isinstance(value, list) else value
        return (key, *_deepest(inner))
    return ()


def _paths(data: Any) -> Iterator[Keys]:
    """Every path inside a value: of dotted keys and inline tables too."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        yield (key,)
        for inner in _paths(value):
            yield (key, *inner)
