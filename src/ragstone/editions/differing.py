"""What two editions of a period say otherwise: part by part, and only the parts that differ are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

_KINDS: Mapping[str, type[Any]] = {
    "council": Council,
    "areas": Area,
    "measures": Measure,
    "lines": Line,
    "summaries": Summary,
    "owners": Owner,
    "commentary": Commentary,
    "benchmarks": Benchmark,
    "facts": Facts,
    "agreements": Agreement,
}


class _Key(Struct, frozen=True):
    """What names a part among those of its kind."""

    measure: str = ""
    area: str = ""
    name: str = ""
    says: str = ""


class _Whole(Struct):
    scorecard: dict[str, Raw]


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a scorecard as two editions have it: None where the one has no such part."""

    before: Any
    after: Any

    @property
    def kind(self) -> type[Any]:
        return type(self.after if self.before is None else self.before)


def differences(before: Sealed, after: bytes) -> tuple[Difference, ...]:
    """Part by part, in the order of the later one. `after` is an edition as it would be written."""
    try:
        old, new = _scorecard(_as_written_now(before)), _scorecard(after)
        return tuple(
            each
            for name, kind in _KINDS.items()
            for each in _of_kind(kind, _parts(old[name]), _parts(new[name]))
        )
    except Refused:
        raise
    except Exception as error:  # only the earlier one can be at fault: it is named as an edition, and is none
        raise not_ours(before.where, error) from error


def _as_written_now(edition: Sealed) -> bytes:
    return edition.data if edition.is_as_written_now else to_bytes(edition.opened().edition)


def _scorecard(data: bytes) -> dict[str, Raw]:
    scorecard = json.decode(data, type=_Whole).scorecard
    return {
        **scorecard,
        "council": Raw(b"[%s]" % bytes(scorecard["council"])),
    }  # one part of its kind, like others


def _parts(written: Raw) -> dict[bytes, None]:
    """Each as it is written, in their order."""
    return dict.fromkeys(bytes(part) for part in json.decode(written, type=list[Raw]))


def _of_kind(kind: type[Any], old: Mapping[bytes, None], new: Mapping[bytes, None]) -> Iterator[Difference]:
    before = {_key(kind, part): part for part in old if part not in new}
    after = {_key(kind, part): part for part in new if part not in old}
    for key in dict.fromkeys([*after, *before]):
        yield Difference(_read(kind, before.get(key)), _read(kind, after.get(key)))


def _key(kind: type[Any], part: bytes) -> _Key:
    return _Key() if kind is Council else json.decode(part, type=_Key)  # by whatever name, it is the council


def _read(kind: type[Any], written: bytes | None) -> Any:
    return None if written is None else CONVERTER.structure(json.decode(written), kind)
