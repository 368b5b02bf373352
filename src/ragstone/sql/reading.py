"""What a text reads, by its tree. Of a text that is no SQL, nothing: the linter says why."""

from __future__ import annotations

from sqlglot import exp

from ragstone.sql.trees import Unparsed, parsed, place_of


def tables_read(text: str) -> tuple[str, ...]:
    """The tables and views that a text reads, each once, in the order in which they are written."""
    tree = _tree(text)
    if tree is None:
        return ()
    tables = sorted((node for node in tree.find_all(exp.Table) if node.name), key=place_of)
    return tuple(dict.fromkeys(node.name for node in tables))


def _tree(text: str) -> exp.Expr | None:
    try:
        return parsed(text)
    except Unparsed:
        return None
