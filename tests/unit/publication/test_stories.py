"""Sentences that follow from the figures alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.publication.stories import facts_of
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Polarity
from tests.made import FEBRUARY, JANUARY, measure, standard
from tests.unit.publication.lines import line

VISITS = measure()


def test_what_has_no_result_says_why_it_has_no_rating_and_what_its_figure_says() -> None:
    seen = line(VISITS, standard("85"), {JANUARY: ("61", "100")})
    assert list(facts_of(VISITS, seen)) == ["There is no figure for this period."]
    told = replace(seen, latest=Figure(Basis.MISSING, note="There is none for West."))
    assert list(facts_of(VISITS, told)) == ["There is no figure for this period.", "There is none for West."]


@pytest.mark.parametrize(
    ("polarity", "target", "counts", "said"),
    [
        (Polarity.HIGHER, "90", ("19", "26"), "Meeting it would have taken 24 of 26."),  # 23.4
        (Polarity.HIGHER, "90", ("17", "20"), "Meeting it would have taken 18 of 20."),
        (Polarity.LOWER, "10", ("5", "26"), "Meeting it would have meant no more than 2 of 26."),  # 2.6
    ],
)
def test_how_many_cases_the_target_was_away_is_whole_cases_that_would_have_met_it(
    polarity: Polarity, target: str, counts: tuple[str, str], said: str
) -> None:
    made = measure(polarity=polarity)
    assert said in list(facts_of(made, line(made, standard(target), {FEBRUARY: counts})))
    met = {FEBRUARY: ("26", "26") if polarity is Polarity.HIGHER else ("0", "26")}
    assert not any("Meeting it" in each for each in facts_of(made, line(made, standard(target), met)))
