"""The first cell of a table's row marked as its heading, which Typst has no way to say from Python yet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ragstone.publication.paper.endings import saved

if TYPE_CHECKING:
    from pikepdf import Object


def with_row_headings(pdf: bytes) -> bytes:
    """The same document; the same bytes for the same document."""
    from pikepdf import Array, Dictionary, Name, Pdf

    with Pdf.open(io.BytesIO(pdf)) as document:
        for row in _rows(document.Root.StructTreeRoot):
            cells = _children(row)
            if cells and cells[0].get("/S") == Name.TD:
                cells[0].S = Name.TH
                scope = Dictionary(O=Name.Table, Scope=Name.Row)
                own = cells[0].get("/A")
                cells[0].A = scope if own is None else Array([*_listed(own), scope])
        return saved(document)


def _rows(node: Object) -> Iterator[Object]:
    """Every row of every table that is not a row of column headings."""
    for child in _children(node):
        kind = str(child.get("/S", ""))
        if kind == "/TR":
            yield child
        if kind != "/THead":
            yield from _rows(child)


def _children(node: Object) -> list[Object]:
    """The structure elements under one, without the marks that stand for content."""
    from pikepdf import Dictionary

    kids = node.get("/K")
    return [kid for kid in _listed(kids) if isinstance(kid, Dictionary)] if kids is not None else []


def _listed(value: Object) -> list[Object]:
    from pikepdf import Array

    return list(value) if isinstance(value, Array) else [value]
