"""The list of the catalogue's measures, and which page each of them has."""

from __future__ import annotations

from collections.abc import Iterator

from tools.reference.markdown import table
from tools.reference.measure import page_of

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import catalogues, read_measures
from ragstone.publication.words import DATA_PERIODS, POLARITIES
from ragstone.values.measures import Measure

_CATALOGUE = "childrens_services"
_HEADINGS = ("no.", "measure", "data period", "polarity", "how sure", "owner of the definition")


def measures() -> Iterator[str]:
    """A table for each section of the scorecard."""
    chosen = _chosen(_reading())
    for section in dict.fromkeys(measure.section for measure in chosen):
        yield f"## {section}\n"
        yield table(_HEADINGS, (_row(measure) for measure in chosen if measure.section == section))


def manual() -> dict[str, str]:
    """The page of every measure, by the name of its file in docs/reference/measures/."""
    reading = _reading()
    pages = {f"{measure.name}.md": page_of(reading, measure) for measure in _chosen(reading)}
    reading.refuse()
    return pages


def _reading() -> Reading:
    return Reading(catalogues() / _CATALOGUE)


def _chosen(reading: Reading) -> tuple[Measure, ...]:
    chosen = read_measures(reading, _CATALOGUE, "").chosen(())
    reading.refuse()
    return chosen


def _row(measure: Measure) -> tuple[str, ...]:
    return (
        str(measure.number),
        f"[{measure.title}](measures/{measure.name}.md)",
        DATA_PERIODS[measure.data_period],
        POLARITIES[measure.polarity],
        measure.confidence.value,
        measure.owned_by,
    )
