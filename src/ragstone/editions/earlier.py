"""Editions as earlier schemas wrote them, brought to what the next one writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Content = Mapping[str, Any]

_NO_WORDS = dict.fromkeys(
    (
        *("subject", "classification", "summary", "recommendation", "remit", "receives", "attached"),
        *("results", "indicators", "periods", "programme", "subset", "powers", "decision"),
    )
)
_NO_PAPER: Content = {
    "sender": [],
    "wording": _NO_WORDS,
    "contact": {"name": "", "title": "", "telephone": "", "email": ""},
    "background": [],
    "appendix": "classic",
    "exception_reports": [],
    "quarterly": None,
    "look": {"colour": "", "logo": None, "logo_words": "", "base": None},
}
_SINCE_1: Mapping[str, Content] = {
    "scorecard": {"facts": [], "benchmarks": []},
    "council": {"paper": _NO_PAPER},
    "measure": {"owned_by": "", "review_by": None, "fed_by": "", "variant": "", "examples": []},
    "source": {"covers_from": None, "covers_until": None, "load": None},
}


def added_since_1(content: Content) -> Content:
    """Schema 1 as schema 2: the keys that it did not have yet are there, and empty.

    What is not in the shape of an edition is left as it is, for the reader to say so.
    """
    scorecard = content.get("scorecard")
    if not isinstance(scorecard, Mapping):
        return content
    council = scorecard.get("council")
    return {
        **content,
        "sources": _each_with(content.get("sources"), _SINCE_1["source"]),
        "scorecard": {
            **_with(scorecard, _SINCE_1["scorecard"]),
            "council": _with(council, _SINCE_1["council"]) if isinstance(council, Mapping) else council,
            "measures": _each_with(scorecard.get("measures"), _SINCE_1["measure"]),
        },
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
