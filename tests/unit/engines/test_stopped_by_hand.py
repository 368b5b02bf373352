"""Ctrl-C while the database is at work stops the command as it does elsewhere, and leaves nothing half done."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ragstone.engines.duck import Duck

LONG = "SELECT count(*) AS n FROM range(1_000_000_000_000) AS a(i) WHERE hash(i) % 7 = 3"
AT_WORK = """
import signal, sys, threading
from pathlib import Path
from ragstone.engines.duck import Duck
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a job in the background begins without
with Duck(Path(sys.argv[1]), threads=1) as duck:  # so that the one that looks for Ctrl-C is at work
    duck.run("CREATE TABLE kept (i INTEGER)")
    threading.Timer(0.5, print, ["at work"], {"flush": True}).start()
    try:
        with duck.transaction():
            duck.run("INSERT INTO kept VALUES (1)")
            VERB
    except KeyboardInterrupt:
        print("stopped", duck.value("SELECT count(*) FROM kept"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a console, not to a process")
@pytest.mark.parametrize(
    "verb", [f'duck.run("{LONG}")', f'duck.remake("made", "{LONG}")', f'list(duck.batches("{LONG}", 9))']
)
def test_ctrl_c_is_ctrl_c_and_what_was_begun_is_taken_back(tmp_path: Path, verb: str) -> None:
    path = tmp_path / "records.duckdb"
    command = [sys.executable, "-c", AT_WORK.replace("VERB", verb), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "at work\n"
            process.send_signal(signal.SIGINT)
            assert process.communicate(timeout=60) == ("stopped 0\n", "")
        finally:
            process.kill()
    with Duck(path) as duck:
        assert duck.run("SELECT * FROM kept") == []
