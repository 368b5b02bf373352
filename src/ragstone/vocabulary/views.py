"""Every view of the vocabulary, each after those that it reads.

The views are our own data, so a broken one is a mistake of ours and raises as it may.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from ragstone.sql.texts import names_read
from ragstone.values.tables import Column, ColumnType, View


@cache
def vocabulary() -> tuple[View, ...]:
    """All views, in an order in which they can be made."""
    folder = resources.files(__package__)
    names = sorted(path.name for path in folder.iterdir() if path.joinpath("view.sql").is_file())
    return in_order({name: _view(name, folder / name) for name in names})


def in_order(views: Mapping[str, View]) -> tuple[View, ...]:
    """Each view after those that it reads; ValueError where they go round in a ring."""
    done: dict[str, View] = {}

    def add(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            raise ValueError(f"views read each other in a ring: {' -> '.join((*path, name))}")
        if name in done:
            return
        for other in views[name].reads:
            if other in views:
                add(other, (*path, name))
        done[name] = views[name]

    for name in views:
        add(name, ())
    return tuple(done.values())


def seen_through(reads: tuple[str, ...], views: tuple[View, ...]) -> tuple[str, ...]:
    """The tables and views behind a text, views before and after what they read: everything that it rests on."""
    by_name = {view.name: view for view in views}
    found: dict[str, None] = {}
    waiting = list(reads)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting.extend(by_name[name].reads if name in by_name else ())
    return tuple(sorted(found))


def _view(name: str, folder: Traversable) -> View:
    data = tomllib.loads(folder.joinpath("view.toml").read_text(encoding="utf-8"))
    text = folder.joinpath("view.sql").read_text(encoding="utf-8")
    columns = tuple(
        Column(column, ColumnType(says["type"]), says["says"]) for column, says in data["columns"].items()
    )
    return View(name, data["says"], columns, text, names_read(text))
