"""What a text reads, by its tree. Of a text that is no SQL, nothing: the linter says why."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.trees import Unparsed, parsed, place_of


def tables_read(text: str) -> tuple[str, ...]:
    """The tables and views that a text reads, each once, in the order in which they are written."""
    tree = _tree(text)
    if tree is None:
        return ()
    tables = sorted((node for node in tree.find_all(exp.Table) if node.name), key=place_of)
    return tuple(dict.fromkeys(node.name for node in tables))


def months_asked(text: str) -> tuple[tuple[int, int | None], ...]:
    """For each table `months_on`, how many months it is asked for, and where that is written.

    None where it is not asked as in `m.months = 12` or `m.months IN (12, 24)`: of what else could be written nobody
    can tell whether there are rows for it.
    """
    tree = _tree(text)
    if tree is None:
        return ()
    asked: list[tuple[int, int | None]] = []
    for table in tree.find_all(exp.Table):
        select = table.find_ancestor(exp.Select)
        if table.name == "months_on" and select is not None:
            conditions = [
                column
                for column in select.find_all(exp.Column)
                if column.name == "months" and column.table in (table.alias_or_name, "")
                if column.find_ancestor(exp.Where, exp.Join)
            ]
            found = [(place_of(each), months) for each in conditions for months in _equals(each)]
            asked += found or [(place_of(table), None)]
    return tuple(asked)


def _equals(column: exp.Column) -> Iterator[int | None]:
    """The whole numbers that a column may be equal to, whichever side it is on."""
    condition = column.parent
    others: list[exp.Expr] = []
    if isinstance(condition, exp.EQ):
        others = [condition.right if condition.left is column else condition.left]
    elif isinstance(condition, exp.In) and condition.this is column:
        others = condition.expressions
    for other in others or [column]:
        yield int(other.name) if isinstance(other, exp.Literal) and other.is_int else None


def _tree(text: str) -> exp.Expr | None:
    try:
        return parsed(text)
    except Unparsed:
        return None
