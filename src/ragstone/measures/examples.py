"""examples.toml beside a measure: records, and what the measure comes to; read whole, or as it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ragstone.files.cells import Unreadable, name, number
from ragstone.files.dates import month
from ragstone.files.documents import read_document
from ragstone.files.reading import Reading
from ragstone.files.scalars import kind_of, shown
from ragstone.files.sections import Section
from ragstone.files.worked import Columns, equivalents, given, listed_under
from ragstone.values.cohorts import Example, Worked
from ragstone.values.illustrations import Expected, Illustration
from ragstone.values.periods import Month

FILE = "examples.toml"
_SAID = ("says", "expect", "still_open")
_COUNTS = re.compile(r"(-?[0-9.,]+)(?: of ([0-9.,]+))?")
_CURE = (
    'Write it like expect = { 2015-02 = "1 of 2" }, or { 2015-02 = { east = "1 of 1", west = "0 of 1" } }.'
)


def read_worked(reading: Reading, file: str, tables: Columns) -> Worked:
    """The examples of a measure; none, without a fault, where there is no such file."""
    document = read_document(reading, file) if reading.holds(file) else None
    if document is None:
        return Worked()
    whole = Section(document)
    whole.asked("example", "equivalent")
    whole.no_others()
    examples = tuple(_example(section, tables) for section in listed_under(document, "example"))
    return Worked(examples, equivalents(document))


def read_illustrations(reading: Reading, file: str) -> tuple[Illustration, ...]:
    """The same examples without their records, which whoever only shows them has no need of."""
    document = read_document(reading, file) if reading.holds(file) else None
    if document is None:
        return ()
    return tuple(
        Illustration(section.text("says", needed=True), tuple(_expected(section)))
        for section in listed_under(document, "example")
    )


def _example(section: Section, tables: Columns) -> Example:
    says = section.text("says", needed=True)
    expect = tuple(_expected(section))
    still_open = tuple(_still_open(section))
    section.asked(*_SAID)
    return Example(says, given(section, tables, _SAID), expect, section.place(), still_open)


def _expected(section: Section) -> Iterator[Expected]:
    content = section.values.get("expect")
    if not isinstance(content, dict) or not content or {} in content.values():
        section.fault("expect", "the example does not say what it comes to", _CURE)
        return
    for period, said in content.items():
        by_area = said if isinstance(said, dict) else {"": said}
        for area, counts in by_area.items():
            try:
                numerator, denominator = _counts(counts)
                yield Expected(month(period), area and name(area), numerator, denominator)
            except Unreadable as trouble:
                section.fault("expect", trouble.what, trouble.cure)


def _still_open(section: Section) -> Iterator[tuple[Month, int]]:
    """How many of the missed are open, by month."""
    content = section.values.get("still_open", {})
    cure = (
        "Write it like still_open = { 2015-02 = 1 }: a month, and how many of those who missed are open then."
    )
    if not isinstance(content, dict):
        section.fault("still_open", f"still_open is {kind_of(content)}, not months with a number each", cure)
        return
    for period, count in content.items():
        if not isinstance(count, int) or isinstance(count, bool):
            section.fault("still_open", f"{shown(count)} is not a whole number", cure)
            continue
        try:
            yield month(period), count
        except Unreadable as trouble:
            section.fault("still_open", trouble.what, trouble.cure)


def _counts(said: Any) -> tuple[Fraction, Fraction]:
    found = _COUNTS.fullmatch(said) if isinstance(said, str) else None
    if found is None:
        raise Unreadable(f"{shown(said)} is not a count", _CURE)
    return number(found[1]), number(found[2]) if found[2] else Fraction(0)
