"""What is known, asked by measure, area and period: parents' standards, sums of areas, populations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from ragstone.ratings.agreements import sums_of
from ragstone.ratings.known import known
from ragstone.values.figures import MISSING, Area, Basis, Figure, Population, Supplied
from ragstone.values.measures import Unit
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure, standard

WHOLE, EAST, WEST = Area("kent", "Kent", ""), Area("east", "East", "kent"), Area("west", "West", "kent")
VISITS = measure()


def row(area: str, numerator: int | None, denominator: int | None, printed: str | None = None) -> Supplied:
    def exact(value: int | str | None) -> Fraction | None:
        return None if value is None else Fraction(value)

    return Supplied(
        "visits_in_time", area, FEBRUARY, exact(numerator), exact(denominator), exact(printed), ""
    )


def test_a_parent_without_a_row_of_its_own_is_the_sum_of_its_areas() -> None:
    seen = known([WHOLE, EAST, WEST], [row("east", 1, 2), row("west", 3, 4)], [], []).figure(
        VISITS, "kent", FEBRUARY
    )
    assert (seen.numerator, seen.denominator) == (4, 6)
    assert seen.value == Fraction(400, 6)
    assert seen.note == "The sum of its areas."


def test_a_whole_that_lacks_a_part_names_it() -> None:
    seen = known([WHOLE, EAST, WEST], [row("east", 1, 2)], [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen == Figure(Basis.MISSING, note="It would be the sum of its areas, and there is none for West.")


def test_a_part_that_is_only_known_as_printed_is_named_too() -> None:
    rows = [row("east", 1, 2), row("west", None, None, "50")]
    seen = known([WHOLE, EAST, WEST], rows, [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.note == "It would be the sum of its areas, and West has only a printed result."


def test_parts_of_two_shapes_are_not_added_up_and_it_says_so() -> None:
    rows = [row("east", 1, 2), row("west", 1, None)]
    seen = known([WHOLE, EAST, WEST], rows, [], []).figure(VISITS, "kent", FEBRUARY)
    assert (seen.basis, seen.value) == (Basis.MISSING, None)
    assert (
        seen.note == "It would be the sum of its areas, and West has no denominator, which the others have."
    )


def test_those_whose_area_is_not_known_are_a_part_that_can_be_in_the_way() -> None:
    rows = [row("east", 1, 2), row("west", 3, 4), row("not known", 1, None)]
    seen = known([WHOLE, EAST, WEST], rows, [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.note == (
        "It would be the sum of its areas, and not known has no denominator, which the others have."
    )


def test_a_part_of_a_part_is_named_and_not_what_is_between() -> None:
    town, village = Area("town", "The town", "east"), Area("village", "The village", "east")
    tree = [WHOLE, EAST, WEST, town, village]
    seen = known(tree, [row("west", 1, 2), row("town", 3, 4)], [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.note == "It would be the sum of its areas, and there is none for The village."


def test_two_parts_of_one_title_are_two_parts() -> None:
    tree = [WHOLE, EAST, replace(WEST, title="East")]
    seen = known(tree, [row("east", 1, 2)], [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.note == "It would be the sum of its areas, and there is none for East."


def test_of_many_parts_that_are_lacking_some_are_named_and_the_others_counted() -> None:
    more = [Area(name, name.title(), "kent") for name in ("north", "south", "coast", "marsh", "downs")]
    rows = [row("east", 1, 2), row("west", None, None, "50")]
    seen = known([WHOLE, EAST, WEST, *more], rows, [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.note == (
        "It would be the sum of its areas, and there is none for North, South, Coast, Marsh and 1 more, "
        "and West has only a printed result."
    )


def test_a_whole_of_which_no_part_is_known_says_no_more_than_that() -> None:
    assert known([WHOLE, EAST, WEST], [], [], []).figure(VISITS, "kent", FEBRUARY) == MISSING


def test_a_parents_own_row_is_believed_before_the_sum() -> None:
    rows = [row("kent", 9, 10), row("east", 1, 2), row("west", 3, 4)]
    assert known([WHOLE, EAST, WEST], rows, [], []).figure(VISITS, "kent", FEBRUARY).value == 90


def test_a_parents_own_row_that_is_not_the_sum_is_told_with_both() -> None:
    rows = [row("kent", 9, 10), row("east", 1, 2), row("west", 3, 4)]
    (said,) = sums_of(WHOLE, [VISITS], known([WHOLE, EAST, WEST], rows, [], []), FEBRUARY)
    assert said.holds is False
    assert said.detail == "Visits held in time: 9 of 10, and its parts come to 4 of 6"


def test_a_parents_own_row_that_is_the_sum_agrees() -> None:
    rows = [row("kent", 4, 6), row("east", 1, 2), row("west", 3, 4)]
    (said,) = sums_of(WHOLE, [VISITS], known([WHOLE, EAST, WEST], rows, [], []), FEBRUARY)
    assert said.holds is True


def test_where_nothing_can_be_compared_nothing_is_said() -> None:
    rows = [row("kent", 9, 10), row("east", 1, 2)]
    assert sums_of(WHOLE, [VISITS], known([WHOLE, EAST, WEST], rows, [], []), FEBRUARY) == ()


def test_an_area_that_has_ended_is_no_part_of_the_sum() -> None:
    gone = replace(WEST, until=date(2015, 2, 1))
    seen = known([WHOLE, EAST, gone], [row("east", 1, 2)], [], []).figure(VISITS, "kent", FEBRUARY)
    assert seen.value == 50


def test_none_of_none_is_no_cases_and_never_nought_per_cent() -> None:
    seen = known([WHOLE], [row("kent", 0, 0)], [], []).figure(VISITS, "kent", FEBRUARY)
    assert (seen.basis, seen.value) == (Basis.NO_CASES, None)


def test_an_area_without_a_standard_takes_its_parents() -> None:
    whole = standard("85")
    local = replace(standard("70"), area="west")
    seen = known([WHOLE, EAST, WEST], [], [], [whole, local])
    assert seen.standard("visits_in_time", FEBRUARY, "east") == whole
    assert seen.standard("visits_in_time", FEBRUARY, "west") == local
    assert seen.standard("visits_in_time", MARCH_BEFORE, "west") is None


def test_a_part_whose_parent_has_ended_takes_the_standard_of_what_counts_it_now() -> None:
    old = Area("old", "Old", "kent", until=date(2015, 1, 1), successor="new")
    new = Area("new", "New", "kent", since=date(2015, 1, 1))
    ward = Area("ward", "Ward", "old")
    set_here = [replace(standard(target), area=area) for target, area in (("70", "old"), ("80", "new"))]
    seen = known([WHOLE, old, new, ward], [], [], [standard("85"), *set_here])
    assert seen.standard("visits_in_time", FEBRUARY, "ward") == set_here[1]
    assert seen.standard("visits_in_time", FEBRUARY.plus(-2), "ward") == set_here[0]
    seen = known([WHOLE, old, new, ward], [], [], [standard("85"), set_here[1]])
    assert seen.standard("visits_in_time", FEBRUARY.plus(-2), "ward") == standard("85")


def people(since: date, count: int) -> Population:
    return Population("aged 0 to 17", "kent", since, count, "")


RATE = measure(unit=Unit.RATE, per=10_000, population="aged 0 to 17")


def test_a_rate_takes_the_latest_population_at_or_before_the_end_of_the_month() -> None:
    estimates = [people(date(2015, 2, 28), 200), people(date(2014, 4, 1), 100), people(date(2015, 3, 1), 300)]
    seen = known([WHOLE], [row("kent", 1, None)], estimates, []).figure(RATE, "kent", FEBRUARY)
    assert (seen.denominator, seen.value) == (200, 50)


def test_a_rate_without_a_population_is_no_rate() -> None:
    seen = known([WHOLE], [row("kent", 1, None)], [people(date(2015, 3, 1), 5)], [])
    assert seen.figure(RATE, "kent", FEBRUARY).basis is Basis.NO_POPULATION


def test_a_count_that_brings_a_denominator_is_a_count_all_the_same() -> None:
    waiting = measure(unit=Unit.COUNT)
    seen = known([WHOLE], [row("kent", 1, 2)], [], []).figure(waiting, "kent", FEBRUARY)
    assert (seen.value, seen.denominator) == (1, None)


def test_a_month_nobody_supplied_is_missing() -> None:
    assert known([WHOLE], [row("kent", 1, 2)], [], []).figure(VISITS, "kent", JANUARY) == MISSING
