"""Every measure in every area at a glance: the same figures as on the areas' own pages, in a row each."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from ragstone import pipeline
from ragstone.disclosure.policy import publishable
from ragstone.publication.areas_page import areas_page
from ragstone.publication.site import Files, files_of
from ragstone.starting import start_from
from ragstone.values.editions import Policy, Published
from ragstone.values.periods import Month
from tests.wantsum import write_wantsum

FEBRUARY = Month(2015, 2)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("wantsum")
    write_wantsum(folder)
    return publishable(pipeline.issue(folder, FEBRUARY).issued, Policy.AS_PUBLISHED)


@pytest.fixture(scope="module")
def files(published: Published) -> Files:
    return files_of(published)


def test_the_whole_council_is_the_first_column_and_every_measure_has_a_cell_for_each_area(
    published: Published,
) -> None:
    page = areas_page(published)
    assert [name for name, _ in page.columns] == ["wantsum", "reculver", "sarre", "minster"]
    rows = [row for section in page.sections for row in section.rows]
    assert {row.number for row in rows} == {measure.number for measure in published.scorecard.measures}
    assert all(len(row.cells) == 4 for row in rows)


def test_a_cell_says_what_the_areas_own_page_says(published: Published, files: Files) -> None:
    columns = [name for name, _ in areas_page(published).columns]
    glance = json.loads(files["areas.json"])
    for at, area in enumerate(columns):
        own = json.loads(files["index.json" if at == 0 else f"areas/{area}.json"])
        said = [(line["measure"], line["latest"], line["rating"]) for line in own["lines"]]
        seen = [(each["measure"], each["results"][at]) for each in glance["measures"]]
        assert sorted(said, key=str) == sorted(((m, r["latest"], r["rating"]) for m, r in seen), key=str)
        assert glance["areas"][at]["summary"] == own["summary"]


def test_the_csv_has_the_lines_of_every_area(published: Published, files: Files) -> None:
    rows = list(csv.DictReader(io.StringIO(files["areas.csv"].decode("utf-8-sig"), newline="")))
    assert len(rows) == len(published.scorecard.lines)
    assert {row["area"] for row in rows} == {"wantsum", "reculver", "sarre", "minster"}


def test_it_is_in_the_navigation_of_every_page(files: Files) -> None:
    for path, data in files.items():
        if path.endswith(".html"):
            up = "../" * path.count("/")
            assert f'<a href="{up}areas.html"' in data.decode(), path


def test_a_council_without_parts_has_no_such_page(tmp_path: Path) -> None:
    start_from("kent-2015-02", tmp_path / "kent")
    issued = pipeline.issue(tmp_path / "kent", FEBRUARY).issued
    files = files_of(publishable(issued, Policy.AS_PUBLISHED))
    assert "areas.html" not in files
    assert "areas.html" not in files["index.html"].decode()


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("index.html", '<a href="index.html" aria-current="page">Scorecard</a>'),
        ("areas.html", '<a href="areas.html" aria-current="page">Areas</a>'),
        ("areas/reculver.html", '<a href="../areas.html" aria-current="true">Areas</a>'),
    ],
)
def test_the_menu_marks_where_a_page_belongs(files: Files, page: str, marked: str) -> None:
    html = files[page].decode()
    assert marked in html
    assert html.count("aria-current") == 1
