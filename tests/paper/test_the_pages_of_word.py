"""Word may put a page's end anywhere, but not between a heading and what it is the heading of."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from ragstone.publication.paper.pack import pack_of
from ragstone.publication.paper.word import committee_docx
from ragstone.values.periods import Month
from tests.paper.drawn import drawn

FEBRUARY = Month(2015, 2)


def body(contact: bool = True) -> list[Any]:
    """What stands in Kent's document, in order: paragraphs and tables."""
    pack = pack_of(drawn("kent-2015-02", FEBRUARY))
    if not contact:
        pack = replace(pack, cover=replace(pack.cover, contact=()))
    return list(Document(io.BytesIO(committee_docx(pack))).element.body)


def said(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def stays(element: Any) -> bool:
    """Whether every paragraph of it stays on the page of what comes next."""
    return all(each.xpath("./w:pPr/w:keepNext") for each in element.iter(qn("w:p")))


@pytest.mark.parametrize("contact", [True, False])
def test_the_end_of_the_covering_report_from_its_last_heading_but_one_is_kept_together(contact: bool) -> None:
    elements = body(contact)
    places = {said(element): place for place, element in enumerate(elements)}
    first = places["Contact information" if contact else "Recommendations"]
    last = places["Background documents"] + 1
    assert first < last - 1
    assert "Monthly Performance Report" in said(elements[last])
    assert all(stays(element) for element in elements[first:last])
    assert not stays(elements[last])


def test_what_a_list_is_of_stays_with_it() -> None:
    elements = body()
    place = next(
        at for at, each in enumerate(elements) if said(each).startswith("A measure that has a target")
    )
    assert stays(elements[place])
    assert said(elements[place + 1]).startswith("Green:")


def test_no_part_ends_in_an_empty_line_that_could_take_a_page_of_its_own() -> None:
    elements = body()
    ends = [at for at, element in enumerate(elements) if element.xpath("./w:pPr/w:sectPr")]
    assert len(ends) >= 3
    for at in ends:
        assert said(elements[at]) or elements[at - 1].tag == qn("w:tbl")
