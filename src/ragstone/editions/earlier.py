"""Editions as earlier schemas wrote them, brought to what the next one writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ragstone.editions.histories import placed_in

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
    "edition": {"compared_with": "", "differs": []},
    "scorecard": {"facts": [], "benchmarks": []},
    "council": {"paper": _NO_PAPER, "notice": ""},
    "measure": {"owned_by": "", "review_by": None, "fed_by": "", "variant": "", "examples": []},
    "comparison": {"rerated": None},
    "source": {"covers_from": None, "covers_until": None, "load": None},
}

_POINT = ("period", "figure", "standard", "judgement")
_FIGURE = ("basis", "value", "numerator", "denominator", "note")


def as_schema_2(content: Content) -> Content:
    """Schema 1 as schema 2: the keys that it did not have yet are there, and empty; histories are in rows.

    What is not in the shape of an edition is left as it is, for the reader to say so.
    """
    scorecard = content.get("scorecard")
    if not isinstance(scorecard, Mapping):
        return content
    council = scorecard.get("council")
    return {
        **_with(content, _SINCE_1["edition"]),
        "sources": _each_with(content.get("sources"), _SINCE_1["source"]),
        "scorecard": {
            **_with(scorecard, _SINCE_1["scorecard"]),
            "council": _with(council, _SINCE_1["council"]) if isinstance(council, Mapping) else council,
            "measures": _each_with(scorecard.get("measures"), _SINCE_1["measure"]),
            "lines": _lines(scorecard.get("lines")),
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


def _lines(lines: Any) -> Any:
    """Their histories, which told each month's standard and judgement beside it, are in rows."""
    if not isinstance(lines, list):
        return lines
    return [
        {**line, **_compared(line), "history": _history(line.get("history"))}
        if isinstance(line, Mapping)
        else line
        for line in lines
    ]


def _compared(line: Content) -> Content:
    """Its comparisons, as far as it has them."""
    return {
        name: _with(line[name], _SINCE_1["comparison"])
        for name in ("previous", "outturn")
        if isinstance(line.get(name), Mapping)
    }


def _history(points: Any) -> Content:
    """Refused where it is not a list of points that have just the keys that they had."""
    if type(points) is not list or not all(_is_point(point) for point in points):
        raise ValueError(f"a history is a list of months, each with {', '.join(_POINT)}")
    standards: list[str] = []
    judgements: list[str] = []
    months = [
        [
            point["period"],
            *(point["figure"][key] for key in _FIGURE),
            placed_in(None if point["standard"] is None else _text(point["standard"]), standards),
            placed_in(_text(point["judgement"]), judgements),
        ]
        for point in points
    ]
    return {
        "months": months,
        "standards": [json.loads(text) for text in standards],
        "judgements": [json.loads(text) for text in judgements],
    }


def _is_point(point: Any) -> bool:
    return (
        isinstance(point, Mapping)
        and point.keys() == set(_POINT)
        and isinstance(point["figure"], Mapping)
        and point["figure"].keys() == set(_FIGURE)
    )


def _text(content: Any) -> str:
    """One text for one content: as values true and 1 would be alike, and be read as the first of them."""
    return json.dumps(content, sort_keys=True)
