"""Any value of a type: hypothesis strategies for the whole of an edition, from its annotations."""

from __future__ import annotations

import dataclasses
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ragstone.values.periods import FiscalYear, Month

LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    Fraction: st.fractions(),
    str: st.text(max_size=12),
    int: st.integers(),
    bool: st.booleans(),
    date: st.dates(),
    bytes: st.binary(max_size=12),
    Month: st.builds(Month, st.integers(1, 9999), st.integers(1, 12)),
    FiscalYear: st.builds(FiscalYear, st.integers(1, 9999)),
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of `kind`: a leaf, an enum, a dataclass of these, a tuple of them, or one or None."""
    if kind in LEAVES:
        return LEAVES[kind]
    if kind is type(None):
        return st.none()
    if get_origin(kind) is tuple:
        return st.lists(any_of(get_args(kind)[0]), max_size=2).map(tuple)
    if get_args(kind):
        return st.one_of([any_of(each) for each in get_args(kind)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {field.name: any_of(hints[field.name]) for field in dataclasses.fields(kind)}
        return st.builds(kind, **parts)
    raise TypeError(kind)
