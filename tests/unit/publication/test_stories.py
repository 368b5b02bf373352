"""Sentences that follow from the figures alone."""

from __future__ import annotations

from dataclasses import replace

from ragstone.publication.stories import facts_of
from ragstone.values.figures import Basis, Figure
from tests.made import JANUARY, measure, standard
from tests.unit.publication.lines import line

VISITS = measure()


def test_what_has_no_result_says_why_it_has_no_rating_and_what_its_figure_says() -> None:
    seen = line(VISITS, standard("85"), {JANUARY: ("61", "100")})
    assert list(facts_of(VISITS, seen)) == ["There is no figure for this period."]
    told = replace(seen, latest=Figure(Basis.MISSING, note="There is none for West."))
    assert list(facts_of(VISITS, told)) == ["There is no figure for this period.", "There is none for West."]
