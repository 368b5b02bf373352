"""figures.csv: counts, or a printed result, of a measure in an area and period."""

from __future__ import annotations

from ragstone.files.cells import Unreadable, number, quantity
from ragstone.files.dates import month
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column, Row
from ragstone.files.tables import Table
from ragstone.files.units import in_unit
from ragstone.sources.counts import unfit_counts
from ragstone.sources.printed import disagreement
from ragstone.values.figures import Area, Population, Supplied
from ragstone.values.measures import Measure, Unit

MEASURE = Column("measure", str, needed=True)
AREA = Column("area", str, needed=True)
PERIOD = Column("period", month, needed=True)
NUMERATOR = Column("numerator", number)
DENOMINATOR = Column("denominator", number)
PRINTED = Column("printed", quantity)
NOTE = Column("note", str)
FIGURES = Table(
    "figures.csv",
    (MEASURE, AREA, PERIOD, NUMERATOR, DENOMINATOR, PRINTED, NOTE),
    key=(MEASURE, AREA, PERIOD),
)

Populations = Known[tuple[Population, ...]]


def read_figures(
    reading: Reading,
    measures: Known[Measure],
    areas: Known[Area],
    populations: Populations,
    required: bool = True,
) -> tuple[Supplied, ...]:
    """Every row of figures, by measure, area and period; each fits its measure.

    `populations` are the people on record by name of population: they are the denominator of a
    rate whose row brings none. A rate whose area has no people on record is no fault here. A workspace
    whose figures are counted need not have the file: then it is not `required`.
    """
    figures = []
    for row in FIGURES.read(reading, required).rows:
        measure = measures.find(row.get(MEASURE), row.at(MEASURE), reading.faults)
        areas.find(row.get(AREA), row.at(AREA), reading.faults)
        if measure and row.sound:
            figures.append(_supplied(reading, row, measure, populations))
    return tuple(sorted(figures, key=lambda each: (each.measure, each.area, each.period)))


def _supplied(reading: Reading, row: Row, measure: Measure, populations: Populations) -> Supplied:
    before = len(reading.faults)
    printed = row.get(PRINTED)
    supplied = Supplied(
        measure=measure.name,
        area=row[AREA],
        period=row[PERIOD],
        numerator=row.get(NUMERATOR),
        denominator=row.get(DENOMINATOR),
        printed=printed.value if printed else None,
        note=row.get(NOTE) or "",
    )
    for column, what, cure in unfit_counts(supplied, measure.unit):
        reading.faults.add(f"{row.place}, column {column}", what, cure)
    try:
        if printed:
            in_unit(printed, measure.unit)
    except Unreadable as trouble:
        reading.faults.add(row.at(PRINTED), trouble.what, trouble.cure)
    people: tuple[Population, ...] | None = None
    if measure.unit is Unit.RATE and supplied.numerator is not None and supplied.denominator is None:
        people = populations.find(measure.population, row.at(DENOMINATOR), reading.faults)
    if len(reading.faults) == before and (found := disagreement(supplied, measure, people or ())):
        reading.faults.add(row.at(PRINTED), *found)
    return supplied
