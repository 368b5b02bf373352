"""The whole workspace but its figures and measures, which have rooms of their own."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.files.known import Known
from ragstone.files.reading import Reading
from ragstone.files.text import plain_text
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area, Population
from ragstone.values.measures import Measure
from ragstone.values.papers import Paper
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Commentary, Council, Owner
from ragstone.workspace.areas import read_areas
from ragstone.workspace.benchmarks import read_benchmarks
from ragstone.workspace.commentary import read_commentary
from ragstone.workspace.owners import read_owners
from ragstone.workspace.paper import read_paper
from ragstone.workspace.population import read_population
from ragstone.workspace.settings import Settings
from ragstone.workspace.standards import read_standards

NOTES = "notes.md"


@dataclass(frozen=True)
class Workspace:
    """What a council keeps beside its figures. `areas.values` begins with the whole."""

    settings: Settings
    notes: str
    areas: Known[Area]
    populations: Known[tuple[Population, ...]]
    standards: tuple[Standard, ...]
    benchmarks: tuple[Benchmark, ...]
    owners: tuple[Owner, ...]
    commentary: tuple[Commentary, ...]
    paper: Paper

    @property
    def population(self) -> tuple[Population, ...]:
        """Every row of population.csv, by population, area and day."""
        return tuple(row for rows in self.populations.values.values() for row in rows)

    def council(self, period: Month) -> Council:
        """Whose scorecard of a period it is, and the meeting that receives it."""
        settings = self.settings
        return Council(
            name=settings.name,
            service=settings.service,
            title=settings.title,
            committee=settings.committee,
            source_system=settings.source_system,
            meeting=settings.meetings.get(period),
            notes=self.notes,
            paper=self.paper,
            notice=settings.notice,
        )


def read_workspace(reading: Reading, settings: Settings, measures: Known[Measure]) -> Workspace:
    """Everything that could be read, with a fault for everything that could not."""
    for name in settings.measures:
        measures.find(name, settings.place("scorecard", "measures"), reading.faults)
    for name in settings.variants:
        measures.find(name, settings.place("variants", name), reading.faults)
    areas = read_areas(reading, settings.area, settings.place("council", "area"))
    return Workspace(
        settings=settings,
        notes=_notes(reading),
        areas=areas,
        populations=read_population(reading, areas),
        standards=read_standards(reading, measures, areas),
        benchmarks=read_benchmarks(reading, measures),
        owners=read_owners(reading, measures),
        commentary=read_commentary(reading, measures),
        paper=read_paper(reading, measures, settings.measures),
    )


def _notes(reading: Reading) -> str:
    return ((plain_text(reading, NOTES) or "") if reading.holds(NOTES) else "").strip()
