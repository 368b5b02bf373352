"""A text as sqlglot's tree, and where each node of it was written.

sqlglot reads; it translates nothing here, and no text that it prints reaches a council's database.
"""

from __future__ import annotations

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ParseError

from ragstone.sql.lexemes import Finding, lexemes
from ragstone.sql.whole import no_query
from ragstone.sql.wording import quoted

TOO_DEEP = Finding(0, "the query is nested too deeply", "Write it with fewer brackets and shorter sums.")
_DEEPEST = (
    150  # nodes; a hundred conditions with AND between are as many, and printing one needs several calls
)


class Unparsed(ValueError):
    """A text that is no SQL."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.what)
        self.finding = finding


def parsed(text: str) -> exp.Expr:
    """The tree of one statement; Unparsed, with the place, where there is none."""
    if trouble := no_query(tuple(lexemes(text))):
        raise Unparsed(trouble)  # sqlglot would read some of it, and write a warning
    dialect = Dialect.get_or_raise("duckdb")
    parser = dialect.parser(error_message_context=len(text) + 1)  # so that it gives all that came before
    try:
        trees = parser.parse(dialect.tokenize(text), text)
    except ParseError as unread:
        raise Unparsed(_trouble(unread)) from None
    except RecursionError:
        raise Unparsed(TOO_DEEP) from None
    except Exception:  # a parser that stumbles is no reason for the command to
        raise Unparsed(Finding(0, "this cannot be read as SQL", _LOOK)) from None
    if len(trees) != 1 or trees[0] is None:
        raise Unparsed(Finding(0, "this is not one statement", "Write one SELECT."))
    if _depth(trees[0]) > _DEEPEST:
        raise Unparsed(TOO_DEEP)
    return trees[0]


def _depth(tree: exp.Expr) -> int:
    """How many nodes lie one inside another."""
    depth, level = 0, [tree]
    while level:
        depth += 1
        level = [inner for node in level for inner in node.iter_expressions()]
    return depth


_LOOK = "Look just before it for a comma, a bracket or a word too many or too few."


def _trouble(trouble: ParseError) -> Finding:
    """What the parser did not take, in a sentence."""
    first = trouble.errors[0] if trouble.errors else {}
    seen = str(first.get("highlight") or "")
    place = len(str(first.get("start_context") or ""))
    said = str(first.get("description") or "")
    if said.startswith("Required keyword"):
        return Finding(place, f"something is missing beside {quoted(seen)}", "Write what belongs there.")
    if said.startswith("Expecting"):
        sign = said.removeprefix("Expecting ").split(" ")[0]
        return Finding(place, f"{quoted(sign)} is missing at {quoted(seen)}", "Write it there.")
    return Finding(place, f"this cannot be read as SQL from {quoted(seen)} on", _LOOK)


def place_of(node: exp.Expr) -> int:
    """Where a node was written: its first name or value, or that of the nearest node around it."""
    around: exp.Expr | None = node
    while around is not None:
        starts = [inner.meta["start"] for inner in around.walk() if "start" in inner.meta]
        if starts:
            return int(min(starts))
        around = around.parent
    return 0


def written(tree: exp.Expr) -> tuple[frozenset[int], frozenset[int]]:
    """The places of every name and of every value."""
    names: set[int] = set()
    values: set[int] = set()
    for node in tree.walk():
        if "start" in node.meta:
            if isinstance(node, exp.Identifier):
                names.add(int(node.meta["start"]))
            elif isinstance(node, exp.Literal):
                values.add(int(node.meta["start"]))
    return frozenset(names), frozenset(values)
