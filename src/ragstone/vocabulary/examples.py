"""examples.toml beside a view: records, and the rows that come of them."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.files.documents import read_document
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.worked import Columns, equivalents, given, listed_under, rows
from ragstone.values.cohorts import ViewExample, ViewWorked
from ragstone.values.tables import Column, View

FILE = "examples.toml"


def read_view_worked(reading: Reading, view: View, tables: Columns) -> ViewWorked:
    """The examples of a view; `reading` is of the vocabulary's folder."""
    file = f"{view.name}/{FILE}"
    document = read_document(reading, file) if reading.exists(file) else None
    if document is None:
        return ViewWorked()
    examples = tuple(_example(section, tables, view.columns) for section in listed_under(document, "example"))
    return ViewWorked(examples, equivalents(document))


def _example(section: Section, tables: Columns, columns: Sequence[Column]) -> ViewExample:
    says = section.text("says", needed=True)
    expected = rows(section, "rows", columns)
    return ViewExample(says, given(section, tables, ("says", "rows")), expected, section.place())
