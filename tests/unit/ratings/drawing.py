"""A scorecard of one measure or a few, drawn up from what is given of each area and month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said
from ragstone.ratings.scorecard import scorecard_of
from ragstone.values.figures import Area, Population, Supplied
from ragstone.values.measures import Measure, Unit
from ragstone.values.periods import Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Council, Scorecard
from tests.made import FEBRUARY, measure, standard

KENT, EAST, WEST = Area("kent", "Kent", ""), Area("east", "East", "kent"), Area("west", "West", "kent")
VISITS = measure(number=7)
RATE = measure(number=7, unit=Unit.RATE, per=10_000, population="aged 0 to 17")
STANDARDS = (standard("85", "80"),)
Given = Mapping[tuple[str, Month], tuple[int, int | None]]


def made(
    given: Given,
    areas: tuple[Area, ...] = (KENT,),
    said: Said | None = None,
    uncovered: Mapping[tuple[str, Month], str] | None = None,
    of: Measure = VISITS,
    beside: Sequence[Measure] = (),
    standards: Sequence[Standard] = STANDARDS,
    latest: Month = FEBRUARY,
    people: Sequence[Population] = (),
) -> Scorecard:
    """What is given is all of the measure `of`: those `beside` it have nothing."""
    rows = [
        Supplied(of.name, area, month, Fraction(above), None if below is None else Fraction(below), None, "")
        for (area, month), (above, below) in given.items()
    ]
    everything = known(areas, rows, people, standards, uncovered)
    council = Council("Kent", "", "", "", "", None, "")
    periods = Periods(latest, latest.plus(-1), latest.last_outturn)
    measures = [of, *beside]
    return scorecard_of(council, periods, latest.last_day, measures, everything, said or {}, (), (), (), ())
