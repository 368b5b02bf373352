"""Names of files that a person nearly got right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import PurePath

_NEAR = 0.9  # of 1: one letter of ten too many, missing or another
_ADDED = (".csv", ".txt", ".md", ".toml")  # put behind a name by a program that hides what it ends with


def nearly(name: str, there: Iterable[str]) -> str:
    """Which of the names that are there was probably meant to be `name`; "" for none.

    One with other capitals, with a second ending or .txt for its own, or with a letter too many, too few or changed.
    One with a number, a space or a stroke more, or an ending such as .old, was put out of the way on purpose.
    """
    return next((each for each in sorted(there) if each != name and _is_near(name, each)), "")


def _is_near(name: str, other: str) -> bool:
    wanted, found = name.casefold(), other.casefold()
    if found == wanted or found in [wanted + ending for ending in _ADDED]:
        return True
    if found == str(PurePath(wanted).with_suffix(".txt")):
        return True
    matched = SequenceMatcher(None, wanted, found)
    changed = "".join(found[begin:end] for what, _, _, begin, end in matched.get_opcodes() if what != "equal")
    return matched.ratio() >= _NEAR and (not changed or changed.isalpha())
