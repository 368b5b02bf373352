"""A tree as SQL again, for DuckDB only: no other engine is given what sqlglot prints."""

from __future__ import annotations

from sqlglot import exp
from sqlglot.generators.duckdb import DuckDBGenerator


def printed(node: exp.Expr, spent: bool = False) -> str:
    """SQL for DuckDB that means what the tree means. A tree that is not used again may be spent on it."""
    return _Printer(dialect="duckdb", comments=False).generate(node, copy=not spent)


class _Printer(DuckDBGenerator):
    """Writes IS NOT NULL and NOT IN as people do."""

    def not_sql(self, expression: exp.Not) -> str:
        inner = expression.this
        if isinstance(inner, exp.Is):
            return f"{self.sql(inner, 'this')} IS NOT {self.sql(inner, 'expression')}"
        if isinstance(inner, exp.In):
            return f"{self.sql(inner, 'this')} NOT IN ({self.expressions(inner, flat=True)})"
        return super().not_sql(expression)
