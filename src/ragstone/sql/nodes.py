"""Which nodes may be in a tree, and which parts each may have. The list was measured to refuse what no parser does."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.lexemes import Finding
from ragstone.sql.trees import place_of
from ragstone.sql.wording import quoted

_CALLS: dict[type[exp.Expr], str] = {
    exp.Count: "this big_int",
    exp.Sum: "this",
    exp.Min: "this",
    exp.Max: "this",
    exp.Coalesce: "this expressions",
    exp.Lag: "this offset default",
    exp.Lead: "this offset default",
    exp.RowNumber: "",
    exp.Cast: "this to _type",
}
_QUERY: dict[type[exp.Expr], str] = {
    exp.Select: "expressions from_ joins where group having",
    exp.Union: "this expression distinct",
    exp.Subquery: "this alias",
    exp.From: "this",
    exp.Join: "this on side kind",
    exp.Where: "this",
    exp.Group: "expressions",
    exp.Having: "this",
    exp.Table: "this alias",
    exp.TableAlias: "this",
    exp.Alias: "this alias",
    exp.Identifier: "this quoted",
    exp.Column: "this table",
    exp.Literal: "this is_string",
    exp.Null: "",
    exp.Star: "",
    exp.DataType: "this expressions nested",
    exp.DataTypeParam: "this",
    exp.Window: "this partition_by order spec over",
    exp.WindowSpec: "kind start start_side end end_side",
    exp.Order: "expressions",
    exp.Ordered: "this desc nulls_first",
    exp.Case: "this ifs default",
    exp.If: "this true",
    exp.Not: "this",
    exp.Paren: "this",
    exp.Between: "this low high",
    exp.In: "this expressions query",
    exp.Exists: "this",
    exp.Neg: "this",
    exp.Tuple: "expressions",  # refused with its own words
}
_BINARY = (
    exp.And,
    exp.Or,
    exp.EQ,
    exp.NEQ,
    exp.GT,
    exp.GTE,
    exp.LT,
    exp.LTE,
    exp.Is,
    exp.Add,
    exp.Sub,
    exp.Mul,
)
_ARGUMENTS: dict[type[exp.Expr], str] = {**_CALLS, **_QUERY, **dict.fromkeys(_BINARY, "this expression")}
ALLOWED = {kind: frozenset(arguments.split()) for kind, arguments in _ARGUMENTS.items()}


def foreign_nodes(tree: exp.Expr) -> Iterator[Finding]:
    """Nodes, and parts of nodes, that are on no list. A last barrier: nearly all have been told by a word."""
    for node in tree.walk():
        allowed = ALLOWED.get(type(node))
        strange = [key for key, value in node.args.items() if value and key not in (allowed or ())]
        if allowed is None or strange:
            what = f"{quoted(node.sql('duckdb'))} is not in the SQL that all four engines share"
            yield Finding(place_of(node), what, "Write it another way.")
