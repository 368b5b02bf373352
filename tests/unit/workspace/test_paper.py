"""paper.toml: every field known, every text checked, a logo and a base document judged before anything is issued."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from ragstone.files.known import Known
from ragstone.values.measures import Measure
from ragstone.values.papers import Appendix, Paper, Selection, Wording
from ragstone.workspace.paper import read_paper
from tests.made import measure
from tests.unit.files.helping import put, said

MEASURES: Known[Measure] = Known("measure", {name: measure(name=name) for name in ("visits", "plans")})
FILE = "paper.toml"


def picture(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def base(*extra: tuple[str, str]) -> bytes:
    """A Word document, with more parts in it."""
    out = io.BytesIO()
    Document().save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        for name, content in extra:
            packed.writestr(name, content)
    return out.getvalue()


def read(folder: Path, text: str, **files: bytes) -> tuple[Paper, list[str]]:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    reading = put(folder, FILE, text)
    return read_paper(reading, MEASURES, ("visits",)), said(reading)


def test_without_the_file_every_text_is_ragstones_own(tmp_path: Path) -> None:
    assert read_paper(put(tmp_path, "other", ""), MEASURES, ()) == Paper()


def test_a_text_that_is_absent_is_not_one_that_is_empty(tmp_path: Path) -> None:
    paper, faults = read(tmp_path, '[report]\nsubject = "On {period}"\n[paragraphs]\nprogramme = ""\n')
    assert paper.wording == Wording(subject="On {period}", programme="")
    assert faults == []


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    text = (
        '[report]\nfrom = ["A", "B"]\n[contact]\nname = "C"\n'
        '[pack]\nbackground = ["Appendix"]\nappendix = "both"\nexception_reports = ["visits"]\n'
        '[quarterly]\ntitle = "Q"\nnote = "N"\nmeasures = ["visits"]\n'
        '[look]\ncolour = "#123F52"\nlogo = "logo.png"\nlogo_words = "L"\nbase = "base.docx"\n'
    )
    paper, faults = read(tmp_path, text, logo_png=picture(), base_docx=base())
    assert faults == []
    assert (paper.sender, paper.contact.name, paper.background) == (("A", "B"), "C", ("Appendix",))
    assert (paper.appendix, paper.exception_reports) == (Appendix.BOTH, ("visits",))
    assert paper.quarterly == Selection("Q", "N", ("visits",))
    assert paper.look.colour == "#123f52"
    assert paper.look.logo is not None
    assert paper.look.logo.content == picture()
    assert paper.look.base is not None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[reprot]\n", "line 1: there is no section called “reprot”. Did you mean “report”?"),
        (
            '[report]\nsubjct = "x"\n',
            "line 2: there is no field called “subjct” here. Did you mean “subject”?",
        ),
        (
            '[paragraphs]\nremit = "{perod}"\n',
            "line 2: remit: “{perod}” stands for nothing. Did you mean “period”?",
        ),
        ('[pack]\nbackground = ["{x}"]\n', "line 2: background: “{x}” stands for nothing."),
        ('[pack]\nappendix = "old"\n', "line 2: appendix: “old” is not one of classic, modern, both."),
        (
            '[pack]\nexception_reports = ["visit"]\n',
            "line 2: there is no measure called “visit”. Did you mean",
        ),
        (
            '[pack]\nexception_reports = ["plans"]\n',
            "line 2: exception_reports: “plans” is not on the scorecard.",
        ),
        ('[quarterly]\ntitle = "Q"\n', "line 1: the selection has no measure."),
        ('[quarterly]\nmeasures = ["visits"]\n', "line 1: “title” is missing."),
        ('[look]\ncolour = "blue"\n', "line 2: colour: “blue” is not a colour."),
        ('[look]\ncolour = "#ffd45c"\n', "line 2: colour: white words on #ffd45c are hard to read."),
        ('[look]\nlogo = "../logo.png"\n', "line 2: logo: “../logo.png” is not the name of such a file."),
        ('[look]\nlogo = "logo.svg"\n', "line 2: logo: “logo.svg” is not the name of such a file."),
        ('[contact]\nname = "a\\nb"\n', "line 2: name: “a\\u000ab” has a line break or tab in it."),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, text: str, fault: str) -> None:
    _, faults = read(tmp_path, text)
    assert len(faults) == 1
    assert faults[0].startswith(f"{FILE}, {fault}")


def test_a_logo_that_is_not_there_is_named(tmp_path: Path) -> None:
    _, faults = read(tmp_path, '[look]\nlogo = "logo.png"\nlogo_words = "L"\n')
    assert faults == ["logo.png: there is no such file. Add it, or check its name."]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"no picture", "this is not a PNG or JPEG picture, or it is damaged"),
        (picture()[:-20], "this is not a PNG or JPEG picture, or it is damaged"),
        (picture("GIF"), "this is not a PNG or JPEG picture"),
        (picture("JPEG", "CMYK"), "the picture's colours are for printing presses"),
        (picture(size=(5000, 10)), "the picture is 5,000 by 10 pixels"),
        (picture() + bytes(1_000_000), "the picture has 1,000,"),
    ],
    ids=["text", "cut short", "another kind", "for print", "too wide", "too large"],
)
def test_a_picture_that_no_document_could_show_is_refused(tmp_path: Path, content: bytes, fault: str) -> None:
    _, faults = read(tmp_path, '[look]\nlogo = "logo.png"\nlogo_words = "L"\n', logo_png=content)
    assert len(faults) == 1
    assert faults[0].startswith(f"logo.png: {fault}")


def test_a_logo_has_to_be_said_in_words(tmp_path: Path) -> None:
    _, faults = read(tmp_path, '[look]\nlogo = "logo.png"\n', logo_png=picture())
    assert re.match(
        r"paper\.toml, line 1: there is a logo and nothing that says in words what it shows", faults[0]
    )


TEMPLATE = (
    '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://x" TargetMode="External"/>'
    "</Relationships>"
)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"no document", "this is not a Word document that can be built on, or it is damaged"),
        (base()[:2000], "this is not a Word document that can be built on"),
        (base(("word/vbaProject.bin", "x")), "there are macros in it"),
        (base(("word/_rels/settings.xml.rels", TEMPLATE)), "it takes something from outside itself"),
        (base() + bytes(3_000_000), "the document has 3,0"),
        (base(("big", "x" * 51_000_000)), "it is far larger inside than it looks"),
    ],
    ids=["text", "cut short", "macros", "outside", "too large", "a bomb"],
)
def test_a_base_document_that_cannot_be_built_on_is_refused(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    _, faults = read(tmp_path, '[look]\nbase = "base.docx"\n', base_docx=content)
    assert len(faults) == 1
    assert faults[0].startswith(f"base.docx: {fault}")
