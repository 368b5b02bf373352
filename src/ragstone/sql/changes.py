"""The changes that can be made at one node of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.removals import (
    Change,
    instead,
    others,
    with_parts,
    without_a_branch,
    without_a_condition,
    without_an_arm,
)

_EDGE: dict[type[exp.Expr], type[exp.Binary]] = {
    **{exp.LT: exp.LTE, exp.LTE: exp.LT, exp.GT: exp.GTE, exp.GTE: exp.GT},
    **{exp.EQ: exp.NEQ, exp.NEQ: exp.EQ},
}
_ROUND: dict[type[exp.Expr], type[exp.Binary]] = {
    **{exp.LT: exp.GTE, exp.GTE: exp.LT, exp.GT: exp.LTE, exp.LTE: exp.GT},
}
_OTHER_END: dict[type[exp.Expr], type[exp.Func]] = {exp.Min: exp.Max, exp.Max: exp.Min}


def changes(node: exp.Expr) -> Iterator[Change]:
    """Every change of this node; those of the nodes below it are theirs."""
    if isinstance(node, exp.Binary) and type(node) in _EDGE:
        for turned in (_EDGE, _ROUND):
            if type(node) in turned:
                yield instead(
                    node, turned[type(node)](this=node.this.copy(), expression=node.expression.copy())
                )
    elif isinstance(node, (exp.Is, exp.In, exp.Exists)) and not isinstance(node.parent, exp.Not):
        yield instead(node, exp.Not(this=node.copy()))
    elif isinstance(node, exp.Not):
        yield instead(node, node.this.copy())
    elif isinstance(node, (exp.And, exp.Or)):
        yield _joined_otherwise(node)
    elif isinstance(node, exp.Literal):
        yield from _values(node)
    elif type(node) in _OTHER_END:
        yield instead(node, _OTHER_END[type(node)](this=node.this.copy()))
    elif isinstance(node, exp.Coalesce):
        yield from _fallbacks(node)
    elif isinstance(node, exp.Case):
        yield from without_a_branch(node)
    elif isinstance(node, exp.Union) and not isinstance(node.parent, exp.Union):
        yield from without_an_arm(node)
    elif isinstance(node, exp.WindowSpec):
        yield from _frames(node)
    elif isinstance(node, exp.Join) and node.side == "LEFT":
        yield instead(node, with_parts(node, side=None, kind=None))
    if isinstance(node, exp.In) and len(node.expressions) > 1:
        for one in node.expressions:
            yield Change(with_parts(node, expressions=others(node.expressions, one)), one, None)
    if isinstance(node, (exp.Where, exp.Having, exp.Join)):
        yield from without_a_condition(node)


def _joined_otherwise(node: exp.And | exp.Or) -> Change:
    """AND for OR. The printer writes no brackets of its own, so they are put where the meaning needs them."""
    sides = [node.this.copy(), node.expression.copy()]
    if isinstance(node, exp.And):
        new: exp.Expr = exp.Or(this=sides[0], expression=sides[1])
        return Change(exp.Paren(this=new) if isinstance(node.parent, exp.And) else new, node, new)
    sides = [exp.Paren(this=side) if isinstance(side, exp.Or) else side for side in sides]
    return instead(node, exp.And(this=sides[0], expression=sides[1]))


def _values(node: exp.Literal) -> Iterator[Change]:
    text = str(node.this)
    if node.is_string:
        alone = isinstance(node.parent, exp.In) and len(node.parent.expressions) == 1
        if alone or isinstance(node.parent, (*_EDGE,)):
            yield instead(node, exp.Literal.string(f"{text}_"))
    elif text.isdigit() and not isinstance(node.parent, (exp.Cast, exp.DataTypeParam)):
        yield instead(node, exp.Literal.number(int(text) + 1))


def _fallbacks(node: exp.Coalesce) -> Iterator[Change]:
    every = [node.this, *node.expressions]
    for one in every:
        rest = others(every, one)
        if len(rest) > 1:
            yield instead(node, exp.Coalesce(this=rest[0], expressions=rest[1:]))
        elif rest:
            alone = exp.Paren(this=rest[0]) if isinstance(rest[0], exp.Binary) else rest[0]
            yield instead(node, alone)


def _frames(node: exp.WindowSpec) -> Iterator[Change]:
    for side in ("end", "start"):
        if isinstance(node.args.get(side), exp.Literal) and node.args.get(f"{side}_side") == "PRECEDING":
            yield instead(node, with_parts(node, **{side: "CURRENT ROW", f"{side}_side": None}))
            return
