"""What a test can ask of a page that it looks at.

An answer is a list of readable lines, empty when all is well.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any, Protocol, cast
from urllib.parse import quote
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.views import DESKTOP, View

HERE = Path(__file__).parent
TOOLS = HERE.parents[1] / ".tools"
MISSING = "{} is missing: `make test` installs it (tools/install_browser_tools)."

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VNU_OPTIONS = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
ALLOW_THIS_MACHINE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
FETCHING_LINKS = "link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender]"

_asked_for: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()
_views: WeakKeyDictionary[Page, View] = WeakKeyDictionary()


class Look(Protocol):
    """Open a published file in one way of looking: the `look` fixture."""

    def __call__(self, file: Path, view: View = DESKTOP) -> Page: ...


def tool(name: str) -> Path:
    """A checker's file, or a failed test that says how to get it."""
    path = TOOLS / name
    if not path.is_file():
        pytest.fail(MISSING.format(name), pytrace=False)
    return path


def program(*names: str) -> str:
    """The first of these programs that the machine has, or a failed test that says how to get one."""
    for name in names:
        if found := which(name):
            return found
    pytest.fail(MISSING.format(names[0]), pytrace=False)


def open_page(context: BrowserContext, file: Path, view: View) -> Page:
    """Open a published file from the disk, as a double click does, and note all that it asks for."""
    page = context.new_page()
    _views[page] = view
    asked = _asked_for[page] = []
    context.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.emulate_media(media="print" if view.printed else "screen")
    page.goto(file.absolute().as_uri())
    if view.spaced_text:
        _ask(page, "spaceOutText()")
    return page


def requests_outside(page: Page, folder: Path) -> list[str]:
    """Every address outside the published folder that the page asked for, or had the browser get ready."""
    links = page.locator(FETCHING_LINKS).evaluate_all("links => links.map(link => link.href)")
    inside = (folder.absolute().as_uri() + "/", "data:", "blob:")
    return [url for url in [*_asked_for[page], *links] if not url.startswith(inside)]


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, and what it could not tell: mend both."""
    if not _views[page].scripts:
        pytest.fail(
            "axe waits on timers, which a page without scripts has not: look with scripts on.", pytrace=False
        )
    page.evaluate(_text_of(tool("axe.min.js")))
    found = page.evaluate("tags => axe.run(document, { runOnly: tags })", AXE_TAGS)
    return [
        f"{kind}: {rule['id']} ({rule['help']}): {' '.join(map(str, node['target']))}: {node['html'][:120]}"
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
    ]


def reflows(page: Page) -> bool:
    """Whether the page needs no scrolling sideways in its window (WCAG 1.4.10)."""
    return cast(bool, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))


def sticking_out(page: Page) -> list[str]:
    """The elements that pass an edge of the window, even where the page hides it from `reflows`."""
    return cast(list[str], _ask(page, "stickingOut()"))


def cut_off(page: Page) -> list[str]:
    """The elements that hide a part of their own text."""
    return cast(list[str], _ask(page, "cutOff()"))


def vnu(paths: Iterable[Path]) -> list[str]:
    """Errors and warnings of the HTML checker, over HTML, CSS and SVG files in one run: it starts slowly.

    Pages are served to it from this machine: it holds a page's policy against the page's address,
    and to a file's address no policy's 'self' applies.
    """
    files = [path.absolute() for path in paths]
    root = Path(os.path.commonpath([path.parent for path in files]))
    with _served(root) as address:
        given = [
            f"{address}/{quote(path.relative_to(root).as_posix())}" if path.suffix == ".html" else str(path)
            for path in files
        ]
        command = [program("java"), ALLOW_THIS_MACHINE, "-jar", str(tool("vnu.jar")), *VNU_OPTIONS, *given]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [
        f"{Path(message.get('url', '')).name}:{message.get('lastLine', '?')}: {message['message']}"
        for message in messages
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder on a port of the loopback address, for as long as it is asked for."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as its parent names it
        """Say nothing: every request is one of ours."""


def _ask(page: Page, question: str) -> Any:
    return page.evaluate(f"{_text_of(HERE / 'layout.js')}.{question}")


@cache
def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()
