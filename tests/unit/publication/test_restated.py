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
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure, standard
from tests.unit.publication.lines import AREA, Count, line

VISITS = measure()
FIGURES: dict[Month, str | Count] = {
    MARCH_BEFORE: ("12879", "16086"),
    JANUARY: ("61", "100"),
    FEBRUARY: ("62", "100"),
}


GREEN_FROM_60 = standard(target="60", minimum="50")


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
            rerated="",
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


@pytest.mark.parametrize(
    ("reported", "now", "in_the_row", "in_the_list"),
    [
        ("58", "61", "now 61.0%, Green (was Amber)", "Green (was Amber)"),
        ("61", "49", "now 49.0%, Red (was Green)", "Red (was Green)"),
        ("61", "60", "now 60.0%", ""),
        ("59.96", "60", "still 60.0%, but Green (was Amber)", "Green (was Amber)"),
        ("62.01", "59", "now 59.0%, Amber (was Green)", "Amber (was Green)"),
    ],
)
def test_a_month_whose_rating_turns_says_so_in_its_row_and_in_the_list(
    reported: str, now: str, in_the_row: str, in_the_list: str
) -> None:
    then = Figure(Basis.PRINTED, Fraction(reported))
    seen = line(VISITS, GREEN_FROM_60, {JANUARY: now, FEBRUARY: "62"}, said(JANUARY, then))
    assert row_of(VISITS, seen).previous.restated == in_the_row
    assert [each.rerated for each in restated_of([(VISITS, seen)])] == [in_the_list]


def test_a_month_that_had_no_cases_and_has_some_now_was_not_rated() -> None:
    seen = line(VISITS, GREEN_FROM_60, {JANUARY: "61", FEBRUARY: "62"}, said(JANUARY, Figure(Basis.NO_CASES)))
    assert row_of(VISITS, seen).previous.restated == "now 61.0%, Green (was not rated)"


def test_an_outturn_is_rated_by_the_standard_of_its_own_year() -> None:
    then = Figure(Basis.PRINTED, Fraction(58))
    figures: dict[Month, str | Count] = {MARCH_BEFORE: "61", JANUARY: "62", FEBRUARY: "62"}
    seen = line(VISITS, GREEN_FROM_60, figures, said(MARCH_BEFORE, then))
    assert seen.outturn.restated is not None
    assert seen.outturn.rerated is None  # that year had no target
