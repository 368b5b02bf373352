"""Notes under a scorecard: nothing is said twice, and what begins alike is one line."""

from __future__ import annotations

from collections.abc import Mapping

from ragstone.publication.paper.row_notes import notes_on
from ragstone.values.figures import Reported
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Line
from tests.made import FEBRUARY, JANUARY, MARCH_BEFORE, figure, measure, standard
from tests.unit.publication.lines import AREA, line


def row(number: int, note: str = "", reported: Mapping[str, str] | None = None) -> tuple[Measure, Line]:
    """A measure of that number; `reported` is what January was said to be, and what it is now."""
    made = measure(name=f"m{number}", number=number)
    figures = {FEBRUARY: "50.0", JANUARY: "50.0", MARCH_BEFORE: "50.0"}
    said = {}
    for before, now in (reported or {}).items():
        figures[JANUARY] = now
        said[made.name, AREA, JANUARY] = Reported(JANUARY, figure(before))
    return made, line(made, None, figures, said, {FEBRUARY: note})


def test_a_note_of_several_rows_is_said_once() -> None:
    assert list(notes_on([row(1, "Made up."), row(2, "Made up."), row(3)])) == ["Measures 1, 2: Made up."]


def test_what_counting_says_of_many_rows_is_one_line_and_a_single_one_stays_as_it_was() -> None:
    said = "Cases in none of its parts"
    three, four = f"{said}: 3 above and 9 below the line.", f"{said}: 4 above and 0 below the line."
    alike = [row(1, three), row(2, four), row(3, three)]
    assert list(notes_on(alike)) == [
        f"{said}, above and below the line: measures 1, 3 (3 and 9); measure 2 (4 and 0)."
    ]
    assert list(notes_on(alike[:1])) == [f"Measure 1: {three}"]


def test_what_people_wrote_is_told_as_they_wrote_it() -> None:
    rows = [
        row(1, "Estimated"),
        row(2, "Estimated: two cases, etc."),
        row(3, "Estimated: until the audit..."),
    ]
    assert list(notes_on(rows)) == [
        "Measure 1: Estimated",
        "Measure 2: Estimated: two cases, etc.",
        "Measure 3: Estimated: until the audit...",
    ]


def test_results_that_print_otherwise_are_listed_and_the_others_counted() -> None:
    rows = [row(1, reported={"40.0": "41.0"}), row(2, reported={"40.04": "40.01"}), row(3)]
    assert list(notes_on(rows)) == [
        "Results of January 2015 that records now give otherwise: 1 (40.0%, now 41.0%); "
        "the counts of 1 more than these, with the same result as it is printed."
    ]
    assert list(notes_on(rows[1:])) == [
        "Results of January 2015 that records now give otherwise: "
        "the counts of 1, with the same result as it is printed."
    ]
    assert list(notes_on(rows[2:])) == []


def test_a_result_whose_rating_turns_is_listed_even_where_it_prints_the_same() -> None:
    made = measure()
    said = {(made.name, AREA, JANUARY): Reported(JANUARY, figure("59.96"))}
    turned = line(made, standard(target="60"), {FEBRUARY: "50", JANUARY: "60", MARCH_BEFORE: "55"}, said)
    assert list(notes_on([(made, turned)])) == [
        f"Results of January 2015 that records now give otherwise: {made.number} (60.0%, now 60.0%, Green (was Amber))."
    ]
