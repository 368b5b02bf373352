"""Which characters a TrueType font has, read from its own table of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def characters_of(path: str) -> frozenset[int]:
    """The code points of the characters up to U+FFFF that have a glyph."""
    font = Path(path).read_bytes()
    at = next(_table(font, number) for number in range(_number(font, 4)) if _tag(font, number) == b"cmap")
    count = _number(font, at + 2)
    tables = [struct.unpack_from(">HHI", font, at + 4 + 8 * number) for number in range(count)]
    place = next(at + offset for platform, encoding, offset in tables if (platform, encoding) == (3, 1))
    return frozenset(_format_4(font, place))


def _tag(font: bytes, number: int) -> bytes:
    return font[12 + 16 * number : 16 + 16 * number]


def _table(font: bytes, number: int) -> int:
    return int(struct.unpack_from(">I", font, 12 + 16 * number + 8)[0])


def _number(font: bytes, at: int) -> int:
    return int(struct.unpack_from(">H", font, at)[0])


def _format_4(font: bytes, at: int) -> Iterator[int]:
    """Runs of code points: each has an end, a start, a difference and, where it is not 0, a place in a list."""
    if _number(font, at) != 4:
        raise ValueError("the font lists its characters in a way that is not read here")
    twice = _number(font, at + 6)
    ends, starts = at + 14, at + 16 + twice
    for run in range(0, twice, 2):
        end, start = _number(font, ends + run), _number(font, starts + run)
        difference, place = _number(font, starts + twice + run), starts + 2 * twice + run
        for code in range(start, min(end, 0xFFFE) + 1):
            offset = _number(font, place)
            glyph = _number(font, place + offset + 2 * (code - start)) if offset else code
            if (glyph + difference) % 0x10000 and glyph:
                yield code
