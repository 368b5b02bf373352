"""How to read a scorecard: the words of key.toml, as values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Entry:
    term: str
    meaning: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    entries: tuple[Entry, ...]


@cache
def key() -> tuple[Group, ...]:
    text = resources.files(__package__).joinpath("key.toml").read_text(encoding="utf-8")
    return tuple(
        Group(group["title"], tuple(Entry(**entry) for entry in group["entry"]))
        for group in tomllib.loads(text)["group"]
    )
