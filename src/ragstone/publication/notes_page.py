"""Data notes of the whole scorecard: standards, what is assumed or unfinished, sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ragstone.publication import words
from ragstone.publication.markdown import html_of
from ragstone.publication.page import NotesPage, Table
from ragstone.publication.standards import bands
from ragstone.values.editions import Published, Source
from ragstone.values.measures import Measure
from ragstone.values.periods import day_in_words
from ragstone.values.ratings import Rating
from ragstone.values.scorecards import Agreement, Line


def notes_page(published: Published) -> NotesPage:
    scorecard = published.scorecard
    lines = [(scorecard.measure(line.measure), line) for line in scorecard.lines_of(scorecard.areas[0].name)]
    return NotesPage(
        notes=html_of(scorecard.council.notes),
        standards=_standards(lines),
        unfinished=_listed(lines, lambda line: line.judgement.unfinished),
        assumed=_listed(lines, lambda line: line.standard.assumed if line.standard else ""),
        agreed=_agreed(scorecard.agreements),
        amiss=_agreements(published, "Cross-checks that do not agree", lambda item: not item.holds),
        agreements=_agreements(published, "Figures that must agree", lambda _: True),
        sources=_sources(published),
    )


def _listed(
    lines: list[tuple[Measure, Line]], said: Callable[[Line], str]
) -> tuple[tuple[str, str, str], ...]:
    return tuple((measure.name, measure.title, said(line)) for measure, line in lines if said(line))


def _standards(lines: list[tuple[Measure, Line]]) -> Table:
    rows = tuple(_standard_row(measure, line) for measure, line in lines)
    headings = ("Measure", "What is better", "Data period", "Green", "Amber", "Red", "Set by")
    return Table("What every measure is held against", headings, rows)


def _standard_row(measure: Measure, line: Line) -> tuple[str, ...]:
    found = dict(bands(measure, line.standard))
    return (
        f"{measure.number}. {measure.title}",
        words.POLARITIES[measure.polarity].capitalize(),
        words.DATA_PERIODS[measure.data_period].capitalize(),
        *(found.get(rating, "-").capitalize() for rating in (Rating.GREEN, Rating.AMBER, Rating.RED)),
        line.standard.set_by if line.standard and line.standard.set_by else "-",
    )


def _agreed(agreements: Sequence[Agreement]) -> str:
    """`596 of 599 cross-checks agree, 2 do not, and 1 cannot be made.`"""
    agree, not_so, unknown = (sum(item.holds is each for item in agreements) for each in (True, False, None))
    counts = [f"{agree:,} of {len(agreements):,} cross-checks agree"]
    counts += [f"{not_so:,} do not"] if not_so else []
    counts += [f"{unknown:,} cannot be made"] if unknown else []
    return ", ".join(counts) + "."


def _agreements(published: Published, caption: str, shown: Callable[[Agreement], bool]) -> Table:
    verdict = {True: "Agree", False: "Do not agree", None: "Not known"}
    titles = {area.name: area.title for area in published.scorecard.areas}
    rows = tuple(
        (item.says, titles[item.area], verdict[item.holds], item.detail)
        for item in published.scorecard.agreements
        if shown(item)
    )
    return Table(caption, ("What must hold", "Area", "Finding", "Figures"), rows)


def _sources(published: Published) -> Table:
    rows = tuple((source.path, source.sha256[:12], _covers(source)) for source in published.sources)
    return Table("Files that this edition was made from", ("File", "Fingerprint", "Covers"), rows)


def _covers(source: Source) -> str:
    """The days that a file of records tells all about. A file of the workspace is about no days of its own."""
    if source.covers_until is None:
        return "-"
    since = f"{day_in_words(source.covers_from)} to " if source.covers_from else "no day is said to "
    return f"{since}{day_in_words(source.covers_until)}, load {source.load}"
