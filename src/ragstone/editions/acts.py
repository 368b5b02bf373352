"""What happened to an edition: one line of JSON for each act, in the order that they happened.

The acts stand beside the edition and outside its hash: an edition does not change because it was
published or withdrawn. That it was replaced is no act; the edition that replaces it says so.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ragstone.values.faults import Refused, refuse

ISSUED = "issued"
PUBLISHED = "published"
WITHDRAWN = "withdrawn"
_KEYS = {"act", "at", "who", "detail"}


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done to an edition. `at` knows its time zone; it is kept in UTC, to the second.

    `detail` of a published act: "folder", its name on the shelf, "digest" of what is in it and, since it is kept,
    "policy", for whom it was.
    """

    what: str
    at: datetime
    who: str = ""  # the name that the computer knows the user by; "" where it knows none
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def line(self) -> str:
        if self.at.tzinfo is None:
            raise ValueError("an act needs a time with its time zone")
        at = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        said = {"act": self.what, "at": at, "who": self.who, "detail": dict(self.detail)}
        return json.dumps(said, sort_keys=True, ensure_ascii=False) + "\n"


def parse_acts(data: bytes, where: str) -> tuple[Act, ...]:
    """The acts in a file of them. Refused, with the line's number, where one cannot be read."""
    acts = []
    for number, line in enumerate(data.split(b"\n")[:-1], start=1):
        try:
            acts.append(_act(line))
        except (ValueError, KeyError, TypeError) as error:
            raise _damaged(f"{where}, line {number}") from error
    if not acts or not data.endswith(b"\n"):
        raise _damaged(f"{where}, line {len(acts) + 1}")
    return tuple(acts)


def already_done(acts: tuple[Act, ...], act: Act) -> bool:
    """Whether the same thing was published before, and not withdrawn since."""
    if act.what != PUBLISHED:
        return False
    withdrawn = max((place for place, one in enumerate(acts) if one.what == WITHDRAWN), default=-1)
    same = _bytes(act)  # for whom they are is told by them too
    return any(one.what == PUBLISHED and _bytes(one) == same for one in acts[withdrawn + 1 :])


def _bytes(act: Act) -> tuple[str | None, str | None]:
    return act.detail.get("folder"), act.detail.get("digest")


def user_name() -> str:
    """The name that the computer knows the user by, or "" where it knows none."""
    try:
        return (
            getpass.getuser().encode(errors="replace").decode()
        )  # a name that is no text is told as far as it is
    except (OSError, KeyError, ImportError):
        return ""


def _act(line: bytes) -> Act:
    said = json.loads(line)
    if set(said) != _KEYS or not all(isinstance(value, str) for value in _texts(said)):
        raise ValueError("not an act")
    at = datetime.strptime(said["at"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return Act(said["act"], at, said["who"], said["detail"])


def _texts(said: Mapping[str, object]) -> list[object]:
    detail = said["detail"]
    if not isinstance(detail, dict):
        raise TypeError("not a detail")
    return [said["act"], said["at"], said["who"], *detail.values()]


def _damaged(where: str) -> Refused:
    return refuse(
        where,
        "this line is damaged, so what happened to the edition can no longer be told",
        "Put back a copy of the file from before it was damaged; nothing is added to it until then.",
    )
