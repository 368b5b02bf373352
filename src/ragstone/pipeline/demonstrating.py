"""The whole line on a made-up council: extracts loaded one after the other, months issued, the last one published."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ragstone import pipeline
from ragstone.editions import shelf
from ragstone.editions.shelf import EDITIONS
from ragstone.pipeline.loading import EXTRACTS, LoadReport, load
from ragstone.simulator.council import Council
from ragstone.values.faults import Refused, refuse
from ragstone.values.loads import Level
from ragstone.values.periods import Month
from ragstone.values.scorecards import Scorecard

Tell = Callable[[str], None]
PART = ".part"
WANTSUM, KENT = "wantsum", "kent-2015-02"
_MADE_HERE = {WANTSUM, KENT, f".{WANTSUM}{PART}", f".{KENT}{PART}"}


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A made-up council that can be followed from its records to its pages."""

    folder: Path
    council: Council

    @property
    def is_there(self) -> bool:
        return os.path.isfile(self.folder / "ragstone.toml")  # noqa: PTH113  # false where a name is too long

    @property
    def months(self) -> tuple[Month, ...]:
        """The months that are issued, each when its extract has been loaded."""
        return self.council.known_after

    def must_have_room(self) -> None:
        """Make the folder; refused where something else is in it: nothing is made among files that are not ours."""
        home = self.folder.parent
        try:
            home.mkdir(parents=True, exist_ok=True)
            there = {path.name for path in home.iterdir()}
        except OSError as error:
            raise _cannot_be_made(home, error) from None
        if self.folder.name in there or not there <= _MADE_HERE:
            what = "this is not empty and no demonstration"
            raise refuse(str(home), what, "Name a folder that does not exist.")

    def make(self, tell: Tell) -> int:
        """Make the workspace with its extracts, whole or not at all: how many extracts there are."""
        from ragstone.calendar.bank_holidays import announced
        from ragstone.simulator.simulating import simulate
        from ragstone.tables.schema import schema

        part = self.folder.with_name(f".{self.folder.name}{PART}")
        shutil.rmtree(part, ignore_errors=True)
        try:
            made = simulate(self.council, part, schema(), announced().days, tell)
            part.rename(self.folder)
        except OSError as error:
            raise _cannot_be_made(self.folder.parent, error) from None
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return len(made)

    def load(self, month: Month, tell: Tell) -> LoadReport:
        """The extract that was taken soon after a month."""
        from ragstone.simulator.council import taken

        return load(self.folder, [self.folder / EXTRACTS / str(taken(month))], None, tell)

    def issued(self, month: Month) -> bool:
        return shelf.standing(self.folder / EDITIONS, month) is not None

    def issue(self, month: Month) -> Scorecard:
        return pipeline.issue(self.folder, month).issued.edition.scorecard

    def publish(self, month: Month) -> Path:
        """Where the page is."""
        from ragstone.pipeline import publishing  # drawing takes long to import, and nothing before needs it

        return (publishing.publish(self.folder, month).path / "index.html").resolve()


def _cannot_be_made(home: Path, error: OSError) -> Refused:
    reason = error.strerror or type(error).__name__
    return refuse(str(home), f"it cannot be made ({reason})", "Name a folder you may write to.")


def demonstration(folder: Path, children: int | None) -> Demonstration:
    """Wantsum in a folder of its own, of its full size or with so many children."""
    council = Council(children=children) if children else Council()
    return Demonstration(folder / WANTSUM, council)


def wrong_rows(report: LoadReport) -> int:
    """How many rows an extract had something wrong with, by what the load said."""
    return sum(finding.rows for finding in report.loaded.findings if finding.level is not Level.NOTE)
