"""What a reader will see, as values: renderers only set them out."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.publication.corrections import Correction
from ragstone.values.ratings import Rating, Summary
from ragstone.values.scorecards import Owner


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier figure beside the latest: `Better`, `by 0.9 points, from 82.7%`."""

    since: str
    word: str
    shape: str  # better, same, worse, changed or none
    detail: str
    note: str
    restated: str = ""  # what the earlier figure is now, where that is not what was reported


@dataclass(frozen=True, slots=True)
class Row:
    """One measure in one area, as a row or a card."""

    name: str
    number: int
    title: str
    meta: str  # polarity, data period and unit in words
    latest: str
    rating: Rating
    reason: str
    unfinished: str
    target: str
    position: str  # SVG, or ""
    previous: Compared
    outturn: Compared
    count: str


@dataclass(frozen=True, slots=True)
class Section:
    identity: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A plain table: headings, then rows; the first cell of a row is its heading."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()  # which columns hold numbers


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and what to say to somebody who does not see it. None drawn: `svg` is ""."""

    svg: str
    words: str


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart with what it comes to."""

    finding: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class Others:
    """A measure beside what others came to: drawn, as a table, and what to know of both."""

    charted: Charted
    table: Table
    note: str


@dataclass(frozen=True, slots=True)
class Trend:
    """A chart with its finding as the title, and the table behind it. No chart: `svg` is ""."""

    finding: str
    description: str
    svg: str
    address: str  # of the chart, from the publication's folder
    table: Table
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Commentary as a reader sees it: HTML made from Markdown, and who wrote it."""

    html: str
    byline: str


@dataclass(frozen=True, slots=True)
class Story:
    """Why a measure has its rating, in facts, and in the words of those who answer for it."""

    row: Row
    facts: tuple[str, ...]
    trend: Trend
    commentary: Words | None
    owner: Owner | None


@dataclass(frozen=True, slots=True)
class Restated:
    """An earlier figure that was reported and is now otherwise. Counts stand beside it where they are known."""

    name: str
    number: int
    title: str
    period: str
    reported: str
    reported_count: str
    now: str
    now_count: str
    difference: str  # "up by 0.1 points"; "" where there is nothing to subtract
    rerated: str  # "Amber (was Green)"; "" where its rating stands


@dataclass(frozen=True, slots=True)
class ScorecardPage:
    area: str
    heading: str
    summary: Summary
    previous: str
    outturn: str
    stories: tuple[Story, ...]
    sections: tuple[Section, ...]
    marks_restated: bool  # whether a row says so: where it would print otherwise, or its change turns
    restated: tuple[Restated, ...]
    areas: Table | None
    area_links: tuple[tuple[str, str], ...]  # title, name
    correction: Correction | None


@dataclass(frozen=True, slots=True)
class Case:
    """A made-up case: its sentence, and each month (and area) with what the measure comes to then."""

    says: str
    comes_to: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """How a measure is counted: made-up cases, and the text of the definition."""

    introduction: str
    cases: tuple[Case, ...]
    text: str


@dataclass(frozen=True, slots=True)
class MeasurePage:
    story: Story
    section: str
    about: str
    it_matters: str
    good_looks_like: str
    bands: tuple[tuple[Rating, str], ...]
    notes: tuple[tuple[str, str], ...]  # term, description: made from definition and standard
    others: Others | None
    counting: Counting | None
    areas: Table | None
    compared: Charted | None  # the areas of that table
    before: tuple[str, str] | None  # name, title
    after: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class NotesPage:
    notes: str  # HTML from the workspace's Markdown
    standards: Table
    unfinished: tuple[tuple[str, str, str], ...]  # name, title, what is missing
    assumed: tuple[tuple[str, str, str], ...]
    agreed: str  # how many cross-checks agree, in a sentence
    amiss: Table  # those that do not, or that nobody can make
    agreements: Table  # all of them
    sources: Table
