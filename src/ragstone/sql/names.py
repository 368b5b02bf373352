"""Names: of tables that may be read, of columns that say whose they are, of what a SELECT gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlglot import exp

from ragstone.sql.lexemes import Finding
from ragstone.sql.reserved import LONGEST_NAME, RESERVED, RESERVED_ELSEWHERE
from ragstone.sql.scopes import Scope, arms
from ragstone.sql.trees import place_of
from ragstone.sql.wording import did_you_mean, listed, quoted


def unfit_names(tree: exp.Expr) -> Iterator[Finding]:
    """Names that one of the engines keeps for itself or would cut short."""
    for node in tree.find_all(exp.Identifier):
        if node.quoted:
            continue  # told by its quotation marks
        name = node.name
        keeper = "SQL Server" if name.upper() in RESERVED else "one of the engines"
        if name.upper() in RESERVED | RESERVED_ELSEWHERE:
            what = f"the name {quoted(name)} is a word that {keeper} keeps for itself"
            yield Finding(
                place_of(node),
                what,
                f"Choose another, such as {name[:20].lower()}_on or the_{name[:20].lower()}.",
            )
        elif not name.isidentifier():  # after a dot, the parser takes anything for a name
            yield Finding(
                place_of(node), f"{quoted(name)} cannot be a name", "Write the name, or take the dot away."
            )
        elif len(name) > LONGEST_NAME:
            what = f"the name {quoted(name)} has {len(name)} letters, and PostgreSQL cuts it short"
            yield Finding(place_of(node), what, f"Use {LONGEST_NAME} at most.")


def unknown_tables(found: Mapping[int, Scope], reads: Collection[str]) -> Iterator[Finding]:
    known = {name.casefold() for name in reads}
    otherwise = f"Read from {listed(sorted(reads))}." if reads else "This text may read no table."
    for scope in found.values():
        for double in scope.doubles:
            what = f"two tables go by the name {quoted(double.alias_or_name)}"
            yield Finding(place_of(double), what, "Give one of them another name after AS.")
        for node in (*scope.sources.values(), *scope.doubles):
            if isinstance(node, exp.Table) and node.name and node.name.casefold() not in known:
                what = f"there is no table called {quoted(node.name)} to read from"
                yield Finding(place_of(node), what, did_you_mean(node.name, reads, otherwise))


def unclear_columns(found: Mapping[int, Scope]) -> Iterator[Finding]:
    """Columns of nobody, of nobody knows whom, or made by the very SELECT that asks for them."""
    for scope in found.values():
        in_sight = scope.all_sources()
        made = {node.alias.casefold() for node in scope.select.expressions if isinstance(node, exp.Alias)}
        for column in scope.columns():
            name, owner = column.name, column.table
            if owner:
                if owner.casefold() not in in_sight:
                    yield Finding(place_of(column), *_no_owner(owner, in_sight))
            elif len(in_sight) > 1:
                what = f"the column {quoted(name)} does not say whose it is, and there are {len(in_sight)} tables"
                yield Finding(
                    place_of(column), what, f"Write the table's name before it, as in {_of(in_sight, name)}."
                )
            elif name.casefold() in made:
                what = f"{quoted(name)} is a name that this SELECT itself gives"
                cure = f"Write the table's name before it, as in {_of(in_sight, name)}, or make it in a derived table."
                yield Finding(place_of(column), what, cure)
            elif not in_sight:
                yield Finding(
                    place_of(column), f"there is no table for {quoted(name)}", "Write FROM and a table."
                )


def _no_owner(owner: str, in_sight: Mapping[str, exp.Expr]) -> tuple[str, str]:
    for node in in_sight.values():
        if isinstance(node, exp.Table) and node.name.casefold() == owner.casefold():
            return f"{quoted(owner)} goes by another name here", f"Write {node.alias}, as after AS."
    names = [node.alias_or_name for node in in_sight.values() if node.alias_or_name]
    otherwise = f"The tables here are {listed(names)}." if names else "Write FROM and a table."
    return f"no table here goes by the name {quoted(owner)}", did_you_mean(owner, names, otherwise)


def _of(in_sight: Mapping[str, exp.Expr], name: str) -> str:
    first = next((node.alias_or_name for node in in_sight.values() if node.alias_or_name), "t")
    return f"{first}.{name}"


def outputs_of(query: exp.Expr) -> tuple[str, ...]:
    """The names that a query gives its columns: those of its first SELECT."""
    return tuple(node.alias_or_name for node in _given(query))


def _given(query: exp.Expr) -> list[exp.Expr]:
    """What the first SELECT of a query gives."""
    return [node for select in arms(query)[:1] for node in select.expressions]


def unnamed_outputs(tree: exp.Expr) -> Iterator[Finding]:
    """Columns without a name, and names given twice, in the text and in its derived tables."""
    derived = [node for node in tree.find_all(exp.Subquery) if isinstance(node.parent, (exp.From, exp.Join))]
    for query in (tree, *derived):
        given: Counter[str] = Counter()
        for node in _given(query):
            name = node.alias_or_name
            given[name.casefold()] += 1
            if node.is_star:
                continue  # told as a star
            if not isinstance(node, (exp.Alias, exp.Column)):
                what = f"the column {quoted(node.sql('duckdb'))} has no name"
                yield Finding(place_of(node), what, "Write AS and a name after it.")
            elif given[name.casefold()] == 2:
                yield Finding(place_of(node), f"two columns are called {quoted(name)}", "Rename one of them.")


def contract(tree: exp.Expr, produces: Sequence[str], may_produce: Collection[str]) -> Iterator[Finding]:
    """Whether the text gives the columns that it must give, and no others."""
    given = {name.casefold() for name in outputs_of(tree)}
    wanted = listed((*produces, *sorted(may_produce)))
    missing = [name for name in produces if name.casefold() not in given]
    if missing:
        yield Finding(
            place_of(tree),
            f"the text does not give {listed(missing)}",
            f"It gives {wanted}: name them with AS.",
        )
    known = {name.casefold() for name in (*produces, *may_produce)}
    for node in _given(tree):
        name = node.alias_or_name
        if name and name.casefold() not in known:
            cure = did_you_mean(name, missing, f"Take it away: the columns are {wanted}.")
            yield Finding(place_of(node), f"nobody asks for a column called {quoted(name)}", cure)
