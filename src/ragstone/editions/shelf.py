"""The editions of a workspace: editions/2015-02/HASH.json, with HASH.acts.jsonl beside it.

HASH.json is the commit point: it appears whole by one rename, after its acts, and is never
written again. Whatever else a stopped run leaves is passed over by readers and removed by the
next writer. Functions that write expect their caller to hold the workspace's lock.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ragstone.editions.acts import PUBLISHED, Act, already_done, parse_acts
from ragstone.editions.chain import in_order
from ragstone.editions.sealed import Sealed, sealed
from ragstone.editions.whole import shown, tidy, write_whole
from ragstone.values.editions import IssuedEdition
from ragstone.values.faults import Refused, refuse
from ragstone.values.periods import Month

EDITIONS = "editions"  # the folder of a workspace that they are kept in
_FILE = re.compile(r"[0-9a-f]{64}\.json")
_PREFIX = re.compile(r"[0-9a-f]{1,64}")
_PERIOD = "[0-9][0-9][0-9][0-9]-[0-9][0-9]"


def edition_path(folder: Path, period: Month, sha256: str) -> Path:
    return folder / str(period) / f"{sha256}.json"


def acts_path(edition: Path) -> Path:
    return edition.with_name(f"{edition.stem}.acts.jsonl")


def editions_of(folder: Path, period: Month) -> tuple[Sealed, ...]:
    """The editions of a period, oldest first, each replaced by the next. `folder` is `editions`.

    Refused when a file was altered or when they are not one after another.
    """
    home = folder / str(period)
    found = [_sealed(path) for path in sorted(home.glob("*.json")) if _FILE.fullmatch(path.name)]
    return in_order(found, f"{folder.name}/{period}")


def standing(folder: Path, period: Month) -> Sealed | None:
    """The edition of a period that no other one replaces; None when none was issued."""
    return next(reversed(editions_of(folder, period)), None)


def last_published(folder: Path, period: Month, editions: Sequence[Sealed]) -> Sealed | None:
    """The last of a period's editions that readers were given; None where none was, or where acts are damaged."""
    with suppress(Refused):
        return next((each for each in reversed(editions) if _published(folder, period, each)), None)
    return None


def published(folder: Path, period: Month, edition: Sealed) -> tuple[Act, ...]:
    """How an edition was given to its readers, each time, oldest first; none where its acts are damaged."""
    with suppress(Refused):
        return _published(folder, period, edition)
    return ()


def _published(folder: Path, period: Month, edition: Sealed) -> tuple[Act, ...]:
    acts = _acts(edition_path(folder, period, edition.sha256))
    return tuple(act for act in acts if act.what == PUBLISHED)


def current(folder: Path, period: Month) -> IssuedEdition | None:
    """The same, opened."""
    found = standing(folder, period)
    return found.opened() if found else None


def latest(folder: Path) -> Sealed | None:
    """The standing edition of the latest period that has one; None when nothing was issued."""
    found = [path for path in sorted(folder.glob(f"{_PERIOD}/*.json")) if _FILE.fullmatch(path.name)]
    return standing(folder, Month.parse(_sealed(found[-1]).period)) if found else None


def read(folder: Path, prefix: str) -> IssuedEdition:
    """The edition whose hash begins with `prefix`, of any period. Refused unless it is exactly one."""
    return _sealed(_find(folder, prefix)).opened()


def acts_of(folder: Path, prefix: str) -> tuple[Act, ...]:
    """What happened to an edition, oldest first. Refused when its acts are damaged or gone."""
    return _acts(_find(folder, prefix))


def append_act(folder: Path, prefix: str, act: Act) -> bool:
    """Add one line to an edition's acts; False where the same was published already.

    The file is written anew, whole, so that no line is ever torn. Refused when it is damaged.
    """
    edition = _find(folder, prefix)
    tidy(edition.parent)
    before = _acts(edition)
    if already_done(before, act):
        return False
    path = acts_path(edition)
    write_whole(path, path.read_bytes() + act.line.encode())
    return True


def _sealed(path: Path) -> Sealed:
    found = sealed(path.read_bytes(), path.stem, shown(path))
    if path.parent.name != found.period:
        period = Month.parse(found.period)
        raise refuse(
            shown(path),
            f"it is an edition of {period.words}, in a folder of another period",
            f"Move it, with its acts, to the folder {period}.",
        )
    return found


def _acts(edition: Path) -> tuple[Act, ...]:
    path = acts_path(edition)
    return parse_acts(path.read_bytes() if path.exists() else b"", shown(path))


def _find(folder: Path, prefix: str) -> Path:
    begun = prefix.strip().lower()
    found = sorted(folder.glob(f"{_PERIOD}/{begun}*.json")) if _PREFIX.fullmatch(begun) else []
    found = [path for path in found if _FILE.fullmatch(path.name)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise refuse(
            folder.name,
            f"no edition's hash begins with {prefix[:40]!r}",
            "Copy the hash from the foot of a page, or from the names of the files in editions.",
        )
    names = ", ".join(f"{path.stem[:12]} ({path.parent.name})" for path in found[:4])
    raise refuse(
        folder.name, f"more than one edition's hash begins with {begun!r}: {names}", "Give more of it."
    )
