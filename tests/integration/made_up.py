"""Small made-up councils, for tests: a hundredth of the size, and their records in a store."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ragstone.calendar.bank_holidays import announced
from ragstone.simulator.council import Council
from ragstone.simulator.extracts import Extract
from ragstone.simulator.simulating import simulate
from ragstone.tables.loading import load
from ragstone.tables.schema import schema
from ragstone.tables.store import Store
from ragstone.values.loads import Loaded
from ragstone.values.periods import Month

A_HUNDREDTH = 3_260
MARCH, LAST = Month(2026, 3), Month(2026, 10)


def made(
    folder: Path, known_after: tuple[Month, ...] = (MARCH, LAST), seed: int = 1497, faults: float = 0
) -> tuple[Extract, ...]:
    """A council's extracts, in a workspace of theirs."""
    council = Council(known_after, children=A_HUNDREDTH, seed=seed, faults=faults)
    return simulate(council, folder, schema(), announced().days)


def loaded(extracts: tuple[Extract, ...], store: Store) -> list[Loaded]:
    return [load(extract.folder, store) for extract in extracts]


def digests(folder: Path) -> dict[str, str]:
    """Every file under a folder, by its name and content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
