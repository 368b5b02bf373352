"""The made-up council as a whole: every family's journey, then the extracts that were taken of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ragstone.engines.duck import Duck
from ragstone.simulator.council import Council, taken
from ragstone.simulator.extracts import Extract, write_extracts
from ragstone.simulator.faults import plant
from ragstone.simulator.parts import live_in_parts, parts_for
from ragstone.simulator.shapes import shapes as shapes_of
from ragstone.simulator.truth import read_truth
from ragstone.simulator.workspace import write_workspace
from ragstone.values.tables import Table


def simulate(
    council: Council,
    folder: Path,
    tables: Iterable[Table],
    holidays: Collection[date],
    progress: Callable[[str], None] = lambda _: None,
    processes: int | None = None,
) -> tuple[Extract, ...]:
    """Make a workspace of a made-up council in a folder that is empty or not there; its extracts are in `extracts`,
    each in a folder that is named by its day, and are what is given back, in order.

    `tables` are the canonical tables, `holidays` the bank holidays. `progress` is told what is being made.
    In however many processes, the files are the same; where nothing is said, in as many as are worth while.
    """
    write_workspace(council, folder)
    shapes, folder = shapes_of(tables), folder / "extracts"
    folder.mkdir()
    with TemporaryDirectory(prefix=".made-up-", dir=folder, ignore_cleanup_errors=True) as home:
        parts = live_in_parts(
            council, shapes, holidays, Path(home), processes or parts_for(council), progress
        )
        with Duck(Path(home) / "all.duckdb", files=True) as duck:
            progress("everything that the case system holds")
            read_truth(duck, shapes, parts)
            first, last = (taken(council.known_after[place]).toordinal() for place in (0, -1))
            plant(duck, shapes, council.seed * 10 + 6, council.faults, (first, last))
            return write_extracts(duck, shapes, council, folder, progress)
