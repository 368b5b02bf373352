"""Every word and sign of a text that is neither a name, a value, nor on the list of what may stand.

The tree alone does not tell: `IFNULL`, `x::DATE`, `DATE '…'`, `NULLS LAST` and `FROM t SELECT a` are read into
the same tree as what may be written (measured). So the words are held to a list as well as the tree.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ragstone.sql.lexemes import Finding, Kind, Lexeme
from ragstone.sql.refused import CURES
from ragstone.sql.wording import quoted

_MAY_STAND = """
SELECT FROM WHERE GROUP BY HAVING UNION ALL JOIN INNER LEFT OUTER CROSS ON AS AND OR NOT IS NULL IN BETWEEN EXISTS
CASE WHEN THEN ELSE END CAST COALESCE COUNT SUM MIN MAX LAG LEAD ROW_NUMBER OVER PARTITION ORDER ASC DESC
ROWS UNBOUNDED PRECEDING FOLLOWING CURRENT ROW DATE VARCHAR DECIMAL INTEGER
( ) , . + - * = <> != < <= > >=
"""
_KNOWN = frozenset(_MAY_STAND.split())
_ONLY_AFTER = {
    "BY": ("GROUP", "PARTITION", "ORDER"),
    "ALL": ("UNION",),
    "OUTER": ("LEFT",),
    "ROW": ("CURRENT",),
    "DATE": ("AS",),
    "VARCHAR": ("AS",),
    "DECIMAL": ("AS",),
    "INTEGER": ("AS",),
}
_NOTHING_AFTER_COMMA = ("FROM", "WHERE", "GROUP", "ORDER", "UNION", "HAVING", ")", "")
OTHERWISE = "Take it away: not every engine has it, or it does not mean the same in each."
_DAY = re.compile(r"'[0-9]{4}-[0-9]{2}-[0-9]{2}'")


def stray_words(
    pieces: tuple[Lexeme, ...], names: Collection[int], values: Collection[int]
) -> Iterator[Finding]:
    """What may not stand. `names` and `values` are the places where the tree has names and literals."""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1].word if index else ""
        after = pieces[index + 1].word if index + 1 < len(pieces) else ""
        if piece.kind is Kind.QUOTED:
            yield Finding(piece.start, f"the name {quoted(piece.text)} is in quotation marks", _PLAIN_NAME)
        elif piece.kind is Kind.TEXT:
            yield from _text(piece, before, piece.start in values)
        elif piece.kind is Kind.NUMBER:
            length = index > 1 and pieces[index - 2].word == "VARCHAR"  # which is not kept in the tree
            if piece.start not in values and not length:
                yield Finding(piece.start, f"{quoted(piece.text)} cannot be read here", _PLAIN_NUMBER)
        elif piece.kind is Kind.SIGN or piece.start not in names:
            yield from _word(pieces, index, before, after)


_PLAIN_NAME = "Use small letters, digits and _ in a name, and no quotation marks: engines differ over them."
_PLAIN_NUMBER = "Write a number like 12 or 0.5, and a blank after it."


def _text(piece: Lexeme, before: str, known: bool) -> Iterator[Finding]:
    if "\\" in piece.text:
        what = f"the text {quoted(piece.text)} has a \\ in it, which Spark reads in its own way"
        yield Finding(piece.start, what, "Write the text without it.")
    if before in ("DATE", "TIMESTAMP", "TIME"):
        what = f"“{before} {shown(piece)}” is not in the SQL that all four engines share"
        yield Finding(piece.start, what, f"Write CAST({shown(piece)} AS DATE).")
    elif not known:
        what = f"{quoted(piece.text)} is not a value here"
        yield Finding(piece.start, what, "A name stands without quotation marks; a value stands alone.")


def shown(piece: Lexeme) -> str:
    """A day as it was written, and a pattern of one where it is no day."""
    return piece.text if _DAY.fullmatch(piece.text) else "'2015-04-01'"


def _word(pieces: tuple[Lexeme, ...], index: int, before: str, after: str) -> Iterator[Finding]:
    piece, word = pieces[index], pieces[index].word
    if word == "DATE" and index + 1 < len(pieces) and pieces[index + 1].kind is Kind.TEXT:
        return  # told with the text that follows
    if word not in _KNOWN or before not in _ONLY_AFTER.get(word, (before,)):
        yield Finding(piece.start, *_refusal(piece, before))
    elif word == "SELECT" and before not in ("", "(", "ALL"):
        yield Finding(piece.start, "SELECT comes after something else", "Begin the query with SELECT.")
    elif word == "FROM" and before in ("(", "ALL"):
        yield Finding(piece.start, "FROM comes before SELECT", "Begin the query with SELECT.")
    elif word == "UNION" and after != "ALL":
        cure = "Write UNION ALL, and GROUP BY around it where equal rows must become one."
        yield Finding(piece.start, "UNION stands without ALL", cure)
    elif word == "NULL" and before == "NOT" and pieces[index - 2].word != "IS":
        yield Finding(piece.start, "“NOT NULL” stands without IS", "Write IS NOT NULL.")
    elif word == "VARCHAR" and after != "(":
        yield Finding(piece.start, "VARCHAR has no length", "Write one, as in CAST(NULL AS VARCHAR(40)).")
    elif word == "IS" and before == "NOT":
        yield Finding(piece.start, "“NOT” stands before IS", "Write IS NOT NULL.")
    elif word == "INNER" and after != "JOIN":
        yield Finding(piece.start, "INNER stands without JOIN", "Write JOIN after it.")
    elif word == "," and after in _NOTHING_AFTER_COMMA:
        yield Finding(piece.start, "nothing comes after this comma", "Take the comma away.")


def _refusal(piece: Lexeme, before: str) -> tuple[str, str]:
    """What to say of a word or sign that may not stand."""
    both = f"{before} {piece.word}"
    if both in CURES:
        return _outside("GROUP BY ALL" if both == "BY ALL" else both), CURES[both]
    if piece.kind is Kind.SIGN and piece.text not in CURES:
        return f"the character {quoted(piece.text)} cannot be read here", "Take it away."
    return _outside(piece.word), CURES.get(piece.word, OTHERWISE)


def _outside(words: str) -> str:
    return f"{quoted(words)} is not in the SQL that all four engines share"


def known_to_be_refused(pieces: tuple[Lexeme, ...]) -> Iterator[Finding]:
    """The refused words of a text that could not be read, where a name might be anything."""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1].word if index else ""
        is_name = before in (".", "AS")
        if not is_name and (piece.word in CURES or f"{before} {piece.word}" in CURES):
            yield Finding(piece.start, *_refusal(piece, before))
