"""Every page of the demonstration, a whole county's: what holds for one of each kind holds for all of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.looking import Look, cut_off, reflows, requests_outside, sticking_out, violations, vnu
from tests.browser.views import WIDTHS

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folder of the publications of each council, in a path with a space in it."""
    home = tmp_path_factory.mktemp("the demo") / "two councils"
    subprocess.run([sys.executable, "-m", "ragstone", "demo", str(home)], check=True, capture_output=True)
    return sorted(home.glob("*/published"))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_for_everybody_at_every_width(width: str, shelves: list[Path], look: Look) -> None:
    pages = [page for shelf in shelves for page in sorted(shelf.rglob("*.html"))]
    assert len(pages) > 110
    faults = []
    for file in pages:
        page = look(file, WIDTHS[width])
        for closed in page.locator("summary").all():
            closed.click()
        found = [
            *violations(page),
            *cut_off(page),
            *sticking_out(page),
            *requests_outside(page, file.parents[1]),
        ]
        found += [] if reflows(page) else ["it scrolls sideways"]
        faults += [f"{file.name}: {fault}" for fault in found]
        page.close()
    assert faults == []


def test_the_html_checker_finds_nothing_in_any_file(shelves: list[Path]) -> None:
    # Pages first: after an SVG file the checker holds a page to the rules of SVG.
    files = [
        file for kind in ("html", "svg", "css") for shelf in shelves for file in shelf.rglob(f"*.{kind}")
    ]
    assert len(files) > 300
    assert vnu(files) == []
