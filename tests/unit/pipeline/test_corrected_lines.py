"""What has changed in a line is told as its readers read it, and nothing is told that they do not see."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from ragstone.pipeline.corrected_lines import of_line
from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Polarity, Unit
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Line
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, measure, standard
from tests.unit.publication.lines import Count, line

VISITS = measure()
WAITING = measure(unit=Unit.COUNT, decimals=0, denominator="")
FIGURES: dict[Month, str | Count] = {
    MARCH_BEFORE: ("60", "100"),
    JANUARY: ("61", "100"),
    FEBRUARY: ("62", "100"),
}
HELD = standard("60", "50")


def drawn(figures: dict[Month, str | Count] | None = None, held: Standard | None = HELD) -> Line:
    return line(VISITS, held, {**FIGURES, **(figures or {})})


def told(after: Line, before: Line | None = None) -> list[str]:
    return of_line(VISITS, VISITS, before or drawn(), after)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (drawn(), []),
        (drawn({FEBRUARY: ("63", "100")}), ["63.0% (was 62.0%)"]),
        (drawn({FEBRUARY: ("620", "1000")}), ["62.0% from 620 of 1,000 (was 62 of 100)"]),
        (drawn({FEBRUARY: "62"}), ["how its figure is known"]),
        (drawn({FEBRUARY: ("55", "100")}), ["55.0% (was 62.0%)", "Amber (was Green)"]),
        (drawn(held=standard("61", "50")), ["target 61% (was 60%)"]),
        (drawn(held=standard("60")), ["minimum standard none (was 50%)"]),
        (drawn(held=replace(HELD, set_by="Another")), ["who set its standard"]),
        (drawn(held=replace(HELD, note="Another.")), ["the note on its standard"]),
        (
            drawn(held=replace(HELD, note="Another.", set_by="Another")),
            ["who set its standard", "the note on its standard"],
        ),
        (
            drawn(held=None),
            ["not rated (was Green)", "target none (was 60%)", "minimum standard none (was 50%)"],
        ),
        (
            drawn({JANUARY: ("60", "100")}),
            ["beside it January 2015 60.0% (was 61.0%)", "figures of earlier months in its trend"],
        ),
        (
            drawn({MARCH_BEFORE: ("61", "100")}),
            ["beside it March 2014 61.0% (was 60.0%)", "figures of earlier months in its trend"],
        ),
        (
            drawn({JANUARY: ("610", "1000")}),
            ["the counts or the note of January 2015", "figures of earlier months in its trend"],
        ),
        (drawn({Month(2014, 12): ("1", "2")}), ["figures of earlier months in its trend"]),
    ],
)
def test_each_change_has_its_phrase(after: Line, said: list[str]) -> None:
    assert told(after) == said


def test_a_band_is_told_apart_from_the_minimum_standard() -> None:
    near = measure(polarity=Polarity.TARGET)
    one, other = (line(near, standard("60", "9", band), FIGURES) for band in ("3", "4"))
    assert of_line(near, near, one, other) == ["band 4% (was 3%)"]


def test_a_count_has_nothing_below_the_line_to_name() -> None:
    one, other = (line(WAITING, None, {FEBRUARY: value}) for value in ("31", "31.4"))
    assert of_line(WAITING, WAITING, one, other) == ["its figure before rounding"]


def test_a_result_is_told_as_it_was_printed_then() -> None:
    finer = replace(VISITS, decimals=2)
    before, after = drawn({FEBRUARY: ("8", "27")}), drawn({FEBRUARY: ("9", "27")})
    assert of_line(VISITS, finer, before, after)[0] == "33.33% (was 29.6%)"


def test_a_note_alone_is_no_figure() -> None:
    before = drawn()
    noted = replace(before, latest=replace(before.latest, note="Provisional."))
    assert told(noted) == ["the note on its figure"]
    months = [replace(each, figure=replace(each.figure, note="Provisional.")) for each in before.history]
    assert told(replace(before, history=tuple(months))) == ["notes on earlier months in its trend"]


def test_a_reason_for_no_rating_that_changed_is_told() -> None:
    before = drawn(held=None)
    judged = replace(before.judgement, reason="Nobody has set a target.")
    assert told(replace(before, judgement=judged), before) == ["the reason given beside its rating"]


def test_a_figure_that_is_known_otherwise_since_is_told() -> None:
    before = drawn()
    previous = replace(before.previous, restated=Figure(Basis.COUNTED, Fraction(1)))
    outturn = replace(before.outturn, restated=Figure(Basis.COUNTED, Fraction(1)))
    assert told(replace(before, previous=previous)) == ["what is known now of January 2015"]
    assert told(replace(before, outturn=outturn)) == ["what is known now of March 2014"]


def test_from_which_edition_an_earlier_figure_is_taken_is_not_told() -> None:
    before = drawn()
    assert told(replace(before, previous=replace(before.previous, edition="0123456789ab"))) == []


def test_in_april_the_figure_that_is_both_earlier_ones_is_told_once() -> None:
    before, after = drawn(), drawn({JANUARY: ("60", "100")})
    twice = [replace(each, outturn=each.previous) for each in (before, after)]
    assert of_line(VISITS, VISITS, *twice)[:-1] == ["beside it January 2015 60.0% (was 61.0%)"]


def test_another_month_to_compare_with_is_told() -> None:
    before = drawn()
    quarterly = replace(before, previous=replace(before.previous, period=Month(2014, 11)))
    assert told(quarterly) == ["beside it November 2014 (was January 2015)"]


def test_standards_of_an_earlier_year_are_told_besides_the_figures() -> None:
    before = drawn()
    then = replace(HELD, fiscal_year=FiscalYear(2013))
    with_them = replace(before, history=(replace(before.history[0], standard=then), *before.history[1:]))
    other = replace(then, target=Fraction(1))
    changed = replace(before, history=(replace(before.history[0], standard=other), *before.history[1:]))
    assert before.history[0].period == MARCH_BEFORE
    assert of_line(VISITS, VISITS, with_them, changed) == ["standards of earlier years in its trend"]


def test_a_line_that_only_one_of_them_has_is_new_or_gone() -> None:
    assert of_line(VISITS, VISITS, None, drawn()) == ["reported for the first time"]
    assert of_line(VISITS, VISITS, drawn(), None) == ["no longer reported"]
