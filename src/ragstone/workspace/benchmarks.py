"""benchmarks.csv: what others came to, by measure and fiscal year."""

from __future__ import annotations

from collections.abc import Iterable

from ragstone.files.cells import line, quantity
from ragstone.files.dates import fiscal_year
from ragstone.files.faults import Faults
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column, Row
from ragstone.files.tables import Table
from ragstone.files.units import amount_in
from ragstone.files.wording import quoted
from ragstone.values.benchmarks import Benchmark
from ragstone.values.measures import Measure, Unit

MEASURE = Column("measure", str, needed=True)
FISCAL_YEAR = Column("fiscal_year", fiscal_year, needed=True)
NAME = Column("name", line, needed=True)
RESULT = Column("result", quantity)
FROM = Column("range_from", quantity)
TO = Column("range_to", quantity)
RANGE_OF = Column("range_of", line)
SOURCE = Column("source", line, needed=True)
BENCHMARKS = Table(
    "benchmarks.csv",
    (MEASURE, FISCAL_YEAR, NAME, RESULT, FROM, TO, RANGE_OF, SOURCE),
    key=(MEASURE, FISCAL_YEAR, NAME),
)


def read_benchmarks(reading: Reading, measures: Known[Measure]) -> tuple[Benchmark, ...]:
    """Every benchmark, in the order of the file; none where there is no such file."""
    benchmarks = []
    rows = BENCHMARKS.read(reading).rows
    _written_alike(rows, reading.faults)
    for row in rows:
        measure = measures.find(row.get(MEASURE), row.at(MEASURE), reading.faults)
        if measure and row.sound and (found := _benchmark(row, measure, reading.faults)):
            benchmarks.append(found)
    return tuple(benchmarks)


def _written_alike(rows: Iterable[Row], faults: Faults) -> None:
    """A name is one reader's line from year to year: written otherwise, it would be somebody else's."""
    first: dict[str, Row] = {}
    for row in rows:
        if name := row.get(NAME):
            known = first.setdefault("".join(name.casefold().split()), row)
            if name != known[NAME]:
                other = f"{quoted(known[NAME])} in row {known.number}"
                what = f"{quoted(name)} differs only in capitals or spaces from {other}"
                faults.add(row.at(NAME), what, "Write both alike.")


def _benchmark(row: Row, measure: Measure, faults: Faults) -> Benchmark | None:
    if measure.unit is Unit.COUNT:
        what = f"{measure.name} is a count, and a larger council has more of anything"
        faults.add(row.at(MEASURE), what, "Take the row out; compare by a percentage or a rate.")
        return None
    before = len(faults)
    result, low, high = (amount_in(row, column, measure.unit, faults) for column in (RESULT, FROM, TO))
    if len(faults) > before:
        return None
    if (low is None) != (high is None):
        missing = FROM if low is None else TO
        faults.add(row.at(missing), "a range has two ends, and one is missing", "Write both, or neither.")
    elif low is not None and high is not None and low > high:
        faults.add(row.at(TO), "the range ends below where it begins", "Write the smaller number first.")
    elif low is None and row.get(RANGE_OF) is not None:
        faults.add(
            row.at(RANGE_OF), "there is no range that this could be of", "Write its ends, or empty the cell."
        )
    elif low is None and result is None:
        faults.add(row.at(RESULT), "there is neither a result nor a range", "Write one, or take the row out.")
    else:
        whose, source = row.get(RANGE_OF) or "", row[SOURCE]
        return Benchmark(measure.name, row[FISCAL_YEAR], row[NAME], result, low, high, whose, source)
    return None
