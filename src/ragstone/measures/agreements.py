"""agreements.toml: counts of different measures that must agree."""

from __future__ import annotations

import re

from ragstone.files.cells import Unreadable, one_of
from ragstone.files.documents import Document, read_document
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.wording import quoted
from ragstone.measures.folder import AGREEMENTS
from ragstone.values.measures import Identity, Measure

Terms = tuple[tuple[str, str], ...]
_TERM = re.compile(r"([^.\s]+)\.(numerator|denominator)")


def read_agreements(reading: Reading, folder: str, measures: Known[Measure]) -> tuple[Identity, ...]:
    """Every identity of a folder's agreements.toml; none where there is no such file."""
    file = f"{folder}/{AGREEMENTS}" if folder else AGREEMENTS
    if not reading.holds(file):
        return ()
    document = read_document(reading, file)
    if document is None:
        return ()
    for key in document.data:
        if key != "agreement":
            what = f"there is nothing called {quoted(key)} in this file"
            reading.faults.add(document.place(key), what, "Begin each with [[agreement]].")
    given = document.data.get("agreement", [])
    if not isinstance(given, list):
        cure = "Write [[agreement]] with two brackets on each side."
        reading.faults.add(document.place("agreement"), "this is not a list of agreements", cure)
        return ()
    return tuple(_identity(document, index, measures) for index in range(len(given)))


def _identity(document: Document, index: int, measures: Known[Measure]) -> Identity:
    section = Section(document, "agreement", index)
    says = section.text("says", needed=True)
    left = _terms(section, "left", measures, document)
    relation = section.text("relation", needed=True, parse=lambda text: one_of(text, ("=", "<=")))
    right = _terms(section, "right", measures, document)
    section.no_others()
    return Identity(says, left, relation, right)


def _terms(section: Section, field: str, measures: Known[Measure], document: Document) -> Terms:
    """a.numerator + b.denominator, as pairs."""
    terms: list[tuple[str, str]] = []

    def parse(text: str) -> str:
        for term in text.split("+"):
            found = _TERM.fullmatch(term.strip())
            if not found:
                cure = "Write it like plans.numerator + visits.denominator."
                raise Unreadable(f"{quoted(term.strip())} is not a count of a measure", cure)
            measures.find(found[1], section.place(field), document.reading.faults)
            terms.append((found[1], found[2]))
        return text

    section.text(field, needed=True, parse=parse)
    return tuple(terms)
