"""An example as it would be published, without a disk: to be changed by a test, and set out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ragstone import pipeline
from ragstone.values.editions import Policy, Published
from ragstone.values.papers import Look
from ragstone.values.periods import Month
from tests.paper.reading import ROOT


@cache
def drawn(example: str, period: Month) -> Published:
    scorecard = pipeline.draw_up(ROOT / "examples" / example, period)
    return Published("0123456789ab" + 52 * "0", Policy.INTERNAL, "Internal", "", "", scorecard, ())


def with_look(published: Published, look: Look) -> Published:
    scorecard = published.scorecard
    paper = replace(scorecard.council.paper, look=look)
    return replace(published, scorecard=replace(scorecard, council=replace(scorecard.council, paper=paper)))
