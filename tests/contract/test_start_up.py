"""The command answers at once: what a verb needs is imported by that verb and no earlier."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
CALL = "import sys; sys.argv = {argv!r}; from ragstone.cli import main; main()"
SLOW = {
    "PIL",
    "attr",
    "attrs",
    "cattrs",
    "csv",
    "docx",
    "duckdb",
    "filelock",
    "jinja2",
    "lxml",
    "markdown_it",
    "pikepdf",
    "python_calamine",
    "rich",
    "sqlite3",
    "tomllib",
    "typst",
    "xlsxwriter",
}


def imported_by(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter imports, by whatever way, while it runs this."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code],
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "|" in line)
    return {name.partition(".")[0] for name in lines}


@pytest.mark.parametrize("words", ["--help", "publish --help"])
def test_asking_for_help_imports_nothing_slow(words: str) -> None:
    imported = imported_by(CALL.format(argv=["ragstone", *words.split()]))
    assert "click" in imported
    assert not imported & SLOW


def test_a_slow_import_would_be_seen() -> None:
    assert {"cattrs", "filelock"} <= imported_by("import cattrs.preconf.json, filelock") & SLOW
