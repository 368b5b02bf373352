"""Names of files that a person nearly got right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import PurePath

_NEAR = 0.9  # of 1: one letter of ten too many, missing or another
_ADDED = (".csv", ".txt", ".md", ".toml")  # put behind a name by a program that hides what it ends with
_WORKBOOKS = (".xlsx", ".xls")  # what Excel saves, unless it is told to save CSV


def nearly(name: str, there: Iterable[str]) -> str:
    """Which of the names that are there was probably meant to be `name`; "" for none.

    One with other capitals, with a second ending or .txt for its own, or with a letter too many, too few or changed;
    and a workbook where a CSV file is looked for.
    One with a number, a space or a stroke more, or an ending such as .old, was put out of the way on purpose.
    """
    return next((each for each in sorted(there) if each != name and _is_near(name, each)), "")


def put_right(name: str, near: str) -> str:
    """What to do with a file that is nearly `name`: the end of a sentence. A workbook is no CSV under any name."""
    is_workbook = PurePath(near).suffix.casefold() in _WORKBOOKS
    return f"save it as CSV under the name {name}" if is_workbook else f"call it {name}"


def _is_near(name: str, other: str) -> bool:
    wanted, found = name.casefold(), other.casefold()
    if found == wanted or found in [wanted + ending for ending in _ADDED]:
        return True
    instead = (".txt", *_WORKBOOKS) if wanted.endswith(".csv") else (".txt",)
    if found in [str(PurePath(wanted).with_suffix(ending)) for ending in instead]:
        return True
    matched = SequenceMatcher(None, wanted, found)
    changed = "".join(found[begin:end] for what, _, _, begin, end in matched.get_opcodes() if what != "equal")
    return matched.ratio() >= _NEAR and (not changed or changed.isalpha())
