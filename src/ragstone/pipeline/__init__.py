"""The line, from a workspace's files to its editions and pages: the only room that knows the order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ragstone.calendar.working_days import snapshot_day
from ragstone.editions import issuing, shelf
from ragstone.editions.acts import user_name
from ragstone.editions.issuing import Issue
from ragstone.editions.lock import one_writer
from ragstone.editions.shelf import EDITIONS
from ragstone.files.cells import Unreadable, typed
from ragstone.pipeline.correcting import in_words
from ragstone.pipeline.counted import counted, in_place_of, with_facts
from ragstone.pipeline.inputs import Read, read
from ragstone.pipeline.unused import unused
from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said
from ragstone.ratings.scorecard import scorecard_of
from ragstone.values.editions import Edition
from ragstone.values.faults import refuse
from ragstone.values.figures import Basis
from ragstone.values.periods import Month
from ragstone.values.scorecards import Scorecard

__all__ = ["Read", "draw_up", "edition_of", "issue", "read"]


def draw_up(folder: Path, period: Month) -> Scorecard:
    """The scorecard of a period as the files stand now; nothing is written but counts that were not kept yet."""
    return edition_of(folder, read(folder), period).scorecard


def issue(
    folder: Path, period: Month, correction: str = "", tell: Callable[[str], object] | None = None
) -> Issue:
    """Freeze a period: what is frozen is never taken back. `tell` is told what the files have and nothing uses.

    Refused where it has an edition that says otherwise and no `correction` says why; before it is over; and where
    no measure has a figure.
    """
    _must_be_over(period)
    _must_be_a_line(correction)
    with one_writer(folder):
        files = read(folder)
        edition = edition_of(folder, files, period, correction)
        _must_say_something(edition)
        said = partial(in_words, edition.scorecard)
        issued = issuing.issue(folder / EDITIONS, edition, datetime.now(UTC), user_name(), said)
        if tell:
            for sentence in unused(folder, files, period):
                tell(sentence)
        return issued


def _must_be_over(period: Month) -> None:
    today = datetime.now().astimezone().date()
    if period.last_day > today:
        what = f"{period.words} is not over, and what is issued is never taken back"
        raise refuse("--period", what, f"Look at it as it stands: ragstone preview --period {period}")


def _must_be_a_line(correction: str) -> None:
    """The reason is printed on the first page."""
    try:
        typed(correction)
    except Unreadable as trouble:
        raise refuse("--correction", trouble.what, trouble.cure) from trouble


def _must_say_something(edition: Edition) -> None:
    lines = edition.scorecard.lines
    if all(line.latest.basis in (Basis.MISSING, Basis.NOT_COVERED) for line in lines):
        period = edition.scorecard.period
        cure = f"See what would cover it: ragstone count --period {period}"
        raise refuse("--period", f"no measure has a figure for {period.words}", cure)


def edition_of(folder: Path, files: Read, period: Month, correction: str = "") -> Edition:
    """What would be frozen of a period as the files stand now. Refused where they have nothing of it."""
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
        workspace.benchmarks,
        files.catalogue.agreements,
    )
    scorecard = with_facts(scorecard, found.facts, files.figures)
    return Edition(scorecard, (*files.sources, *found.sources), correction=correction)


def _said(folder: Path, periods: Periods) -> Said:
    """What the editions of the earlier periods reported at the time."""
    editions = (shelf.standing(folder / EDITIONS, period) for period in {periods.previous, periods.outturn})
    return {
        (measure, area, reported.period): reported
        for edition in editions
        if edition is not None
        for measure, area, reported in edition.reported()
    }
