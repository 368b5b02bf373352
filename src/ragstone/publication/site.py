"""Every file of a publication, from one Published: a pure function, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

from ragstone.publication import areas_data, data
from ragstone.publication.addresses import Addresses, logo_address, top_of
from ragstone.publication.areas_page import areas_page
from ragstone.publication.html import Frame, render
from ragstone.publication.key_page import key
from ragstone.publication.measure_page import data_notes, measure_page
from ragstone.publication.notes_page import notes_page
from ragstone.publication.page import Story, Table
from ragstone.publication.paper.files import Download, downloads, pack_files
from ragstone.publication.scorecard_page import scorecard_page
from ragstone.publication.spreadsheet import csv_of
from ragstone.values.editions import Published
from ragstone.values.figures import Area
from ragstone.values.measures import Measure

Files = dict[str, bytes]


def files_of(published: Published) -> Files:
    """Path in the publication's folder -> its bytes. Every page has its .csv and .json beside it."""
    files = pack_files(published)
    offered = downloads(published, files)
    files |= _look_files(published)
    for area in published.scorecard.areas:
        is_top = area == published.scorecard.areas[0]
        files |= _scorecard_files(published, area, offered if is_top else ())
    for measure in published.scorecard.measures:
        files |= _measure_files(published, measure)
    return files | _areas_files(published) | _key_files(published) | _notes_files(published)


def _look_files(published: Published) -> Files:
    """The style of every page, in the council's colour, and its logo."""
    look = published.scorecard.council.paper.look
    style = resources.files(__package__).joinpath("static/ragstone.css").read_bytes()
    colour = f"\n:root {{ --brand: {look.colour}; }}\n" if look.colour else ""
    logo = {logo_address(look): look.logo.content} if look.logo else {}
    return {"ragstone.css": style + colour.encode(), **logo}


def _frame(published: Published, title: str, here: str, address: str) -> Frame:
    addresses = Addresses(top_of(published.scorecard.areas), depth=address.count("/"))
    return Frame(published, addresses, title, here, address.rpartition("/")[2])


def _scorecard_files(published: Published, area: Area, offered: tuple[Download, ...]) -> Files:
    address = Addresses(top_of(published.scorecard.areas)).scorecard(area.name, "")[:-1]
    page = scorecard_page(published, area)
    lines = published.scorecard.lines_of(area.name)
    here = "scorecard" if area.name == top_of(published.scorecard.areas) else "area"
    frame = _frame(published, page.heading, here, address)
    return _charts(page.stories) | {
        f"{address}.html": render("scorecard.html", frame, page=page, downloads=offered),
        f"{address}.json": data.json_bytes(data.scorecard_json(published, area)),
        f"{address}.csv": csv_of(data.LINE_COLUMNS, (data.line_cells(published, line) for line in lines)),
    }


def _areas_files(published: Published) -> Files:
    """Every measure in every area at a glance: none for a council without parts."""
    if len(published.scorecard.areas) == 1:
        return {}
    frame = _frame(published, "Areas at a glance", "areas", "areas")
    lines = (data.line_cells(published, line) for line in published.scorecard.lines)
    return {
        "areas.html": render("areas.html", frame, page=areas_page(published)),
        "areas.json": data.json_bytes(areas_data.areas_json(published)),
        "areas.csv": csv_of(data.LINE_COLUMNS, lines),
    }


def _measure_files(published: Published, measure: Measure) -> Files:
    address = f"measures/{measure.name}"
    page = measure_page(published, measure)
    lines = [line for line in published.scorecard.lines if line.measure == measure.name]
    frame = _frame(published, measure.title, "", address)
    addresses = {
        frame.addresses.compared(measure.name): page.compared,
        frame.addresses.others(measure.name): page.others and page.others.charted,
    }
    drawn = {address: found.picture.svg.encode() for address, found in addresses.items() if found}
    return (
        _charts([page.story])
        | drawn
        | {
            f"{address}.html": render("measure.html", frame, page=page),
            f"{address}.json": data.json_bytes(data.measure_json(published, measure)),
            f"{address}.csv": csv_of(data.LINE_COLUMNS, (data.line_cells(published, line) for line in lines)),
        }
    )


def _charts(stories: Iterable[Story]) -> Files:
    return {story.trend.address: story.trend.svg.encode() for story in stories if story.trend.svg}


def _key_files(published: Published) -> Files:
    frame = _frame(published, "How to read this scorecard", "key", "key")
    rows = [(group.title, item.term, item.meaning) for group in key() for item in group.entries]
    terms = [{"group": group, "term": term, "meaning": meaning} for group, term, meaning in rows]
    return {
        "key.html": render("key.html", frame, key=key()),
        "key.json": data.json_bytes({**data.heading(published), "terms": terms}),
        "key.csv": csv_of(("group", "term", "meaning"), rows),
    }


def _notes_files(published: Published) -> Files:
    page = notes_page(published)
    tables = (page.standards, page.agreements, page.sources)
    return {
        "notes.html": render("notes.html", _frame(published, "Data notes", "notes", "notes"), page=page),
        "notes.json": data.json_bytes({**data.heading(published), **_notes_json(published, tables)}),
        "notes.csv": csv_of(("measure", "note", "text"), _measure_notes(published)),
    }


def _notes_json(published: Published, tables: Iterable[Table]) -> data.Json:
    notes: dict[str, dict[str, str]] = {}
    for measure, term, text in _measure_notes(published):
        notes.setdefault(measure, {})[term] = text
    spelled = {
        table.caption: [dict(zip(table.headings, row, strict=True)) for row in table.rows] for table in tables
    }
    return {"markdown": published.scorecard.council.notes, "measures": notes, "tables": spelled}


def _measure_notes(published: Published) -> list[tuple[str, str, str]]:
    scorecard = published.scorecard
    return [
        (line.measure, term, text)
        for line in scorecard.lines_of(scorecard.areas[0].name)
        for term, text in data_notes(published, scorecard.measure(line.measure), line)
    ]
