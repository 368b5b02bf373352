"""A real browser for the tests of this folder: the machine's Chromium, looking at files as a reader would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.looking import Look, open_page, program
from tests.browser.views import DESKTOP, View

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """No sandbox, for a container's root has none; nothing in the background that would use the network."""
    return {
        **browser_type_launch_args,
        "executable_path": program("chromium", "chromium-browser", "google-chrome"),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb",
            "--font-render-hinting=none",
            "--hide-scrollbars",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture
def look(new_context: CreateContextCallback) -> Look:
    """`look(file, view)`: a page, opened from the disk in that view, in a browser that is offline."""

    def look(file: Path, view: View = DESKTOP) -> Page:
        return open_page(new_context(**view.context()), file, view)

    return look
