"""The rooms import what their contracts allow, and a contract that is broken says so by name."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

LINE = "The rooms stand side by side"
FILES = "Only the rooms that read a council's files"
PUBLICATION = "Publication sees what disclosure lets through"
RATINGS = "Ratings are arithmetic"


def lint_imports(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout / "src"), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the package, to break."""
    ignore = shutil.ignore_patterns("__pycache__", "*.css", "*.csv", "static", "catalogues")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "planted", "contract"),
    [
        ("publication", "import ragstone.editions", PUBLICATION),
        ("publication", "import ragstone.workspace", PUBLICATION),
        ("publication", "import ragstone.sources", PUBLICATION),
        ("publication", "import ragstone.tables", PUBLICATION),
        ("publication", "import ragstone.ledger", PUBLICATION),
        ("publication", "import duckdb", PUBLICATION),
        ("ratings", "import pathlib", RATINGS),
        ("ratings", "import time", RATINGS),
        ("measures", "import ragstone.workspace", LINE),
        ("values", "import ragstone.files", LINE),
        ("files", "import ragstone.pipeline", LINE),
        ("disclosure", "import ragstone.files", FILES),
        ("a_room_without_a_place", "import ragstone.values", LINE),
    ],
)
def test_a_planted_import_breaks_its_contract(checkout: Path, room: str, planted: str, contract: str) -> None:
    folder = checkout / "src" / "ragstone" / room
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").touch()
    (folder / "planted.py").write_text(f"{planted}\n", encoding="utf-8", newline="\n")

    done = lint_imports(checkout)

    assert done.returncode == 1
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in broken), done.stdout
    assert f"ragstone.{room}" in done.stdout


def test_ratings_ask_no_clock() -> None:
    for file in sorted((ROOT / "src" / "ragstone" / "ratings").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not asked & {"now", "today", "utcnow"}, file
