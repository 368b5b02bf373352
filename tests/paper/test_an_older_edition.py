"""An edition of schema 1, which knew no paper, is read and drawn: its pack has Ragstone's own words."""

from __future__ import annotations

import json

from ragstone.disclosure.policy import publishable
from ragstone.editions.canonical import name_of
from ragstone.editions.earlier import _SINCE_1
from ragstone.editions.sealed import sealed
from ragstone.publication.paper.files import pack_files
from ragstone.values.editions import Policy, Published
from tests.paper.documents import Word, appendix
from tests.paper.pdf_reading import Tagged, bare
from tests.paper.product import Json, Made
from tests.paper.reading import Rows, differences


def as_schema_1(edition: Json) -> bytes:
    """The same edition as it would have been written then."""
    old = json.loads(json.dumps(edition))
    old["schema"] = 1
    card = old["scorecard"]
    rows = {
        "edition": [old],
        "source": old["sources"],
        "scorecard": [card],
        "council": [card["council"]],
        "measure": card["measures"],
        "comparison": [line[beside] for line in card["lines"] for beside in ("previous", "outturn")],
    }
    for line in card["lines"]:
        line["history"] = month_by_month(line["history"])
    for kind, added in _SINCE_1.items():
        for row in rows[kind]:
            for key in added:
                del row[key]
    text = json.dumps(old, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def month_by_month(history: Json) -> list[Json]:
    """A history as it was written then: with each month its standard and its judgement."""
    return [
        {
            "period": period,
            "figure": dict(zip(("basis", "value", "numerator", "denominator", "note"), figure, strict=True)),
            "standard": None if standard is None else history["standards"][standard],
            "judgement": history["judgements"][judgement],
        }
        for period, *figure, standard, judgement in history["months"]
    ]


def published(edition: Json) -> Published:
    data = as_schema_1(edition)
    return publishable(sealed(data, name_of(data), "old.json").opened(), Policy.AS_PUBLISHED)


def test_it_has_the_same_figures_and_a_covering_report_in_our_words(paper: Rows, kent: Made) -> None:
    files = pack_files(published(kent.edition))
    pdf = Tagged(files["pack/committee-pack-2015-02.pdf"])
    word = Word(files["pack/committee-pack-2015-02.docx"])
    assert differences(paper, appendix((table.heading, table.texts) for table in pdf.tables)) == []
    assert differences(paper, appendix(word.tables)) == []
    for said in (bare(pdf.text), bare(word.text)):
        assert bare("To this end it receives a scorecard of Specialist Children's Services.") in said
        assert "PeterOakford" in said  # of the exception report: owners were known then
        assert "AndrewIreland" not in said
