"""The benchmark compares like with like: what it times is the same figures, in every cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ragstone.bench import counting
from ragstone.bench.council import make_extract
from ragstone.bench.questions import QUESTIONS
from ragstone.cli import ragstone
from ragstone.conformance.naive import naive_placed
from ragstone.engines.duck import Duck


def test_the_same_size_gives_the_same_rows(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        make_extract(folder, 1000)
        with Duck(files=True) as duck:
            table = f"read_parquet('{folder / 'ssd_cin_episodes.parquet'}')"
            made.append(duck.run(f"SELECT * FROM {table} ORDER BY cine_referral_id"))
    assert made[0] == made[1]
    assert len(made[0]) == 1000
    assert len({row[1] for row in made[0]}) > 350, (
        "children have two referrals on average, not all of them the same"
    )


def test_it_prints_each_figure_and_that_every_cell_is_equal() -> None:
    done = CliRunner().invoke(ragstone, ["bench", "--events", "1000"])
    assert done.exit_code == 0, done.output
    assert "1,000 referrals" in done.output
    for cohort in QUESTIONS:
        assert cohort.measure in done.output
    assert "equal in every one" in done.output
    assert "DIFFER" not in done.output


def test_it_says_so_where_the_naive_join_gives_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    right = naive_placed
    monkeypatch.setattr(
        counting, "naive_placed", lambda *args: right(*args).replace("<= p.last_day", "< p.last_day")
    )
    done = CliRunner().invoke(ragstone, ["bench", "--events", "1000"])
    assert "DIFFER" in done.output
    assert "equal in every one" not in done.output
