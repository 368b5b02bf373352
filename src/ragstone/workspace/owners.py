"""owners.toml: who answers for a measure; the most particular entry wins, field by field."""

from __future__ import annotations

from ragstone.files.cells import line
from ragstone.files.documents import Document, read_document
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.wording import did_you_mean, listed, quoted
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Owner

FILE = "owners.toml"
_FIELDS = ("member", "portfolio", "director", "division")
_LEVELS = ("scorecard", "section", "measure")


def read_owners(reading: Reading, measures: Known[Measure]) -> tuple[Owner, ...]:
    """An owner for every measure for which somebody is named, by measure."""
    if not reading.holds(FILE):
        return ()
    document = read_document(reading, FILE)
    if document is None:
        return ()
    document.only(_LEVELS, "level", 'Known are [scorecard], [section."…"] and [measure.…].')
    everywhere = _fields(Section(document, "scorecard"))
    sections = {name: _fields(Section(document, "section", name)) for name in _names(document, "section")}
    own = {name: _fields(Section(document, "measure", name)) for name in _names(document, "measure")}
    _judge_names(document, sections, own, measures)
    owners = (
        _owner(name, everywhere, sections.get(measure.section, {}), own.get(name, {}))
        for name, measure in sorted(measures.values.items())
    )
    return tuple(owner for owner in owners if owner is not None)


def _names(document: Document, level: str) -> tuple[str, ...]:
    return tuple(Section(document, level).values)


def _fields(section: Section) -> dict[str, str]:
    """The fields that somebody filled in."""
    found = {field: section.text(field, parse=line) for field in _FIELDS}
    section.no_others()
    return {field: text for field, text in found.items() if text}


def _judge_names(
    document: Document,
    sections: dict[str, dict[str, str]],
    own: dict[str, dict[str, str]],
    measures: Known[Measure],
) -> None:
    faults = document.reading.faults
    for name in own:
        measures.find(name, document.place("measure", name), faults)
    known = {measure.section for measure in measures.values.values()}
    for name in sections:
        if measures.whole and name not in known:
            what = f"no measure is in a section called {quoted(name)}"
            cure = did_you_mean(name, known, f"The sections are {listed(sorted(known))}.")
            faults.add(document.place("section", name), what, cure)


def _owner(measure: str, *levels: dict[str, str]) -> Owner | None:
    """From the most general level to the most particular."""
    fields = {field: text for level in levels for field, text in level.items()}
    if not fields:
        return None
    return Owner(measure, *(fields.get(field, "") for field in _FIELDS))
