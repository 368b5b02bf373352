"""A workspace to start from: the example, or one to fill in; and what makes a folder a workspace."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from ragstone.values.faults import Fault, Refused, refuse

MARK = "ragstone.toml"
_ASKED_BY = {"name": "--council", "committee": "--committee", "colour": "--colour", "logo": "--logo"}


@dataclass(frozen=True, slots=True)
class Own:
    """What a new workspace says of the council from the start. "" or None: what the example says."""

    council: str = ""
    committee: str = ""
    colour: str = ""
    logo: Path | None = None


def must_be_workspace(folder: Path) -> None:
    """Refused for a folder without ragstone.toml, before anything is locked or written in it."""
    if os.path.lexists(folder / MARK):
        return
    from ragstone.workspace.settings import instead_of_settings

    what = f"there is no {MARK} here" if folder.is_dir() else "there is no such folder"
    otherwise = 'Name your workspace with -w "FOLDER", or make one: ragstone new FOLDER'
    raise refuse(str(folder.absolute()), what, instead_of_settings(folder) or otherwise)


def start_from(name: str, folder: Path, own: Own | None = None) -> bool:
    """Copy the example `name` to `folder`, as the council's own; False where a workspace is there already.

    Refused where the folder holds anything else, where nothing can be written, and where what the council
    says of itself will not do.
    """
    try:
        if (folder / MARK).is_file():
            return False
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise refuse(
                str(folder), "this is not empty and not a workspace", "Name a folder that does not exist."
            )
        if around := next((each for each in folder.resolve().parents if (each / MARK).is_file()), None):
            raise refuse(str(folder), f"this is inside the workspace {around}", "Name a folder outside it.")
        _copy(_examples() / name, folder, lambda part: _make_own(part, own) if own else None)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise refuse(
            str(folder), f"it cannot be made ({reason})", "Name a folder you may write to."
        ) from error
    return True


def must_be_example(name: str, folder: Path) -> None:
    """Refused for a workspace that is not a copy of the example `name`: nothing is issued in somebody's own."""
    if (folder / MARK).read_bytes() != (_examples() / name / MARK).read_bytes():
        what = "this is a workspace of its own, not the example"
        raise refuse(str(folder), what, "Name a folder that does not exist: ragstone demo FOLDER")


def _copy(example: Path, folder: Path, change: Callable[[Path], None]) -> None:
    """A new folder appears whole, by one rename; an empty one is filled, for somebody may stand in it."""
    fill = folder.is_dir()
    part = folder / ".part" if fill else folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        # Without the modes of an installation that nobody may change: these files are there to be changed.
        shutil.copytree(example, part, copy_function=shutil.copyfile)
        change(part)
        if fill:
            for path in sorted(part.iterdir(), key=lambda path: path.name == MARK):  # last: now it is one
                path.rename(folder / path.name)
            part.rmdir()
        else:
            part.rename(folder)
    except (OSError, Refused):
        shutil.rmtree(part, ignore_errors=True)
        raise


def _make_own(folder: Path, own: Own) -> None:
    """Write the council's name, committee, colour and logo into a copy of the example."""
    if own.council:
        _say(folder / MARK, "name", own.council)
        _name_the_whole(folder / "areas.csv", own.council)
    if own.committee:
        _say(folder / MARK, "committee", own.committee)
    if own.colour:
        _say(folder / "paper.toml", "colour", own.colour)
    if own.logo:
        if not own.logo.is_file():
            raise refuse(str(own.logo), "there is no such picture", "Check its name and folder.")
        name = f"logo{own.logo.suffix.lower()}"
        shutil.copyfile(own.logo, folder / name)
        _say(folder / "paper.toml", "logo", name)
        _say(folder / "paper.toml", "logo_words", own.council or "The council's logo")
    from ragstone.workspace.judging import judge_council

    try:
        judge_council(folder)  # before the folder is there, so that nothing is left of one that will not do
    except Refused as refused:
        raise Refused(_as_asked(fault, own) for fault in refused.faults) from None


def _as_asked(fault: Fault, own: Own) -> Fault:
    """A fault of a file that is not left behind, as one of the option that it came from."""
    field, _, what = fault.what.partition(": ")
    if field in _ASKED_BY:
        return Fault(_ASKED_BY[field], what, fault.cure)
    if own.logo and fault.where.startswith("logo."):
        return Fault(str(own.logo), fault.what, fault.cure)
    return fault


def _say(path: Path, field: str, text: str) -> None:
    """Put a text into the line of a TOML file that begins with the field, or with # and the field."""
    said = f"{field} = {json.dumps(text, ensure_ascii=False)}"
    whole = path.read_text(encoding="utf-8")
    changed = re.sub(rf'^(?:# )?{field} = "[^"]*"', lambda _: said, whole, count=1, flags=re.MULTILINE)
    path.write_text(changed, encoding="utf-8", newline="\n")


def _name_the_whole(path: Path, council: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, whole, *parts = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, [whole[0], council, *whole[2:]], *parts])


def _examples() -> Path:
    """Beside the package in an installed Ragstone, at the root in a checkout."""
    installed = Path(str(resources.files("ragstone"))) / "examples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "examples"
