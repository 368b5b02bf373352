"""What is published as JSON and CSV is what docs/reference/published-data.md says, no more and no less."""

from __future__ import annotations

import csv
import io
import json
import shutil
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from ragstone import pipeline
from ragstone.disclosure.policy import publishable
from ragstone.publication.site import Files, files_of
from ragstone.values.editions import IssuedEdition, Policy
from ragstone.values.figures import Basis
from ragstone.values.measures import Confidence, DataPeriod, Kind, Polarity, Unit
from ragstone.values.periods import Month
from ragstone.values.ratings import Rating, Travel
from tests.unit.publication.documented import PAGE, Checker, fits, plain_table, sections
from tests.wantsum import write_wantsum

TEXT = PAGE.read_text(encoding="utf-8")
KENT = PAGE.parents[2] / "examples" / "kent-2015-02"
FEBRUARY = Month(2015, 2)
LINES, KEY, NOTES = (
    "columns of a scorecard's and a measure's csv",
    "columns of the key's csv",
    "columns of the data notes' csv",
)
WORDS: dict[str, type[StrEnum]] = {
    "policy": Policy,
    "polarity": Polarity,
    "data_period": DataPeriod,
    "unit": Unit,
    "rating": Rating,
    "reported": Rating,
    "known": Rating,
    "basis": Basis,
    "travel": Travel,
    "kind": Kind,
    "confidence": Confidence,
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[Files]:
    """Kent's scorecard, Wantsum's with a correction and a restatement, and one of an April."""
    home = tmp_path_factory.mktemp("workspaces")
    shutil.copytree(KENT, home / "kent")
    kent = publishable(pipeline.issue(home / "kent", FEBRUARY).issued, Policy.AS_PUBLISHED)
    wantsum = publishable(corrected(home / "wantsum"), Policy.INTERNAL)
    write_wantsum(home / "april")
    edit(home / "april", ",2015-01,", ",2014-04,")
    with_a_variant(home / "april")
    april = publishable(pipeline.issue(home / "april", Month(2014, 4)).issued, Policy.INTERNAL)
    return [files_of(kent), files_of(wantsum), files_of(april)]


def with_a_variant(folder: Path) -> None:
    """One measure by a variant whose definition says who owns it."""
    own = folder / "measures" / "repeat_referrals" / "measure.toml"
    says = '\nowned_by = "The performance team"\nreview_by = 2016-04-01\nfed_by = "The list of referrals."\n'
    variant = own.parent / "variants" / "dfe" / "measure.toml"
    variant.parent.mkdir(parents=True)
    variant.write_text(own.read_text(encoding="utf-8") + says, encoding="utf-8", newline="\n")
    with (folder / "ragstone.toml").open("a", encoding="utf-8", newline="\n") as settings:
        settings.write('\n[variants]\nrepeat_referrals = "dfe"\n')


def corrected(folder: Path) -> IssuedEdition:
    """February, issued again after one of its own counts and one of January's turned out otherwise."""
    write_wantsum(folder)
    for period in (FEBRUARY.plus(-1), FEBRUARY):
        pipeline.issue(folder, period)
    edit(folder, "2015-01,54,210", "2015-01,52,210")  # Red then, and Amber now
    edit(folder, "2015-02,60,230", "2015-02,61,230")
    return pipeline.issue(folder, FEBRUARY, "Two referrals were entered late").issued


def edit(folder: Path, old: str, new: str) -> None:
    figures = folder / "figures.csv"
    text = figures.read_text(encoding="utf-8")
    assert old in text
    figures.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def section_of(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return {"key.json": "key", "notes.json": "data notes", "areas.json": "areas"}.get(
        name, "measure" if folder == "measures" else "scorecard"
    )


def jsons(published: list[Files]) -> list[tuple[str, Any]]:
    files = (pair for each in published for pair in each.items())
    return [(path, json.loads(data)) for path, data in files if path.endswith(".json")]


def test_every_key_and_value_is_as_documented_and_every_documented_key_is_filled_somewhere(
    published: list[Files],
) -> None:
    checker = Checker(TEXT)
    for path, data in jsons(published):
        assert list(checker.wrong(data, section_of(path), path)) == []
    objects = {name: fields for name, fields in checker.sections.items() if not name.startswith("columns")}
    documented = {(name, key) for name, fields in objects.items() if name != "heading" for key in fields}
    assert documented == checker.filled


@pytest.mark.parametrize("name", sorted(WORDS))
def test_the_words_that_a_key_can_have_are_all_documented(name: str) -> None:
    fields = [field for section in sections(TEXT).values() if (field := section.get(name))]
    assert fields
    for field in fields:
        assert field.choices == [word.value for word in WORDS[name]]


def test_every_term_and_table_of_the_data_notes_is_documented(published: list[Files]) -> None:
    notes = [data for path, data in jsons(published) if path == "notes.json"]
    terms = {term for each in notes for of in each["measures"].values() for term in of}
    assert terms == plain_table(TEXT, "Terms of the data notes").keys()
    captions = plain_table(TEXT, "Tables of the data notes")
    for each in notes:
        assert each["tables"].keys() == captions.keys()
        for caption, rows in each["tables"].items():
            assert all(list(row) == captions[caption].split(", ") for row in rows)


def test_every_csv_has_the_documented_columns_in_order_and_cells_of_their_types(
    published: list[Files],
) -> None:
    documented = sections(TEXT)
    for path, data in (pair for files in published for pair in files.items() if pair[0].endswith(".csv")):
        fields = documented[{"key.csv": KEY, "notes.csv": NOTES}.get(path, LINES)]
        header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert header == list(fields), path
        assert rows, path
        for row in rows:
            for cell, field in zip(row, fields.values(), strict=True):
                value: Any = int(cell) if field.type == "number" else cell
                assert fits(value, field.type), (path, field, cell)


COMMENT = {"author": "A", "written": None, "status": "final", "markdown": ""}


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        (COMMENT, []),
        (COMMENT | {"to": ""}, [".to is not documented"]),
        ({"written": None, "status": "final", "markdown": ""}, [".author is documented and not there"]),
        (COMMENT | {"written": ""}, [".written is '', not day or null"]),
        (COMMENT | {"status": "agreed"}, [".status is 'agreed', not `draft` or `final`"]),
    ],
)
def test_a_key_that_is_new_or_gone_or_of_another_type_would_be_found(
    comment: dict[str, object], found: list[str]
) -> None:
    assert list(Checker(TEXT).wrong(comment, "commentary")) == found
