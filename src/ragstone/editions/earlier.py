"""Editions as earlier schemas wrote them, brought to what the next one writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Content = Mapping[str, Any]

_SINCE_1: Mapping[str, Content] = {
    "measure": {"owned_by": "", "review_by": None, "fed_by": "", "variant": ""},
    "source": {"covers_from": None, "covers_until": None, "load": None},
}


def added_since_1(content: Content) -> Content:
    """Schema 1 as schema 2: the keys that it did not have yet are there, and empty.

    What is not in the shape of an edition is left as it is, for the reader to say so.
    """
    scorecard = content.get("scorecard")
    if not isinstance(scorecard, Mapping):
        return content
    return {
        **content,
        "sources": _each_with(content.get("sources"), _SINCE_1["source"]),
        "scorecard": {**scorecard, "measures": _each_with(scorecard.get("measures"), _SINCE_1["measure"])},
    }


def _each_with(rows: Any, added: Content) -> Any:
    """Each row with the keys added. Refused where a row has one already: the earlier schema did not."""
    if not isinstance(rows, list):
        return rows
    return [_with(row, added) if isinstance(row, Mapping) else row for row in rows]


def _with(row: Content, added: Content) -> Content:
    if early := sorted(added.keys() & row.keys()):
        raise ValueError(f"unknown keys: {', '.join(early)!r}")
    return {**row, **added}
