"""Names in a row, as a sentence has them."""

from __future__ import annotations

from collections.abc import Sequence


def together(names: Sequence[str]) -> str:
    """`Ash`, `Ash and Birch`, `Ash, Birch and Carr`; "" for none."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
