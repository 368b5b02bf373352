"""Kent's committee pack beside Kent's paper, item by item: covering report, Appendix A, exception report."""

from __future__ import annotations

import itertools
import re

import pytest
from docx.oxml.ns import qn

from tests.paper.documents import Excel, Texts, Word, appendix, book, pack_file
from tests.paper.pdf_reading import Tagged, bare
from tests.paper.product import Made
from tests.paper.reading import Rows, block, differences
from tests.paper.test_the_exception_report import OWNERS, TITLE, TREND

FRONT = ("From", "To", "Date", "Subject", "Classification", "Summary", "Recommendation")
SAID_ALIKE = (*range(1, 10), 12)  # paragraphs 10 and 11 are made from the edition
SUMMARY = (
    "35 of the 47 measures have a rating: 17 Green, 17 Amber and 1 Red.",
    "An exception report on the measure rated Red is part of Appendix A.",
    "Since January 2015, 25 are better, 1 the same and 13 worse, of the 39 that can be compared.",
    "Since the outturn of March 2014, 24 are better, 1 the same and 7 worse, of the 32 that can be compared.",
    "These are different sets of measures:",
)
ALERTS = {
    "Green": "target is achieved or exceeded",
    "Amber": "below the current target",
    "Red": "minimum standard",
}
KEY = ("Polarity H", "Polarity L", "Polarity T", "SS", "YTD", "R12M", "Num, Denom")


@pytest.fixture(scope="session")
def pdf(kent: Made) -> Tagged:
    return Tagged(pack_file(kent.pages, "committee-pack.pdf"))


@pytest.fixture(scope="session")
def word(kent: Made) -> Word:
    return Word(pack_file(kent.pages, "committee-pack.docx"))


@pytest.fixture(params=["pdf", "docx"])
def said(request: pytest.FixtureRequest) -> str:
    """All that a document says, without spaces and line ends."""
    document = request.getfixturevalue("pdf" if request.param == "pdf" else "word")
    return bare(document.text)


@pytest.fixture(params=["pdf", "docx"])
def tables(request: pytest.FixtureRequest) -> list[tuple[str, Texts]]:
    """A document's tables, each under its heading."""
    if request.param == "docx":
        word: Word = request.getfixturevalue("word")
        return word.tables
    pdf: Tagged = request.getfixturevalue("pdf")
    return [(table.heading, table.texts) for table in pdf.tables]


def test_the_front_of_the_report_is_the_papers(text: str, tables: list[tuple[str, Texts]]) -> None:
    lines = text.strip().split("\n\n")
    paper = {term: line for line in lines for term in FRONT if line.startswith(f"{term}: ")}
    assert set(paper) == set(FRONT)
    ours = {bare(term): bare(value) for term, value in tables[0][1]}
    assert list(ours) == [f"{term}:" for term in FRONT]
    for term, line in paper.items():
        assert ours[f"{term}:"] == bare(line.removeprefix(f"{term}: ").replace("**", ""))


@pytest.mark.parametrize("number", SAID_ALIKE)
def test_a_paragraph_of_the_paper_is_in_the_report_in_its_words(text: str, said: str, number: int) -> None:
    assert bare(paragraph(text, number)) in said


def paragraph(text: str, number: int) -> str:
    """All of a numbered paragraph up to the next one or the next heading."""
    lines = iter(text.splitlines())
    first = next(line for line in lines if line.startswith(f"{number}. "))
    rest = itertools.takewhile(
        lambda line: not re.match(r"\d+\. |Contact|Children's Social Care P|Summary of", line), lines
    )
    return "".join([first.removeprefix(f"{number}. "), *rest]).replace("**", "")


def test_the_report_has_twelve_numbered_paragraphs(pdf: Tagged, word: Word) -> None:
    labels = [bare(text) for tag, text in pdf.elements if tag == "Lbl" and re.match(r"\d+\.", bare(text))]
    assert labels == [f"{number}." for number in range(1, 13)]
    lists = [node.get(qn("w:val")) for node in word.document.element.iter(qn("w:numId"))]
    assert lists.count(max(lists, key=int)) == 12  # the list of the numbers is made last


