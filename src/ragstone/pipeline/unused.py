"""What the files of a workspace have and no scorecard of theirs uses, for the analyst who meant it for one."""

from __future__ import annotations

from pathlib import Path

from ragstone.pipeline.counted import last_month
from ragstone.pipeline.inputs import Read, has_records
from ragstone.ratings.astray import far_ahead, unread
from ragstone.values.periods import Month


def unused(folder: Path, files: Read, period: Month | None = None) -> tuple[str, ...]:
    """A sentence each, and nothing where there is no figure yet.

    `period` is one that has figures. What is used by then is used by the last month that has any, which is looked for
    only where something is not: the records would be opened once more for it.
    """
    if period and not _unused(folder, files, period):
        return ()
    latest = last_month(folder, files)
    return _unused(folder, files, latest) if latest else ()


def _unused(folder: Path, files: Read, latest: Month) -> tuple[str, ...]:
    workspace, counted = files.workspace, has_records(folder)
    reported = {measure.name for measure in files.catalogue.chosen(files.settings.measures)}

    def has_figures(period: Month) -> bool:
        """What is counted goes back some way, and how far is told with each figure."""
        return period in files.periods or (counted and period <= latest)

    return (
        *far_ahead("standards.csv", workspace.standards, latest),
        *far_ahead("benchmarks.csv", workspace.benchmarks, latest),
        *unread(workspace.commentary, reported, has_figures, latest),
    )
