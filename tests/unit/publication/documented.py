"""docs/reference/published-data.md read as what it is: the keys of every object, and their types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "published-data.md"

_HEADING = re.compile(r"## (.+)")
_ROW = re.compile(r"\| (\w+) \| (.+?) \| (.+) \|")
_LIKE = re.compile(r".*\[([\w ]+)\]\(#[\w-]+\), and:")
_LINK = re.compile(r"\[([\w ]+)\]\(#[\w-]+\)")
_NUMBER = r"-?\d+(\.\d+)?"
_WRITTEN = {
    "text": r"(?s).*",
    "empty": "",
    "exact": r"-?[1-9]\d*(/[1-9]\d*)?|0",
    "printed": _NUMBER,
    "decimal": rf"{_NUMBER}|-?\d+/\d+",
    "month": r"\d{4}-(0[1-9]|1[0-2])",
    "day": r"\d{4}-\d\d-\d\d",
    "fiscal year": r"\d{4}-\d\d",
    "fingerprint": "[0-9a-f]{64}",
    "short fingerprint": "[0-9a-f]{12}",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A key or column, with its type in the page's words."""

    name: str
    type: str

    @property
    def choices(self) -> list[str]:
        return re.findall("`([^`]+)`", self.type)


def sections(text: str) -> dict[str, dict[str, Field]]:
    """The fields of each section by name; what a section says is like another begins with the other's."""
    found: dict[str, dict[str, Field]] = {}
    title = ""
    for line in text.splitlines():
        if heading := _HEADING.fullmatch(line):
            title = heading[1].lower()
            found[title] = {}
        elif like := _LIKE.fullmatch(line):
            found[title] |= found[like[1].lower()]
        elif (row := _ROW.fullmatch(line)) and title and row[2] != "type":
            found[title][row[1]] = Field(row[1], row[2])
    return found


def plain_table(text: str, title: str) -> dict[str, str]:
    """A section's table of two columns, without its headings."""
    lines = text.partition(f"## {title}\n")[2].partition("\n## ")[0].splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    return {row[0]: row[1] for row in rows[2:]}


class Checker:
    """Holds values to their sections, and remembers which fields were seen with something in them."""

    def __init__(self, text: str) -> None:
        self.sections = sections(text)
        self.filled: set[tuple[str, str]] = set()

    def wrong(self, value: Any, section: str, path: str = "") -> Iterator[str]:
        """Everything about an object that is not as its section says."""
        fields = self.sections[section]
        if not isinstance(value, dict):
            yield f"{path} is not a {section}"
            return
        for key in value.keys() ^ fields.keys():
            yield f"{path}.{key} is {'not documented' if key in value else 'documented and not there'}"
        for key in value.keys() & fields.keys():
            if value[key] not in ("", None, [], {}):
                self.filled.add((section, key))
            yield from self._unfit(value[key], fields[key].type, f"{path}.{key}")

    def _unfit(self, value: Any, type_: str, path: str) -> Iterator[str]:
        if " by " in type_:
            if not isinstance(value, dict):
                yield f"{path} is not {type_}"
                return
            for key, inner in value.items():
                yield from self._unfit(inner, type_.rpartition(" by ")[0], f"{path}.{key}")
        elif type_.startswith("list of "):
            for at, inner in enumerate(value):
                yield from self._unfit(inner, type_.removeprefix("list of "), f"{path}[{at}]")
        elif (link := _LINK.match(type_)) and not (value is None and type_.endswith(" or null")):
            yield from self.wrong(value, link[1], path)
        elif not link and not fits(value, type_):
            yield f"{path} is {value!r}, not {type_}"


def fits(value: Any, type_: str) -> bool:
    """Whether a value is of a type without keys of its own: `month`, `exact or null`, a choice of words."""
    if type_ == "true or false":
        return isinstance(value, bool)
    return any(_is(value, each) for each in re.split(r", | or ", type_))


def _is(value: Any, kind: str) -> bool:
    if kind == "null":
        return value is None
    if kind == "number":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "table":
        return all(isinstance(cell, str) for row in value for cell in row.values())
    if kind.startswith("`"):
        return bool(value == kind.strip("`"))
    return isinstance(value, str) and re.fullmatch(_WRITTEN[kind], value) is not None
