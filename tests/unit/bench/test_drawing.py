"""The benchmark of the pack times the files that a reader is given, and says of which edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ragstone import pipeline
from ragstone.bench import benching, drawing
from ragstone.cli import ragstone
from ragstone.publication.site import files_of
from ragstone.values.editions import Published
from ragstone.values.periods import Month
from tests.wantsum import write_wantsum


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawing") / "wantsum"
    write_wantsum(folder)
    for month in (Month(2015, 1), Month(2015, 2)):
        pipeline.issue(folder, month)
    return folder


def _bench(*arguments: str) -> Result:
    return CliRunner().invoke(ragstone, ["bench", *arguments])


def test_it_times_every_file_of_the_latest_edition_and_writes_none(workspace: Path) -> None:
    before = sorted(workspace.rglob("*"))
    found = drawing.drawn(workspace)
    assert found.published.scorecard.period == Month(2015, 2)
    files = files_of(found.published)
    assert (found.files, found.size) == (len(files), sum(map(len, files.values())))
    assert found.differing == 0
    for took in (found.opening, found.first, found.again, found.pack, found.one):
        assert took.processor > 0
        assert took.clock > 0
    assert sorted(workspace.rglob("*")) == before


def test_it_prints_a_line_for_each_thing_that_was_timed_and_counts_nothing(workspace: Path) -> None:
    done = _bench("--pack", str(workspace))
    assert done.exit_code == 0, done.output
    assert "February 2015" in done.output
    for line in ("opening the edition", "the first time", "again", "the pack", "one scorecard as PDF"):
        assert line in done.output
    assert "every one the same" in done.output
    assert "referrals" not in done.output


def test_sizes_beside_a_pack_are_counted_too(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benching, "bench", lambda sizes: [f"counted {size}" for size in sizes])
    done = _bench("--pack", str(workspace), "--events", "1000", "--events", "2000")
    assert "February 2015" in done.output
    assert done.output.endswith("counted 1000\ncounted 2000\n")


def test_it_says_so_where_a_file_comes_out_differently(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Published] = []

    def unsteady(published: Published) -> dict[str, bytes]:
        made.append(published)
        return {"index.html": b"%d" % len(made), "key.html": b"the same"}

    monkeypatch.setattr(drawing, "_files", unsteady)
    done = _bench("--pack", str(workspace))
    assert "2, 1 DIFFER" in done.output


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    done = _bench("--pack", str(tmp_path))
    assert done.exit_code == 1
    assert "there is no ragstone.toml here" in done.stderr


def test_a_workspace_that_has_issued_nothing_is_told_what_would_do(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    done = _bench("--pack", str(tmp_path))
    assert done.exit_code == 1
    assert "nothing has been issued" in done.stderr
    assert "ragstone demo" in done.stderr
