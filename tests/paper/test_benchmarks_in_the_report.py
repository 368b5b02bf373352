"""What others came to stands in the exception report, in every format and on the page, in the same words."""

from __future__ import annotations

from ragstone.publication.paper.files import pack_files
from ragstone.publication.site import files_of
from ragstone.values.periods import Month
from tests.paper.documents import Word
from tests.paper.drawn import drawn
from tests.paper.pdf_reading import Tagged, bare

OCTOBER = Month(2026, 10)
RED = "assessments_45_days"


def test_the_one_red_is_beside_england_and_its_neighbours_in_pdf_word_and_page() -> None:
    published = drawn("new", OCTOBER)
    assert [line.measure for line in published.scorecard.exceptions()] == [RED]
    finding = "78.7%: worse than England (82.5%), within the range of Our neighbours (71.0% to 88.0%)"
    files = pack_files(published)
    page = files_of(published)[f"measures/{RED}.html"].decode()
    pdf = Tagged(files[f"pack/committee-pack-{OCTOBER}.pdf"])
    word = Word(files[f"pack/committee-pack-{OCTOBER}.docx"])
    for said in (page, pdf.text, word.text):
        for words in (
            "Compared with others",
            finding,
            "the middle half of authorities",
            "82.5%",
            "71.0% to 88.0%",
        ):
            assert bare(words) in bare(said)
