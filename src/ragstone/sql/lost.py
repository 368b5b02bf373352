"""Words and signs that the parser took and made nothing of, and those that it did without.

sqlglot reads `FROM t *`, `SELECT + t.a`, `a, , b` and `WHEN t.a = 1 t.b` (measured), and no engine does. So what the
tree says in full is held against what was written. AS is one of its words: `t.a t.b` is a comma forgotten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from sqlglot import exp

from ragstone.sql.lexemes import Finding, Kind, Lexeme, lexemes
from ragstone.sql.printing import printed
from ragstone.sql.wording import quoted

_SAME = {"!=": "<>", "TEXT": "VARCHAR", "INT": "INTEGER"}
_UNSAID = ("INNER", "OUTER", "ASC")  # never printed
_WHOLE_FRAME = ("BETWEEN", "AND", "CURRENT", "ROW")  # what ROWS 11 PRECEDING leaves out


def lost_words(tree: exp.Expr, pieces: tuple[Lexeme, ...]) -> Iterator[Finding]:
    """The first word that is too many and the first that is too few, where there are any."""
    here = _said(pieces)
    words = [word for word, _ in here]
    there = [word for word, _ in _said(tuple(lexemes(printed(tree))))]
    short_frames = sum(
        1 for place, word in enumerate(words) if word == "ROWS" and words[place + 3 : place + 4] == [")"]
    )
    written = Counter(words) + Counter(_WHOLE_FRAME * short_frames)
    extra = written - Counter(there)
    missing = Counter(there) - written
    if not extra and not missing:
        return
    steps = [
        step
        for step in SequenceMatcher(None, words, there, autojunk=False).get_opcodes()
        if step[0] != "equal"
    ]
    for _, begin, end, wanted, last in steps:
        if strange := [place for place in range(begin, end) if words[place] in extra]:
            what = f"{quoted(here[strange[0]][1].text)} stands beside nothing"
            yield Finding(here[strange[0]][1].start, what, "Write what belongs to it, or take it away.")
            return
        if absent := [word for word in there[wanted:last] if word in missing]:
            place = here[min(begin, len(here) - 1)][1]
            yield Finding(
                place.start, f"{quoted(absent[0])} is missing at {quoted(place.text)}", "Write it there."
            )
            return
    yield Finding(here[0][1].start, "the query is not written as it is read", "Write it more plainly.")


def _said(pieces: tuple[Lexeme, ...]) -> list[tuple[str, Lexeme]]:
    """What is said, in words that are the same however it is written."""
    said = []
    for index, piece in enumerate(pieces):
        word = piece.text if piece.kind in (Kind.TEXT, Kind.NUMBER) else _SAME.get(piece.word, piece.word)
        if word not in _UNSAID and not _is_length(pieces, index):
            said.append((word, piece))
    return said


def _is_length(pieces: tuple[Lexeme, ...], index: int) -> bool:
    """Whether a piece is of the (40) of VARCHAR(40), which the tree does not keep."""
    for first in range(max(index - 2, 1), index + 1):
        if pieces[first - 1].word == "VARCHAR" and pieces[first].text == "(":
            closed = first + 2 < len(pieces) and pieces[first + 2].text == ")"
            return closed and pieces[first + 1].kind is Kind.NUMBER
    return False
