"""A measure's folder: measure.toml says what it means, cohort.sql who is counted, examples.toml what it comes to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from ragstone.files.cells import line
from ragstone.files.documents import Document, read_document
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.statements import lines_of
from ragstone.files.wording import listed, quoted
from ragstone.measures import cohort, examples
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import Confidence, DataPeriod, Kind, Measure, Polarity, SeriesChange, Unit

FILE = "measure.toml"
VARIANTS = "variants"
_COHORT_FOLLOWS = f"\n-- {cohort.FILE}\n"


@dataclass(frozen=True, slots=True)
class Defined:
    """A measure, and who is counted in it: None where its figures are supplied and not counted."""

    measure: Measure
    cohort: Cohort | None


def read_measure(reading: Reading, folder: str, name: str, variant: str = "") -> Defined | None:
    """The measure of that name; None, with faults, where its folder has any.

    A file of `variant` takes the place of the measure's own. The hash is that of the texts as UTF-8 with
    \\n line ends, so that whoever has them can check it.
    """
    reading.holds(f"{folder}/{VARIANTS}")  # one with nearly its name is a fault, used or not
    if variant and variant not in variants_of(reading, folder):
        cure = f"The variants are {listed(variants_of(reading, folder)) or 'none'}."
        reading.faults.add(reading.where(folder), f"there is no variant called {quoted(variant)}", cure)
        return None
    document = read_document(reading, of_variant(reading, folder, variant, FILE))
    if document is None:
        return None
    before = len(reading.faults)
    measure = _measure(document, name, variant)
    if measure is None or len(reading.faults) > before:
        return None
    file = of_variant(reading, folder, variant, cohort.FILE)
    counted = cohort.read_cohort(reading, file, document, measure)
    illustrations = examples.read_illustrations(reading, of_variant(reading, folder, variant, examples.FILE))
    measure = replace(measure, examples=illustrations)
    if len(reading.faults) > before:
        return None
    if counted is not None:
        text = f"{measure.text}{_COHORT_FOLLOWS}{counted.text}\n"
        measure = replace(measure, text=text, sha256=_hash(text))
    return Defined(measure, counted)


def line_of_number(measure: Measure) -> int | None:
    """On which line of its measure.toml the number stands: the text of a counted measure goes on in SQL."""
    return lines_of(measure.text.partition(_COHORT_FOLLOWS)[0]).get(("number",))


def variants_of(reading: Reading, folder: str) -> tuple[str, ...]:
    """The names of a measure's variants: the folders in its folder `variants`."""
    if not reading.exists(f"{folder}/{VARIANTS}"):
        return ()
    return tuple(path.name for path in reading.entries(f"{folder}/{VARIANTS}") if path.is_dir())


def of_variant(reading: Reading, folder: str, variant: str, file: str) -> str:
    """The variant's own file, or the measure's where the variant leaves it as it is."""
    own = f"{folder}/{VARIANTS}/{variant}/{file}"
    return own if variant and reading.holds(own) else f"{folder}/{file}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _measure(document: Document, name: str, variant: str) -> Measure | None:
    top, why, source = Section(document), Section(document, "why"), Section(document, "source")
    top.asked("why", "source", "changed", *cohort.FIELDS)
    unit = top.choice("unit", Unit, needed=True)
    kind = top.choice("kind", Kind, needed=True)
    data_period = top.choice("data_period", DataPeriod, needed=True)
    polarity = top.choice("polarity", Polarity, needed=True)
    confidence = source.choice("confidence", Confidence, needed=True)
    measure = Measure(
        name=name,
        number=top.whole("number", 1, 9999, needed=True) or 0,
        title=top.text("title", needed=True, parse=line),
        section=top.text("section", needed=True, parse=line),
        version=top.whole("version", 1, 9999, needed=True) or 0,
        kind=kind or Kind.FLOW,
        data_period=data_period or DataPeriod.MONTH,
        polarity=polarity or Polarity.NONE,
        unit=unit or Unit.COUNT,
        decimals=top.whole("decimals", 0, 4, needed=True) or 0,
        numerator=top.text("numerator", needed=True),
        denominator=top.text("denominator", needed=unit in (Unit.PERCENT, Unit.MEAN)),
        cases=top.text("cases", needed=True, parse=line),
        counted_in=top.text("counted_in", needed=unit is Unit.MEAN, parse=line),
        per=top.whole("per", 1, 10_000_000, needed=unit is Unit.RATE),
        population=top.text("population", needed=unit is Unit.RATE, parse=line),
        about=top.text("about", needed=True),
        it_matters=why.text("it_matters"),
        good_looks_like=why.text("good_looks_like"),
        definition=source.text("definition", needed=True),
        confidence=confidence or Confidence.UNKNOWN,
        evidence=source.text("evidence"),
        owned_by=source.text("owned_by", parse=line),
        review_by=source.day("review_by"),
        fed_by=source.text("fed_by"),
        changed=_changed(document),
        variant=variant,
        text=document.text,
        sha256=_hash(document.text),
    )
    for section in (top, why, source):
        section.no_others()
    if unit is not None:
        _only_for_its_unit(top, unit)
    return measure


def _changed(document: Document) -> SeriesChange | None:
    """A changed method, where the measure has one."""
    if "changed" not in document.data:
        return None
    section = Section(document, "changed")
    since = section.day("since", needed=True)
    why = section.text("why", needed=True)
    breaks = section.flag("breaks_series", needed=True)
    section.no_others()
    return SeriesChange(since, why, bool(breaks)) if since else None


_UNITS_OF = {
    "denominator": (Unit.PERCENT, Unit.MEAN),
    "counted_in": (Unit.MEAN,),
    "per": (Unit.RATE,),
    "population": (Unit.RATE,),
}


def _only_for_its_unit(top: Section, unit: Unit) -> None:
    for field, units in _UNITS_OF.items():
        if field in top.values and unit not in units:
            what = f"{field} has no meaning for a {unit}"
            top.fault(field, what, f"Take the line away, or make the unit {' or '.join(units)}.")
