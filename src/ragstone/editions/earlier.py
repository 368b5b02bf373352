"""Editions as earlier schemas wrote them, brought to what the next one writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ragstone.editions.histories import place

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
        **content,
        "sources": _each_with(content.get("sources"), _SINCE_1["source"]),
        "scorecard": {
            **_with(scorecard, _SINCE_1["scorecard"]),
            "council": _with(council, _SINCE_1["council"]) if isinstance(council, Mapping) else council,
            "measures": _each_with(scorecard.get("measures"), _SINCE_1["measure"]),
            "lines": _in_rows(scorecard.get("lines")),
        },
    }


def _each_with(rows: Any, added: Content) -> Any:
    """Each row with the keys added. Refused where a row has one already: the earlier schema did not."""
    if not isinstance(rows, list):
        return rows
    return [_with(row, added) if isinstance(row, Mapping) else row for row in rows]


def _in_rows(lines: Any) -> Any:
    """Lines whose history told each month's standard and judgement beside it."""
    if not isinstance(lines, list):
        return lines
    return [{**line, "history": _history(line["history"])} for line in lines]


def _history(points: Sequence[Content]) -> Content:
    """Refused where a point has not just the keys that it had."""
    found: dict[str, list[Any]] = {"judgements": [], "months": [], "standards": []}
    for point in points:
        figure = point["figure"]
        if (sorted(point), sorted(figure)) != (sorted(_POINT), sorted(_FIGURE)):
            raise ValueError(f"a month of a history says {', '.join(_POINT)}")
        places = place(point["standard"], found["standards"]), place(point["judgement"], found["judgements"])
        found["months"].append([point["period"], *(figure[key] for key in _FIGURE), *places])
    return found


def _with(row: Content, added: Content) -> Content:
    if early := sorted(added.keys() & row.keys()):
        raise ValueError(f"unknown keys: {', '.join(early)!r}")
    return {**row, **added}
