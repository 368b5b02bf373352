"""Families that are made up in several processes: the files are those of one, and a process that dies is told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ragstone.calendar.bank_holidays import announced
from ragstone.simulator.council import Council
from ragstone.simulator.parts import WORTH_IT, parts_for
from ragstone.simulator.simulating import simulate
from ragstone.tables.schema import schema
from ragstone.values.faults import Refused
from tests.integration.made_up import A_HUNDREDTH, LAST, MARCH, digests

SMALL = Council((MARCH, LAST), children=A_HUNDREDTH, faults=0.5)


class Fatal(date):
    """A day on which whoever reads it from another process ends."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


def test_in_however_many_processes_the_files_are_the_same(tmp_path: Path) -> None:
    for processes in (1, 2, 3):
        simulate(SMALL, tmp_path / str(processes), schema(), announced().days, processes=processes)
    one, two, three = (digests(tmp_path / name) for name in "123")
    assert one == two == three


def test_a_process_that_dies_gives_a_sentence_and_leaves_no_files_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="a process that made up a part of the families was stopped"):
        simulate(SMALL, tmp_path / "made", schema(), [Fatal(2026, 12, 25)], processes=2)
    assert list((tmp_path / "made" / "extracts").iterdir()) == []


PRESSED = """
import signal, sys
from ragstone import cli
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a job in the background begins without
sys.argv = ["ragstone", "demo", sys.argv[1], "--children", "60000"]
if __name__ == "__main__":
    cli.main()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a console, and has none here")
@pytest.mark.parametrize("after", [0.1, 0.3, 1.5])
def test_ctrl_c_for_all_the_processes_is_one_word_and_leaves_nothing(tmp_path: Path, after: float) -> None:
    (tmp_path / "pressed.py").write_text(PRESSED, encoding="utf-8", newline="\n")
    begun = subprocess.Popen(
        [sys.executable, str(tmp_path / "pressed.py"), str(tmp_path / "demo")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert begun.stdout
    assert "Making up Wantsum" in begun.stdout.readline()
    time.sleep(after)
    os.killpg(begun.pid, signal.SIGINT)
    _, said = begun.communicate(timeout=60)
    assert (begun.returncode, said.strip()) == (1, "Aborted!")
    assert list((tmp_path / "demo").iterdir()) == []


def test_a_small_council_is_not_worth_a_second_process() -> None:
    assert parts_for(Council(children=WORTH_IT - 1)) == 1
    assert parts_for(Council()) == min(2, os.cpu_count() or 1)
