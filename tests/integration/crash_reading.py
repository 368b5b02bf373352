"""A reader of a workspace: what anyone can see of its editions, their acts and what is published."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import urlsplit

from ragstone.editions.acts import Act
from ragstone.editions.lock import LOCK
from ragstone.editions.shelf import acts_of, editions_of
from ragstone.values.periods import Month


@dataclass(frozen=True)
class Seen:
    """The hashes of a period's editions, oldest first; their acts; every page that links lead to."""

    editions: tuple[str, ...]
    acts: tuple[tuple[Act, ...], ...]
    pages: dict[str, bytes]


def look(workspace: Path, period: Month) -> Seen:
    """Read all there is to read. Fails where anything is damaged, or a link leads nowhere."""
    editions = [issued.sha256 for issued in editions_of(workspace / "editions", period)]
    acts = tuple(acts_of(workspace / "editions", name) for name in editions)
    return Seen(tuple(editions), acts, _linked(workspace / "published"))


def promised(seen: Seen, old: Seen, new: Seen) -> None:
    """Each thing that can be seen is as it was before, or as it is after; nothing is between."""
    assert seen.editions in (old.editions, new.editions), "neither the old editions nor the new"
    assert seen.acts in (old.acts, new.acts), "neither the old acts nor the new"
    assert seen.pages in (old.pages, new.pages), "neither the old pages nor the new"
    if seen.pages != old.pages or seen.acts != old.acts:
        assert seen.editions == new.editions, "something is known of an edition that is not there"


def files(workspace: Path) -> dict[str, bytes]:
    """Every file of a workspace, hidden ones too, but for the lock, which says nothing by being there."""
    return {
        path.relative_to(workspace).as_posix(): path.read_bytes()
        for path in workspace.rglob("*")
        if path.is_file() and path.name != LOCK
    }


def _linked(published: Path) -> dict[str, bytes]:
    """The pages that a reader comes to who follows every link from published/index.html."""
    found: dict[str, bytes] = {}
    waiting = ["index.html"] if (published / "index.html").exists() else []
    while waiting:
        page = waiting.pop()
        if page not in found:
            found[page] = (published / page).read_bytes()
            waiting += _links(page, found[page])
    return found


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


def _links(page: str, data: bytes) -> list[str]:
    if not page.endswith(".html"):
        return []
    parser = _Links()
    parser.feed(data.decode())
    paths = [urlsplit(link).path for link in parser.found if not urlsplit(link).scheme]
    return [normpath(str(PurePosixPath(page).parent / path)) for path in paths if path]
