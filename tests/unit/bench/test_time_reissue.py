"""A month issued again is timed on a copy, each time from the edition that stood before."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.time_reissue import times

from ragstone import pipeline
from ragstone.editions.issuing import Issue
from ragstone.values.periods import Month
from tests.wantsum import write_wantsum


def test_each_time_is_of_a_correction_of_the_latest_month_and_the_workspace_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_wantsum(tmp_path)
    first = pipeline.issue(tmp_path, Month(2015, 2)).issued.sha256
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done: list[Issue] = []
    issue = pipeline.issue
    monkeypatch.setattr(pipeline, "issue", lambda *asked: done.append(issue(*asked)))
    issuing, opening = times(tmp_path, 3)
    assert len(issuing) == len(opening) == 3
    assert min(*issuing, *opening) > 0
    assert [(each.fresh, each.issued.edition.replaces) for each in done] == [(True, first)] * 3
    assert len({each.issued.sha256 for each in done}) == 3
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_where_nothing_was_issued_it_says_so(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    with pytest.raises(SystemExit, match="Nothing has been issued"):
        times(tmp_path, 1)
