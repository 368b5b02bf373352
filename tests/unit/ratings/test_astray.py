"""Rows for years far ahead, and words on what has no figure or is not reported: each told once, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.ratings.astray import far_ahead, unread
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.scorecards import Commentary
from tests.made import FEBRUARY, JANUARY, standard

MARCH = FEBRUARY.plus(1)


@pytest.mark.parametrize(("begins", "told"), [(2014, 0), (2016, 0), (2017, 1), (2062, 1)])
def test_a_year_that_begins_more_than_two_years_after_the_latest_month_is_told(
    begins: int, told: int
) -> None:
    rows = [replace(standard("85"), fiscal_year=FiscalYear(begins), area=area) for area in ("kent", "east")]
    said = list(far_ahead("standards.csv", rows, FEBRUARY))
    assert len(said) == told
    assert all(": visits_in_time. Check the year." in each for each in said)


def words(measure: str, period: Month) -> Commentary:
    return Commentary(measure, period, "A", None, "final", "Words.")


def test_words_that_a_page_shows_or_has_shown_are_no_remark() -> None:
    given = [words("visits", FEBRUARY), words("gone", JANUARY)]
    assert list(unread(given, {"visits"}, lambda _: True, FEBRUARY)) == []


def test_words_on_what_has_no_figure_are_told_once_whatever_they_are_on() -> None:
    given = [words("visits", MARCH), words("gone", MARCH)]
    (told,) = unread(given, {"visits"}, lambda period: period <= FEBRUARY, FEBRUARY)
    assert told.startswith(
        "commentary/2015-03 is of a month that has no figure, so no page shows it: visits and gone. "
    )


def test_words_on_what_is_not_reported_are_told_together() -> None:
    given = [words("one", FEBRUARY), words("two", FEBRUARY)]
    (told,) = unread(given, {"visits"}, lambda _: True, FEBRUARY)
    assert told.startswith("commentary/2015-02/one.md and commentary/2015-02/two.md are on measures that ")
