"""docs/reference/paper.md has every field of paper.toml and no other, and what it says of them is so."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from importlib import resources

from ragstone.values.papers import PLACES, Appendix, Contact, Look, Paper, Selection, Wording
from ragstone.workspace.attachments import _LARGEST_DOCUMENT, _LARGEST_PICTURE
from tests.integration.command import ROOT

PAGE = (ROOT / "docs" / "reference" / "paper.md").read_text(encoding="utf-8")
FRONT = ["subject", "classification", "summary", "recommendation"]


def documented(section: str) -> list[str]:
    text = PAGE.partition(f"## [{section}]\n")[2].partition("\n## ")[0]
    return [name for name in re.findall(r"^\| (\w+) \|", text, re.MULTILINE) if name != "field"]


def names(kind: type) -> list[str]:
    return [field.name for field in fields(kind)]


def test_every_field_is_documented_in_its_section_and_in_order() -> None:
    wording = names(Wording)
    assert documented("report") == ["from", *FRONT]
    assert documented("paragraphs") == [name for name in wording if name not in FRONT]
    assert documented("contact") == names(Contact)
    assert documented("quarterly") == names(Selection)
    assert documented("look") == names(Look)
    rest = {"sender", "wording", "contact", "quarterly", "look"}
    assert documented("pack") == [name for name in names(Paper) if name not in rest]


def test_the_words_in_braces_and_the_choices_are_documented() -> None:
    assert re.findall(r"`\{(\w+)\}`", PAGE) == list(PLACES)
    assert {f"`{choice}`" for choice in Appendix} <= set(re.findall("`[a-z]+`", PAGE))
    for largest in (_LARGEST_PICTURE, _LARGEST_DOCUMENT):
        assert f"{largest:,} bytes at most" in PAGE


def test_what_is_said_to_be_left_out_has_no_words_of_ours() -> None:
    text = resources.files("ragstone.publication.paper").joinpath("defaults.toml").read_text(encoding="utf-8")
    ours = {name for name, words in tomllib.loads(text).items() if words}
    left_out = set(re.findall(r"^\| (\w+) \| [^|]*else (?:the line is )?left out", PAGE, re.MULTILINE))
    assert set(names(Wording)) - ours == left_out == {"classification", "programme", "subset"}
