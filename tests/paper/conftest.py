"""The example, made once for all tests of the paper, and the two readings to hold it against."""

from __future__ import annotations

import pytest

from tests.paper.product import Made, make, start
from tests.paper.reading import Rows, document, table, transcription


@pytest.fixture(scope="session")
def kent(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Kent's February 2015, issued and published from a copy of its workspace.

    Made once and read by all, so a test that changes a file begins with a copy of its own.
    """
    return make(start(tmp_path_factory.mktemp("kent") / "workspace"))


@pytest.fixture(scope="session")
def text() -> str:
    """The paper itself; a test that asks for it is skipped where it is not at hand."""
    return document()


@pytest.fixture(params=["the text", "the transcription"])
def paper(request: pytest.FixtureRequest) -> Rows:
    """The table of the paper, once from each source, so that a test without the text still tests."""
    if request.param == "the text":
        return table(request.getfixturevalue("text"))
    return transcription()


@pytest.fixture
def written() -> Rows:
    """The table from our transcription, which is there without the paper too."""
    return transcription()
