"""Whether a text can be one SELECT at all, before any parser sees it."""

from __future__ import annotations

from ragstone.sql.lexemes import Finding, Lexeme, unclosed
from ragstone.sql.wording import quoted
from ragstone.sql.words import known_to_be_refused


def no_query(pieces: tuple[Lexeme, ...]) -> Finding | None:
    """What cannot be one SELECT, whatever a parser makes of it."""
    if not pieces:
        return Finding(0, "there is no query here", "Write one SELECT.")
    if opened := unclosed(pieces):
        return opened
    if told := next(known_to_be_refused(pieces[:1]), None):
        return told
    if pieces[0].word != "SELECT":
        cure = "Begin with SELECT, and let no brackets stand around the whole."
        return Finding(
            pieces[0].start, f"the text begins with {quoted(pieces[0].text)}, not with SELECT", cure
        )
    semicolon = next((piece for piece in pieces if piece.text == ";"), None)
    if semicolon:
        cure = "Keep one SELECT, and take the semicolon away."
        return Finding(semicolon.start, "a semicolon ends the query here", cure)
    return None
