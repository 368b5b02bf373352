"""What one cell says. A parser takes trimmed text that is not empty, or raises Unreadable."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ragstone.files.text import TYPE_AGAIN, blemish
from ragstone.files.wording import LONGEST_NAME, did_you_mean, listed, quoted

LONGEST_LINE = 300
_MOST_DIGITS = 15
_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")
_ABSENT = ("-", "\u2013", "\u2014", "n/a", "na", "#n/a", "null", "none", "nan", "..", ".", "x", "*")


class Unreadable(ValueError):
    """A cell that does not say what it should: what is wrong with it, and what would do."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.what = what
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, and whether it came with a percent sign."""

    value: Fraction
    percent: bool


def line(cell: str) -> str:
    """Text that fits a heading: one line of 300 characters at most."""
    if len(cell) > LONGEST_LINE:
        raise Unreadable(f"there are {len(cell):,} characters here", f"Write {LONGEST_LINE} at most.")
    if "\n" in cell or "\t" in cell:
        raise Unreadable(f"{quoted(cell)} has a line break or tab in it", "Write it in one line.")
    return cell


def typed(text: str) -> str:
    """A line that came from the command line, where nothing has looked at its characters yet."""
    if found := blemish(text, TYPE_AGAIN):
        raise Unreadable(found.what, found.cure)
    return line(text)


def name(cell: str) -> str:
    """A name that can also be part of a file's name, on Windows too, and that Excel leaves alone."""
    if len(cell) > LONGEST_NAME:
        raise Unreadable(f"{quoted(cell)} is too long a name", f"Use {LONGEST_NAME} characters at most.")
    if not _NAME.fullmatch(cell):
        cure = "Use small letters, digits, - and _, with a letter first, as in sea_villages."
        raise Unreadable(f"{quoted(cell)} cannot be a name", cure)
    if _RESERVED.fullmatch(cell):
        raise Unreadable(f"{quoted(cell)} is a name that computers keep for themselves", "Choose another.")
    return cell


def number(cell: str) -> Fraction:
    """A decimal number, exactly: 17, 85.1, 17,229."""
    if cell.endswith("%"):
        raise Unreadable(f"{quoted(cell)} is a percentage", "Write a number without the percent sign.")
    if cell.casefold() in _ABSENT:
        raise Unreadable(f"{quoted(cell)} is not a number", "Leave the cell empty where there is no figure.")
    if not _NUMBER.fullmatch(cell):
        raise Unreadable(f"{quoted(cell)} is not a number", "Write it like 17, 85.1 or 17,229.")
    if sum(character.isdigit() for character in cell) > _MOST_DIGITS:
        raise Unreadable(f"{quoted(cell)} has too many digits", f"Write {_MOST_DIGITS} digits at most.")
    return Fraction(cell.replace(",", ""))


def quantity(cell: str) -> Quantity:
    """A number that may have a percent sign: whether it may here is for the measure's unit to say."""
    percent = cell.endswith("%")
    return Quantity(number(cell.removesuffix("%").rstrip() if percent else cell), percent)


def whole_number(cell: str) -> int:
    """A number of people or things, at least 1."""
    value = number(cell)
    if value.denominator != 1 or value < 1:
        raise Unreadable(f"{quoted(cell)} is not a whole number above 0", "Write it like 326000 or 326,000.")
    return int(value)


def yes_or_no(cell: str) -> bool:
    if cell.casefold() not in ("yes", "no"):
        raise Unreadable(f"{quoted(cell)} is neither yes nor no", "Write yes or no.")
    return cell.casefold() == "yes"


def one_of(cell: str, choices: Iterable[str]) -> str:
    """One of a few words, written exactly so."""
    known = tuple(choices)
    if cell not in known:
        cure = did_you_mean(cell, known, f"Write one of {listed(known)}.")
        raise Unreadable(f"{quoted(cell)} is not one of {listed(known)}", cure)
    return cell
