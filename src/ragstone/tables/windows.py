"""What extract.toml says: the day of the extract, and the days that each table tells all about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ragstone.files.documents import Document
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.tables.schema import schema
from ragstone.values.loads import Window

SAYS = "extract.toml"
SINCE_EVER = date(1980, 1, 1)  # where the calendar begins


def said_of(
    document: Document | None, taken: date | None, tables: Sequence[str], reading: Reading
) -> tuple[date | None, str, dict[str, Window]]:
    """The day it was taken, a note, and the window of each table: its own, or the extract's."""
    if document is None:
        if taken is None and not reading.faults:
            cure = f"Write it into {SAYS} beside the tables, as taken = 2015-03-02, or give it with --taken."
            reading.faults.add(reading.folder.name, "nothing says on which day the extract was taken", cure)
        return taken, "", {table: Window(None, taken) for table in tables if taken}
    top = Section(document)
    said = top.day("taken", needed=taken is None)
    if said and taken and said != taken:
        cure = "Leave one of the two away, or make them say the same."
        top.fault("taken", f"here the extract was taken on {said}, and --taken says {taken}", cure)
    day, note = said or taken, top.text("note")
    whole = _window(top, None, day)
    top.asked("tables")
    within = Section(document, "tables")
    windows = {table: whole for table in tables if whole}
    for table in (table.name for table in schema()):
        if table not in within.values:
            continue
        own = Section(document, "tables", table)
        within.asked(table)
        if (window := _window(own, whole, day)) and table in windows:
            windows[table] = window
        own.no_others()
    top.no_others()
    within.no_others()
    return day, note, windows


def _window(section: Section, otherwise: Window | None, taken: date | None) -> Window | None:
    """The days that a table tells all about. None, with or without a fault, where they cannot be known."""
    everything = section.flag("everything")
    since = section.day("covers_from") or (SINCE_EVER if everything else None)
    until = section.day("covers_until")
    if everything and "covers_from" in section.values:
        section.fault("covers_from", "everything is covered, and yet it begins on a day", "Leave one away.")
    if until and taken and until > taken:
        section.fault("covers_until", "this is after the day on which the extract was taken", "Correct one.")
    if otherwise:
        since, until = since or otherwise.since, until or otherwise.until
    until = until or taken
    if since and until and since > until:
        field = "covers_from" if "covers_from" in section.values else "covers_until"
        section.fault(field, "the extract would end before it begins", "Correct covers_from or covers_until.")
    return Window(since, until) if until and section.sound else None
