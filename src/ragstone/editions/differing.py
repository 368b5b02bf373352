"""What two editions of a period say otherwise: part by part, and only the parts that differ are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Raw, Struct, json

from ragstone.editions.canonical import not_ours, to_bytes
from ragstone.editions.converter import CONVERTER
from ragstone.editions.sealed import Sealed
from ragstone.values.benchmarks import Benchmark
from ragstone.values.faults import Refused
from ragstone.values.figures import Area
from ragstone.values.measures import Measure
from ragstone.values.ratings import Summary
from ragstone.values.scorecards import Agreement, Commentary, Council, Facts, Line, Owner

_KINDS: Mapping[type[Any], str] = {
    Council: "council",
    Area: "areas",
    Measure: "measures",
    Line: "lines",
    Summary: "summaries",
    Owner: "owners",
    Commentary: "commentary",
    Benchmark: "benchmarks",
    Facts: "facts",
    Agreement: "agreements",
}


class _Key(Struct, frozen=True):
    """What names a part among those of its kind."""

    measure: str = ""
    area: str = ""
    name: str = ""
    says: str = ""


class _Scorecard(Struct):
    """The parts of each kind, as they are written."""

    council: Raw
    areas: list[Raw]
    measures: list[Raw]
    lines: list[Raw]
    summaries: list[Raw]
    owners: list[Raw]
    commentary: list[Raw]
    benchmarks: list[Raw]
    facts: list[Raw]
    agreements: list[Raw]

    def of(self, kind: type[Any]) -> list[Raw]:
        found: list[Raw] = [self.council] if kind is Council else getattr(self, _KINDS[kind])
        return found


class _Whole(Struct):
    scorecard: _Scorecard


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a scorecard as two editions have it: None where the one has no such part.

    None in both says that parts of the kind stand in another order.
    """

    kind: type[Any]
    before: Any
    after: Any


def differences(before: Sealed, after: bytes) -> tuple[Difference, ...]:
    """Part by part, in the order of the later one. `after` is an edition as it would be written."""
    try:
        old, new = _scorecard(_as_written_now(before)), _scorecard(after)
        return tuple(each for kind in _KINDS for each in _of_kind(kind, old.of(kind), new.of(kind)))
    except Refused:
        raise
    except Exception as error:  # only the earlier one can be at fault: it is named as an edition, and is none
        raise not_ours(before.where, error) from error


def _as_written_now(edition: Sealed) -> bytes:
    return edition.data if edition.is_as_written_now else to_bytes(edition.opened().edition)


def _scorecard(data: bytes) -> _Scorecard:
    return json.decode(data, type=_Whole).scorecard


def _of_kind(kind: type[Any], old: Sequence[Raw], new: Sequence[Raw]) -> Iterator[Difference]:
    if len(old) == len(new):  # most are the same in the same place
        apart = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
        old, new = [one for one, _ in apart], [other for _, other in apart]
    before, after = ({_key(kind, part): bytes(part) for part in parts} for parts in (old, new))
    for key in dict.fromkeys([*after, *before]):
        if before.get(key) != after.get(key):
            yield Difference(kind, _read(kind, before.get(key)), _read(kind, after.get(key)))
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield Difference(kind, None, None)


def _key(kind: type[Any], part: Raw) -> _Key:
    return _Key() if kind is Council else json.decode(part, type=_Key)  # by whatever name, it is the council


def _read(kind: type[Any], written: bytes | None) -> Any:
    return None if written is None else CONVERTER.structure(json.decode(written), kind)
