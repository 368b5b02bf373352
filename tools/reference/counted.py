"""Who is counted in a measure: its text, what the text reads, and every example with its records."""

from __future__ import annotations

from collections.abc import Iterator

from tools.reference.markdown import SHAPES, linked, records, sql, table

from ragstone.files.reading import Reading
from ragstone.measures.examples import read_worked
from ragstone.values.cohorts import Cohort, Example
from ragstone.values.illustrations import Expected
from ragstone.values.measures import Measure
from ragstone.values.rounding import plain
from ragstone.vocabulary.views import seen_through, vocabulary

_HOME = "child_area"
_PROVED = (
    "Each example is a test. Only what matters is written: where no number stands one is made up, where no child "
    "stands it is `child`, and who has no area lives in `here` ([more](../../how-to/add-a-measure.md#3-prove-it)).\n"
)


def counted(cohort: Cohort, page: str) -> Iterator[str]:
    yield sql(cohort.text)
    yield f"{' '.join(_said(cohort, page))}\n"


def _said(cohort: Cohort, page: str) -> Iterator[str]:
    """What the text reads and what is done with its rows, in sentences."""
    views = {view.name for view in vocabulary()}
    yield f"It reads {_listed(cohort.reads, page)}."
    behind = sorted(set(seen_through(cohort.reads, vocabulary())) - views - set(cohort.reads))
    if behind:
        yield f"Behind that {'are' if len(behind) > 1 else 'is'} {_listed(behind, page)}."
    if cohort.gives_area:
        yield "The text says in which area a case counts."
    else:
        yield f"A case counts in the area where the child lives ({linked(_HOME, page)})."
    if cohort.count_each:
        least = f", and count above the line from {cohort.at_least} on" if cohort.at_least > 1 else ""
        yield f"The rows of one {cohort.count_each} are taken together{least}."
    for name, months in cohort.look_back:
        yield f"It looks back {months} months in {linked(name, page)}."


def _listed(names: tuple[str, ...] | list[str], page: str) -> str:
    *others, last = (linked(name, page) for name in names)
    return f"{', '.join(others)} and {last}" if others else last


def worked(beside: Reading, file: str, measure: Measure, page: str) -> Iterator[str]:
    """Every example: its sentence, its records, and what the measure comes to."""
    found = read_worked(beside, file, SHAPES).examples
    beside.refuse()
    yield _PROVED
    for example in found:
        yield f"**{' '.join(example.says.split())}**\n"
        yield from (f"{linked(name, page)}:\n\n{records(rows)}" for name, rows in example.given)
        yield f"comes to\n\n{_outcomes(measure, example)}"


def _outcomes(measure: Measure, example: Example) -> str:
    by_area = any(each.area for each in example.expect)
    headings = ["month", "area", "above the line", "below the line"]
    shown = [True, by_area, True, measure.has_denominator]
    rows = (_cells(each) for each in example.expect)
    return table(_only(headings, shown), (_only(row, shown) for row in rows))


def _cells(expected: Expected) -> list[str]:
    return [
        expected.period.words,
        expected.area or "all",
        plain(expected.numerator),
        plain(expected.denominator),
    ]


def _only(cells: list[str], shown: list[bool]) -> list[str]:
    return [cell for cell, is_shown in zip(cells, shown, strict=True) if is_shown]
