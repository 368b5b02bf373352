"""A correction stands on the first page of the paper and in both workbooks, with what has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.publication.corrections import correction_of
from ragstone.publication.paper.files import pack_files
from ragstone.values.periods import Month
from tests.paper.documents import Excel, Word
from tests.paper.drawn import drawn
from tests.paper.pdf_reading import Tagged, bare

WHY, CHANGE = "A late visit was found", "Visits held in time: 61.0% (was 60.0%)."
CORRECTED = replace(
    drawn("kent-2015-02", Month(2015, 2)),
    correction=WHY,
    replaces="b" * 64,
    compared_with="a" * 64,
    differs=(CHANGE, *(f"Measure {place}." for place in range(20))),
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return pack_files(CORRECTED)


def test_pdf_and_word_and_workbook_say_why_and_what_has_changed(files: dict[str, bytes]) -> None:
    texts = {
        "pdf": Tagged(files["pack/committee-pack-2015-02.pdf"]).text,
        "word": Word(files["pack/committee-pack-2015-02.docx"]).text,
    }
    (cover, *_) = Excel(files["pack/figures-2015-02.xlsx"]).sheets.values()
    texts["excel"] = " ".join(cell for row in cover for cell in row)
    for text in map(bare, texts.values()):
        assert bare(WHY) in text
        assert bare(f"Changed since edition {'a' * 12}:") in text
        assert bare(CHANGE) in text
        assert bare("And 15 more changes, which the scorecard's page lists.") in text


@pytest.mark.parametrize("book", ["figures", "analysis"])
def test_every_sheet_says_that_its_figures_are_a_corrections(files: dict[str, bytes], book: str) -> None:
    sheets = Excel(files[f"pack/{book}-2015-02.xlsx"]).sheets
    assert len(sheets) > 1
    for name, rows in sheets.items():
        assert any(WHY in cell for row in rows[:4] for cell in row), name


def test_one_change_more_than_there_is_room_for_is_one() -> None:
    def more(changes: int) -> tuple[str, ...]:
        found = correction_of(replace(CORRECTED, differs=tuple(f"Measure {n}." for n in range(changes))))
        assert found
        return found.in_short[6:]

    assert more(6) == ()
    assert more(7) == ("And 1 more change, which the scorecard's page lists.",)
    assert more(8) == ("And 2 more changes, which the scorecard's page lists.",)
