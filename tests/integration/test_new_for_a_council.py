"""`ragstone new` with a council's name, committee, colour and logo: all of it in pages and papers, or no workspace."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.integration.command import page_of, ragstone, refused

PERIOD = ("--period", "2026-10")
COUNCIL, COMMITTEE = 'Wantsum "County" Council', "Children's Committee \\ Board"
SAID = ("--council", COUNCIL, "--committee", COMMITTEE, "--colour", "#7A1F5C")


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "our logo.PNG"
    Image.new("RGBA", (60, 20), (90, 20, 70, 128)).save(path, "PNG")
    return path


def test_pages_and_papers_are_the_councils_own(tmp_path: Path, logo: Path) -> None:
    assert ragstone("new", "ours", *SAID, "--logo", logo, cwd=tmp_path).code == 0
    workspace = tmp_path / "ours"
    assert ragstone("check", cwd=workspace).out.startswith("Nothing is wrong in 11 files.")
    assert ragstone("issue", *PERIOD, cwd=workspace).code == 0
    page = page_of(ragstone("publish", *PERIOD, cwd=workspace))
    text = page.read_text(encoding="utf-8")
    assert "Wantsum &#34;County&#34; Council" in text
    assert 'src="logo.png"' in text
    assert (page.parent / "logo.png").read_bytes() == logo.read_bytes()
    assert "--brand: #7a1f5c" in (page.parent / "ragstone.css").read_text(encoding="utf-8")
    (word,) = (page.parent / "pack").glob("*.docx")
    packed = zipfile.ZipFile(io.BytesIO(word.read_bytes()))
    assert logo.read_bytes() in [packed.read(name) for name in packed.namelist() if "/media/" in name]
    assert b"Children's Committee \\ Board" in packed.read("word/document.xml")
    assert b"7A1F5C" in packed.read("word/styles.xml")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--colour", "#ffee00"),
            "--colour: white words on #ffee00 are hard to read. Choose a darker colour.",
        ),
        (("--colour", "purple"), "--colour: “purple” is not a colour. Write it like"),
        (("--logo", "nowhere.png"), "nowhere.png: there is no such picture. Check its name and folder."),
        (("--logo", "no-picture.png"), "no-picture.png: this is not a PNG or JPEG picture, or it is damaged"),
        (("--council", "x" * 301), "--council: there are 301 characters here. Write 300 at most."),
    ],
)
def test_what_will_not_do_is_a_sentence_and_no_workspace_is_left(
    tmp_path: Path, words: tuple[str, str], sentence: str
) -> None:
    (tmp_path / "no-picture.png").write_bytes(b"not one")
    before = sorted(tmp_path.iterdir())
    refused(ragstone("new", "ours", *words, cwd=tmp_path), sentence)
    assert sorted(tmp_path.iterdir()) == before
