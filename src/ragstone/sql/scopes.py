"""Which tables a SELECT can see, and by which names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlglot import exp


@dataclass(frozen=True)
class Scope:
    """One SELECT with its tables, by name in small letters. `outer` is the SELECT around an EXISTS."""

    select: exp.Select
    sources: dict[str, exp.Expr] = field(default_factory=dict)
    doubles: tuple[exp.Expr, ...] = ()
    outer: Scope | None = None

    def source(self, name: str) -> exp.Expr | None:
        scope: Scope | None = self
        while scope is not None:
            if name.casefold() in scope.sources:
                return scope.sources[name.casefold()]
            scope = scope.outer
        return None

    def all_sources(self) -> dict[str, exp.Expr]:
        """Every table in sight, the nearest first."""
        return {**(self.outer.all_sources() if self.outer else {}), **self.sources}

    def own_nodes(self) -> Iterator[exp.Expr]:
        """Every node of this SELECT that is in no SELECT inside it."""
        for node in self.select.walk(
            prune=lambda one: isinstance(one, exp.Select) and one is not self.select
        ):
            if node is self.select or not isinstance(node, exp.Select):
                yield node

    def columns(self) -> Iterator[exp.Column]:
        for node in self.own_nodes():
            if isinstance(node, exp.Column):
                yield node


def scopes(tree: exp.Expr) -> dict[int, Scope]:
    """The scope of every SELECT, by the SELECT's id: outer ones first."""
    found: dict[int, Scope] = {}
    for select in tree.find_all(exp.Select):
        found[id(select)] = _scope(select, found)
    return found


def _scope(select: exp.Select, found: dict[int, Scope]) -> Scope:
    sources: dict[str, exp.Expr] = {}
    doubles = []
    for node in _tables(select):
        name = node.alias_or_name.casefold()
        if name in sources:
            doubles.append(node)
        sources.setdefault(name, node)
    around = select.find_ancestor(exp.Select, exp.Subquery, exp.Exists)
    outer = around.find_ancestor(exp.Select) if isinstance(around, exp.Exists) else None
    return Scope(select, sources, tuple(doubles), found.get(id(outer)) if outer else None)


def _tables(select: exp.Select) -> Iterator[exp.Expr]:
    """The tables and derived tables of FROM and of the joins, in order."""
    first = select.args.get("from_")
    for holder in (*((first,) if first else ()), *(select.args.get("joins") or ())):
        if isinstance(holder.this, (exp.Table, exp.Subquery)):
            yield holder.this


def arms(query: exp.Expr) -> list[exp.Select]:
    """The SELECTs that UNION ALL joins, in order; the SELECT itself where there is only one."""
    found: list[exp.Select] = []
    waiting = [query]
    while waiting:
        node = waiting.pop()
        if isinstance(node, exp.Select):
            found.append(node)
        elif isinstance(node, exp.SetOperation):
            waiting += [node.expression, node.this]
        elif isinstance(node, exp.Subquery):
            waiting.append(node.this)
    return found
