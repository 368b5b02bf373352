"""A piece of a tree taken away, and what a change is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp

from ragstone.sql.scopes import arms


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in the node's place afterwards, and which piece of it became what; None is nothing."""

    new: exp.Expr | None
    was: exp.Expr
    became: exp.Expr | None


def instead(node: exp.Expr, new: exp.Expr) -> Change:
    """The whole node made into another."""
    return Change(new, node, new)


def with_parts(node: exp.Expr, **arguments: object) -> exp.Expr:
    """A copy of a node with some of its parts made others."""
    copy = node.copy()
    for name, value in arguments.items():
        copy.set(name, value)
    return copy


def others(nodes: list[exp.Expr], left_out: exp.Expr) -> list[exp.Expr]:
    """Copies of all but one."""
    return [node.copy() for node in nodes if node is not left_out]


def without_a_branch(node: exp.Case) -> Iterator[Change]:
    """A CASE without one WHEN, or without its ELSE."""
    ifs, last = node.args["ifs"], node.args.get("default")
    for one in ifs:
        if len(ifs) > 1:
            yield Change(with_parts(node, ifs=others(ifs, one)), one, None)
        else:
            yield instead(node, last.copy() if last else exp.Null())
    if last is not None and not isinstance(last, exp.Null):
        yield Change(with_parts(node, default=None), last, None)


def without_an_arm(node: exp.Union) -> Iterator[Change]:
    """A UNION ALL without one of its SELECTs."""
    every = arms(node)
    names = [column.alias_or_name for column in every[0].expressions]
    for one in every:
        rest = others(list(every), one)
        if one is every[0]:  # the names of the columns are the first arm's, whichever that is
            given = zip(rest[0].expressions, names, strict=True)
            named = [exp.alias_(column.unalias(), name) for column, name in given]
            rest[0].set("expressions", named)
        whole = rest[0]
        for arm in rest[1:]:
            whole = exp.Union(this=whole, expression=arm, distinct=False)
        yield Change(whole, one, None)


def without_a_condition(node: exp.Where | exp.Having | exp.Join) -> Iterator[Change]:
    """One of the conditions that AND joins taken away; of a join, not the last one."""
    key = "on" if isinstance(node, exp.Join) else "this"
    whole: exp.Expr | None = node.args.get(key)
    if whole is None:
        return
    every: list[exp.Expr] = list(whole.flatten()) if isinstance(whole, exp.And) else [whole]
    for one in every:
        rest = others(every, one)
        if rest:
            left = rest[0]
            for condition in rest[1:]:
                left = exp.And(this=left, expression=condition)
            yield Change(with_parts(node, **{key: left}), one, None)
        elif not isinstance(node, exp.Join):
            yield Change(None, one, None)
