"""A workspace to start from: the example, or an empty one to fill in."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

from ragstone.values.faults import refuse


def start_from(name: str, folder: Path) -> bool:
    """Copy the example `name` to `folder`; False where a workspace is there already.

    It appears whole, by one rename. Refused where the folder holds anything else.
    """
    if (folder / "ragstone.toml").is_file():
        return False
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise refuse(
            str(folder), "this is not empty and not a workspace", "Name a folder that does not exist."
        )
    part = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(_examples() / name, part)
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
    except OSError as error:
        raise refuse(
            str(folder), f"it cannot be made ({error.strerror})", "Name a folder you may write to."
        ) from error
    return True


def _examples() -> Path:
    """Beside the package in an installed Ragstone, at the root in a checkout."""
    installed = Path(str(resources.files("ragstone"))) / "examples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "examples"
