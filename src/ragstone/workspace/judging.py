"""What a workspace says of its council, judged without its figures and measures."""

from __future__ import annotations

from pathlib import Path

from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.values.measures import Measure
from ragstone.workspace.paper import read_paper
from ragstone.workspace.settings import read_settings


def judge_council(folder: Path) -> None:
    """Refused with every fault of ragstone.toml and paper.toml, and of the logo and document that they name."""
    reading = Reading(folder)
    settings = read_settings(reading)
    nobody: Known[Measure] = Known("measure", {}, complete=False)
    read_paper(reading, nobody, settings.measures)
    reading.refuse()
