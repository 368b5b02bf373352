"""figures.csv: counts, or a printed result, of a measure in an area and period."""

from __future__ import annotations

from ragstone.files.cells import Unreadable, number, quantity
from ragstone.files.dates import month
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column, Row
from ragstone.files.tables import Table
from ragstone.files.units import in_unit
from ragstone.files.wording import quoted
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

POPULATION = "population.csv"
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
        area = areas.find(row.get(AREA), row.at(AREA), reading.faults)
        if area and row.get(PERIOD):
            _must_stand(reading, row, area)
        if measure and row.sound:
            figures.append(_supplied(reading, row, measure, populations))
    return tuple(sorted(figures, key=lambda each: (each.measure, each.area, each.period)))


def _must_stand(reading: Reading, row: Row, area: Area) -> None:
    """A fault where the area did not stand at the period's end: no page would have the figure, and no sum."""
    day = row[PERIOD].last_day
    if area.exists_on(day):
        return
    was = "was no more" if area.until and area.until <= day else "was not there yet"
    cure = f"Put it under {area.successor}." if area.successor and was == "was no more" else ""
    what = f"{quoted(area.name)} {was} on {day}, as areas.csv says"
    reading.faults.add(
        row.at(AREA), what, cure or "Correct the area or the period, or the days in areas.csv."
    )


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
        people = _people(reading, row, measure.population, populations)
    if len(reading.faults) == before and (found := disagreement(supplied, measure, people or ())):
        reading.faults.add(row.at(PRINTED), *found)
    return supplied


def _people(
    reading: Reading, row: Row, population: str, populations: Populations
) -> tuple[Population, ...] | None:
    """The people on record. A file that is not there is one fault: every row tells it in the same words."""
    if populations.values or not populations.complete or reading.exists(POPULATION):
        return populations.find(population, row.at(DENOMINATOR), reading.faults)
    if not reading.instead_of(POPULATION):  # of a file with nearly its name it has been said
        what = (
            f"there is no such file, and rates without a denominator need the population {quoted(population)}"
        )
        cure = "Add it; its first row is population,area,from,people,source."
        reading.faults.add(reading.where(POPULATION), what, cure)
    return None
