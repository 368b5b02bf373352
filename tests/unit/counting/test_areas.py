"""A case counts in the area that its records name, in the successor of one that has ended, and in all above."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ragstone.counting.areas import standing, standings
from ragstone.counting.figures import figures_of
from ragstone.ledger.reading import Ledger, ledger_of
from ragstone.values.figures import Area
from ragstone.values.ledger import NOT_KNOWN, Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month
from tests.made import measure

MARCH, APRIL = Month(2015, 3), Month(2015, 4)
KENT = Area("kent", "Kent", "")
EAST = Area("east", "East", "kent")
THANET = Area("thanet", "Thanet", "east")
DOVER = Area("dover", "Dover", "east")
WEST = Area("west", "West", "kent")
ISLE = Area("isle", "Isle", "west", until=date(2015, 4, 1), successor="thanet")
GONE = Area("gone", "Gone", "kent", until=date(2014, 4, 1), successor="isle")
LOST = Area("lost", "Lost", "kent", until=date(2015, 4, 30))
YOUNG = Area("young", "Young", "kent", since=date(2015, 4, 30))
TREE = (KENT, EAST, THANET, DOVER, WEST, ISLE, GONE, LOST, YOUNG)


def of(**counts: int) -> Ledger:
    """Plans open since 2010 by the area that the records name."""
    since = 2010 * 12
    changes = [
        Change(area.replace("_", " "), since, Fraction(0), Fraction(count)) for area, count in counts.items()
    ]
    return ledger_of(Kind.STOCK, DataPeriod.SNAPSHOT, changes)


def counted(tree: tuple[Area, ...], period: Month, **counts: int) -> dict[str, int]:
    found = standing(tree, period).in_areas(of(**counts), period)
    return {area: int(count.denominator) for area, count in found.items() if count.denominator}


def test_an_area_counts_what_its_parts_do_and_the_whole_counts_all() -> None:
    assert counted(TREE, MARCH, thanet=1, dover=2, isle=4) == {
        "kent": 7,
        "east": 3,
        "thanet": 1,
        "dover": 2,
        "west": 4,
        "isle": 4,
    }


def test_what_an_area_held_that_has_ended_is_its_successors_and_that_ones_in_turn() -> None:
    assert counted(TREE, MARCH, gone=1) == {"kent": 1, "west": 1, "isle": 1}
    assert counted(TREE, APRIL, gone=1, isle=2) == {"kent": 3, "east": 3, "thanet": 3}


def test_the_parts_of_an_area_that_has_ended_are_its_successors() -> None:
    old = Area("old", "Old", "kent", until=date(2015, 4, 1), successor="fresh")
    fresh = Area("fresh", "Fresh", "kent", since=date(2015, 4, 1))
    tree = (KENT, old, fresh, Area("deal", "Deal", "old"), Area("hythe", "Hythe", "fresh"))
    assert counted(tree, MARCH, deal=1, hythe=2) == {"kent": 3, "old": 1, "deal": 1, "hythe": 2}
    assert counted(tree, APRIL, deal=1, hythe=2) == {"kent": 3, "fresh": 3, "deal": 1, "hythe": 2}


def test_an_area_stands_while_it_stands_on_the_last_day_of_the_period() -> None:
    assert counted(TREE, APRIL, lost=1, young=2) == {"kent": 3, "young": 2, NOT_KNOWN: 1}
    assert counted(TREE, MARCH, lost=1, young=2) == {"kent": 3, "lost": 1, NOT_KNOWN: 2}


def test_what_is_in_an_area_with_parts_counts_in_it_and_in_none_of_them() -> None:
    assert counted(TREE, MARCH, east=1, thanet=2) == {"kent": 3, "east": 3, "thanet": 2}


def test_what_is_placed_in_the_whole_or_nowhere_is_not_known() -> None:
    assert counted(TREE, MARCH, kent=1, not_known=2, nowhere=4) == {"kent": 7, NOT_KNOWN: 7}
    assert counted((KENT,), MARCH, kent=1, not_known=2, nowhere=4) == {"kent": 7}


def test_every_area_has_a_count_and_a_zero_is_a_zero() -> None:
    found = standing(TREE, MARCH).in_areas(of(), MARCH)
    assert found == dict.fromkeys(
        ("kent", "east", "thanet", "dover", "west", "isle", "lost"), Count(Fraction(0), Fraction(0))
    )


def test_the_cases_that_an_area_claims_are_those_that_it_counts() -> None:
    places = ("thanet", "dover", "isle", "gone", "east", "kent", "lost", "young", "nowhere")
    recorded = {place: 2**number for number, place in enumerate(places)}
    for period in (MARCH, APRIL):
        there = standing(TREE, period)
        counts = counted(TREE, period, **recorded)
        for area in (*(each.name for each in there.areas), NOT_KNOWN):
            claimed = sum(count for place, count in recorded.items() if there.claims(area, place))
            assert claimed == counts.get(area, 0), (period, area)


def test_an_area_with_cases_in_none_of_its_parts_says_how_many() -> None:
    rows = {
        row.area: row
        for row in figures_of(measure(), of(east=1, thanet=2, kent=4), standings(TREE, [MARCH]), [MARCH])
    }
    assert rows["east"].denominator == 3
    assert rows["east"].note == "Cases in none of its parts: 0 above and 1 below the line."
    assert rows["kent"].note == "Cases in none of its parts: 0 above and 4 below the line."
    assert rows["thanet"].note == ""


def test_an_area_that_is_the_sum_of_its_parts_has_no_row_of_its_own() -> None:
    rows = {row.area for row in figures_of(measure(), of(thanet=2), standings(TREE, [MARCH]), [MARCH])}
    assert rows == {"kent", "thanet", "dover", "isle", "lost"}
