"""Queries, joins, groups and orders: their nodes may stand, but not in every shape."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.casts import cast_faults, literal_faults
from ragstone.sql.lexemes import Finding
from ragstone.sql.trees import place_of
from ragstone.sql.windows import IN_ORDER, frame_faults, window_faults
from ragstone.sql.wording import quoted


def misshapen(tree: exp.Expr) -> Iterator[Finding]:
    for node in tree.walk():
        for what, cure in _faults(node):
            yield Finding(place_of(node), what, cure)


def _faults(node: exp.Expr) -> Iterator[tuple[str, str]]:
    if isinstance(node, exp.Select) and not node.expressions:
        yield "SELECT gives no columns", "Name them after SELECT."
    elif isinstance(node, exp.Union):
        yield from _union(node)
    elif isinstance(node, exp.Join):
        yield from _join(node)
    elif isinstance(node, (exp.Subquery, exp.Table, exp.TableAlias)):
        yield from _source(node)
    elif isinstance(node, exp.Group):
        yield from _group(node)
    elif isinstance(node, (exp.Window, *IN_ORDER)):
        yield from window_faults(node)
    elif isinstance(node, exp.WindowSpec):
        yield from frame_faults(node)
    elif isinstance(node, exp.Order) and not isinstance(node.parent, exp.Window):
        yield "ORDER BY stands outside a window", "Take it away: rows come in no order, and are added up."
    elif isinstance(node, exp.Ordered) and not isinstance(node.this, exp.Column):
        yield f"the window is ordered by {quoted(node.this.sql('duckdb'))}", "Order it by columns."
    elif isinstance(node, exp.Star) and not isinstance(node.parent, exp.Count):
        yield "* stands for columns that nobody named", "Name the columns one by one."
    elif isinstance(node, exp.Count) and node.this is None:
        yield "COUNT has nothing to count", "Write COUNT(*)."
    elif isinstance(node, exp.Column) and not isinstance(node.this, (exp.Identifier, exp.Star)):
        yield (
            f"{quoted(node.sql('duckdb'))} is no column",
            "Write a table's name, a dot, and a column's name.",
        )
    elif isinstance(node, exp.Cast):
        yield from cast_faults(node)
    elif isinstance(node, exp.Literal):
        yield from literal_faults(node)


def _union(node: exp.Union) -> Iterator[tuple[str, str]]:
    arms = (node.this, node.expression)
    if any(not isinstance(arm, (exp.Select, exp.Union)) for arm in arms) or isinstance(arms[1], exp.Union):
        yield "an arm of UNION ALL stands in brackets", "Write it without brackets."
    widths = [len(arm.selects) for arm in arms if isinstance(arm, exp.Query)]
    if len(set(widths)) > 1:
        yield f"UNION ALL joins {widths[0]} columns to {widths[1]}", "Give each SELECT the same columns."


def _join(node: exp.Join) -> Iterator[tuple[str, str]]:
    named, crossed = quoted(node.this.alias_or_name), node.kind == "CROSS"
    if not crossed and not node.args.get("on"):
        yield f"the join of {named} has no ON", "Write JOIN … ON, or CROSS JOIN where every pair is meant."
    if crossed and (node.args.get("on") or node.side):
        yield f"the CROSS JOIN of {named} has an ON or a side", "Write JOIN … ON, or take them away."
    if node.side not in ("", "LEFT") or node.kind not in ("", "INNER", "OUTER", "CROSS"):
        yield f"{named} is joined by {quoted(f'{node.side} {node.kind}'.strip())}", "Write JOIN or LEFT JOIN."
    if not isinstance(node.this, (exp.Table, exp.Subquery)):
        yield "this is no table to join", "Join a table, or a derived table: (SELECT …) AS name."


def _source(node: exp.Subquery | exp.Table | exp.TableAlias) -> Iterator[tuple[str, str]]:
    if isinstance(node, exp.TableAlias):
        if node.columns:
            yield (
                f"the columns of {quoted(node.name)} are named after it",
                "Name them inside the brackets with AS.",
            )
    elif node.args.get("joins"):
        yield "a join stands inside another one", "Write the joins one after the other, each with its ON."
    elif isinstance(node, exp.Table):
        if not isinstance(node.this, exp.Identifier):
            yield f"{quoted(node.sql('duckdb'))} is no table", "Read from a table, or from a derived table."
        if node.args.get("db"):
            yield f"{quoted(node.sql('duckdb'))} names a schema", "Write the table's name alone."
    elif isinstance(node.parent, (exp.From, exp.Join)):
        if not node.alias:
            yield "a query in brackets has no name", "Write AS and a name after the bracket."
        if not isinstance(node.this, (exp.Select, exp.Union)):
            yield "these brackets hold no query", "Take the brackets away."
    elif not isinstance(node.parent, (exp.In, exp.Union)):
        yield "a query stands where a value belongs", "Write it as a derived table, and join it."


def _group(node: exp.Group) -> Iterator[tuple[str, str]]:
    for column in node.expressions:
        if not isinstance(column, exp.Column):
            cure = "Name the column; where it is made here, make it in a derived table first."
            yield f"GROUP BY has {quoted(column.sql('duckdb'))}, which is no column", cure
