"""How each kind of value is written, and read back strictly: one text for one value, nothing guessed.

The only module that knows cattrs. Left to itself it would read "3" as 3, fill in what is
missing and pass over what is unknown; an edition must not be read as something it does not say.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Any, get_args, get_origin

from cattrs import Converter, transform_error
from cattrs.gen import make_dict_structure_fn
from msgspec import ValidationError

from ragstone.editions.histories import history_reader, history_writer, is_history
from ragstone.values.periods import FiscalYear, Month


def faults_of(error: Exception) -> str:
    """The first thing that reading found wrong, with the path to it."""
    if isinstance(error, ValidationError):
        return str(error)[:160]
    first: str = transform_error(error, path="edition")[0]
    return first[:160]


def _ratio(value: Fraction) -> str:
    return _of_two(*value.as_integer_ratio())


@lru_cache(maxsize=100_000)  # there are tens of thousands, and small counts come again and again
def _of_two(numerator: int, denominator: int) -> str:
    return f"{numerator}/{denominator}"


def _text(kind: type[Any], parse: Callable[[str], Any], write: Callable[[Any], str]) -> None:
    @lru_cache(maxsize=100_000)  # an edition has the same few months, standards and zeros many times over
    def known(text: str) -> Any:
        value = parse(text)
        if write(value) != text:
            raise ValueError(f"{text[:40]!r} is not how {write(value)} is written")
        return value

    def read(text: Any, _: type[Any]) -> Any:
        return known(_same(str, text))

    CONVERTER.register_unstructure_hook(kind, write)
    CONVERTER.register_structure_hook(kind, read)


def _same(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{str(value)[:40]!r} is not {kind.__name__}")
    return value


def _plain(kind: type[Any]) -> None:
    CONVERTER.register_structure_hook(kind, lambda value, _: _same(kind, value))


def _word(value: Any, kind: type[StrEnum]) -> StrEnum:
    return kind(_same(str, value))


def _record(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    names = {field.name for field in fields(kind)}
    read = make_dict_structure_fn(kind, converter)

    def structure(content: Any, _: Any) -> Any:
        found = set(_same(dict, content))
        if found != names:
            odd = ", ".join(sorted(found ^ names))
            raise ValueError(f"{kind.__name__} has unknown or missing keys: {odd[:80]!r}")
        return read(content, kind)

    return structure


def _is_record(kind: Any) -> bool:
    return is_dataclass(kind) and kind not in (Month, FiscalYear)


def _is_row(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _row(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """A tuple[X, ...]: from a list and from no other sequence, so that text is never taken apart."""
    each = get_args(kind)[0]
    read = converter.get_structure_hook(each)
    return lambda content, _: tuple(read(item, each) for item in _same(list, content))


CONVERTER = Converter()
_plain(str)
_plain(int)
_plain(bool)
CONVERTER.register_structure_hook(StrEnum, _word)  # without it an enum, being text too, stays text
_text(Fraction, Fraction, _ratio)
_text(Month, Month.parse, lru_cache(maxsize=1_000)(str))
_text(FiscalYear, FiscalYear.parse, str)
_text(date, date.fromisoformat, date.isoformat)
_text(bytes, lambda text: b64decode(text, validate=True), lambda content: b64encode(content).decode())
CONVERTER.register_structure_hook_factory(_is_row, _row)
CONVERTER.register_structure_hook_factory(_is_record, _record)
CONVERTER.register_unstructure_hook_func(is_history, history_writer(CONVERTER))
CONVERTER.register_structure_hook_func(is_history, history_reader(CONVERTER))
