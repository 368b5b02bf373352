"""The scorecard: every measure of every area at one period, with all that a page says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area, Figure
from ragstone.values.measures import Measure
from ragstone.values.papers import Paper
from ragstone.values.periods import Month
from ragstone.values.ratings import Judgement, Rating, Standard, Summary, Travel


@dataclass(frozen=True, slots=True)
class Council:
    """Whose scorecard it is and who receives it, from ragstone.toml, and the paper it comes with."""

    name: str
    service: str
    title: str
    committee: str
    source_system: str
    meeting: date | None
    notes: str  # Markdown: what a reader should know of these figures
    paper: Paper = field(default_factory=Paper)
    notice: str = ""  # stands on every page: "Provisional"


@dataclass(frozen=True, slots=True)
class Rerated:
    """The rating of a figure as it was reported and as it is known now, both by today's standard of its year."""

    reported: Rating
    known: Rating


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier figure beside the latest one. `travel` is None where `why_not` says why.

    `change` is latest minus earlier, unrounded. `edition` is the short hash of the edition
    that reported the earlier figure, or "" when it was taken from today's files. `restated` is
    what the files say now, where that differs from what was reported; `rerated`, where that turns its rating.
    """

    period: Month
    figure: Figure
    travel: Travel | None
    change: Fraction | None
    why_not: str = ""
    caution: str = ""
    edition: str = ""
    restated: Figure | None = None
    rerated: Rerated | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One month of a trend, rated by the standard of its own fiscal year."""

    period: Month
    figure: Figure
    standard: Standard | None
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Position:
    """Where figures lie on a scale that all rated measures share.

    0 is the edge of Green and above it is Green; -1 is the minimum standard or, where none has
    been set (`to_minimum` is False), a tenth of the target beyond it. None: no figure.
    """

    latest: Fraction | None
    previous: Fraction | None
    outturn: Fraction | None
    to_minimum: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One measure in one area."""

    measure: str
    area: str
    latest: Figure
    standard: Standard | None
    judgement: Judgement
    position: Position | None  # None where the line has no rating, or no scale
    previous: Comparison
    outturn: Comparison
    history: tuple[Point, ...]  # oldest first, latest last; 36 months at most


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for a measure. A field nobody filled in is ""."""

    measure: str
    member: str
    portfolio: str
    director: str
    division: str


@dataclass(frozen=True, slots=True)
class Commentary:
    """Words about a measure in a period. `text` is Markdown."""

    measure: str
    period: Month
    author: str
    written: date | None
    status: str  # "draft" or "final"
    text: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two figures that must agree, and whether they do. `holds` is None where one is unknown."""

    says: str
    area: str
    holds: bool | None
    detail: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What only cases can tell of a line: of those that missed, how many are open, and when the last one missed.

    None where it is not known.
    """

    measure: str
    area: str
    still_open: int | None
    last_miss: Month | None


@dataclass(frozen=True, slots=True)
class Scorecard:
    council: Council
    period: Month
    snapshot_day: date
    previous: Month
    outturn: Month
    areas: tuple[Area, ...]  # the whole first, then its parts
    measures: tuple[Measure, ...]  # in the order of their numbers
    lines: tuple[Line, ...]
    summaries: tuple[Summary, ...]
    owners: tuple[Owner, ...]
    commentary: tuple[Commentary, ...]
    agreements: tuple[Agreement, ...]
    facts: tuple[Facts, ...] = ()  # of the lines whose cases were counted
    benchmarks: tuple[Benchmark, ...] = ()  # of each name the latest year, in the order that the council gave

    def measure(self, name: str) -> Measure:
        return next(measure for measure in self.measures if measure.name == name)

    def exceptions(self) -> tuple[Line, ...]:
        """The lines of the whole council that get an exception report: every Red, and those that it asked for."""
        asked = self.council.paper.exception_reports
        whole = self.lines_of(self.areas[0].name)
        return tuple(each for each in whole if each.judgement.rating is Rating.RED or each.measure in asked)

    def lines_of(self, area: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.area == area)
