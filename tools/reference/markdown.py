"""Tables and links in Markdown, as the pages of docs/reference/ have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ragstone.tables.schema import schema
from ragstone.values.cohorts import Rows
from ragstone.vocabulary.views import vocabulary

SHAPES = {table.name: table.columns for table in schema()}
_VIEWS = {view.name for view in vocabulary()}


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (" | ".join(map(_cell, row)) for row in (headings, ["---"] * len(headings), *rows))
    return "".join(f"| {line} |\n" for line in lines)


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A table of two columns without headings; a row of which nothing is known is left out."""
    return table(("", ""), (row for row in rows if row[1]))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def records(rows: Rows) -> str:
    """Records as a table of the columns that one of them has at least."""
    if not rows:
        return "no row.\n"
    empty = dict.fromkeys((name for row in rows for name, _ in row), "")
    full = (empty | {name: str(value) for name, value in row if value is not None} for row in rows)
    return table(tuple(empty), (list(row.values()) for row in full))


def code(name: str) -> str:
    return f"`{name}`"


def sql(text: str) -> str:
    return f"```sql\n{text.strip()}\n```\n"


def linked(name: str, page: str) -> str:
    """A view or table, as seen from a page of docs/reference/: "vocabulary", or "measures/referrals_rate"."""
    home = "vocabulary" if name in _VIEWS else "tables"
    up = "../" * page.count("/")
    return f"[{name}]({'' if home == page else f'{up}{home}.md'}#{name})"
