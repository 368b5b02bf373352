"""Processes that begin with everything imported, forked from one that did nothing else: half a second less for each.

Each is a process of its own all the same: whatever a command leaves in memory or in the environment goes with it.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
POSSIBLE = sys.platform == "linux"  # not on Windows, and on a Mac not safe
TOO_LONG = 120  # seconds


def forked(words: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> tuple[int, bytes, bytes]:
    """Run `ragstone WORDS` on a console of UTF-8: exit code, standard output, standard error."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        order = {
            "words": words,
            "cwd": str(cwd),
            "environment": dict(environment),
            "out": str(out),
            "err": str(err),
        }
        asked, answers = _server().stdin, _server().stdout
        assert asked is not None
        assert answers is not None
        asked.write(json.dumps(order) + "\n")
        asked.flush()
        code = int(answers.readline())
        return code, out.read_bytes(), err.read_bytes()


@cache
def _server() -> subprocess.Popen[str]:
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    server = subprocess.Popen(
        [sys.executable, "-m", __name__],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(server.communicate)  # its input ends, and so does it
    return server


def _serve() -> None:
    """Obey one order a line, each in a fork, and answer with its exit code. A fork returns with the command run."""
    import ragstone

    for module in pkgutil.walk_packages(ragstone.__path__, "ragstone."):
        if module.name != "ragstone.__main__":
            importlib.import_module(module.name)
    importlib.import_module("typst")  # which is imported where it is used
    gc.freeze()
    for line in iter(sys.stdin.readline, ""):
        process = os.fork()
        if not process:
            return _obey(json.loads(line))
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


def _obey(order: Mapping[str, Any]) -> None:
    signal.alarm(TOO_LONG)
    for number, path in enumerate((os.devnull, order["out"], order["err"])):
        file = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # as every process finds it
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["cwd"])
    sys.modules["__main__"].__package__ = "ragstone"  # by which a command tells its own name
    sys.argv = [str(ROOT / "src" / "ragstone" / "__main__.py"), *order["words"]]
    from ragstone.cli import main

    main()


if __name__ == "__main__":
    _serve()
