"""What is certainly a number. `ended - began` parses everywhere, and is days here and an interval there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from sqlglot import exp

from ragstone.sql.lexemes import Finding
from ragstone.sql.scopes import Scope, arms
from ragstone.sql.trees import place_of
from ragstone.sql.wording import quoted
from ragstone.values.tables import ColumnType

Types = Mapping[tuple[str, str], ColumnType]

_CURE = "Only numbers are added and taken away. For days join the calendar: on day_no + 28, or working_day_no + 45."


class Sort(Enum):
    """Whether something is a number; NOTHING is a NULL, which is whatever it stands beside."""

    NUMBER = "number"
    OTHER = "other"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


class Arithmetic:
    """Follows columns through derived tables to the tables they come from."""

    def __init__(self, found: Mapping[int, Scope], types: Types | None) -> None:
        self._scopes = found
        self._strict = types is not None
        self._types = {
            (table.casefold(), name.casefold()): kind for (table, name), kind in (types or {}).items()
        }
        self._known: dict[int, Sort] = {}

    def findings(self) -> Iterator[Finding]:
        for scope in self._scopes.values():
            for node in scope.own_nodes():
                if isinstance(node, (exp.Add, exp.Sub, exp.Mul)):
                    yield from self._operands(node, (node.this, node.expression), scope)
                elif isinstance(node, (exp.Neg, exp.Sum)):
                    yield from self._operands(node, (node.this,), scope)

    def _operands(self, whole: exp.Expr, parts: Iterable[exp.Expr], scope: Scope) -> Iterator[Finding]:
        for part in parts:
            sort = self.sort(part, scope)
            if sort is Sort.OTHER or (sort is Sort.UNKNOWN and self._strict):
                sure = "is not" if sort is Sort.OTHER else "is not known to be"
                what = f"in {quoted(whole.sql('duckdb'))}, {quoted(part.sql('duckdb'))} {sure} a number"
                yield Finding(place_of(part), what, _CURE)

    def sort(self, node: exp.Expr, scope: Scope) -> Sort:
        if id(node) not in self._known:
            self._known[id(node)] = self._worked_out(node, scope)
        return self._known[id(node)]

    def _worked_out(self, node: exp.Expr, scope: Scope) -> Sort:
        if isinstance(node, (exp.Add, exp.Sub, exp.Mul, exp.Neg, exp.Count, exp.Sum, exp.RowNumber)):
            return Sort.NUMBER  # what it is made of is looked at where it stands
        if isinstance(node, exp.Literal):
            return Sort.OTHER if node.is_string else Sort.NUMBER
        if isinstance(node, exp.Null):
            return Sort.NOTHING
        if isinstance(node, exp.Cast):
            return Sort.NUMBER if node.to.this in (exp.DType.INT, exp.DType.DECIMAL) else Sort.OTHER
        if isinstance(node, (exp.Paren, exp.Alias, exp.Min, exp.Max, exp.Lag, exp.Lead, exp.Window)):
            return self.sort(node.this, scope)
        if isinstance(node, exp.Coalesce):
            return _together(self.sort(one, scope) for one in (node.this, *node.expressions))
        if isinstance(node, exp.Case):
            ends = [branch.args["true"] for branch in node.args["ifs"]]
            last = node.args.get("default")
            return _together(self.sort(one, scope) for one in (*ends, *((last,) if last else ())))
        return self._column(node, scope) if isinstance(node, exp.Column) else Sort.UNKNOWN

    def _column(self, node: exp.Column, scope: Scope) -> Sort:
        in_sight = scope.all_sources()
        source = scope.source(node.table) if node.table else next(iter(in_sight.values()), None)
        if isinstance(source, exp.Table):
            kind = self._types.get((source.name.casefold(), node.name.casefold()))
            if kind is None:
                return Sort.UNKNOWN
            return Sort.NUMBER if kind in (ColumnType.WHOLE, ColumnType.DECIMAL) else Sort.OTHER
        return self._derived(source, node.name.casefold()) if source is not None else Sort.UNKNOWN

    def _derived(self, source: exp.Expr, name: str) -> Sort:
        queries = arms(source)
        names = [one.alias_or_name.casefold() for one in queries[0].expressions] if queries else []
        if name not in names:
            return Sort.UNKNOWN
        place = names.index(name)
        ends = [(query.expressions[place], query) for query in queries if place < len(query.expressions)]
        return _together(self.sort(one, self._scopes[id(query)]) for one, query in ends)


def _together(sorts: Iterable[Sort]) -> Sort:
    """A number only where all are numbers, and something else as soon as one is."""
    seen = set(sorts) - {Sort.NOTHING}
    for sort in (Sort.OTHER, Sort.UNKNOWN, Sort.NUMBER):
        if sort in seen:
            return sort
    return Sort.NOTHING
