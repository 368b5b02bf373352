"""An edition as it lies in its folder: held to its name at once, and read only as far as somebody asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct, json

from ragstone.editions.canonical import READERS, edition_in, name_of, not_ours
from ragstone.editions.converter import CONVERTER
from ragstone.values.editions import Edition, IssuedEdition
from ragstone.values.faults import refuse
from ragstone.values.figures import Figure, Reported
from ragstone.values.periods import Month

# Keys are sorted, and a quotation mark in a text is never bare: each of these stands once where it begins a key.
_SCORECARD, _SOURCES = b',"scorecard":', b',"sources":'
_PERIOD = re.compile(rb',"period":"([0-9]{4}-[0-9]{2})","previous":"')
_BEFORE = len(',"period":"2015-02')  # of these bytes stand before what follows
_PREVIOUS = b'","previous":"'  # only the scorecard's own is a month; a line's is a comparison


class _Line(Struct):
    """What `reported` reads of a line. Histories, nine tenths of an edition, are passed over: seven times as quick."""

    measure: str
    area: str
    latest: dict[str, Any]


class _Scorecard(Struct):
    period: str
    lines: list[_Line]


class _Edition(Struct):
    scorecard: _Scorecard


@dataclass(frozen=True, slots=True)
class Sealed:
    """An edition that is what its name says, still as bytes. Built by `sealed`."""

    sha256: str
    data: bytes = field(repr=False)
    where: str  # the file, for a sentence

    @property
    def short(self) -> str:
        return self.sha256[:12]

    @property
    def replaces(self) -> str:
        """What it replaces, "" for the first. Read whole, or refused, where it does not begin as an edition."""
        found = self._begins("replaces")
        return self.opened().edition.replaces if found is None else found

    @property
    def correction(self) -> str:
        """Why it was issued in the place of an earlier one."""
        found = self._begins("correction")
        return self.opened().edition.correction if found is None else found

    def opened(self) -> IssuedEdition:
        """The whole of it. Refused where a newer Ragstone wrote it, or where it is no edition."""
        return IssuedEdition(self.sha256, edition_in(self.data, self.where))

    def says_what(self, edition: Edition, data: bytes) -> bool:
        """Whether a reader is told the same, from whatever files. `data` is the edition as it would be written."""
        if self.is_as_written_now:
            return _said(self.data) == _said(data)
        return self.opened().edition.scorecard == edition.scorecard

    @property
    def is_as_written_now(self) -> bool:
        """Whether it is of the schema that is written today."""
        return self._head().get("schema") == max(READERS)

    @property
    def period(self) -> str:
        """Of which period it is: the scorecard's own is the one that stands before `previous`."""
        found = _PERIOD.match(self.data, max(self.data.rfind(_PREVIOUS) - _BEFORE, 0))
        return found[1].decode() if found else str(self.opened().edition.scorecard.period)

    def reported(self) -> Iterator[tuple[str, str, Reported]]:
        """Measure, area and figure of its own period: the one part that the next scorecard asks for."""
        try:
            scorecard = json.decode(self.data, type=_Edition).scorecard
            period = Month.parse(scorecard.period)
            figures = [CONVERTER.structure(line.latest, Figure) for line in scorecard.lines]
        except Exception as error:
            raise not_ours(self.where, error) from error
        for line, figure in zip(scorecard.lines, figures, strict=True):
            yield line.measure, line.area, Reported(period, figure, self.short)

    def _begins(self, key: str) -> str | None:
        """A text that stands before the scorecard; None where it does not begin as an edition does."""
        head = self._head()
        schema, found = head.get("schema"), head.get(key)
        return found if type(schema) is int and schema in READERS and type(found) is str else None

    def _head(self) -> Mapping[str, Any]:
        """What stands before the scorecard; nothing where it is not written as an edition is."""
        try:
            head = json.decode(self.data[: self.data.index(_SCORECARD)] + b"}")
        except (ValueError, RecursionError):
            return {}
        return head if isinstance(head, dict) else {}


def sealed(data: bytes, name: str, where: str) -> Sealed:
    """The edition in `data`. `where` is the file, for the sentence. Refused when it is not what `name` says."""
    if name_of(data) != name:
        raise refuse(
            where,
            "its content is not what its name says, so it has been altered or damaged since it was issued",
            "Put back a copy of the file as it was issued; a correction is a new edition, never an edit.",
        )
    return Sealed(name, data, where)


def _said(data: bytes) -> bytes:
    return data[data.index(_SCORECARD) : data.rfind(_SOURCES)]
