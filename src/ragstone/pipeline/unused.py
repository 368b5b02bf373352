"""What the files of a workspace have and no scorecard of theirs uses, for the analyst who meant it for one."""

from __future__ import annotations

from pathlib import Path

from ragstone.pipeline.counted import last_month
from ragstone.pipeline.inputs import Read, has_records
from ragstone.ratings.astray import far_ahead, unread
from ragstone.values.periods import Month


def unused(folder: Path, files: Read) -> tuple[str, ...]:
    """A sentence each, and nothing where there is no figure yet."""
    latest = last_month(folder, files)
    if latest is None:
        return ()
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
