"""The how-to pages are true: what they tell a reader to type prints what they say."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.command import ROOT, ragstone

HOW_TO = ROOT / "docs" / "how-to"
STEP = re.compile(
    r"```console\n(?P<console>.*?)```"
    r"|row (?P<row>\d+)(?: of `(?P<file>[\w.]+)`)?[^\n]* now reads\n\n    (?P<text>[^\n]+)"
    r"|delete the folders `(?P<one>\w+)` and `(?P<other>\w+)`",
    re.DOTALL | re.MULTILINE,
)


class Reader:
    """Somebody who does what a page says, step by step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = "figures.csv"

    def do(self, step: re.Match[str]) -> None:
        if step["console"]:
            for command, told in told_by(step["console"]):
                self.run(command, told)
        elif step["row"]:
            self.file = step["file"] or self.file
            lines = (self.folder / self.file).read_text(encoding="utf-8").splitlines()
            lines[int(step["row"]) - 1] = step["text"]
            text = "\n".join(lines) + "\n"
            (self.folder / self.file).write_text(text, encoding="utf-8", newline="\n")
        else:
            for name in (step["one"], step["other"]):
                shutil.rmtree(self.folder / name)

    def run(self, command: str, told: str) -> None:
        program, *words = shlex.split(command)
        if program == "cd":
            self.folder /= words[0]
            return
        done = ragstone(*words, cwd=self.folder)
        pattern = ".*".join(re.escape(part) for part in told.split("…"))
        assert re.fullmatch(pattern, done.out + done.err, re.DOTALL), (command, done)


def told_by(console: str) -> Iterator[tuple[str, str]]:
    """Each command of a block, with what the page says that it prints."""
    for part in re.split(r"^> ", console, flags=re.MULTILINE)[1:]:
        command, _, told = part.partition("\n")
        yield command, told


@pytest.mark.parametrize("how_to", ["first-scorecard.md", "correct-an-issued-month.md", "committee-pack.md"])
def test_a_reader_who_does_what_the_page_says_sees_what_it_says(how_to: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    steps = list(STEP.finditer((HOW_TO / how_to).read_text(encoding="utf-8")))
    assert len(steps) > 3
    for step in steps:
        reader.do(step)
    assert (reader.folder / "published" / "index.html").is_file()


def test_every_page_that_a_page_points_to_is_there() -> None:
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), (page.name, link)


def test_a_page_that_is_wrong_would_be_found(tmp_path: Path) -> None:
    step = STEP.search("```console\n> ragstone new here\nMade the castle here. …\n```")
    assert step
    with pytest.raises(AssertionError, match="ragstone new here"):
        Reader(tmp_path).do(step)
