"""Casts and values. Two casts may stand, since nothing else says it: a day, and a NULL with its type.

Every other cast is refused: CAST(2.7 AS INT) is 3 in two engines and 2 in Spark (measured).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sqlglot import exp

from ragstone.sql.wording import quoted

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The types that a NULL may have, and how many numbers each needs in brackets. The tree keeps no length of a text.
_SIZED = {exp.DType.TEXT: 0, exp.DType.VARCHAR: 0, exp.DType.DATE: 0, exp.DType.INT: 0, exp.DType.DECIMAL: 2}
_CASTS = "CAST('2015-04-01' AS DATE), CAST(NULL AS DATE), CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR(40))"


def cast_faults(node: exp.Cast) -> Iterator[tuple[str, str]]:
    """A cast that is neither a day nor a NULL with a type."""
    inner, target = node.this, node.to
    kind = target.this if isinstance(target, exp.DataType) else None
    if isinstance(inner, exp.Literal) and inner.is_string and kind is exp.DType.DATE:
        if not _is_day(str(inner.this)):
            yield f"{quoted(str(inner.this))} is not a day", "Write it like CAST('2015-04-01' AS DATE)."
    elif not isinstance(inner, exp.Null) or kind not in _SIZED or len(target.expressions) < _SIZED[kind]:
        cure = f"Engines cast differently; what may stand is {_CASTS} and CAST(NULL AS DECIMAL(9, 2))."
        yield f"{quoted(node.sql('duckdb'))} is a cast", cure


def literal_faults(node: exp.Literal) -> Iterator[tuple[str, str]]:
    """A value that engines would read differently."""
    said = str(node.this)
    if node.is_string and _ISO.fullmatch(said) and not isinstance(node.parent, exp.Cast):
        yield f"the day {quoted(said)} is written as text", f"Write CAST('{said}' AS DATE)."
    if not node.is_string and not re.fullmatch(r"[0-9]+(\.[0-9]+)?", said):
        yield f"{quoted(said)} is not a plain number", "Write it like 12 or 0.5."


def _is_day(text: str) -> bool:
    try:
        return bool(_ISO.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False
