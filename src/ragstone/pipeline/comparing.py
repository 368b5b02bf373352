"""Two editions side by side, or two definitions of one measure: figure by figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path

from ragstone.editions import shelf
from ragstone.editions.shelf import EDITIONS
from ragstone.files.cells import Unreadable
from ragstone.files.dates import month
from ragstone.pipeline.inquiry import Cell, count
from ragstone.values.editions import IssuedEdition
from ragstone.values.faults import Refused, refuse
from ragstone.values.figures import MISSING, Figure
from ragstone.values.ledger import Count
from ragstone.values.measures import Measure
from ragstone.values.periods import Month
from ragstone.values.ratings import Judgement, Rating
from ragstone.values.scorecards import Line

_NOTHING = Judgement(Rating.NOT_RATED)


@dataclass(frozen=True, slots=True)
class Pair:
    """One measure in one area, as each of two editions says it."""

    measure: Measure
    area: str
    before: Figure
    after: Figure
    rated_before: Rating
    rated_after: Rating
    redefined: bool  # the two editions do not define the measure alike

    @property
    def change(self) -> Fraction | None:
        if self.before.value is None or self.after.value is None:
            return None
        return self.after.value - self.before.value


def compare_editions(folder: Path, first: str, second: str) -> tuple[Pair, ...]:
    """Every measure and area that either edition has. Each is named by its period or the start of its hash.

    Refused where both names are of one edition.
    """
    before, after = _edition(folder, first), _edition(folder, second)
    if before.sha256 == after.sha256:
        raise _one_edition(after)
    lines_before, lines_after = _lines(before), _lines(after)
    measures = {each.name: each for each in before.edition.scorecard.measures}
    later = {each.name: each for each in after.edition.scorecard.measures}
    keys = dict.fromkeys((*lines_after, *lines_before))
    return tuple(
        _pair(name, area, measures, later, lines_before.get((name, area)), lines_after.get((name, area)))
        for name, area in keys
    )


def compare_definitions(
    folder: Path,
    name: str,
    variant: str,
    periods: Sequence[Month],
    areas: Sequence[str],
    as_known: date | None = None,
) -> tuple[tuple[Cell, Cell], ...]:
    """A measure and a variant of it, whichever ragstone.toml uses, counted from the same records."""
    own = count(folder, [name], periods, areas, as_known, variants={name: ""})
    other = count(folder, [name], periods, areas, as_known, variants={name: variant})
    beside = {(cell.area, cell.period): cell for cell in other}
    nothing = Count(Fraction(0), Fraction(0))
    pairs = {(cell.area, cell.period): cell for cell in (*other, *own)}
    by_place = {(cell.area, cell.period): cell for cell in own}
    return tuple(
        (
            by_place.get(place, replace(cell, count=nothing)),
            beside.get(place, replace(cell, count=nothing)),
        )
        for place, cell in pairs.items()
    )


def _edition(folder: Path, named: str) -> IssuedEdition:
    try:
        period = month(named)
    except Unreadable:  # no hash could be read as a month: months have a - or a space in them
        return shelf.read(folder / EDITIONS, named)
    found = shelf.current(folder / EDITIONS, period)
    if found is None:
        cure = f"Run this first: ragstone issue --period {period}"
        raise refuse(EDITIONS, f"{period.words} has not been issued", cure)
    return found


def _one_edition(issued: IssuedEdition) -> Refused:
    period, replaces = issued.edition.scorecard.period, issued.edition.replaces
    cure = (
        f"For what its correction changed: ragstone compare {replaces[:12]} {issued.short}"
        if replaces
        else "Name another period, or the start of another edition's hash."
    )
    return refuse(EDITIONS, f"both are edition {issued.short} of {period.words}", cure)


def _lines(issued: IssuedEdition) -> dict[tuple[str, str], Line]:
    return {(line.measure, line.area): line for line in issued.edition.scorecard.lines}


def _pair(
    name: str,
    area: str,
    measures: dict[str, Measure],
    later: dict[str, Measure],
    before: Line | None,
    after: Line | None,
) -> Pair:
    measure = later.get(name) or measures[name]
    return Pair(
        measure,
        area,
        before.latest if before else MISSING,
        after.latest if after else MISSING,
        (before.judgement if before else _NOTHING).rating,
        (after.judgement if after else _NOTHING).rating,
        name in measures and name in later and measures[name].sha256 != later[name].sha256,
    )
