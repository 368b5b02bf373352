"""standards.csv: target, minimum standard and band of a measure in a fiscal year and area."""

from __future__ import annotations

from ragstone.files.cells import quantity, yes_or_no
from ragstone.files.dates import fiscal_year
from ragstone.files.faults import Faults
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.rows import Column, Row
from ragstone.files.tables import Table
from ragstone.files.units import amount_in
from ragstone.values.figures import Area
from ragstone.values.measures import Measure, Polarity
from ragstone.values.ratings import Standard
from ragstone.values.rounding import plain

MEASURE = Column("measure", str, needed=True)
FISCAL_YEAR = Column("fiscal_year", fiscal_year, needed=True)
AREA = Column("area", str, needed=True)
TARGET = Column("target", quantity)
MINIMUM = Column("minimum_standard", quantity)
BAND = Column("band", quantity)
RATED = Column("rated", yes_or_no)
SET_BY = Column("set_by", str)
ASSUMED = Column("assumed", str)
NOTE = Column("note", str)
STANDARDS = Table(
    "standards.csv",
    (MEASURE, FISCAL_YEAR, AREA, TARGET, MINIMUM, BAND, RATED, SET_BY, ASSUMED, NOTE),
    key=(MEASURE, FISCAL_YEAR, AREA),
)


def read_standards(reading: Reading, measures: Known[Measure], areas: Known[Area]) -> tuple[Standard, ...]:
    """Every standard, by measure, fiscal year and area; each fits its measure's unit and polarity."""
    standards = []
    found = STANDARDS.read(reading)
    for row in found.rows:
        measure = measures.find(row.get(MEASURE), row.at(MEASURE), reading.faults)
        areas.find(row.get(AREA), row.at(AREA), reading.faults)
        if measure and row.sound:
            standard = _standard(row, measure, reading.faults)
            _judge(row, standard, measure.polarity, reading.faults)
            standards.append(standard)
    return tuple(sorted(standards, key=lambda each: (each.measure, each.fiscal_year, each.area)))


def _standard(row: Row, measure: Measure, faults: Faults) -> Standard:
    return Standard(
        measure=measure.name,
        fiscal_year=row[FISCAL_YEAR],
        area=row[AREA],
        target=amount_in(row, TARGET, measure.unit, faults),
        minimum=amount_in(row, MINIMUM, measure.unit, faults),
        band=amount_in(row, BAND, measure.unit, faults),
        rated=row.get(RATED) is not False,
        set_by=row.get(SET_BY) or "",
        assumed=row.get(ASSUMED) or "",
        note=row.get(NOTE) or "",
    )


def _judge(row: Row, standard: Standard, polarity: Polarity, faults: Faults) -> None:
    for column in (MINIMUM, BAND):
        if column.name in row.values and TARGET.name not in row.values:
            what = f"there is a {column.name} without a target"
            faults.add(row.at(TARGET), what, f"Write the target, or empty {column.name}.")
    if polarity is Polarity.NONE and standard.rated:
        what = "the measure has no polarity, so nothing can be rated by this standard"
        faults.add(row.at(RATED), what, "Write no.")
    if standard.band is not None and polarity is not Polarity.TARGET:
        what = f"a band is for measures that should be near a target (T), and this one is {polarity}"
        faults.add(row.at(BAND), what, "Empty the cell.")
    told = BAND.name in row.values or TARGET.name not in row.values
    if polarity is Polarity.TARGET and standard.rated and not told:
        what = "the measure should be near its target, and nothing says how near is near enough"
        faults.add(row.at(BAND), what, "Write the distance that is still Green, or no under rated.")
    _judge_minimum(row, standard, polarity, faults)


def _judge_minimum(row: Row, standard: Standard, polarity: Polarity, faults: Faults) -> None:
    target, minimum, band = standard.target, standard.minimum, standard.band
    if minimum is None or target is None:
        return
    said, asked = plain(minimum), plain(target)
    if polarity is Polarity.HIGHER and minimum > target:
        what = f"higher is better, and the minimum standard {said} is above the target {asked}"
        faults.add(row.at(MINIMUM), what, f"Write {asked} or less.")
    if polarity is Polarity.LOWER and minimum < target:
        what = f"lower is better, and the minimum standard {said} is below the target {asked}"
        faults.add(row.at(MINIMUM), what, f"Write {asked} or more.")
    if polarity is Polarity.TARGET and band is not None and minimum < band:
        what = f"the minimum standard {said} is nearer the target than the band {plain(band)}"
        faults.add(row.at(MINIMUM), what, f"Both are distances from the target: write {plain(band)} or more.")
