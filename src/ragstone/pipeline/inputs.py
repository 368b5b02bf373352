"""A whole workspace, read and without a fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import Catalogue, judge_numbers, read_measures
from ragstone.sources.figures import read_figures
from ragstone.tables.store import FILE as RECORDS
from ragstone.values.editions import Source
from ragstone.values.figures import Supplied
from ragstone.values.periods import Month
from ragstone.workspace.settings import Settings, read_settings
from ragstone.workspace.workspace import Workspace, read_workspace


@dataclass(frozen=True, slots=True)
class Read:
    """A whole workspace, without a fault."""

    settings: Settings
    catalogue: Catalogue
    workspace: Workspace
    figures: tuple[Supplied, ...]
    sources: tuple[Source, ...]

    @property
    def periods(self) -> list[Month]:
        """Every month that has a supplied figure, oldest first."""
        return sorted({figure.period for figure in self.figures})


def has_records(folder: Path) -> bool:
    """Whether extracts were ever loaded here."""
    return (folder / RECORDS).exists()


def read(folder: Path, variants: Mapping[str, str] | None = None, supplied: bool | None = None) -> Read:
    """Every file of a workspace. Refused with all the faults of all of them.

    `variants`, by measure, go before those that ragstone.toml names. `supplied` is whether figures.csv has to
    be there; unless it is said, it has to where there are no records.
    """
    reading = Reading(folder)
    settings = read_settings(reading)
    catalogue = read_measures(
        reading,
        settings.catalogue,
        settings.place("scorecard", "catalogue"),
        variants={**settings.variants, **(variants or {})},
    )
    judge_numbers(reading, catalogue, settings.measures)
    workspace = read_workspace(reading, settings, catalogue.known)
    figures = read_figures(
        reading,
        catalogue.known,
        workspace.areas,
        workspace.populations,
        required=not has_records(folder) if supplied is None else supplied,
    )
    reading.refuse()
    return Read(settings, catalogue, workspace, figures, reading.sources)
