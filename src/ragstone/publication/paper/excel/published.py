"""The book to publish, by the Government Analysis Function's checklist for spreadsheets.

A cover and notes; then a table a sheet, with a name, from the first column, under one row of headings, no cell of
it empty or merged; numbers are numbers, with what the paper prints beside them; no filters and no frozen panes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from ragstone.publication.characters import clean
from ragstone.publication.paper.excel.sheets import (
    SHORTHAND,
    Column,
    Sheet,
)
from ragstone.publication.paper.excel.workbook import LONGEST, Book, book
from ragstone.publication.paper.parts import Pack
from ragstone.publication.prose import prose, text_of
from ragstone.values.editions import Published


def published_book(published: Published, pack: Pack, figures: Sequence[Sheet]) -> bytes:
    out = io.BytesIO()
    tables = (notes_sheet(published, pack), *figures)
    with book(pack.heading, out) as made:
        _write_cover(made, pack, tables)
        for table in tables:
            write_sheet(made, pack, table, autofilter=False)
    return out.getvalue()


def notes_sheet(published: Published, pack: Pack) -> Sheet:
    """Shorthand, the key, and what the council says of its figures: a row each."""
    rows = [*(("Shorthand " + mark, text) for mark, text in SHORTHAND), *pack.key]
    said = [line for line in text_of(prose(published.scorecard.council.notes)).split("\n") if line]
    rows += [("About these figures", part) for line in said for part in _parts(line)]
    rows += [("About single measures", note) for note in pack.scorecard.notes]
    columns = (Column("Subject", 26), Column("Note", 110))
    return Sheet("Notes", "Notes", ("What the words and signs in this book mean.",), columns, tuple(rows))


def write_sheet(made: Book, pack: Pack, table: Sheet, **options: object) -> tuple[int, int, int]:
    """A sheet with its title, what is to be said first, and its table; top row, last row and column."""
    sheet = made.add_sheet(table.name)
    # A sheet is copied out of its book: what concerns every figure stands on each.
    lines = [*_of_every_figure(pack), *table.about, "This sheet has one table."]
    made.write(sheet, 0, 0, table.title, bold=True, font_size=14, text_wrap=False)
    sheet.set_row(0, 22)
    for row, line in enumerate(lines, start=1):
        made.write(sheet, row, 0, line, text_wrap=False)
    top = len(lines) + 1
    last, right = made.write_table(sheet, table, top, **options)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    return top, last, right


def _write_cover(made: Book, pack: Pack, tables: tuple[Sheet, ...]) -> None:
    sheet = made.workbook.add_worksheet("Cover")
    width = Column("", 100)
    sheet.set_column(0, 0, width.width)
    sheet.set_row(0, 24)
    heading = pack.heading
    made.write(sheet, 0, 0, f"{heading.title}, {heading.period}", bold=True, font_size=16)
    row = 1
    for text in _cover(pack):
        made.fit(sheet, row, (text,), (width,))
        made.write(sheet, row, 0, text)
        row += 1
    for table in tables:
        sheet.write_url(
            row,
            0,
            f"internal:'{table.name}'!A1",
            made.format(underline=1),
            clean(f"{table.name}: {table.title}")[:250],
        )
        row += 1


def _cover(pack: Pack) -> Iterator[str]:
    heading = pack.heading
    yield from _of_every_figure(pack)
    yield f"{heading.council}, {heading.service}, for the {heading.committee}"
    yield from pack.scorecard.summary
    yield f"Edition {heading.edition}. The same figures as in the committee's paper."
    if heading.changes_begin:
        yield heading.changes_begin
    yield from heading.changes
    if pack.cover.contact:
        yield "Contact: " + ", ".join(text for _, text in pack.cover.contact)
    yield "The sheets of this book:"


def _of_every_figure(pack: Pack) -> Iterator[str]:
    if pack.heading.notice:
        yield pack.heading.notice
    if pack.heading.correction:
        yield f"Edition {pack.heading.edition} is a correction: {pack.heading.correction}"


def _parts(text: str) -> list[str]:
    return [text[at : at + LONGEST] for at in range(0, len(text), LONGEST)]
