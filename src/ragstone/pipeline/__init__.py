"""The line, from a workspace's files to its published pages: the only room that knows the order."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ragstone.calendar.working_days import snapshot_day
from ragstone.disclosure.policy import draft, publishable
from ragstone.editions import issuing, shelf
from ragstone.editions.acts import PUBLISHED, Act, user_name
from ragstone.editions.issuing import Issue
from ragstone.editions.lock import one_writer
from ragstone.files.reading import Reading
from ragstone.pipeline.counted import counted, in_place_of
from ragstone.pipeline.inputs import EDITIONS, Read, read
from ragstone.publication.contents import contents_page, entries_of, is_publication
from ragstone.publication.paper.pack import remarks
from ragstone.publication.shelf import Shelved, names_on, reindex, shelve
from ragstone.publication.site import files_of
from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said
from ragstone.ratings.scorecard import scorecard_of
from ragstone.values.editions import Edition, IssuedEdition, Policy
from ragstone.values.faults import refuse
from ragstone.values.figures import Basis, Reported
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council, Scorecard
from ragstone.workspace.settings import read_settings

__all__ = ["EDITIONS", "SHELF", "Read", "draw_up", "issue", "preview", "publish", "read"]

SHELF = "published"
PREVIEW = "preview"


def draw_up(folder: Path, period: Month) -> Scorecard:
    """The scorecard of a period as the files stand now; nothing is written but counts that were not kept yet."""
    return _edition(folder, read(folder), period).scorecard


def issue(folder: Path, period: Month, correction: str = "") -> Issue:
    """Freeze a period. Refused where it has an edition that differs and no `correction` says why; before it is over;
    and where no measure has a figure: what is frozen is never taken back.
    """
    _must_be_over(period)
    with one_writer(folder):
        edition = _edition(folder, read(folder), period, correction)
        _must_say_something(edition)
        return issuing.issue(folder / EDITIONS, edition, datetime.now(UTC), user_name())


def publish(
    folder: Path, period: Month, policy: Policy | None = None, tell: Callable[[str], object] = lambda _: None
) -> Shelved:
    """Put the standing edition of a period where readers find it. Refused where there is none.

    `tell` is told what whoever sends the pack should know, such as a Red that has no commentary.
    """
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
        for remark in remarks(published):
            tell(remark)
        return shelved


def preview(folder: Path, period: Month) -> Shelved:
    """The pages of a period as the files stand now, each marked as a draft, in place of any earlier preview."""
    with one_writer(folder):
        drawn_up = issuing.as_if_issued(_edition(folder, read(folder), period))
        published = draft(drawn_up)
        shelved = shelve(folder / PREVIEW, f"{period}-{drawn_up.short}", files_of(published))
        for other in names_on(folder / PREVIEW):
            if other != shelved.path.name and is_publication(other):
                shutil.rmtree(folder / PREVIEW / other, ignore_errors=True)
        reindex(folder / PREVIEW, _contents(folder, published.scorecard.council))
        return shelved


def _must_be_over(period: Month) -> None:
    today = datetime.now().astimezone().date()
    if period.last_day > today:
        what = f"{period.words} is not over, and what is issued is never taken back"
        raise refuse("--period", what, f"Look at it as it stands: ragstone preview --period {period}")


def _must_say_something(edition: Edition) -> None:
    lines = edition.scorecard.lines
    if all(line.latest.basis in (Basis.MISSING, Basis.NOT_COVERED) for line in lines):
        period = edition.scorecard.period
        cure = f"See what would cover it: ragstone count --period {period}"
        raise refuse("--period", f"no measure has a figure for {period.words}", cure)


def _edition(folder: Path, files: Read, period: Month, correction: str = "") -> Edition:
    found = counted(folder, files, period)
    if not found.figures and not found.uncovered and period not in files.periods:
        listed = ", ".join(str(each) for each in files.periods[-12:]) or "no month at all"
        raise refuse("figures.csv", f"it has no figures for {period.words}", f"It has figures for {listed}.")
    previous = period.plus(-files.settings.months_between_reports)
    periods = Periods(period, previous, period.last_outturn)
    workspace, measures = files.workspace, files.catalogue.chosen(files.settings.measures)
    chosen = {measure.name for measure in measures}
    areas = workspace.areas.values.values()
    figures = (*found.figures, *in_place_of(found.figures, files.figures))
    scorecard = scorecard_of(
        workspace.council(period),
        periods,
        snapshot_day(period),
        measures,
        known(areas, figures, workspace.population, workspace.standards, found.uncovered),
        _said(folder, periods),
        [owner for owner in workspace.owners if owner.measure in chosen],
        [comment for comment in workspace.commentary if comment.measure in chosen],
        files.catalogue.agreements,
    )
    return Edition(scorecard, (*files.sources, *found.sources), correction=correction)


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