def test_paragraph_10_says_how_a_measure_is_rated(said: str) -> None:
    for rating, words in ALERTS.items():
        assert re.search(f"{rating}:[^.]*{bare(words)}", said)


@pytest.mark.parametrize("sentence", SUMMARY)
def test_paragraph_11_has_the_papers_counts_and_says_that_the_sets_differ(said: str, sentence: str) -> None:
    assert bare(sentence) in said


def test_the_contact_and_the_background_documents_are_the_papers(text: str, said: str) -> None:
    """But for how to reach the person, which is hers and not for us to repeat."""
    for (line,) in (block(text, begins, begins)[0] for begins in ("Name: ", "Title: ")):
        assert bare(line.split(": ")[1]) in said
    (line,) = block(text, "Background Documents", "Background Documents")[0]
    assert bare(line.split(": ")[1]) in said


def test_every_cell_of_appendix_a_is_the_papers(paper: Rows, tables: list[tuple[str, Texts]]) -> None:
    assert differences(paper, appendix(tables)) == []


def test_every_cell_of_the_published_book_is_the_papers(paper: Rows, kent: Made) -> None:
    sheets = Excel(pack_file(kent.pages, "figures.xlsx")).sheets
    assert differences(paper, book(sheets["Scorecard"])) == []


def test_the_appendix_has_its_key(said: str) -> None:
    for term in KEY:
        assert bare(term) in said


def test_the_modern_scorecard_has_a_trend_and_where_rated_a_position_for_every_measure(pdf: Tagged) -> None:
    modern = [row for table in pdf.tables if table.texts[0][0] == "Measure" for row in table.texts[1:]]
    assert len([row for row in modern if re.match(r"\d+\.", row[0])]) == 47 + 7  # and the quarterly selection
    assert len([words for words in pdf.pictures if words.startswith("Month by month")]) == 47
    assert len([words for words in pdf.pictures if words.startswith("Against the edge of Green")]) >= 30


def test_the_exception_report_is_the_papers(tables: list[tuple[str, Texts]]) -> None:
    head, trend = (rows for heading, rows in tables if bare(heading) == bare(TITLE))
    facts = {bare(term): bare(value) for term, value in head}
    assert facts["RAGrating"] == "Red"
    assert {term: facts[bare(term)] for term in OWNERS} == {term: bare(name) for term, name in OWNERS.items()}
    months, results, targets, ratings = ([bare(cell) for cell in row[1:]] for row in trend)
    printed = [(bare(month), f"{result}%", f"{target}%", rating) for month, result, target, rating in TREND]
    assert list(zip(months, results, targets, ratings, strict=True)) == printed


def test_the_story_and_the_action_are_the_papers(text: str, said: str) -> None:
    for begins in ("In the year-to-date there were", "Close tracking of visit timescales"):
        ((line,),) = block(text, begins, begins)
        assert bare(line) in said


NOTES = {
    "Target": "85% (RAG rating set as: Green 85% or more; Amber below 85%, down to 76.5%; Red below 76.5%).",
    "Tolerance": "Higher values are better",
    "Data": "Year to date: 1 April 2014 to 28 February 2015",  # the paper's own note says snapshot
    "Data source": "Liberi",
}


@pytest.mark.parametrize("term", NOTES)
def test_the_data_notes_are_made_from_the_definition_and_the_standard(said: str, term: str) -> None:
    assert re.search(f"{bare(term)}:?{re.escape(bare(NOTES[term]))}", said)


def test_the_quarterly_subset_is_the_selection_by_quarter(tables: list[tuple[str, Texts]]) -> None:
    (rows,) = (rows for heading, rows in tables if bare(heading) == "QuarterlyPerformanceReport")
    assert [bare(cell) for cell in rows[0][2:7]] == ["Mar14", "Jun14", "Sep14", "Dec14", "Feb15"]
    numbers = [int(row[0].partition(".")[0]) for row in rows[1:]]
    assert numbers == [2, 4, 12, 15, 28, 38, 44]
    fostering = next(row for row in rows if row[0].startswith("12."))
    assert [bare(cell) for cell in fostering[5:7]] == ["46.4%Red", "60.7%Red"]
