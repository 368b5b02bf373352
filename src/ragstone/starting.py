"""A workspace to start from: the example, or one to fill in; and what makes a folder a workspace."""

from __future__ import annotations

import os
import shutil
from importlib import resources
from pathlib import Path

from ragstone.values.faults import refuse

MARK = "ragstone.toml"


def must_be_workspace(folder: Path) -> None:
    """Refused for a folder without ragstone.toml, before anything is locked or written in it."""
    if os.path.lexists(folder / MARK):
        return
    what = f"there is no {MARK} here" if folder.is_dir() else "there is no such folder"
    cure = 'Name your workspace with -w "FOLDER", or make one: ragstone new FOLDER'
    raise refuse(str(folder.absolute()), what, cure)


def start_from(name: str, folder: Path) -> bool:
    """Copy the example `name` to `folder`; False where a workspace is there already.

    Refused where the folder holds anything else, and where nothing can be written.
    """
    try:
        if (folder / MARK).is_file():
            return False
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise refuse(
                str(folder), "this is not empty and not a workspace", "Name a folder that does not exist."
            )
        _copy(_examples() / name, folder)
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


def _copy(example: Path, folder: Path) -> None:
    """A new folder appears whole, by one rename; an empty one is filled, for somebody may stand in it."""
    fill = folder.is_dir()
    part = folder / ".part" if fill else folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        # Without the modes of an installation that nobody may change: these files are there to be changed.
        shutil.copytree(example, part, copy_function=shutil.copyfile)
        if fill:
            for path in sorted(part.iterdir(), key=lambda path: path.name == MARK):  # last: now it is one
                path.rename(folder / path.name)
            part.rmdir()
        else:
            part.rename(folder)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _examples() -> Path:
    """Beside the package in an installed Ragstone, at the root in a checkout."""
    installed = Path(str(resources.files("ragstone"))) / "examples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "examples"
