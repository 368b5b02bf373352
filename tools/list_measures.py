"""Write examples/new/catalogue.csv: every measure of the catalogue, for an analyst to choose from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import read_measures
from ragstone.publication.words import DATA_PERIODS, POLARITIES, unit_words
from ragstone.values.measures import Measure, Unit

ROOT = Path(__file__).parents[1]
LIST = ROOT / "examples" / "new" / "catalogue.csv"
COLUMNS = (
    "number",
    "measure",
    "section",
    "title",
    "better",
    "data_period",
    "unit",
    "numerator",
    "denominator",
)


def listing() -> str:
    """The list as CSV, in the order of the measures' numbers."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows())
    return written.getvalue()


def _rows() -> Iterator[Sequence[str]]:
    reading = Reading(ROOT)
    catalogue = read_measures(reading, "childrens_services", "")
    reading.refuse()
    for measure in catalogue.chosen(()):
        yield (
            str(measure.number),
            measure.name,
            measure.section,
            measure.title,
            POLARITIES[measure.polarity],
            DATA_PERIODS[measure.data_period],
            unit_words(measure) or "percent",
            measure.numerator,
            _denominator(measure),
        )


def _denominator(measure: Measure) -> str:
    """What to fill in; for a rate nothing, since the people are in population.csv."""
    return "from population.csv" if measure.unit is Unit.RATE else measure.denominator


if __name__ == "__main__":
    LIST.write_text(listing(), encoding="utf-8", newline="\n")
