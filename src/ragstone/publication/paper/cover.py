"""The covering report: who brings what to whom, numbered paragraphs, and what is asked of members."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from ragstone.publication.paper.parts import CoverReport, Paragraph, Part
from ragstone.publication.paper.wording import filled, text_of
from ragstone.publication.prose import Block, Prose, Shape, Span, plain, prose
from ragstone.values.editions import Published
from ragstone.values.periods import day_in_words
from ragstone.values.ratings import Rating, Summary
from ragstone.values.scorecards import Scorecard

ALERTS = (
    (Rating.GREEN, "the current target is achieved or exceeded"),
    (Rating.AMBER, "performance is below the current target and not below the minimum standard"),
    (Rating.RED, "performance is below a minimum standard that was set beforehand"),
)
_INTRODUCTION = ("remit", "receives")
_REPORT = ("attached", "results", "indicators", "periods", "programme", "subset", "powers")


def cover_report(published: Published) -> CoverReport:
    scorecard = published.scorecard
    paper, contact = scorecard.council.paper, scorecard.council.paper.contact
    terms = ("Name", contact.name), ("Title", contact.title), ("Telephone", contact.telephone)
    background = paper.background or ("Appendix A: {title}, {period}",)
    return CoverReport(
        front=tuple(_front(scorecard)),
        summary=text_of(scorecard, "summary"),
        recommendation=text_of(scorecard, "recommendation"),
        parts=tuple(_parts(published)),
        contact=tuple(pair for pair in (*terms, ("E-mail", contact.email)) if pair[1]),
        background=tuple(filled(scorecard, text) for text in background),
    )


def _front(scorecard: Scorecard) -> Iterator[tuple[str, tuple[str, ...]]]:
    council = scorecard.council
    meeting = (day_in_words(council.meeting),) if council.meeting else ()
    for term, lines in (
        ("From", council.paper.sender),
        ("To", (council.committee,)),
        ("Date", meeting),
        ("Subject", (text_of(scorecard, "subject"),)),
        ("Classification", (text_of(scorecard, "classification"),)),
    ):
        if said := tuple(line for line in lines if line):
            yield term, said


def _parts(published: Published) -> Iterator[Part]:
    """Numbers run on from part to part; a text that is left out takes none."""
    scorecard = published.scorecard
    numbers = count(1)

    def told(*names: str) -> list[Prose]:
        return [prose(text) for name in names if (text := text_of(scorecard, name))]

    for title, texts in (
        ("Introduction", told(*_INTRODUCTION)),
        (f"{scorecard.council.service}: performance report", [*told(*_REPORT), _alerts(published)]),
        ("Summary of performance", [_summary(published)]),
        ("Recommendations", [_decision(text) for text in [text_of(scorecard, "decision")] if text]),
    ):
        if paragraphs := tuple(Paragraph(next(numbers), text) for text in texts):
            yield Part(title, paragraphs)


def _alerts(published: Published) -> Prose:
    items = tuple(
        Block(
            Shape.ITEM, blocks=(Block(Shape.PARAGRAPH, (Span(f"{name}: ", strong=True), Span(f"{text}."))),)
        )
        for name, text in ALERTS
    )
    opening = plain("A measure that has a target is rated on this basis:")
    near = "Where nearer the target is better, Green is a band on both sides of the target."
    has_near = any(measure.polarity.value == "T" for measure in published.scorecard.measures)
    return (*opening, Block(Shape.BULLETS, blocks=items), *plain(near if has_near else ""))


def _summary(published: Published) -> Prose:
    """Paragraph 11 of the paper: the edition's own sentences, and which Reds are reported on."""
    summary = published.scorecard.summaries[0]
    return plain(" ".join((*summary.sentences[:1], _reports(summary))), *summary.sentences[1:])


def _reports(summary: Summary) -> str:
    if not summary.red:
        return "No measure is Red."
    of = "the measure" if summary.red == 1 else f"each of the {summary.red} measures"
    return f"An exception report on {of} rated Red is part of Appendix A."


def _decision(text: str) -> Prose:
    return (*plain("Members are asked to:"), *prose(text))
