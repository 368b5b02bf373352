"""Killed at any moment, issue and publish leave the old state or the new, and run again as if never killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="kills a fork of itself, which Windows has not"
)
ROOT = Path(__file__).parents[2]


def kill(job: str, *mode: str, folder: Path) -> dict[str, Any]:
    """Run the driver, in a process of its own because it forks."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.crash_driver", job, *mode, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("job", ["issue", "correct", "publish", "publish-again", "publish-correction"])
def test_killed_before_any_change_to_the_disk_the_old_or_the_new_is_there_whole(
    job: str, tmp_path: Path
) -> None:
    result = kill(job, "operations", folder=tmp_path)
    assert result["wrong"] == []
    assert result["finished"] == 1
    assert result["killed"] >= 10


@pytest.mark.parametrize("job", ["issue", "correct", "publish", "publish-correction"])
def test_killed_at_fifty_random_moments_the_old_or_the_new_is_there_whole(job: str, tmp_path: Path) -> None:
    result = kill(job, "moments", "50", folder=tmp_path)
    assert result["wrong"] == []
    assert result["killed"] + result["finished"] == 50
    assert result["killed"] >= 1


def test_a_writer_that_is_careless_would_be_found_out(tmp_path: Path) -> None:
    result = kill("careless", "operations", folder=tmp_path)
    assert any("altered or damaged" in wrong for wrong in result["wrong"])
