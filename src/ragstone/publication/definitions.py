"""What a measure means, for machines: every word of it, the text that is counted by, and its made-up cases."""

from __future__ import annotations

from typing import Any

from ragstone.values.illustrations import Expected, Illustration
from ragstone.values.measures import Measure

Json = dict[str, Any]


def definition_json(measure: Measure) -> Json:
    return {
        "version": measure.version,
        "kind": measure.kind.value,
        "numerator": measure.numerator,
        "denominator": measure.denominator,
        "cases": measure.cases,
        "counted_in": measure.counted_in,
        "per": measure.per,
        "population": measure.population,
        "decimals": measure.decimals,
        "about": measure.about,
        "it_matters": measure.it_matters,
        "good_looks_like": measure.good_looks_like,
        "source": measure.definition,
        "confidence": measure.confidence.value,
        "evidence": measure.evidence,
        "owned_by": measure.owned_by,
        "review_by": measure.review_by.isoformat() if measure.review_by else None,
        "fed_by": measure.fed_by,
        "variant": measure.variant,
        "changed": _changed(measure),
        "examples": [_example(measure, each) for each in measure.examples],
        "text": measure.text,
        "sha256": measure.sha256,
    }


def _changed(measure: Measure) -> Json | None:
    changed = measure.changed
    if changed is None:
        return None
    return {
        "since": changed.since.isoformat(),
        "why": changed.why,
        "breaks_series": changed.breaks_series,
    }


def _example(measure: Measure, example: Illustration) -> Json:
    return {"says": example.says, "comes_to": [_outcome(measure, each) for each in example.comes_to]}


def _outcome(measure: Measure, expected: Expected) -> Json:
    return {
        "period": str(expected.period),
        "area": expected.area,
        "numerator": str(expected.numerator),
        "denominator": str(expected.denominator) if measure.has_denominator else None,
    }
