"""The Kent edition agrees with the paper in every cell: with its text, and with our transcription of it."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

import pytest

from tests.paper.product import Json, Made, frozen_rows, half_up, published_rows
from tests.paper.reading import ARROWS, Row, Rows, block, differences, table

ARROW_COLUMNS = ("since_previous", "since_outturn")
PEOPLE = "326000"  # every rate of the paper is printed with it
RATED = {"Green": 17, "Amber": 17, "Red": 1}
SINCE_PREVIOUS = {"better": 25, "same": 1, "worse": 13}
SINCE_OUTTURN = {"better": 24, "same": 1, "worse": 7}


def test_both_readings_of_the_paper_are_the_same(text: str, written: Rows) -> None:
    assert table(text) == written


def test_the_paper_prints_47_results_and_71_arrows(paper: Rows) -> None:
    assert list(paper) == list(range(1, 48))
    assert all(row["result"] and row["previous"] and row["outturn"] for row in paper.values())
    arrows = [row[column] for row in paper.values() for column in ARROW_COLUMNS]
    assert sum(arrow in ARROWS.values() for arrow in arrows) == 71


def test_there_is_one_line_a_row_in_the_papers_order(paper: Rows, kent: Made) -> None:
    for lines in (kent.index["lines"], _frozen_lines(kent.edition)):
        assert [line["number"] for line in lines] == list(paper)


def test_the_published_json_agrees_with_the_paper_in_every_cell(paper: Rows, kent: Made) -> None:
    assert differences(paper, published_rows(kent.index)) == []


def test_the_frozen_edition_agrees_with_the_paper_in_every_cell(paper: Rows, kent: Made) -> None:
    assert differences(paper, frozen_rows(kent.edition)) == []


def test_the_json_beside_each_measures_page_says_the_same(kent: Made) -> None:
    for line in kent.index["lines"]:
        (own,) = kent.measure(line["number"])["lines"]
        own.pop("history")
        assert own == line
    assert len(list((kent.pages / "measures").glob("*.json"))) == 47


def test_every_figure_is_its_counts_exactly_and_rounds_half_up_to_what_is_printed(
    paper: Rows, kent: Made
) -> None:
    published = {line["number"]: line["latest"] for line in kent.index["lines"]}
    frozen = {line["number"]: line["latest"] for line in _frozen_lines(kent.edition)}
    for number, row in paper.items():
        exact, printed = _exact(row), row["result"].removesuffix("%")
        decimals = len(printed.partition(".")[2])
        assert half_up(exact, decimals) == printed, number
        assert published[number]["printed"] == printed, number
        assert Fraction(published[number]["exact"]) == exact, number
        assert Fraction(frozen[number]["value"]) == exact, number


def test_a_plain_count_is_its_own_numerator(paper: Rows, kent: Made) -> None:
    """The paper leaves Num and Denom empty for these, so no cell above says what they should be."""
    counts = [number for number, row in paper.items() if not row["numerator"]]
    latest = {line["number"]: line["latest"] for line in kent.index["lines"]}
    assert [latest[number]["numerator"] for number in counts] == [
        paper[number]["result"] for number in counts
    ]
    assert [latest[number]["denominator"] for number in counts] == [None, None]


def test_the_counts_of_the_summary_are_those_of_the_table(paper: Rows, kent: Made) -> None:
    assert _tally(paper, "rating") == RATED
    assert sum(row["rating"] == "" for row in paper.values()) == 12
    for column, expected in zip(ARROW_COLUMNS, (SINCE_PREVIOUS, SINCE_OUTTURN), strict=True):
        up, right, down = expected.values()
        assert _tally(paper, column) == {"up": up, "right": right, "down": down}
    (frozen,) = kent.edition["scorecard"]["summaries"]
    for summary in (kent.index["summary"], frozen):
        colours = {rating: summary[rating.lower()] for rating in RATED}
        assert (colours, summary["not_rated"]) == (RATED, 12)
        assert (summary["since_previous"], summary["since_outturn"]) == (SINCE_PREVIOUS, SINCE_OUTTURN)


def test_the_sentences_of_the_summary_give_the_numbers_of_paragraph_11(text: str, kent: Made) -> None:
    ratings, previous, outturn = (_numbers(text, words) for words in PARAGRAPH_11)
    assert ratings == [35, *RATED.values(), 1]  # the last: one exception report
    assert previous == [2015, *SINCE_PREVIOUS.values()]
    assert outturn == [2014, *SINCE_OUTTURN.values()]
    said = [_numbers_in(sentence) for sentence in kent.index["summary"]["sentences"]]
    assert said[:3] == [[35, 47, *RATED.values()], [*previous, 39], [*outturn, 32]]


def test_the_json_is_of_the_months_that_the_paper_compares(kent: Made) -> None:
    assert kent.index["period"] == "2015-02"
    assert {line["since_previous"]["period"] for line in kent.index["lines"]} == {"2015-01"}
    assert {line["since_outturn"]["period"] for line in kent.index["lines"]} == {"2014-03"}


@pytest.mark.parametrize("sign", ARROWS)
def test_an_arrow_of_the_text_is_read_as_what_it_shows(sign: str) -> None:
    """A parser that read no arrows would find two tables without arrows to be the same."""
    line = "\t".join(("1", "H", "SS", "2", "G", "", "", "1", "1", sign, "-", "-"))
    assert table(f"STAFF{11 * chr(9)}\n{line}")[1]["since_previous"] == ARROWS[sign]


PARAGRAPH_11 = ("11. ", "In comparison to performance for January", "In comparison to performance for March")


def _numbers(text: str, begins: str) -> list[int]:
    ((paragraph,),) = block(text, begins, begins)
    return _numbers_in(paragraph.removeprefix("11. "))


def _numbers_in(sentence: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", sentence)]


def _tally(rows: Rows, column: str) -> dict[str, int]:
    counted = Counter(row[column] for row in rows.values())
    return {word: count for word, count in counted.items() if word not in ("", "-")}


def _exact(row: Row) -> Fraction:
    """The result from Num and Denom alone, as the paper's own unit says; a plain count has neither."""
    if not row["numerator"]:
        return Fraction(row["result"])
    times = 100 if row["result"].endswith("%") else 10_000 if row["denominator"] == PEOPLE else 1
    return times * Fraction(row["numerator"]) / Fraction(row["denominator"])


def _frozen_lines(edition: Json) -> list[Json]:
    numbers = {measure["name"]: measure["number"] for measure in edition["scorecard"]["measures"]}
    return [{**line, "number": numbers[line["measure"]]} for line in edition["scorecard"]["lines"]]
