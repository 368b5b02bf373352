"""cohort.sql and the fields of measure.toml that say what the ledger does with its rows."""

from __future__ import annotations

import re

from ragstone.files.documents import Document
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.text import plain_text
from ragstone.sql.texts import bare, names_read
from ragstone.values.cohorts import Cohort, CountEach, Misses
from ragstone.values.measures import DataPeriod, Kind, Measure, Polarity, Unit

FILE = "cohort.sql"
FIELDS = ("count_each", "at_least", "look_back")
_GIVES_AREA = re.compile(r"\barea\b", re.IGNORECASE)
_GIVES_OPEN_UNTIL = re.compile(r"\bopen_until\b", re.IGNORECASE)
_MISSES = {Polarity.HIGHER: Misses.BELOW, Polarity.LOWER: Misses.ABOVE}
_PERIODS = {
    Kind.FLOW: (DataPeriod.YEAR_TO_DATE, DataPeriod.ROLLING_12_MONTHS, DataPeriod.MONTH, DataPeriod.QUARTER),
    Kind.STOCK: (DataPeriod.SNAPSHOT, DataPeriod.ROLLING_12_MONTHS),
    Kind.REGISTER: (DataPeriod.YEAR_TO_DATE,),
}


def read_cohort(reading: Reading, file: str, document: Document, measure: Measure) -> Cohort | None:
    """The cohort beside a measure.toml; None where there is none, or, with faults, where it cannot be used."""
    section = Section(document)
    count_each = section.choice("count_each", CountEach)
    at_least = section.whole("at_least", 1, 100)
    if at_least is not None and count_each is None:
        section.fault(
            "at_least",
            "at_least has no meaning for rows that are added up as they are",
            'Say which rows are taken together, as in count_each = "child", or take the line away.',
        )
    look_back = _look_back(section, document)
    if not reading.holds(file):
        return None
    text = plain_text(reading, file)
    if text is None:
        return None
    if measure.data_period not in _PERIODS[measure.kind]:
        listed = " or ".join(_PERIODS[measure.kind])
        section.fault(
            "data_period", f"a {measure.kind} cannot be read {measure.data_period}", f"Write {listed}."
        )
    return Cohort(
        measure=measure.name,
        kind=measure.kind,
        data_period=measure.data_period,
        text=text.strip().rstrip(";"),
        gives_area=bool(_GIVES_AREA.search(bare(text))),
        count_each=count_each,
        at_least=at_least or 1,
        look_back=look_back,
        reads=names_read(text),
        file=reading.where(file),
        gives_open_until=bool(_GIVES_OPEN_UNTIL.search(bare(text))),
        misses=_MISSES.get(measure.polarity) if measure.unit is Unit.PERCENT else None,
    )


def _look_back(section: Section, document: Document) -> tuple[tuple[str, int], ...]:
    if "look_back" not in section.values:
        return ()
    inner = Section(document, "look_back")
    found = [(table, inner.whole(table, 1, 240)) for table in inner.values]
    return tuple((table, months) for table, months in found if months is not None)
