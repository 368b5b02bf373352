"""Exception reports: why a measure is Red, for how long, what is being done, and exactly what it is."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.publication import words
from ragstone.publication.benchmarks import others_of
from ragstone.publication.charts.trend import trend_chart
from ragstone.publication.page import Picture, Table
from ragstone.publication.paper.draft import drafted
from ragstone.publication.paper.key import NONE
from ragstone.publication.paper.parts import ExceptionReport
from ragstone.publication.prose import Prose, Shape, plain, prose, text_of
from ragstone.publication.standards import bands
from ragstone.publication.stories import byline
from ragstone.publication.trends import finding_of, known_of, month_by_month, outturn_in_words
from ragstone.values.editions import Published
from ragstone.values.measures import Measure, Polarity, Unit
from ragstone.values.scorecards import Commentary, Line, Owner

MONTHS = 4
STORY = "What lies behind it"
FIRST_DRAFT = "First draft, made from the figures alone: nobody has written commentary."
NOTHING_DONE = "Nobody has written yet what is being done."
_ACTION_HEADINGS = {"action", "actions", "what is being done"}


def exception_reports(published: Published) -> tuple[ExceptionReport, ...]:
    """Of the whole council: every Red, and every measure that the council asked for."""
    return tuple(_report(published, line) for line in published.scorecard.exceptions())


def _report(published: Published, line: Line) -> ExceptionReport:
    scorecard = published.scorecard
    measure = scorecard.measure(line.measure)
    comment = next((c for c in scorecard.commentary if c.measure == measure.name), None)
    facts = next((f for f in scorecard.facts if (f.measure, f.area) == (measure.name, line.area)), None)
    owner = next((owner for owner in scorecard.owners if owner.measure == measure.name), None)
    story, action = _told(comment) if comment else (plain(" ".join(drafted(measure, line, facts))), "")
    return ExceptionReport(
        title=measure.title,
        rating=line.judgement.rating,
        result=words.result(measure, line.latest),
        owner=_owner(owner),
        trend=_trend(measure, line),
        finding=finding_of(measure, line),
        chart=_chart(measure, line),
        others=others_of(scorecard.benchmarks, measure, line),
        about=measure.about,
        story_title=STORY if action or not comment else f"{STORY}, and what is being done",
        draft="" if comment else FIRST_DRAFT,
        story=story,
        byline=byline(comment) if comment else "",
        action=action or ("" if comment else NOTHING_DONE),
        notes=tuple((term, text) for term, text in _notes(published, measure, line) if text),
    )


def _told(comment: Commentary) -> tuple[Prose, str]:
    """The story, and the action where the commentary gives it a heading of its own."""
    blocks = prose(comment.text)
    for at, block in enumerate(blocks):
        if block.shape is Shape.HEADING and text_of((block,)).strip(" :").lower() in _ACTION_HEADINGS:
            return blocks[:at], text_of(blocks[at + 1 :])
    return blocks, ""


def _owner(owner: Owner | None) -> tuple[tuple[str, str], ...]:
    named = (owner.member, owner.director, owner.portfolio, owner.division) if owner else ("",) * 4
    terms = ("Cabinet Member", "Director", "Portfolio", "Division")
    return tuple((term, name or "not named") for term, name in zip(terms, named, strict=True))


def _trend(measure: Measure, line: Line) -> Table:
    """The last four month ends, those without a result too."""
    last = line.history[-1].period
    months = [last.plus(-back) for back in range(MONTHS - 1, -1, -1)]
    points = {point.period: point for point in line.history}
    found = [points.get(month) for month in months]
    standards = [point.standard if point else None for point in found]
    targets = [standard.target if standard else None for standard in standards]
    rows = (
        ("Result", *(words.result(measure, point.figure) if point else "no figure" for point in found)),
        ("Target", *(words.exact(measure, target) if target is not None else NONE for target in targets)),
        ("RAG rating", *(point.judgement.rating.value.capitalize() if point else NONE for point in found)),
    )
    headings = ("Trend, month end", *(month.short for month in months))
    return Table(f"{measure.title}: trend", headings, rows, frozenset(range(1, MONTHS + 1)))


def _chart(measure: Measure, line: Line) -> Picture:
    known = known_of(line)
    if len(known) < 2:
        return Picture("", "")
    finding, said = finding_of(measure, line), month_by_month(measure, line) + outturn_in_words(measure, line)
    months = line.history[-1].period, line.outturn.period
    return Picture(trend_chart(measure, known, finding, said, *months), f"{finding}. {said}")


def _notes(published: Published, measure: Measure, line: Line) -> Iterator[tuple[str, str]]:
    scorecard, standard = published.scorecard, line.standard
    name = words.DATA_PERIODS[measure.data_period].capitalize()
    days = words.covered(measure.data_period, scorecard.period, scorecard.snapshot_day)
    yield "Target", _target(measure, line)
    yield "Tolerance", _POLARITY[measure.polarity]
    yield "Data", f"{name}: {days}"
    yield "Counted", _counted(measure)
    yield "Data source", scorecard.council.source_system
    yield "Target set by", standard.set_by if standard else ""
    yield "Assumed", standard.assumed if standard else ""
    yield "Note", line.latest.note


_POLARITY = {
    Polarity.HIGHER: "Higher values are better",
    Polarity.LOWER: "Lower values are better",
    Polarity.TARGET: "Values nearer the target are better",
    Polarity.NONE: "For information: neither higher nor lower is better",
}


def _target(measure: Measure, line: Line) -> str:
    standard = line.standard
    if standard is None or standard.target is None:
        return "None has been set"
    target = words.with_unit(measure, words.exact(measure, standard.target))
    spelled = [f"{rating.value} {results}" for rating, results in bands(measure, standard)]
    unfinished = f" {line.judgement.unfinished}" if line.judgement.unfinished else ""
    if not spelled:
        return f"{target}, to compare with"
    return f"{target} (RAG rating set as: {'; '.join(spelled)}).{unfinished}"


def _counted(measure: Measure) -> str:
    below = f"the population {measure.population}" if measure.unit is Unit.RATE else measure.denominator
    return f"{measure.numerator}, out of: {below}" if below else measure.numerator
