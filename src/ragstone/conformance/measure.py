"""A trap's question as a measure, so that results and travel are made of its counts as of any other."""

from __future__ import annotations

from ragstone.conformance.trap import Question
from ragstone.values.measures import Confidence, Measure, Polarity


def measure_of(question: Question, polarity: Polarity = Polarity.NONE) -> Measure:
    return Measure(
        name=question.name,
        number=1,
        title=question.name,
        section="Conformance",
        version=1,
        kind=question.cohort.kind,
        data_period=question.cohort.data_period,
        polarity=polarity,
        unit=question.unit,
        decimals=question.decimals,
        numerator=question.says,
        denominator=question.says,
        cases="cases",
        counted_in="",
        per=None,
        population="",
        about=question.says,
        it_matters="",
        good_looks_like="",
        definition="The period-conformance suite.",
        confidence=Confidence.CERTAIN,
        evidence="",
        owned_by="",
        review_by=None,
        fed_by="",
        changed=None,
        variant="",
        text="",
        sha256="",
    )
