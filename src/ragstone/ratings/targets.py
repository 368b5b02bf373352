"""Targets that nobody has given for the year: of all measures, of some that had one the year before, or of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ragstone.ratings.parts import named
from ragstone.values.figures import Basis
from ragstone.values.measures import Polarity
from ragstone.values.periods import FiscalYear
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Line, Scorecard

_STANDARDS = "standards.csv"
_ABSENT = (Basis.MISSING, Basis.NOT_COVERED)


def without_targets(scorecard: Scorecard, files: Collection[str]) -> Iterator[str]:
    """A sentence where nothing can be rated for want of targets. `files` are those that the scorecard is made from.

    None is missed where every measure is for information only, or there only ever were numbers to compare with.
    """
    year = scorecard.period.fiscal_year
    ratable = {measure.name for measure in scorecard.measures if measure.polarity is not Polarity.NONE}
    lines = [line for line in scorecard.lines if line.measure in ratable]
    if not lines or any(_rates(line.standard) for line in lines):
        return
    if all(line.standard and not line.standard.rated for line in lines):  # this year's rows say so
        return
    points = (point for line in lines for point in line.history)
    earlier = [point.period.fiscal_year for point in points if _rates(point.standard)]
    if not earlier and any(line.standard and not line.standard.rated for line in lines):
        return
    last = f" The last are for {max(earlier)}." if earlier else ""
    cure = f"Give each measure a row for {year} in {_STANDARDS}."
    if _STANDARDS not in files:
        columns = "measure,fiscal_year,area,target,minimum_standard,band"
        cure = (
            f"There is no {_STANDARDS}. Add it or, if your targets are in a file of another name, call that "
            f"{_STANDARDS}; its first row is {columns}."
        )
    yield f"No target has been set for {year}: nothing is rated.{last} {cure}"


def not_renewed(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for the measures that had a target last year and were forgotten this year, where others were not.

    Whoever says that a measure is not rated this year has not forgotten it.
    """
    year = scorecard.period.fiscal_year
    last = FiscalYear(year.begins - 1)
    ratable = {measure.name for measure in scorecard.measures if measure.polarity is not Polarity.NONE}
    titles = {area.name: area.title for area in scorecard.areas}
    areas_of: dict[str, list[str]] = {}
    for line in scorecard.lines:
        if line.measure in ratable and _is_forgotten(line, last):
            areas_of.setdefault(line.measure, []).append(titles[line.area])
    if areas_of and any(_rates(line.standard) for line in scorecard.lines if line.measure in ratable):
        whole = scorecard.areas[0].title
        told = [
            measure if whole in areas else f"{measure} ({named(areas)})"
            for measure, areas in areas_of.items()
        ]
        cure = f"Give {'it' if len(told) == 1 else 'each'} a row with a target in {_STANDARDS}."
        yield f"No target for {year}, and there was one for {last}: {named(told)}. {cure}"


def never_set(scorecard: Scorecard) -> Iterator[str]:
    """A sentence for the measures that have a figure and no row for the year, where others have a target.

    Nothing is said of those that were not renewed. A row that says that a measure is not rated is one.
    """
    year = scorecard.period.fiscal_year
    ratable = {measure.name for measure in scorecard.measures if measure.polarity is not Polarity.NONE}
    lines = [line for line in scorecard.lines if line.measure in ratable]
    last = FiscalYear(year.begins - 1)
    told = {line.measure for line in lines if line.standard is not None or _is_forgotten(line, last)}
    given = dict.fromkeys(line.measure for line in lines if line.latest.basis not in _ABSENT)
    found = [measure for measure in given if measure not in told]
    if found and any(_rates(line.standard) for line in lines):
        whose = "it" if len(found) == 1 else "each"
        yield (
            f"No row for {year} in {_STANDARDS}, where other measures have a target: {named(found)}. "
            f"Give {whose} one, with a target or with no under rated."
        )


def _is_forgotten(line: Line, last: FiscalYear) -> bool:
    """A part whose whole has a target has it too."""
    if line.standard is not None and (line.standard.target is not None or not line.standard.rated):
        return False
    return any(_rates(point.standard) for point in line.history if point.period.fiscal_year == last)


def _rates(standard: Standard | None) -> bool:
    return standard is not None and standard.rated and standard.target is not None
