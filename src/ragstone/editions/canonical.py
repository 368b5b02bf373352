"""An edition as bytes, and back: one way to write each edition, so that its hash can be its name.

JSON with sorted keys and no spaces, UTF-8, a newline at the end. Exact numbers are "n/d" in
lowest terms, months "2015-02", fiscal years "2014-15", days ISO, words by value. No clock and no
software version: the same edition gives the same bytes on any day and machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import json

from ragstone.editions.converter import CONVERTER, faults_of
from ragstone.editions.earlier import as_schema_2
from ragstone.values.editions import Edition
from ragstone.values.faults import Refused, refuse

SCHEMA = 2


def to_bytes(edition: Edition) -> bytes:
    return written(content_of(edition))


def content_of(edition: Edition) -> dict[str, Any]:
    """What is written of an edition: its keys by their names."""
    return {"schema": SCHEMA, **CONVERTER.unstructure(edition)}


def written(content: Mapping[str, Any]) -> bytes:
    return json.encode(content, order="sorted") + b"\n"


def name_of(data: bytes) -> str:
    """The name of an edition: the SHA-256 of its bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def edition_in(data: bytes, where: str) -> Edition:
    """The edition in `data`. `where` is the file, for the sentence.

    Refused when a newer Ragstone wrote it, or when it is not what an edition of its schema is.
    """
    content = _content(data, where)
    schema = content.pop("schema", None)
    reader = READERS.get(schema) if type(schema) is int else None
    if reader is None:
        raise refuse(
            where,
            "this edition needs a newer Ragstone"
            if type(schema) is int and schema > SCHEMA
            else "it does not say how it is written",
            f"This one reads editions of schema 1 to {SCHEMA}.",
        )
    try:
        return reader(content)
    except Exception as error:
        raise not_ours(where, error) from error


def not_ours(where: str, error: Exception) -> Refused:
    return refuse(where, f"it is not an edition ({faults_of(error)})", _NOT_OURS)


_NOT_OURS = "Take it out of the folder: Ragstone did not write it."


def _content(data: bytes, where: str) -> dict[str, Any]:
    try:
        content = json.decode(data)
        canonical = type(content) is dict and written(content) == data
    except (ValueError, RecursionError):
        canonical = False
    if not canonical:
        raise refuse(where, "it is not written the one way that editions are", _NOT_OURS)
    found: dict[str, Any] = content
    return found


def _schema_2(content: Mapping[str, Any]) -> Edition:
    return CONVERTER.structure(content, Edition)


def _schema_1(content: Mapping[str, Any]) -> Edition:
    """What schema 2 added was not known then: it is read as empty. Histories were written otherwise."""
    return _schema_2(as_schema_2(content))


READERS: Mapping[int, Callable[[Mapping[str, Any]], Edition]] = {1: _schema_1, 2: _schema_2}
"""A reader for each schema there has been. None is ever taken out: old editions are read for ever."""
