"""What PDF and Word need below their pages: characters, a font's table, Markdown as a tree, streams that end well."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf, Stream

import ragstone.publication.paper
from ragstone.publication.characters import breakable, clean, spelled
from ragstone.publication.paper.endings import saved
from ragstone.publication.paper.font import characters_of
from ragstone.publication.paper.row_headings import with_row_headings
from ragstone.publication.prose import Shape, prose, text_of

FONTS = Path(ragstone.publication.paper.__file__).parent / "fonts"
FONT = FONTS / "LiberationSans-Regular.ttf"


def test_marks_that_turn_words_round_and_what_cannot_be_written_are_dropped() -> None:
    assert clean("a\u202eb\u2066c\u200fd\x00e\ud800f\ufffeg\x85h") == "abcdefgh"
    assert clean("line\n and\ttab") == "line\n and\ttab"


def test_a_long_word_may_be_broken_and_no_other() -> None:
    assert breakable("short words stay") == "short words stay"
    assert breakable("x" * 40).split("\u200b") == ["x" * 10] * 4
    assert breakable("x" * 40).replace("\u200b", "") == "x" * 40


def test_what_a_font_has_not_is_spelled() -> None:
    known = characters_of(str(FONT))
    assert spelled("Żółć €5 ↑ “é”", known) == "Żółć €5 ↑ “é”"
    assert (
        spelled("\N{GRINNING FACE}\N{VARIATION SELECTOR-16} 中", known)
        == "[grinning face] [cjk unified ideograph-4e2d]"
    )


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_all_four_fonts_have_the_same_characters_of_the_languages_here(style: str) -> None:
    known = characters_of(str(FONTS / f"LiberationSans-{style}.ttf"))
    assert {
        ord(character)
        for character in "AZaz09“”€£ŵŷâêîôûáéíóúàèìòùẁẃẅ•…·↑→↓\N{EN DASH}\N{RIGHT SINGLE QUOTATION MARK}"
    } <= known
    assert 0x1F600 not in known
    assert 0x25C6 not in known


def test_markdown_is_a_tree_and_nothing_in_it_is_fetched_or_run() -> None:
    blocks = prose(
        "a **b** [c](https://x.example) [d](javascript:x) ![e](f.png)\n\n- g\n  1. h\n\n> i\n\n# j\n\n<b>k</b>"
    )
    shapes = [block.shape for block in blocks]
    assert shapes == [Shape.PARAGRAPH, Shape.BULLETS, Shape.QUOTE, Shape.HEADING, Shape.PARAGRAPH]
    assert {span.link for span in blocks[0].spans} == {"", "https://x.example"}
    assert text_of(blocks).split("\n")[1:] == ["g", "h", "i", "j", "<b>k</b>"]
    assert blocks[1].blocks[0].blocks[1].shape is Shape.NUMBERS


def test_a_stream_that_ends_with_a_carriage_return_is_written_in_letters() -> None:
    document = Pdf.new()
    document.add_blank_page()
    document.Root["/Odd"] = document.make_indirect(Stream(document, b"odd\r"))
    document.Root["/Even"] = document.make_indirect(Stream(document, b"even"))
    content = saved(document)
    assert b"\r\nendstream" not in content
    assert content == saved(Pdf.open(io.BytesIO(content)))
    again = Pdf.open(io.BytesIO(content))
    assert (again.Root.Odd.read_bytes(), again.Root.Even.read_bytes()) == (b"odd\r", b"even")
    assert isinstance(again.Root.Odd, Stream)
    assert again.Root.Odd.Filter == [Name.ASCII85Decode] or again.Root.Odd.Filter == Name.ASCII85Decode


def row(kind: str) -> Dictionary:
    return Dictionary(S=Name.TR, K=[Dictionary(S=Name(f"/{kind}")), Dictionary(S=Name(f"/{kind}"))])


def test_rows_of_a_table_are_told_apart_from_its_headings() -> None:
    document = Pdf.new()
    document.add_blank_page()
    table = Dictionary(
        S=Name.Table, K=[Dictionary(S=Name.THead, K=[row("TH")]), Dictionary(S=Name.TBody, K=[row("TD")])]
    )
    document.Root.StructTreeRoot = document.make_indirect(Dictionary(K=[table]))
    out = io.BytesIO()
    document.save(out)
    again = Pdf.open(io.BytesIO(with_row_headings(out.getvalue())))
    head, body = (part.K[0].K for part in again.Root.StructTreeRoot.K[0].K)
    assert [str(each.S) for each in body] == ["/TH", "/TD"]
    assert str(body[0].A.Scope) == "/Row"
    assert "/A" not in head[0]


def test_the_licence_of_the_fonts_lies_beside_them() -> None:
    assert re.search("SIL Open Font License", (FONTS / "LICENCE.txt").read_text(encoding="utf-8"))
