"""TOML files: every fault names its line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pytest

from ragstone.files.documents import Document, read_document
from ragstone.files.sections import Section
from ragstone.files.statements import lines_of
from tests.unit.files.helping import places, put, said

ALL_SORTS = '''\
# a comment with [brackets] and = signs
top = 1

[council]      # here
name = "a # no comment"
long = """
one ] } ' = [x]
"two" \\""" """
list = [
  "one",  # first
  "]",
]
'quoted key' = 'it[s'
[section."Private fostering"]
member = 1
dotted.inside.deep = 2
inline = { since = 2014-04-01, why = "x" }
[[agreement]]
says = "a"
[[agreement]]
says = "b"
[meetings]
2015-02 = 2015-04-21
'''


class Word(StrEnum):
    ONE = "one"
    TWO = "two"


def document(folder: Path, text: str) -> Document:
    found = read_document(put(folder, "a.toml", text), "a.toml")
    assert found is not None
    return found


def test_every_key_has_its_line() -> None:
    expected = {
        ("top",): "top = 1",
        ("council",): "[council]",
        ("council", "name"): "name = ",
        ("council", "long"): "long = ",
        ("council", "list"): "list = [",
        ("council", "quoted key"): "'quoted key'",
        ("section", "Private fostering"): "[section.",
        ("section", "Private fostering", "member"): "member",
        ("section", "Private fostering", "dotted", "inside", "deep"): "dotted",
        ("section", "Private fostering", "inline", "since"): "inline",
        ("agreement", 0, "says"): 'says = "a"',
        ("agreement", 1): "[[agreement]]",
        ("agreement", 1, "says"): 'says = "b"',
        ("meetings", "2015-02"): "2015-02",
    }
    lines = ALL_SORTS.split("\n")
    found = lines_of(ALL_SORTS)
    for keys, begins in expected.items():
        assert lines[found[keys] - 1].startswith(begins), keys


def test_the_place_of_an_absent_key_is_its_table(tmp_path: Path) -> None:
    found = document(tmp_path, "a = 1\n[council]\nname = 1\n")
    assert found.place("council", "area") == "a.toml, line 2"
    assert found.place("nowhere", "area") == "a.toml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \n", 2),
        ("a = 1\na = 2\n", 2),
        ("a = 1\n[b\n", 2),
        ("a = 2015-02-30\n", 1),
        ('a = 1\nb = "x\n', 2),
        ('a = 1\nb = """x\n\n', 2),
        ("a = 1\n\nb = " + "9" * 5000 + "\nc = 1\n", 3),
        ("a = " + "[" * 100_000, 1),
        ('a = "\\ud800"\n', 1),
    ],
)
def test_what_is_no_toml_is_one_sentence_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    reading = put(tmp_path, "a.toml", text)
    assert read_document(reading, "a.toml") is None
    assert len(said(reading)) == 1
    assert said(reading)[0].startswith(f"a.toml, line {line}: ") or "nested" in said(reading)[0]
    assert len(said(reading)[0]) < 400


def test_a_section_gives_its_values(tmp_path: Path) -> None:
    section = Section(
        document(
            tmp_path,
            '[a]\nt = " x "\nn = 3\nd = 2015-02-01\nf = true\nc = "two"\nl = ["p", "q"]\n',
        ),
        "a",
    )
    assert section.text("t", needed=True) == "x"
    assert section.whole("n", 1, 3) == 3
    assert str(section.day("d")) == "2015-02-01"
    assert section.flag("f") is True
    assert section.choice("c", Word) is Word.TWO
    assert section.texts("l") == ("p", "q")
    assert (section.text("absent"), section.whole("none", 1, 2), section.texts("no")) == ("", None, ())
    section.no_others()
    assert section.sound


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("t = 1", "t: “1” is a number, not text"),
        ("t = true", "t: “True” is true or false, not text"),
        ("t = 2015-01-01", "is a date or time, not text"),
        ("t = {}", "t: this is a section, not text"),
        ('t = "  "', "t: there is nothing here"),
        ('t = "\\u0000"', "control character"),
        (f't = "{"x" * 10_001}"', "10,001 characters"),
        ("t = 'x'\nn = 4", "n: “4” will not do"),
        ("t = 'x'\nn = true", "n: “True” will not do"),
        ("t = 'x'\nn = 1.0", "n: “1.0” will not do"),
        (f"t = 'x'\nn = 0x{'f' * 4000}", "n: this number will not do"),
        ("t = 'x'\nd = 2015-01-01T00:00:00", "is not a date"),
        ("t = 'x'\nd = 0001-01-01", "outside the years"),
        ("t = 'x'\nf = 1", "neither true nor false"),
        ("t = 'x'\nc = 'tow'", "Did you mean “two”?"),
        ("t = 'x'\nl = 'p'", "l: this is text, not a list"),
        ("t = 'x'\nl = ['p', 1]", "“1” is a number, not text"),
        ("t = 'x'\nl = ['p', 'p']", "“p” comes twice"),
        ("t = 'x'\nnn = 1", "there is no field called “nn” here"),
        ("n = 1", "“t” is missing. Add it under [a.b]."),
    ],
)
def test_a_wrong_value_names_its_line(tmp_path: Path, line: str, what: str) -> None:
    found = document(tmp_path, f"[a.b]\n{line}\n")
    section = Section(found, "a", "b")
    section.text("t", needed=True)
    section.whole("n", 1, 3)
    section.day("d")
    section.flag("f")
    section.choice("c", Word)
    section.texts("l")
    section.no_others()
    number = 1 if "missing" in what else 1 + len(line.split("\n"))
    assert places(found.reading) == [f"a.toml, line {number}"]
    assert what in said(found.reading)[0]
    assert not section.sound


@pytest.mark.parametrize(
    ("text", "keys", "cure"),
    [
        ("a = 1\n", ("a",), "[a]"),
        ("[[a]]\n", ("a",), "[a]"),
        ("a = [1]\n", ("a", 0), "[[a]]"),
        ('section."x y" = 1\n', ("section", "x y"), '[section."x y"]'),
    ],
)
def test_a_section_that_is_none_says_how_to_begin_one(
    tmp_path: Path, text: str, keys: tuple[str | int, ...], cure: str
) -> None:
    found = document(tmp_path, text)
    assert Section(found, *keys).values == {}
    assert said(found.reading)[0].endswith(f"Write it as a heading: {cure}.")
