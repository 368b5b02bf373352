"""Remake constraints.txt: an exact version of every package that Ragstone runs on or is tested with.

    python tools/make_constraints.py PYTHON [PYTHON…]

Each interpreter resolves pyproject.toml's requirements afresh, held to what the ones before it chose, so
that one file serves them all. Versions only: no address, no hash, so that any index may serve them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = "# Exact versions, remade by `make constraints`. Held by every install that the Makefile makes.\n"
# Colorama is pytest's, on Windows alone; editables is the build backend's, for `pip install -e`.
BESIDES = ["colorama", "editables"]


def requirements() -> list[str]:
    """What pyproject.toml asks for: to run, to test and to build."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"].get("optional-dependencies", {})
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], *BESIDES]
    return [*wanted, *(line for extra in extras.values() for line in extra)]


def resolve(python: str, held: dict[str, str]) -> dict[str, str]:
    """The versions, by package name, that this interpreter's pip would install."""
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder, "held.txt")
        constraints.write_text(_lines(held), encoding="utf-8", newline="\n")
        options = ["--dry-run", "--ignore-installed", "--quiet", "--only-binary=:all:", "--report", "-"]
        done = subprocess.run(
            [python, "-m", "pip", "install", *options, "-c", str(constraints), *requirements()],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    chosen = (item["metadata"] for item in json.loads(done.stdout)["install"])
    return {item["name"].lower().replace("_", "-"): item["version"] for item in chosen}


def _lines(versions: dict[str, str]) -> str:
    return "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))


if __name__ == "__main__":
    versions: dict[str, str] = {}
    for each in sys.argv[1:] or [sys.executable]:
        versions |= resolve(each, versions)
    (ROOT / "constraints.txt").write_text(HEAD + _lines(versions), encoding="utf-8", newline="\n")
    print(f"constraints.txt: {len(versions)} packages")
