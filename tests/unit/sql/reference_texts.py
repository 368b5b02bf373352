"""The eighteen hardest measures as they were first proved, where they lie beside the checkout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HARD = ROOT.parent / "shared" / "reference" / "hard_measures"
needs_reference = pytest.mark.skipif(not HARD.exists(), reason="the reference measures are not here")


def texts() -> dict[str, str]:
    """Every view of the vocabulary and every cohort, by name."""
    if not HARD.exists():
        return {}
    vocabulary = (HARD / "vocabulary.sql").read_text(encoding="utf-8")
    found = dict(re.findall(r"CREATE VIEW (\w+) AS\n(.*?);\n", vocabulary, re.DOTALL))
    for path in sorted([*HARD.glob("cohorts/*.sql"), *HARD.glob("sweep/*.sql")]):
        found[f"{path.parent.name}/{path.stem}"] = path.read_text(encoding="utf-8")
    return found


def tables() -> list[str]:
    """Every table and view that a text may read."""
    made = (HARD / "tables.sql").read_text(encoding="utf-8") + (HARD / "vocabulary.sql").read_text(
        encoding="utf-8"
    )
    return ["calendar", *re.findall(r"CREATE (?:TABLE|VIEW) (\w+)", made)]
