"""Holds a text to the SQL that DuckDB, PostgreSQL, Spark and SQL Server take as it stands, with the same answer.

The list of what may stand was measured: of 47 constructs outside it four parsers refused none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlglot import exp

from ragstone.sql.conditions import bad_operands, misplaced
from ragstone.sql.lexemes import Finding, lexemes, line_of
from ragstone.sql.lost import lost_words
from ragstone.sql.names import contract, unclear_columns, unfit_names, unknown_tables, unnamed_outputs
from ragstone.sql.nodes import foreign_nodes
from ragstone.sql.numbers import Arithmetic, Types
from ragstone.sql.refused import CURES
from ragstone.sql.scopes import scopes
from ragstone.sql.shapes import misshapen
from ragstone.sql.trees import TOO_DEEP, Unparsed, parsed, written
from ragstone.sql.whole import no_query
from ragstone.sql.words import known_to_be_refused, stray_words
from ragstone.values.faults import Fault


def lint(
    text: str,
    file: str,
    reads: Collection[str],
    produces: Sequence[str] | None = None,
    types: Types | None = None,
    may_produce: Collection[str] = (),
) -> tuple[Fault, ...]:
    """Every fault of one SELECT, in the order of its lines.

    `reads` are the tables that it may read. `produces` are the columns that it must give, in any order, and
    `may_produce` those that it may give besides; without `produces` they are not looked at. With `types`, of
    (table, column), everything that is added or taken away has to be a number for certain.
    """
    try:
        found = list(_findings(text, reads, produces, types, may_produce))
    except RecursionError:
        found = [TOO_DEEP]
    faults = (
        Fault(f"{file}, line {line_of(text, one.start)}", one.what, one.cure)
        for one in sorted(found, key=lambda one: one.start)
    )
    return tuple(dict.fromkeys(faults))


def _findings(
    text: str,
    reads: Collection[str],
    produces: Sequence[str] | None,
    types: Types | None,
    may_produce: Collection[str],
) -> Iterator[Finding]:
    pieces = tuple(lexemes(text))
    if trouble := no_query(pieces):
        yield trouble
        return
    try:
        tree = parsed(text)
    except Unparsed as unparsed:
        # A word that is never right says more than the place where the parser gave up.
        yield from list(known_to_be_refused(pieces)) or [unparsed.finding]
        return
    names, values = written(tree)
    strays = list(stray_words(pieces, names, values))
    yield from _worth_saying(strays, text)
    if not strays:
        yield from lost_words(tree, pieces)
    # Where a word is wrong, the parser made something of it that nobody wrote: the rest of that line can wait.
    spoilt = {line_of(text, stray.start) for stray in strays}
    others = list(_in_the_tree(tree, reads, types))
    if produces is not None:
        others += contract(tree, produces, may_produce)
    yield from (other for other in others if line_of(text, other.start) not in spoilt)
    if not strays and not others:
        yield from foreign_nodes(tree)


def _worth_saying(strays: list[Finding], text: str) -> Iterator[Finding]:
    """One for each cure on a line, without the words that only follow from one that has a cure of its own."""
    lines: dict[int, dict[str, Finding]] = {}
    for stray in strays:
        lines.setdefault(line_of(text, stray.start), {}).setdefault(stray.cure, stray)
    for line in lines.values():
        cured = [stray for cure, stray in line.items() if cure in _OWN_CURES]
        yield from cured or line.values()


_OWN_CURES = frozenset(CURES.values())


def _in_the_tree(tree: exp.Expr, reads: Collection[str], types: Types | None) -> Iterator[Finding]:
    found = scopes(tree)
    told = [
        *misshapen(tree),
        *misplaced(tree),
        *bad_operands(tree),
        *unfit_names(tree),
        *unknown_tables(found, reads),
        *unclear_columns(found),
        *unnamed_outputs(tree),
    ]
    yield from told
    places = {finding.start for finding in told}
    yield from (one for one in Arithmetic(found, types).findings() if one.start not in places)
