"""One size of the benchmark: the same figures counted by the ledger and by a naive join, and compared in every cell."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from ragstone.bench.council import FIRST, LAST, make_extract
from ragstone.bench.machine import Roomy, once, peak_memory, timed
from ragstone.bench.questions import CHAIN, JOINED, QUESTIONS, SWEPT
from ragstone.conformance.naive import Naive, naive_placed
from ragstone.counting.ground import add_calendar, add_views, views_for
from ragstone.counting.kept import keep, kept_ledgers
from ragstone.engines.duck import Duck
from ragstone.ledger.placing import placed
from ragstone.ledger.reading import Ledger, number_of
from ragstone.ledger.statements import changes_of
from ragstone.tables.loading import load
from ragstone.tables.schema import schema
from ragstone.tables.store import FILE, Store, kept, known
from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import Count
from ragstone.values.measures import Kind

MONTHS = tuple(FIRST.plus(number) for number in range(number_of(LAST) - number_of(FIRST) + 1))


@dataclass(frozen=True, slots=True)
class Timing:
    """Processor seconds for one figure; in `differing` cells the ledger and the naive join do not agree."""

    name: str
    ledger: float  # the statement of changes, on tables and views as they stand
    placed: float  # making the table of the cohort's rows, each with its area
    ledger_placed: float  # the statement of changes over that table
    naive: float  # the naive join over that table
    group_by: float  # one group-by by area and month over that table
    stored: float  # every cell, read from stored changes
    cells: int
    differing: int


@dataclass(frozen=True, slots=True)
class Bench:
    """Seconds for one size; `clock` is how long all of it took."""

    events: int
    load: float
    views: float
    figures: Sequence[Timing]
    swept: Timing  # the last of them once more, the dear way
    memory: float | None
    clock: float


def bench_of(events: int) -> Bench:
    """Everything once, in a folder that is gone afterwards."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="ragstone-bench-") as name:
        folder = Path(name)
        extract = folder / "extract"
        extract.mkdir()
        make_extract(extract, events)
        path = folder / FILE
        loaded, _ = once(lambda: _load(extract, path))
        with Roomy(path) as duck:
            _stand(duck)
            views = (*views_for({name for cohort in QUESTIONS for name in cohort.reads}), CHAIN)
            enriched, _ = once(lambda: add_views(duck, views))
            figures = [_timing(duck, cohort, f"placed_{number}") for number, cohort in enumerate(QUESTIONS)]
            swept = _timing(duck, SWEPT, "placed_swept")
        return Bench(events, loaded, enriched, figures, swept, peak_memory(), time.perf_counter() - began)


def _load(extract: Path, path: Path) -> None:
    with Store(path) as store:
        load(extract, store)


def _stand(duck: Duck) -> None:
    """The records by their own names, and the calendar."""
    for table in schema():
        columns = ", ".join(column.name for column in table.columns)
        duck.run(f"CREATE TEMP VIEW {table.name} AS SELECT {columns} FROM {kept(table)} WHERE {known(None)}")
    add_calendar(duck)


def _timing(duck: Duck, cohort: Cohort, table: str) -> Timing:
    def into(name: str, select_text: str) -> float:
        """Seconds for the database alone: nothing is handed over to Python."""
        return timed(lambda: duck.run(f"CREATE OR REPLACE TEMP TABLE {name} AS {select_text}"))[0]

    counted = into("counted", changes_of(cohort))
    placing, _ = once(lambda: duck.make(table, placed(cohort)))
    over = replace(cohort, text=f"SELECT * FROM {table}", gives_area=True)
    over_placed = into("counted_over", changes_of(over))
    day = "on_date" if cohort.kind is Kind.FLOW else "from_date"
    grouping = into("grouped", _group_by(table, day))
    joined = JOINED.get(cohort.measure, cohort)
    if joined is not cohort:
        duck.run(f"DROP TABLE {table}")
        duck.make(table, placed(joined))
    joining = into("joined", naive_placed(joined, table, FIRST, LAST))
    duck.run(f"DROP TABLE {table}")
    keep(duck, cohort.measure, cohort)
    reading, cells = timed(
        lambda: _read(kept_ledgers(duck, [cohort], {cohort.measure: cohort.measure})[cohort.measure])
    )
    every, differing = _compared(duck, cells)
    return Timing(cohort.measure, counted, placing, over_placed, joining, grouping, reading, every, differing)


def _compared(duck: Duck, cells: Mapping[tuple[str, int], Count]) -> tuple[int, int]:
    """How many cells there are, zeros included, and in how many the ledger and the naive join differ."""
    rows = duck.run("SELECT period_no, area, numerator, denominator FROM joined")
    other = Naive({(area, int(no)): Count(Fraction(n), Fraction(d)) for no, area, n, d in rows})
    nothing = Count(Fraction(0), Fraction(0))
    every = [(area, month) for area in {area for area, _ in cells} | other.areas for month in MONTHS]
    differ = (
        cells.get((area, number_of(month)), nothing) != other.count(area, month) for area, month in every
    )
    return len(every), sum(differ)


def _read(read: Ledger) -> dict[tuple[str, int], Count]:
    """The figure of every area and month."""
    return {(area, number_of(month)): read.count(area, month) for area in read.areas for month in MONTHS}


def _group_by(table: str, day: str) -> str:
    return f"""SELECT p.area, c.month_no, SUM(p.numerator) AS numerator, SUM(p.denominator) AS denominator
FROM {table} AS p
JOIN calendar AS c ON c.day = p.{day}
GROUP BY p.area, c.month_no"""
