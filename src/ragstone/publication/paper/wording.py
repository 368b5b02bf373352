"""Each text of the covering report: the council's own, or else Ragstone's, filled in from the edition."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from ragstone.values.papers import PLACES
from ragstone.values.periods import day_in_words
from ragstone.values.scorecards import Scorecard


def text_of(scorecard: Scorecard, name: str) -> str:
    """A text of the council's, "" where it is left out. What is in braces is filled in."""
    own: str | None = getattr(scorecard.council.paper.wording, name)
    return filled(scorecard, _defaults().get(name, "") if own is None else own)


def filled(scorecard: Scorecard, text: str) -> str:
    """`{period}` and the other places, each once: what comes in is not looked through again."""
    said = _places(scorecard)
    head, *rest = text.split("{")
    return head + "".join(_place(piece, said) for piece in rest)


def _place(piece: str, said: Mapping[str, str]) -> str:
    name, brace, after = piece.partition("}")
    return f"{said[name]}{after}" if brace and name in said else f"{{{piece}"


def _places(scorecard: Scorecard) -> Mapping[str, str]:
    council = scorecard.council
    said = {
        "period": scorecard.period.words,
        "previous": scorecard.previous.words,
        "outturn": scorecard.outturn.words,
        "meeting": day_in_words(council.meeting) if council.meeting else "its meeting",
        "council": council.name,
        "service": council.service,
        "committee": council.committee,
        "title": council.title,
    }
    return {name: said[name] for name in PLACES}


@cache
def _defaults() -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("defaults.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
