"""paper.toml: the texts, the contact and the look of the committee's paper. Without it, Ragstone's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields

from ragstone.files.cells import Unreadable, line
from ragstone.files.documents import Document, read_document
from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.wording import did_you_mean, listed, quoted
from ragstone.values.measures import Measure
from ragstone.values.papers import PLACES, Appendix, Contact, Look, Paper, Selection, Wording
from ragstone.workspace.attachments import base_document, picture
from ragstone.workspace.colours import dark_colour

FILE = "paper.toml"
_SECTIONS = ("report", "paragraphs", "contact", "pack", "quarterly", "look")
_LINES, _FRONT = ("subject", "classification"), ("summary", "recommendation")
_PARAGRAPHS = tuple(field.name for field in fields(Wording) if field.name not in _LINES + _FRONT)
_CONTACT = tuple(field.name for field in fields(Contact))
_BRACES = re.compile(r"\{([^{}\n]*)\}")


def read_paper(reading: Reading, measures: Known[Measure], chosen: Sequence[str]) -> Paper:
    """What paper.toml says. `chosen` are the measures that the scorecard has; none of them means all."""
    if not reading.holds(FILE):
        return Paper()
    document = read_document(reading, FILE)
    if document is None:
        return Paper()
    document.only(_SECTIONS, "section", f"The sections are {listed(_SECTIONS)}.")
    report, pack = Section(document, "report"), Section(document, "pack")
    paragraphs = Section(document, "paragraphs")
    paper = Paper(
        sender=report.texts("from"),
        wording=Wording(
            **_texts(report, _LINES, line), **_texts(report, _FRONT), **_texts(paragraphs, _PARAGRAPHS)
        ),
        contact=_contact(document),
        background=_background(pack),
        appendix=pack.choice("appendix", Appendix) or Appendix.CLASSIC,
        exception_reports=_measures(document, pack, "exception_reports", measures, chosen),
        quarterly=_quarterly(document, measures, chosen),
        look=_look(reading, document),
    )
    for section in (report, paragraphs, pack):
        section.no_others()
    return paper


def _texts(
    section: Section, names: Sequence[str], parse: Callable[[str], str] = str
) -> dict[str, str | None]:
    """A text, or None, for each name: what is not there is Ragstone's to say, what is empty is left out."""
    found = {name: section.text(name, parse=lambda text: parse(_with_places(text))) for name in names}
    return {name: text if name in section.values else None for name, text in found.items()}


def _with_places(text: str) -> str:
    """The text, if all that it has in braces can be filled in."""
    for place in _BRACES.findall(text):
        if place not in PLACES:
            cure = did_you_mean(place, PLACES, f"Known are {listed(PLACES)}.")
            raise Unreadable(f"{quoted('{' + place + '}')} stands for nothing", cure)
    return text


def _background(pack: Section) -> tuple[str, ...]:
    texts = pack.texts("background")
    for text in texts:
        try:
            _with_places(text)
        except Unreadable as trouble:
            pack.fault("background", f"background: {trouble.what}", trouble.cure)
    return texts


def _contact(document: Document) -> Contact:
    section = Section(document, "contact")
    contact = Contact(**{name: section.text(name, parse=line) for name in _CONTACT})
    section.no_others()
    return contact


def _measures(
    document: Document, section: Section, field: str, measures: Known[Measure], chosen: Sequence[str]
) -> tuple[str, ...]:
    """Names of measures that the scorecard has."""
    names = section.texts(field)
    for name in names:
        found = measures.find(name, section.place(field), document.reading.faults)
        if found and chosen and name not in chosen:
            cure = "Add it to measures in ragstone.toml, or take it away here."
            section.fault(field, f"{field}: {quoted(name)} is not on the scorecard", cure)
    return names


def _quarterly(document: Document, measures: Known[Measure], chosen: Sequence[str]) -> Selection | None:
    if "quarterly" not in document.data:
        return None
    section = Section(document, "quarterly")
    selection = Selection(
        title=section.text("title", needed=True, parse=line),
        note=section.text("note"),
        measures=_measures(document, section, "measures", measures, chosen),
    )
    if section.sound and not selection.measures:
        section.fault("measures", "the selection has no measure", "Name one, or take the section away.")
    section.no_others()
    return selection


def _look(reading: Reading, document: Document) -> Look:
    section = Section(document, "look")
    look = Look(
        colour=section.text("colour", parse=dark_colour).lower(),
        logo=picture(reading, section, "logo"),
        logo_words=section.text("logo_words", parse=line),
        base=base_document(reading, section, "base"),
    )
    if look.logo and not look.logo_words:
        what = "there is a logo and nothing that says in words what it shows"
        section.fault(
            "logo_words", what, 'Write it for those who do not see it: logo_words = "Anytown Council".'
        )
    section.no_others()
    return look
