"""Rows and texts that no scorecard up to now would use: typed for another year or month, or of what is not reported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from ragstone.ratings.parts import named
from ragstone.values.benchmarks import Benchmark
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Commentary

_MONTHS_AHEAD = 24  # a plan may set the targets of the years to come


def far_ahead(file: str, rows: Iterable[Standard | Benchmark], latest: Month) -> Iterator[str]:
    """A sentence for each fiscal year that begins more than two years after the latest month with figures."""
    measures_of: dict[FiscalYear, dict[str, None]] = {}
    for row in rows:
        if Month(row.fiscal_year.begins, 4) > latest.plus(_MONTHS_AHEAD):
            measures_of.setdefault(row.fiscal_year, {})[row.measure] = None
    for year, measures in sorted(measures_of.items()):
        begins = f"which begins more than two years after {latest.words}"
        yield f"{file} has a row for {year}, {begins}: {named(list(measures))}. Check the year."


def unread(
    commentary: Iterable[Commentary],
    reported: Collection[str],
    has_figures: Callable[[Month], bool],
    latest: Month,
) -> Iterator[str]:
    """A sentence for each month of words that has no figure, and for all words on what is not reported.

    Those of months before the latest are left alone: their measure may have been reported then.
    """
    without: dict[Month, list[str]] = {}
    for comment in commentary:
        if not has_figures(comment.period):
            without.setdefault(comment.period, []).append(comment.measure)
    for period, measures in without.items():
        yield (
            f"commentary/{period} is of a month that has no figure, so no page shows it: {named(measures)}. "
            f"Check the name of the folder."
        )
    found = [each for each in commentary if each.period not in without and each.period >= latest]
    strange = [
        f"commentary/{each.period}/{each.measure}.md" for each in found if each.measure not in reported
    ]
    if strange:
        is_are = "is on a measure" if len(strange) == 1 else "are on measures"
        yield (
            f"{named(strange)} {is_are} that ragstone.toml does not report, so no page shows "
            f"{'it' if len(strange) == 1 else 'them'}. Add to `measures` there, or put elsewhere what is not meant."
        )
