"""What `ragstone new` puts into an analyst's hands tells the truth about itself."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from tools.list_measures import LIST, listing

from ragstone import pipeline
from ragstone.files.tables import Table
from ragstone.sources.figures import FIGURES
from ragstone.values.editions import Policy
from ragstone.workspace.areas import AREAS
from ragstone.workspace.benchmarks import BENCHMARKS
from ragstone.workspace.population import POPULATIONS
from ragstone.workspace.standards import STANDARDS

NEW = LIST.parent
README = (NEW / "README.md").read_text(encoding="utf-8")


def cells(text: str) -> list[list[str]]:
    """The rows of a text's tables, without headings."""
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return [row for row in rows if row[0] not in ("column", "file") and "---" not in row[0]]


def section(title: str) -> str:
    return README.partition(f"## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(
    "table", [FIGURES, AREAS, POPULATIONS, STANDARDS, BENCHMARKS], ids=lambda table: table.file
)
def test_every_column_is_explained_and_no_other(table: Table) -> None:
    explained = [name for row in cells(section(table.file)) for name in row[0].split(", ")]
    assert sorted(explained) == sorted(column.name for column in table.columns)
    header = (NEW / table.file).read_text(encoding="utf-8").splitlines()[0]
    assert header == ",".join(column.name for column in table.columns)


def test_every_file_is_explained_and_no_other() -> None:
    explained = {row[0].strip("`").rstrip("/") for row in cells(README.partition("\n## ")[0])}
    there = {path.name for path in NEW.iterdir()} - {"README.md", "commentary"} | {"commentary/2026-10"}
    made_later = {"editions", "measures", "preview", "published", "records.duckdb"}
    assert explained == there | made_later


def test_the_list_of_measures_is_the_catalogue() -> None:
    listed = LIST.read_text(encoding="utf-8")
    assert listed == listing(), "run: python -m tools.list_measures"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NEW, tmp_path / "new"))


def test_it_has_one_of_each_kind_of_measure_and_needs_no_permission_to_be_seen(workspace: Path) -> None:
    files = pipeline.read(workspace)
    chosen = files.catalogue.chosen(files.settings.measures)
    assert {measure.unit for measure in chosen} == {"percent", "rate", "count"}
    assert {measure.polarity for measure in chosen} == {"H", "L", "T", "none"}
    assert files.settings.policy is Policy.INTERNAL
    ratings = {line.judgement.rating for line in pipeline.draw_up(workspace, files.periods[-1]).lines}
    assert ratings == {"Green", "Amber", "Red", "not rated"}


def test_every_figure_and_standard_is_of_a_measure_that_is_reported(workspace: Path) -> None:
    files = pipeline.read(workspace)
    spoken_of: list[Any] = [*files.figures, *files.workspace.standards, *files.workspace.commentary]
    assert {each.measure for each in spoken_of} == set(files.settings.measures)


def test_the_measure_of_your_own_that_it_shows_can_be_used_as_it_stands(workspace: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (name,) = re.findall(r"`measures/(\w+)`", README)
    folder = workspace / "measures" / name
    folder.mkdir(parents=True)
    (folder / "measure.toml").write_text(shown, encoding="utf-8", newline="\n")
    known = pipeline.read(workspace).catalogue.known.values
    assert known[name].number not in {measure.number for measure in known.values() if measure.name != name}
