"""The page of the views that cohorts share."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from tools.reference.markdown import SHAPES, code, linked, records, sql, table

from ragstone.files.reading import Reading
from ragstone.values.tables import View
from ragstone.vocabulary.examples import read_view_worked
from ragstone.vocabulary.views import vocabulary

_PAGE = "vocabulary"


def views() -> Iterator[str]:
    return map(_view, vocabulary())


def _view(view: View) -> str:
    reading = Reading(Path(str(resources.files("ragstone.vocabulary"))))
    read = ", ".join(linked(name, _PAGE) for name in view.reads)
    parts = [f"## {view.name}\n", f"{view.says}\n", f"Reads {read}.\n"]
    columns = ((code(one.name), one.type.value, one.says) for one in view.columns)
    parts += [table(("column", "type", "what it is"), columns), sql(view.text)]
    for example in read_view_worked(reading, view, SHAPES).examples:
        parts.append(f"**{example.says}**\n")
        parts += [f"{code(name)}:\n\n{records(rows)}" for name, rows in example.given]
        parts.append(f"gives\n\n{records(example.rows)}")
    reading.refuse()
    return "\n".join(parts)
