"""What does not agree stands before what does, on the page of the data notes."""

from __future__ import annotations

from dataclasses import replace

from ragstone.publication.notes_page import notes_page
from ragstone.values.periods import Month
from ragstone.values.scorecards import Agreement
from tests.paper.drawn import drawn

KENT = drawn("kent-2015-02", Month(2015, 2))
AREA = KENT.scorecard.areas[0].name


def checks(*found: bool | None) -> tuple[Agreement, ...]:
    return tuple(Agreement(f"Check {place}", AREA, holds, "1 and 2") for place, holds in enumerate(found))


def test_those_that_do_not_agree_or_cannot_be_made_stand_apart_and_all_of_them_are_counted() -> None:
    page = notes_page(
        replace(KENT, scorecard=replace(KENT.scorecard, agreements=checks(True, False, None, True)))
    )
    assert page.agreed == "2 of 4 cross-checks agree, 1 do not, 1 cannot be made."
    assert [row[0] for row in page.amiss.rows] == ["Check 1", "Check 2"]
    assert len(page.agreements.rows) == 4


def test_where_all_agree_nothing_stands_apart() -> None:
    page = notes_page(replace(KENT, scorecard=replace(KENT.scorecard, agreements=checks(True, True))))
    assert (page.agreed, page.amiss.rows) == ("2 of 2 cross-checks agree.", ())
