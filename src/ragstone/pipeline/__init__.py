"""The line, from a workspace's files to its published pages: the only module that knows the order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ragstone.calendar.working_days import snapshot_day
from ragstone.disclosure.policy import publishable
from ragstone.editions import issuing, shelf
from ragstone.editions.acts import PUBLISHED, Act, user_name
from ragstone.editions.issuing import Issue
from ragstone.editions.lock import one_writer
from ragstone.files.reading import Reading
from ragstone.measures.catalogue import Catalogue, read_measures
from ragstone.publication.contents import contents_page, entries_of
from ragstone.publication.shelf import Shelved, reindex, shelve
from ragstone.publication.site import files_of
from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said
from ragstone.ratings.scorecard import scorecard_of
from ragstone.sources.figures import read_figures
from ragstone.values.editions import Edition, IssuedEdition, Policy, Source
from ragstone.values.faults import refuse
from ragstone.values.figures import Reported, Supplied
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council, Scorecard
from ragstone.workspace.settings import Settings, read_settings
from ragstone.workspace.workspace import Workspace, read_workspace

EDITIONS = "editions"
SHELF = "published"


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
        """Every month that has a figure, oldest first."""
        return sorted({figure.period for figure in self.figures})


def read(folder: Path) -> Read:
    """Every file of a workspace. Refused with all the faults of all of them."""
    reading = Reading(folder)
    settings = read_settings(reading)
    catalogue = read_measures(reading, settings.catalogue, settings.place("scorecard", "catalogue"))
    workspace = read_workspace(reading, settings, catalogue.known)
    figures = read_figures(reading, catalogue.known, workspace.areas, workspace.populations)
    reading.refuse()
    return Read(settings, catalogue, workspace, figures, reading.sources)


def draw_up(folder: Path, period: Month) -> Scorecard:
    """The scorecard of a period as the files stand now; nothing is written."""
    return _edition(folder, read(folder), period).scorecard


def issue(folder: Path, period: Month, correction: str = "") -> Issue:
    """Freeze a period. Refused where it has an edition that differs and no `correction` says why."""
    with one_writer(folder):
        edition = _edition(folder, read(folder), period, correction)
        return issuing.issue(folder / EDITIONS, edition, datetime.now(UTC), user_name())


def publish(folder: Path, period: Month, policy: Policy | None = None) -> Shelved:
    """Put the standing edition of a period where readers find it. Refused where there is none."""
    with one_writer(folder):
        issued = shelf.current(folder / EDITIONS, period)
        if issued is None:
            cure = f"Run this first: ragstone issue --period {period}"
            raise refuse(EDITIONS, f"{period.words} has not been issued", cure)
        published = publishable(issued, policy or _policy(folder))
        shelved = shelve(folder / SHELF, f"{period}-{issued.short}", files_of(published))
        reindex(folder / SHELF, _contents(folder, published.scorecard.council))
        detail = {"folder": shelved.path.name, "digest": shelved.digest}
        shelf.append_act(
            folder / EDITIONS, issued.sha256, Act(PUBLISHED, datetime.now(UTC), user_name(), detail)
        )
        return shelved


def _edition(folder: Path, files: Read, period: Month, correction: str = "") -> Edition:
    if period not in files.periods:
        listed = ", ".join(str(each) for each in files.periods[-12:]) or "no month at all"
        raise refuse("figures.csv", f"it has no figures for {period.words}", f"It has figures for {listed}.")
    previous = period.plus(-files.settings.months_between_reports)
    periods = Periods(period, previous, period.last_outturn)
    workspace, measures = files.workspace, files.catalogue.chosen(files.settings.measures)
    chosen = {measure.name for measure in measures}
    scorecard = scorecard_of(
        workspace.council(period),
        periods,
        snapshot_day(period),
        measures,
        known(workspace.areas.values.values(), files.figures, workspace.population, workspace.standards),
        _said(folder, periods),
        [owner for owner in workspace.owners if owner.measure in chosen],
        [comment for comment in workspace.commentary if comment.measure in chosen],
        files.catalogue.agreements,
    )
    return Edition(scorecard, files.sources, correction=correction)


def _said(folder: Path, periods: Periods) -> Said:
    """What the editions of the earlier periods reported at the time."""
    editions = (shelf.current(folder / EDITIONS, period) for period in {periods.previous, periods.outturn})
    return {
        (line.measure, line.area, issued.edition.scorecard.period): Reported(
            issued.edition.scorecard.period, line.latest, issued.short
        )
        for issued in editions
        if issued is not None
        for line in issued.edition.scorecard.lines
    }


def _policy(folder: Path) -> Policy:
    reading = Reading(folder)
    settings = read_settings(reading)
    reading.refuse()
    return settings.policy


def _contents(folder: Path, council: Council) -> Callable[[tuple[str, ...]], bytes]:
    """What draws the list of publications from the names of their folders."""

    def draw(names: tuple[str, ...]) -> bytes:
        entries = entries_of(names, lambda period: _short(shelf.current(folder / EDITIONS, period)))
        return contents_page(council.name, council.title, entries)

    return draw


def _short(issued: IssuedEdition | None) -> str:
    return issued.short if issued else ""
