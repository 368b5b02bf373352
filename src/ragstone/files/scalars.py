"""Single values of a TOML file, and how to speak of them."""

from __future__ import annotations

from typing import Any

from ragstone.files.cells import Unreadable
from ragstone.files.text import blemish, too_long
from ragstone.files.wording import quoted


def string(value: Any) -> str:
    """A value that is text, trimmed; Unreadable for another kind, or text that no page can show."""
    if not isinstance(value, str):
        raise Unreadable(f"{shown(value)} is {kind_of(value)}, not text", 'Write it in quotation marks: "…".')
    if spot := too_long(value) or blemish(value):
        raise Unreadable(spot.what, spot.cure)
    return value.strip()


def kind_of(value: Any) -> str:
    """What a value is, in words."""
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
    return kinds.get(type(value), "a section" if isinstance(value, dict) else "a date or time")


def shown(value: Any) -> str:
    """A value as far as it can be quoted."""
    if isinstance(value, (dict, list)):
        return "this"
    try:
        return quoted(str(value))
    except ValueError:
        return "this number"
