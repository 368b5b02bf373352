"""A council whose records were loaded and counted once, for tests that each want a copy of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.integration.command import ragstone
from tests.records import EARLY_IN_MARCH, as_of, council, extract, records, with_plans

# In the first extract one plan is a mistake, and one begins on a wrong day; `late` puts both right.
ENTERED = (("mistaken", "2013-01-07"), ("misdated", "2014-12-01"))
CORRECTED = (("misdated", "2013-06-03"), ("forgotten", "2013-02-04"))


@pytest.fixture(scope="session")
def _counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = council(tmp_path_factory.mktemp("counted"))
    known = with_plans(as_of(records(), EARLY_IN_MARCH), *ENTERED)
    extract(workspace / "extracts" / "2015-03", known, EARLY_IN_MARCH)
    assert ragstone("load", cwd=workspace).code == 0
    assert ragstone("count", "--period", "2015-02", cwd=workspace).code == 0
    return workspace


@pytest.fixture
def counted(_counted: Path, tmp_path: Path) -> Path:
    """A workspace with the extract of early in March 2015, loaded and counted."""
    return copy_of(_counted, tmp_path)


def copy_of(workspace: Path, folder: Path) -> Path:
    """The same workspace in another folder, to be changed by one test."""
    return shutil.copytree(workspace, folder / "my council")
