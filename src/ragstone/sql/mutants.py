"""A text changed in one place at a time, to see whether any example notices.

The changes are made on the tree and printed for DuckDB, without comments; examples run there. Whatever changes
nothing for certain is left out, but some changes still cannot be noticed by any example, such as `<` for `<=`
where the earlier of two days is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp

from ragstone.sql.changes import changes
from ragstone.sql.lexemes import line_of
from ragstone.sql.printing import printed
from ragstone.sql.removals import Change
from ragstone.sql.trees import parsed, place_of

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text: the line of the text as it was, the piece that changed, and what it became.

    `became` is empty where the piece was taken away.
    """

    line: int
    was: str
    became: str
    text: str


def mutants(text: str) -> Iterator[Mutant]:
    """Every change of a text that the linter passes, from its first line to its last.

    No two of the texts are equal, nor equal to the first.
    """
    tree = parsed(text)
    told = [(index, change) for index, node in enumerate(tree.walk()) for change in changes(node)]
    seen = {printed(tree)}
    for index, change in sorted(told, key=lambda one: place_of(one[1].was)):
        mutated = printed(_changed(tree, index, change), spent=True)
        if mutated not in seen:
            seen.add(mutated)
            yield Mutant(
                line_of(text, place_of(change.was)), _short(change.was), _short(change.became), mutated
            )


def _changed(tree: exp.Expr, index: int, change: Change) -> exp.Expr:
    """A copy of the tree, changed at its node of that number."""
    copy = tree.copy()
    node = next(one for place, one in enumerate(copy.walk()) if place == index)
    if node is copy and change.new is not None:
        return change.new
    node.replace(change.new)
    return copy


def _short(node: exp.Expr | None) -> str:
    if isinstance(node, exp.If):  # which would be printed as a CASE of its own
        text = f"WHEN {printed(node.this)} THEN {printed(node.args['true'])}"
    else:
        text = printed(node) if node is not None else ""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
