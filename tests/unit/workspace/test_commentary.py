"""commentary/2015-02/MEASURE.md."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.scorecards import Commentary
from ragstone.workspace.commentary import read_commentary
from tests.made import measure
from tests.unit.files.helping import put, said

MEASURES: Known[Measure] = Known(
    "measure", {"visits": measure(name="visits"), "plans": measure(name="plans")}
)
FILE = "commentary/2015-02/visits.md"
HEADER = "---\nauthor: A Director\nwritten: 21/04/2015\nstatus: final\n---\n"


def test_commentary_is_a_header_and_markdown(tmp_path: Path) -> None:
    words = "Four more visits.\n\n---\n\n- **Done** <script>alert(1)</script> \u202e 🦉"
    reading = put(tmp_path, FILE, HEADER + "\n" + words + "\n\n")
    assert read_commentary(reading, MEASURES) == (
        Commentary("visits", Month(2015, 2), "A Director", date(2015, 4, 21), "final", words),
    )
    assert said(reading) == []
    assert [source.path for source in reading.sources] == [FILE]


def test_commentaries_are_in_the_order_of_periods_and_measures(tmp_path: Path) -> None:
    names = ("2015-02/visits", "2015-02/plans", "2015-01/visits")
    for name in names:
        reading = put(tmp_path, f"commentary/{name}.md", HEADER + "x")
    found = read_commentary(reading, MEASURES)
    assert [(str(each.period), each.measure) for each in found] == [
        ("2015-01", "visits"),
        ("2015-02", "plans"),
        ("2015-02", "visits"),
    ]


def test_a_day_of_writing_may_be_missing_and_there_may_be_no_commentary(tmp_path: Path) -> None:
    assert read_commentary(put(tmp_path, "notes.md", ""), MEASURES) == ()
    reading = put(tmp_path, FILE, "---\nauthor: A\nstatus: draft\nwritten:\n\n---\nx")
    assert [each.written for each in read_commentary(reading, MEASURES)] == [None]
    assert said(reading) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Just words.\n", "line 1: the header is missing or has no end"),
        ("---\nauthor: A\nstatus: final\nwords\n", "line 1: the header is missing or has no end"),
        ("Words\n" + HEADER + "x", "line 1: the header is missing or has no end"),
        (HEADER, "line 5: there is no text under the header"),
        (HEADER.replace("author: A Director\n", "") + "x", "line 1: author is missing"),
        (HEADER.replace("A Director", "") + "x", "line 2: author is empty"),
        (HEADER.replace("21/04/2015", "30/02/2015") + "x", "line 3: there is no such day as “30/02/2015”"),
        (
            HEADER.replace("final", "finl") + "x",
            "line 4: “finl” is not one of draft, final. Did you mean “final”?",
        ),
        (HEADER.replace("author", "auther") + "x", "line 2: “auther” is no part of a header"),
        (HEADER.replace("written", "author") + "x", "line 3: author comes twice"),
        (HEADER.replace("status: ", "status ") + "x", "line 4: “status final” is no part of a header"),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, text: str, fault: str) -> None:
    reading = put(tmp_path, FILE, text)
    read_commentary(reading, MEASURES)
    assert said(reading)[0].startswith(f"{FILE}, {fault}")


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("commentary/2015-02/vists.md", "commentary/2015-02/vists.md: there is no measure called “vists”."),
        (
            "commentary/2015-02/visits.docx",
            "commentary/2015-02/visits.docx: commentary is read from .md files",
        ),
        ("commentary/Feb 2015/visits.md", "commentary/Feb 2015: this is not the folder of a month"),
        ("commentary/visits.md", "commentary/visits.md: this is not the folder of a month"),
    ],
)
def test_words_in_the_wrong_place_are_not_lost_in_silence(tmp_path: Path, name: str, fault: str) -> None:
    reading = put(tmp_path, name, HEADER + "x")
    read_commentary(reading, MEASURES)
    assert said(reading)[0].startswith(fault)
    assert len(said(reading)) == 1


def test_a_broken_header_is_one_fault_a_line(tmp_path: Path) -> None:
    reading = put(tmp_path, FILE, "---\nauther: A\nwritten: soon\nstatus: done\n---\nx")
    read_commentary(reading, MEASURES)
    assert [fault.split(":")[0] for fault in said(reading)] == [
        f"{FILE}, line 2",
        f"{FILE}, line 3",
        f"{FILE}, line 4",
        f"{FILE}, line 1",
    ]
