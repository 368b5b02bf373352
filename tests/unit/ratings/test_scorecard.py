"""Whole scorecards: summaries, history, earlier editions, figures that must agree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from ragstone.ratings.known import known
from ragstone.ratings.lines import Periods, Said
from ragstone.ratings.scorecard import scorecard_of
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area, Reported, Supplied
from ragstone.values.measures import Identity, Kind, Measure, Polarity, SeriesChange
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Rating, Standard, Travel
from ragstone.values.scorecards import Council, Scorecard
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure, standard

COUNCIL = Council("Kent County Council", "", "", "", "", None, "")


def supplied(name: str, period: Month, numerator: int, denominator: int) -> Supplied:
    return Supplied(name, "kent", period, Fraction(numerator), Fraction(denominator), None, "")


def held_against(name: str, target: str, minimum: str | None, year: int = 2014) -> Standard:
    made = standard(target, minimum)
    return Standard(name, FiscalYear(year), "kent", made.target, made.minimum, None, True, "", "", "")


FIGURES = [
    supplied("a", FEBRUARY, 17, 28),
    supplied("a", JANUARY, 13, 28),
    supplied("b", FEBRUARY, 28, 30),
    supplied("b", JANUARY, 29, 30),
    supplied("b", MARCH_BEFORE, 20, 30),
    supplied("c", FEBRUARY, 5, 10),
    supplied("c", JANUARY, 4, 10),
]
MEASURES = [
    measure(name="c", number=3, polarity=Polarity.NONE, kind=Kind.FLOW),
    measure(name="a", number=1),
    measure(name="b", number=2, kind=Kind.FLOW),
]
STANDARDS = [
    held_against("a", "85", "76.5"),
    held_against("b", "90", None),
    held_against("b", "60", "50", 2013),
]


def made(
    said: Said | None = None,
    identities: Sequence[Identity] = (),
    figures: Sequence[Supplied] = FIGURES,
    measures: Sequence[Measure] = MEASURES,
    benchmarks: Sequence[Benchmark] = (),
) -> Scorecard:
    return scorecard_of(
        COUNCIL,
        Periods(FEBRUARY, JANUARY, MARCH_BEFORE),
        date(2015, 2, 27),
        measures,
        known([Area("kent", "Kent", "")], figures, [], STANDARDS),
        said or {},
        (),
        (),
        benchmarks,
        identities,
    )


def test_measures_stand_in_the_order_of_their_numbers() -> None:
    assert [line.measure for line in made().lines] == ["a", "b", "c"]


def test_of_each_benchmark_the_last_year_that_had_begun_is_shown_in_the_order_of_the_file() -> None:
    def of(name: str, year: int, measure: str = "a") -> Benchmark:
        return Benchmark(measure, FiscalYear(year), name, Fraction(1), None, None, "", "made up")

    given = [
        of("Region", 2012),
        of("England", 2013),
        of("England", 2014),
        of("England", 2015),
        of("England", 2014, "z"),
        of("England", 2013, "b"),
    ]
    assert made(benchmarks=given).benchmarks == (
        of("Region", 2012),
        of("England", 2014),
        of("England", 2013, "b"),
    )


def test_the_summary_counts_three_different_sets_and_says_so() -> None:
    summary = made().summaries[0]
    assert summary.sentences == (
        "2 of the 3 measures have a rating: 1 Green, 0 Amber and 1 Red.",
        "Since January 2015, 1 is better, 0 the same and 1 worse, of the 2 that can be compared.",
        "Since the outturn of March 2014, 1 is better, 0 the same and 0 worse, of the 1 that can be compared.",
        "These are different sets of measures: a measure may be compared without being rated, "
        "and a newer one has no outturn to compare with.",
    )


def test_a_measure_for_information_is_higher_and_never_better() -> None:
    scorecard = made()
    assert scorecard.lines[2].previous.travel is Travel.HIGHER
    assert scorecard.summaries[0].since_previous.compared == 2


def test_each_month_of_the_history_is_rated_by_its_own_years_standard() -> None:
    history = made().lines[1].history
    assert [(point.period, point.judgement.rating) for point in history] == [
        (MARCH_BEFORE, Rating.GREEN),
        (JANUARY, Rating.GREEN),
        (FEBRUARY, Rating.GREEN),
    ]
    assert history[0].standard == STANDARDS[2]


def test_the_previous_figure_is_what_the_earlier_edition_reported() -> None:
    said = {("a", "kent", JANUARY): Reported(JANUARY, figure("70"), "1f3a9c2b7d4e")}
    previous = made(said).lines[0].previous
    assert (previous.figure.value, previous.edition, previous.travel) == (70, "1f3a9c2b7d4e", Travel.WORSE)


def test_a_restatement_keeps_what_was_reported_beside_what_the_files_say_now() -> None:
    said = {
        ("a", "kent", JANUARY): Reported(JANUARY, figure("70"), "1f3a9c2b7d4e"),
        ("b", "kent", JANUARY): Reported(JANUARY, figure(Fraction(2900, 30)), "1f3a9c2b7d4e"),
    }
    changed, unchanged = (line.previous.restated for line in made(said).lines[:2])
    assert changed is not None
    assert changed.value == Fraction(1300, 28)
    assert unchanged is None


@pytest.mark.parametrize(
    ("left", "relation", "right", "holds"),
    [
        ([("a", "denominator")], "=", [("b", "denominator")], False),
        ([("a", "denominator")], "<=", [("b", "denominator")], True),
        ([("a", "numerator"), ("c", "numerator")], "<=", [("a", "denominator")], True),
    ],
)
def test_figures_that_must_agree_are_held_against_each_other(
    left: list[tuple[str, str]], relation: str, right: list[tuple[str, str]], holds: bool
) -> None:
    agreement = made(identities=[Identity("They agree", tuple(left), relation, tuple(right))]).agreements[0]
    assert agreement.holds is holds


def test_an_identity_of_a_measure_that_is_not_on_the_scorecard_is_not_asked() -> None:
    elsewhere = Identity("They agree", (("a", "numerator"),), "=", (("z", "numerator"),))
    assert all(item.says != "They agree" for item in made(identities=[elsewhere]).agreements)


def test_a_year_to_date_that_falls_is_found() -> None:
    figures = [*FIGURES, supplied("d", FEBRUARY, 1, 9), supplied("d", JANUARY, 1, 10)]
    plans = measure(name="d", number=4, kind=Kind.FLOW, title="Plans")
    found = {item.says: item for item in made(figures=figures, measures=[*MEASURES, plans]).agreements}
    fell = found["Plans: the year to date does not fall"]
    assert (fell.holds, fell.detail) == (False, "10 > 9")


def test_a_year_to_date_that_is_lower_since_it_is_counted_otherwise_has_not_fallen() -> None:
    changed = SeriesChange(FEBRUARY.first_day, "Counted otherwise.", breaks_series=True)
    flow = measure(name="b", number=2, kind=Kind.FLOW, changed=changed)
    lower = [supplied("b", FEBRUARY, 20, 21), supplied("b", JANUARY, 29, 30)]
    assert made(figures=lower, measures=[flow]).agreements == ()


def test_a_new_year_to_date_is_less_than_the_whole_of_the_last_and_has_not_fallen() -> None:
    flow = measure(name="b", number=2, kind=Kind.FLOW)
    april, march = Month(2014, 4), MARCH_BEFORE
    given = known(
        [Area("kent", "Kent", "")], [supplied("b", april, 2, 3), supplied("b", march, 20, 30)], [], []
    )
    periods = Periods(april, march, march)
    made_anew = scorecard_of(COUNCIL, periods, april.last_day, [flow], given, {}, (), (), (), ())
    assert made_anew.agreements == ()
    may = Periods(april.plus(1), april, march)
    rows = [supplied("b", april.plus(1), 2, 2), supplied("b", april, 2, 3)]
    fallen = known([Area("kent", "Kent", "")], rows, [], [])
    (found,) = scorecard_of(COUNCIL, may, april.last_day, [flow], fallen, {}, (), (), (), ()).agreements
    assert found.holds is False
