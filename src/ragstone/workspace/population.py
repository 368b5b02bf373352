"""population.csv: people of a named population in an area, from a day on."""

from __future__ import annotations

from ragstone.files.cells import line, whole_number
from ragstone.files.dates import day
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column
from ragstone.files.tables import Table
from ragstone.values.figures import Area, Population

POPULATION = Column("population", line, needed=True)
AREA = Column("area", str, needed=True)
FROM = Column("from", day, needed=True)
PEOPLE = Column("people", whole_number, needed=True)
SOURCE = Column("source", str)
POPULATIONS = Table("population.csv", (POPULATION, AREA, FROM, PEOPLE, SOURCE), key=(POPULATION, AREA, FROM))


def read_population(reading: Reading, areas: Known[Area]) -> Known[tuple[Population, ...]]:
    """The rows of each population by its name, in the order of areas and days."""
    found = POPULATIONS.read(reading)
    values: dict[str, list[Population]] = {}
    for row in found.rows:
        areas.find(row.get(AREA), row.at(AREA), reading.faults)
    for row in found.sound:
        people = Population(row[POPULATION], row[AREA], row[FROM], row[PEOPLE], row.get(SOURCE) or "")
        values.setdefault(people.population, []).append(people)
    ordered = {
        name: tuple(sorted(values[name], key=lambda each: (each.area, each.since))) for name in sorted(values)
    }
    return Known("population", ordered, complete=found.whole)
