"""One table of a TOML document, asked field by field; what was never asked for is unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar, cast

from ragstone.files.cells import Unreadable, one_of
from ragstone.files.dates import check_year
from ragstone.files.documents import Document
from ragstone.files.scalars import kind_of, shown, string
from ragstone.files.wording import did_you_mean, listed, quoted, shortened

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_BARE = re.compile(r"[A-Za-z0-9_-]{1,40}")


class Section:
    """A table of a document. Each question gives None, with a fault where there should be a value.

    `sound` is False from the first fault on.
    """

    def __init__(self, document: Document, *keys: str | int) -> None:
        self._document = document
        self._faults = document.reading.faults
        self._keys = keys
        self._lists = {key for key, after in pairwise(keys) if isinstance(after, int)}
        self._asked: list[str] = []
        self.sound = True
        self.values = self._table()

    def _table(self) -> Mapping[str, Any]:
        data: Any = self._document.data
        for key in self._keys:
            data = data[key] if isinstance(key, int) else data.get(key, {})
            if not isinstance(data, list if key in self._lists else dict):
                what = f"{quoted(str(key))} is {kind_of(data)}, not a section"
                self._add(self.place(), what, f"Write it as a heading: {self._heading}.")
                return {}
        return cast("Mapping[str, Any]", data)

    @property
    def _heading(self) -> str:
        """How the table is begun in the file."""
        names = [key for key in self._keys if isinstance(key, str)]
        inside = ".".join(key if _BARE.fullmatch(key) else f'"{shortened(key)}"' for key in names)
        return f"[{inside}]" if names == list(self._keys) else f"[[{inside}]]"

    def place(self, *keys: str) -> str:
        return self._document.place(*self._keys, *keys)

    def fault(self, field: str, what: str, cure: str) -> None:
        self._add(self.place(field), what, cure)

    def _add(self, place: str, what: str, cure: str) -> None:
        self.sound = False
        self._faults.add(place, what, cure)

    def _ask(self, field: str, needed: bool, read: Callable[[Any], T]) -> T | None:
        self._asked.append(field)
        if field not in self.values:
            if needed:
                under = f"under {self._heading}" if self._keys else "at the top of the file"
                self.fault(field, f"{quoted(field)} is missing", f"Add it {under}.")
            return None
        try:
            return read(self.values[field])
        except Unreadable as trouble:
            self.fault(field, f"{shortened(field)}: {trouble.what}", trouble.cure)
            return None

    def text(self, field: str, needed: bool = False, parse: Callable[[str], str] = str) -> str:
        """Text, "" where it is absent. A needed one may not be blank. `parse` may want more of it."""

        def read(value: Any) -> str:
            text = string(value)
            if not text and needed:
                raise Unreadable("there is nothing here", "Fill it in.")
            return parse(text) if text else ""

        return self._ask(field, needed, read) or ""

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts, each of them once; () where it is absent."""

        def read(value: Any) -> tuple[str, ...]:
            if not isinstance(value, list):
                raise Unreadable(f"this is {kind_of(value)}, not a list", 'Write it like ["one", "two"].')
            texts = tuple(string(item) for item in value)
            if double := next((text for text in texts if texts.count(text) > 1), None):
                raise Unreadable(f"{quoted(double)} comes twice", "Keep one of the two.")
            return texts

        return self._ask(field, False, read) or ()

    def whole(self, field: str, least: int, most: int, needed: bool = False) -> int | None:
        """A whole number between two others."""

        def read(value: Any) -> int:
            if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
                cure = f"Write a whole number from {least:,} to {most:,}, without quotation marks."
                raise Unreadable(f"{shown(value)} will not do", cure)
            return value

        return self._ask(field, needed, read)

    def day(self, field: str, needed: bool = False) -> date | None:
        def read(value: Any) -> date:
            if not isinstance(value, date) or isinstance(value, datetime):
                cure = "Write it like 2015-04-21, without quotation marks or time."
                raise Unreadable(f"{shown(value)} is not a date", cure)
            check_year(value.isoformat(), value.year)
            return value

        return self._ask(field, needed, read)

    def flag(self, field: str, needed: bool = False) -> bool | None:
        def read(value: Any) -> bool:
            if not isinstance(value, bool):
                cure = "Write true or false, without quotation marks."
                raise Unreadable(f"{shown(value)} is neither true nor false", cure)
            return value

        return self._ask(field, needed, read)

    def choice(self, field: str, choices: type[E], needed: bool = False) -> E | None:
        """One of the words of an enumeration."""
        return self._ask(field, needed, lambda value: choices(one_of(string(value), list(choices))))

    def asked(self, *fields: str) -> None:
        """Count fields as known that were read some other way."""
        self._asked.extend(fields)

    def no_others(self) -> None:
        """A fault for every field that nothing asked for."""
        for field in self.values:
            if field not in self._asked:
                otherwise = f"Take it away; known are {listed(self._asked)}."
                cure = did_you_mean(field, self._asked, otherwise)
                self.fault(field, f"there is no field called {quoted(field)} here", cure)
