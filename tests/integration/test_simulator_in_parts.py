"""Families that are made up in several processes: the files are those of one, and a process that dies is told of."""

from __future__ import annotations

import os
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


def test_a_small_council_is_not_worth_a_second_process() -> None:
    assert parts_for(Council(children=WORTH_IT - 1)) == 1
    assert parts_for(Council()) == min(2, os.cpu_count() or 1)
