"""What docs/ says of tables, views, measures and SQL is what they are; what its how-tos say is done by doing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tools.make_reference import HOME, MANUAL, PAGES, page
from tools.reference.measures import manual

from ragstone.counting.ground import columns_of_everything
from ragstone.sql.linter import lint
from ragstone.sql.refused import CURES
from ragstone.values.faults import Fault
from ragstone.values.tables import ColumnType
from tests.integration.test_how_to import HOW_TO, STEP, Reader

SQL = (HOME / "sql.md").read_text(encoding="utf-8")
TYPES = {
    **{("t", "a"): ColumnType.WHOLE, ("t", "c"): ColumnType.TEXT, ("u", "a"): ColumnType.WHOLE},
    **{("t", "d"): ColumnType.DATE, ("t", "e"): ColumnType.DATE, ("u", "d"): ColumnType.DATE},
}
LINK = re.compile(r"\]\(([\w./-]*)(?:#([\w-]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
AROUND = {
    "Columns": "SELECT t.c,\n{} AS x\nFROM t",
    "Conditions": "SELECT t.c\nFROM t\nWHERE {}",
    "Queries": "{}",
}
FILE = re.compile(
    r"^(?P<add>Add to )?`(?P<path>[\w./-]+)`:\n\n```\w+\n(?P<content>.*?)```", re.DOTALL | re.MULTILINE
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_made_is_what_it_would_be_made_to(name: str) -> None:
    assert (HOME / f"{name}.md").read_text(encoding="utf-8") == page(name), "run: make docs"


def test_every_measure_has_the_page_that_would_be_made_and_no_page_is_left_over() -> None:
    made = manual()
    found = {path.name: path.read_text(encoding="utf-8") for path in MANUAL.iterdir()}
    assert sorted(found) == sorted(made), "run: make docs"
    assert [name for name in made if found[name] != made[name]] == [], "run: make docs"


def test_every_link_of_a_page_that_is_made_leads_to_a_heading() -> None:
    pages = [*(HOME / f"{name}.md" for name in PAGES), *MANUAL.glob("*.md")]
    for path in pages:
        for address, anchor in LINK.findall(path.read_text(encoding="utf-8")):
            target = (path.parent / address).resolve() if address else path
            assert target.is_file(), f"{path.name}: {address}"
            assert not anchor or anchor in anchors(target), f"{path.name}: {address}#{anchor}"


@cache
def anchors(path: Path) -> set[str]:
    """The headings of a page, as a link names them."""
    titles = HEADING.findall(path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def refused(title: str) -> Iterator[tuple[str, str]]:
    """Each row of the table under a heading of sql.md: what may not stand, and the cure."""
    section = SQL.partition(f"## {title}")[2].partition("\n## ")[0]
    for row in re.findall(r"^\| (`.+`) \| (.+) \|$", section, re.MULTILINE):
        yield row[0].replace("\\|", "|"), row[1].replace("\\|", "|")


def test_every_refused_word_and_its_cure_is_in_the_page() -> None:
    found = {
        word: cure for words, cure in refused("Words and signs") for word in re.findall("`(.+?)`", words)
    }
    assert found == CURES


@pytest.mark.parametrize("title", AROUND)
def test_what_the_page_says_is_refused_is_refused_with_that_cure(title: str) -> None:
    rows = list(refused(title))
    assert len(rows) > 5
    for piece, cure in rows:
        faults = lint(AROUND[title].format(piece.strip("`")), "f", ("t", "u"), types=TYPES)
        assert cure in {fault.cure for fault in faults}, piece


def faults_of(text: str) -> tuple[Fault, ...]:
    everything = columns_of_everything()
    types = {(table, one.name): one.type for table, columns in everything.items() for one in columns}
    return lint(text, "f", tuple(everything), types=types)


def test_what_the_page_says_may_stand_may_stand() -> None:
    texts = re.findall(r"```sql\n(.*?)```", SQL, re.DOTALL)
    assert len(texts) == 4
    assert [fault for text in texts for fault in faults_of(text)] == []


def test_who_counts_from_records_adds_a_measure_and_changes_one_sees_what_the_pages_say(
    tmp_path: Path,
) -> None:
    reader = Reader(tmp_path)
    for name in ("count-from-records", "add-a-measure", "change-a-definition"):
        text = (HOW_TO / f"{name}.md").read_text(encoding="utf-8")
        steps = [*STEP.finditer(text), *FILE.finditer(text)]
        for step in sorted(steps, key=lambda step: step.start()):
            if step.re is STEP:
                reader.do(step)
                continue
            file = reader.folder / step["path"]
            file.parent.mkdir(parents=True, exist_ok=True)
            before = file.read_text(encoding="utf-8") if step["add"] else ""
            file.write_text(before + step["content"], encoding="utf-8", newline="\n")
    assert (reader.folder / "published" / "index.html").is_file()
