"""Conditions where conditions belong, values where values belong. SQL Server has no value that is true or false."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.lexemes import Finding
from ragstone.sql.trees import place_of
from ragstone.sql.wording import quoted

_JOINING = (exp.And, exp.Or, exp.Not)
_COMPARING = (exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE)
_CONDITIONS = (*_JOINING, *_COMPARING, exp.Is, exp.Between, exp.In, exp.Exists)
_VALUES = (
    *(exp.Column, exp.Literal, exp.Null, exp.Case, exp.Coalesce, exp.Cast, exp.Window, exp.Subquery, exp.Neg),
    *(
        exp.Count,
        exp.Sum,
        exp.Min,
        exp.Max,
        exp.Lag,
        exp.Lead,
        exp.RowNumber,
        exp.Add,
        exp.Sub,
        exp.Mul,
        exp.Paren,
    ),
)


def misplaced(tree: exp.Expr) -> Iterator[Finding]:
    for node in tree.walk():
        if isinstance(node, _CONDITIONS) and not _belongs(node):
            what = f"the condition {quoted(node.sql('duckdb'))} stands where a value belongs"
            yield Finding(place_of(node), what, "Write CASE WHEN … THEN 1 ELSE 0 END around it.")
        elif isinstance(node, _VALUES) and _belongs(node) and not _holds_condition(node):
            what = f"the value {quoted(node.sql('duckdb'))} stands where a condition belongs"
            yield Finding(place_of(node), what, "Compare it with something: x = 1.")


def _belongs(node: exp.Expr) -> bool:
    """Whether a condition belongs where this node stands."""
    parent = node.parent
    while isinstance(parent, exp.Paren):
        node, parent = parent, parent.parent
    if isinstance(parent, exp.If):
        searched = isinstance(parent.parent, exp.Case) and parent.parent.this is None
        return node.arg_key == "this" and searched
    if isinstance(parent, exp.Join):
        return node.arg_key == "on"
    return isinstance(parent, (*_JOINING, exp.Where, exp.Having))


def _holds_condition(node: exp.Expr) -> bool:
    while isinstance(node, exp.Paren):
        node = node.this
    return isinstance(node, _CONDITIONS)


def bad_operands(tree: exp.Expr) -> Iterator[Finding]:
    """Conditions whose two sides do not do: NULL, several columns at once, a list made by a query."""
    for node in tree.walk():
        if isinstance(node, exp.Tuple):
            if node.arg_key == "expression":
                continue  # told with the bracket that it is compared with
            what = f"{quoted(node.sql('duckdb'))} puts several values in one bracket"
            yield Finding(place_of(node), what, "Compare column by column, with AND between.")
        elif isinstance(node, exp.Is) and not isinstance(node.expression, exp.Null):
            what = f"IS stands before {quoted(node.expression.sql('duckdb'))}"
            yield Finding(place_of(node), what, "IS takes NULL only; compare everything else with =.")
        elif isinstance(node, exp.In) and node.args.get("query"):
            cure = (
                "Write EXISTS (SELECT 1 …) under WHERE, or a join: one NULL in the list makes NOT IN empty."
            )
            yield Finding(place_of(node), "IN takes its list from a query", cure)
        elif isinstance(node, exp.In) and not node.expressions:
            yield Finding(place_of(node), "IN has no list in brackets", "Write IN ('A', 'B').")
        elif isinstance(node, exp.Exists) and not isinstance(
            node.find_ancestor(exp.Where, exp.Select), exp.Where
        ):
            cure = "Write a LEFT JOIN to a derived table: Spark takes EXISTS under WHERE only."
            yield Finding(place_of(node), "EXISTS stands outside WHERE", cure)
        elif isinstance(node, exp.Null) and not _null_belongs(node):
            yield Finding(place_of(node), *_stray_null(node))


def _null_belongs(node: exp.Null) -> bool:
    parent = node.parent
    if isinstance(parent, exp.If):
        return node.arg_key == "true"
    if isinstance(parent, exp.Case):
        return node.arg_key == "default"
    return isinstance(parent, exp.Cast) or (isinstance(parent, exp.Is) and node.arg_key == "expression")


def _stray_null(node: exp.Null) -> tuple[str, str]:
    if isinstance(node.parent, (*_COMPARING, exp.In, exp.Between)):
        return "nothing is ever equal to NULL, nor unequal", "Write IS NULL or IS NOT NULL."
    cure = "Write CAST(NULL AS DATE), CAST(NULL AS VARCHAR(40)) or CAST(NULL AS INTEGER)."
    return "this NULL has no type, and engines guess differently", cure
