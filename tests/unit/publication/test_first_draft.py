"""The first draft of a story, and what is said of a pack before it is sent: from the figures alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ragstone.publication.paper.draft import drafted
from ragstone.publication.paper.exceptions import FIRST_DRAFT, NOTHING_DONE, exception_reports
from ragstone.publication.paper.pack import pack_of
from ragstone.publication.paper.quarterly import quarter_ends
from ragstone.publication.paper.wording import filled
from ragstone.publication.prose import text_of
from ragstone.ratings.commented import LONG_COMMENT, commented
from ragstone.values.editions import Published
from ragstone.values.measures import DataPeriod, Polarity
from ragstone.values.periods import Month
from ragstone.values.scorecards import Commentary, Facts
from tests.made import FEBRUARY, JANUARY, measure, standard
from tests.paper.drawn import drawn
from tests.unit.publication.lines import line

DECEMBER, NOVEMBER = JANUARY.plus(-1), JANUARY.plus(-2)
RED = standard("85", "76.5")
FEBRUARYS = ("17", "28")


def story(figures: dict[Month, Any], facts: Facts | None = None, **changes: object) -> str:
    made = measure(**changes)
    return " ".join(drafted(made, line(made, RED, figures), facts))


def kent(**changes: object) -> Published:
    published = drawn("kent-2015-02", FEBRUARY)
    return replace(published, scorecard=replace(published.scorecard, **changes))  # type: ignore[arg-type]


def test_it_says_how_many_missed_and_that_no_more_have_since() -> None:
    said = story({NOVEMBER: ("13", "28"), DECEMBER: ("13", "28"), JANUARY: FEBRUARYS, FEBRUARY: FEBRUARYS})
    assert (
        "The result is 60.7%, 17 of 28 arrangements. The target is 85% and the minimum standard 76.5%."
        in said
    )
    assert "11 of the 28 fell short." in said
    assert (
        "The number that fell short has not risen since November 2014, the first month that is known." in said
    )


def test_it_says_when_the_number_that_missed_last_rose() -> None:
    said = story({DECEMBER: ("20", "28"), JANUARY: ("18", "28"), FEBRUARY: ("18", "28")})
    assert "The number that fell short last rose in January 2015." in said


def test_it_says_what_only_cases_can_tell_where_that_is_known() -> None:
    said = story({FEBRUARY: FEBRUARYS}, Facts("visits_in_time", "kent", 3, NOVEMBER))
    assert (
        "11 of the 28 fell short, of which 3 are still open. The last to fall short did so in November 2014."
        in said
    )


@pytest.mark.parametrize(
    ("still_open", "said"),
    [
        (None, "11 of the 28 fell short."),
        (0, "11 of the 28 fell short, and none of these is open any more."),
        (1, "11 of the 28 fell short, of which 1 is still open."),
    ],
)
def test_it_says_none_one_or_nothing_of_what_is_still_open(still_open: int | None, said: str) -> None:
    assert said in story({FEBRUARY: FEBRUARYS}, Facts("visits_in_time", "kent", still_open, NOVEMBER))


def test_where_nobody_missed_there_is_no_last_one() -> None:
    assert "miss" not in story({FEBRUARY: ("28", "28")}, Facts("visits_in_time", "kent", 0, None))


def test_it_says_nothing_of_months_that_do_not_follow_each_other_or_are_of_another_year() -> None:
    assert "missed last" not in story({NOVEMBER: ("13", "28"), FEBRUARY: FEBRUARYS})
    assert "risen" not in story({Month(2014, 3): ("13", "28"), FEBRUARY: FEBRUARYS})


@pytest.mark.parametrize("changes", [{"data_period": DataPeriod.SNAPSHOT}, {"polarity": Polarity.TARGET}])
def test_it_counts_no_new_misses_where_a_rise_is_not_one(changes: dict[str, object]) -> None:
    assert "number that fell short" not in story(
        {JANUARY: ("20", "28"), FEBRUARY: FEBRUARYS}, None, **changes
    )


def test_where_lower_is_better_the_cases_above_the_line_missed() -> None:
    made = measure(polarity=Polarity.LOWER)
    held = line(made, standard("10", "20"), {FEBRUARY: ("9", "28")})
    assert "9 of the 28 fell short." in " ".join(drafted(made, held, None))


def test_a_red_without_commentary_has_the_draft_and_says_that_it_is_one() -> None:
    (report,) = exception_reports(kent(commentary=()))
    assert (report.draft, report.action) == (FIRST_DRAFT, NOTHING_DONE)
    assert "11 of the 28 fell short." in text_of(report.story)
    assert "has not risen since November 2014" in text_of(report.story)


def test_commentary_with_a_heading_of_that_name_has_its_action_apart() -> None:
    text = "It was late.\n\n## What is being done\n\nVisits are tracked.\n\nDaily."
    comment = Commentary("private_fostering_existing_visits", FEBRUARY, "A", None, "final", text)
    (report,) = exception_reports(kent(commentary=(comment,)))
    assert (text_of(report.story), report.action) == ("It was late.", "Visits are tracked.\nDaily.")


def test_a_measure_that_was_asked_for_has_a_report_whatever_its_rating() -> None:
    published = kent()
    council = published.scorecard.council
    asked = replace(council.paper, exception_reports=("referrals_rate", "assessments_45_days"))
    reports = exception_reports(kent(council=replace(council, paper=asked)))
    assert [report.rating for report in reports] == ["not rated", "Amber", "Red"]


def test_whoever_sends_the_pack_is_told_what_is_missing_a_draft_or_very_long() -> None:
    assert list(commented(kent().scorecard)) == []
    (missing,) = commented(kent(commentary=()).scorecard)
    assert missing.endswith("Write commentary/2015-02/private_fostering_existing_visits.md.")
    long = Commentary(
        "private_fostering_existing_visits", FEBRUARY, "A", None, "draft", "x" * (LONG_COMMENT + 1)
    )
    told = commented(kent(commentary=(long,)).scorecard)
    assert [remark.partition(" ")[2][:3] for remark in told] == ["com", "com"]
    assert len(pack_of(kent(commentary=(long,))).reports) == 1


def test_a_draft_that_only_its_page_shows_is_told_as_well() -> None:
    red = kent().scorecard.commentary
    draft = Commentary("assessments_45_days", FEBRUARY, "A", None, "draft", "x" * (LONG_COMMENT + 1))
    (told,) = commented(kent(commentary=(*red, draft)).scorecard)
    assert told.endswith(" is still a draft, and its page says so.")


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        ("2015-02", ["2014-03", "2014-06", "2014-09", "2014-12", "2015-02"]),
        ("2015-03", ["2014-03", "2014-06", "2014-09", "2014-12", "2015-03"]),
        ("2015-04", ["2014-06", "2014-09", "2014-12", "2015-03", "2015-04"]),
    ],
)
def test_the_four_quarter_ends_before_a_period(period: str, ends: list[str]) -> None:
    assert [str(month) for month in quarter_ends(Month.parse(period))] == ends


def test_what_is_filled_in_is_not_looked_through_again() -> None:
    council = replace(kent().scorecard.council, title="{period} {nothing}")
    scorecard = kent(council=council).scorecard
    assert (
        filled(scorecard, "{title} in {period}: {nothing}")
        == "{period} {nothing} in February 2015: {nothing}"
    )
