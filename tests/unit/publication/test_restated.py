"""Earlier figures that are no longer what was reported: said in the row where it shows, and listed."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ragstone.publication.page import Restated
from ragstone.publication.restated import restated_of
from ragstone.publication.rows import row_of
from ragstone.values.figures import Basis, Figure, Reported
from ragstone.values.measures import Unit
from ragstone.values.periods import Month
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure
from tests.unit.publication.lines import AREA, Count, line

VISITS = measure()
FIGURES: dict[Month, str | Count] = {
    MARCH_BEFORE: ("12879", "16086"),
    JANUARY: ("61", "100"),
    FEBRUARY: ("62", "100"),
}


def said(period: Month, figure: Figure) -> dict[tuple[str, str, Month], Reported]:
    """What the edition of an earlier month reported."""
    return {(VISITS.name, AREA, period): Reported(period, figure, "0123456789ab")}


def counted(numerator: int, denominator: int) -> Figure:
    above, below = Fraction(numerator), Fraction(denominator)
    return Figure(Basis.COUNTED, 100 * above / below, above, below)


def listed(period: Month, figure: Figure) -> list[Restated]:
    return list(restated_of([(VISITS, line(VISITS, None, FIGURES, said(period, figure)))]))


def test_a_figure_that_is_as_reported_is_not_listed() -> None:
    assert listed(JANUARY, counted(61, 100)) == []
    assert row_of(VISITS, line(VISITS, None, FIGURES)).previous.restated == ""


def test_both_figures_stand_with_their_counts_and_by_how_much_they_differ() -> None:
    assert listed(JANUARY, counted(58, 100)) == [
        Restated(
            name=VISITS.name,
            number=VISITS.number,
            title=VISITS.title,
            period="January 2015",
            reported="58.0%",
            reported_count="58 of 100",
            now="61.0%",
            now_count="61 of 100",
            difference="up by 3.0 points",
        )
    ]


def test_a_difference_too_small_to_print_is_still_one() -> None:
    (found,) = listed(MARCH_BEFORE, counted(12846, 16047))
    assert (found.period, found.reported, found.now) == ("March 2014", "80.1%", "80.1%")
    assert (found.reported_count, found.now_count) == ("12,846 of 16,047", "12,879 of 16,086")
    assert found.difference == "up by less than 0.1 points"


def test_a_count_that_fell_is_down_by_cases() -> None:
    waiting = measure(unit=Unit.COUNT, decimals=0)
    figures: dict[Month, str | Count] = {JANUARY: "36", FEBRUARY: "30"}
    seen = line(waiting, None, figures, said(JANUARY, Figure(Basis.COUNTED, Fraction(44))))
    (found,) = restated_of([(waiting, seen)])
    assert (found.reported, found.now, found.difference) == ("44", "36", "down by 8")
    assert found.reported_count == ""


def test_nothing_is_subtracted_from_no_cases() -> None:
    (found,) = listed(JANUARY, Figure(Basis.NO_CASES))
    assert (found.reported, found.now, found.difference) == ("no cases", "61.0%", "")


def test_the_row_says_what_it_is_now_where_it_would_print_otherwise() -> None:
    seen = line(VISITS, None, FIGURES, said(JANUARY, counted(58, 100)))
    assert row_of(VISITS, seen).previous.restated == "now 61.0%"
    seen = line(VISITS, None, FIGURES, said(MARCH_BEFORE, counted(12846, 16047)))
    assert row_of(VISITS, seen).outturn.restated == ""


@pytest.mark.parametrize(
    ("reported", "now", "words"),
    [
        ("61.02", "60.98", "still 61.0%, but the change is now the other way"),
        ("60.96", "61.00", "still 61.0%, but there is now no change"),
        ("61.00", "60.96", "still 61.0%, but there is now a change"),
        ("60.96", "60.97", ""),
    ],
)
def test_the_row_says_so_too_where_the_change_turns_and_the_result_prints_the_same(
    reported: str, now: str, words: str
) -> None:
    then = Figure(Basis.PRINTED, Fraction(reported))
    seen = line(VISITS, None, {JANUARY: now, FEBRUARY: "61.00"}, said(JANUARY, then))
    assert seen.previous.change == 61 - Fraction(reported)
    assert row_of(VISITS, seen).previous.restated == words
