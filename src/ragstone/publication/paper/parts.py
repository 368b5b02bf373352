"""The committee pack as a reader will see it, as values: every format sets out the same ones."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.publication.areas_page import AreasPage
from ragstone.publication.page import Charted, Compared, Others, Picture, Table
from ragstone.publication.prose import Prose
from ragstone.values.papers import Appendix, Look
from ragstone.values.ratings import Rating


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of the covering report; its first block stands beside the number."""

    number: int
    prose: Prose


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the covering report, with the paragraphs under it."""

    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class CoverReport:
    front: tuple[
        tuple[str, tuple[str, ...]], ...
    ]  # From, To, Date, Subject, Classification: each with its lines
    summary: str
    recommendation: str
    parts: tuple[Part, ...]
    contact: tuple[tuple[str, str], ...]
    background: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AppendixRow:
    """One measure in the paper's columns, and what the modern scorecard adds."""

    number: int
    title: str
    polarity: str  # H, L, T or ""
    data_period: str  # SS, YTD …
    result: str
    rating: Rating
    numerator: str
    denominator: str
    target: str
    previous: str
    since_previous: Compared
    outturn: str
    since_outturn: Compared
    meta: str  # polarity, data period and unit in words
    count: str
    trend: Picture
    position: Picture


@dataclass(frozen=True, slots=True)
class AppendixSection:
    title: str
    rows: tuple[AppendixRow, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Appendix A of the whole council, or the same of an area."""

    area: str
    title: str
    columns: tuple[str, ...]  # headings of the paper's columns
    modern_columns: tuple[str, ...]
    legend: str  # how to read the modern columns
    sections: tuple[AppendixSection, ...]
    notes: tuple[str, ...]  # what a reader should know of single rows
    summary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExceptionReport:
    title: str
    rating: Rating
    result: str
    owner: tuple[tuple[str, str], ...]  # cabinet member, director, portfolio, division
    trend: Table  # a row for results, for targets, for ratings; a column a month
    finding: str
    chart: Picture
    others: Others | None
    about: str
    story_title: str
    draft: str  # said before a story that nobody has written, which is made of the figures alone; else ""
    story: Prose
    byline: str
    action: str
    notes: tuple[tuple[str, str], ...]  # made from definition and standard


@dataclass(frozen=True, slots=True)
class Quarterly:
    title: str
    note: str
    table: Table


@dataclass(frozen=True, slots=True)
class Heading:
    """What every page says of where it comes from."""

    council: str
    service: str
    committee: str
    title: str
    period: str
    edition: str  # the short hash
    notice: str
    correction: str
    changes_begin: str  # what stands before the changes of a correction; "" for none
    changes: tuple[str, ...]
    day: str  # ISO: the meeting, or the last day of the period. No clock is asked


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure across the areas, as a chart."""

    title: str
    charted: Charted


@dataclass(frozen=True, slots=True)
class AreaPack:
    """The parts of the council: all of them at a glance, and each one's scorecard."""

    title: str
    ratings: Table
    glances: tuple[AreasPage, ...]  # as many areas in each as fit across a page
    comparisons: tuple[Comparison, ...]  # of rated measures; the results are in the tables before
    scorecards: tuple[Scorecard, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    heading: Heading
    look: Look
    layout: Appendix
    cover: CoverReport
    scorecard: Scorecard
    key: tuple[tuple[str, str], ...]
    reports: tuple[ExceptionReport, ...]
    quarterly: Quarterly | None
    areas: AreaPack | None  # None where the council has no parts
