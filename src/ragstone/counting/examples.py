"""Whether measures and views come to what their worked examples say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ragstone.counting.counted import changes, ledger
from ragstone.counting.misses import asked_of, read_misses
from ragstone.counting.worlds import by_example, in_columns, tag
from ragstone.engines.duck import Duck
from ragstone.ledger.misses import misses_of
from ragstone.ledger.reading import Ledger
from ragstone.values.cohorts import Cohort, Example, ViewExample
from ragstone.values.faults import Fault
from ragstone.values.illustrations import Expected
from ragstone.values.ledger import Count
from ragstone.values.rounding import plain
from ragstone.values.tables import View

_CURE = "Mend the cohort if the example is right, or the example."
MOST_ROWS = 20_000  # that the examples of all measures could come to


@dataclass(frozen=True, slots=True)
class Numbered:
    """An example with the number that its records carry."""

    number: int
    example: Example


def disagreements(engine: Duck, cohort: Cohort, examples: Sequence[Numbered]) -> Iterator[Fault]:
    """A fault for every figure of an example that is not what the example says."""
    found = changes(engine, cohort)
    read = ledger(cohort, found)
    for each in examples:
        areas = {change.area for change in found if change.area.startswith(tag(each.number))}
        for expected in each.example.expect:
            count = _count(read, areas, tag(each.number), expected)
            if count != Count(expected.numerator, expected.denominator):
                yield _fault(each.example, expected, count)
    yield from _not_as_open(engine, cohort, [each for each in examples if each.example.still_open])


def _not_as_open(engine: Duck, cohort: Cohort, examples: Sequence[Numbered]) -> Iterator[Fault]:
    """A fault for every number of cases still open that is not what an example says."""
    if examples and not (cohort.misses and cohort.gives_open_until):
        cure = "Give open_until in the cohort, of a share that has a polarity, or take still_open away."
        yield Fault(examples[0].example.where, "nothing tells how many of the missed are still open", cure)
        return
    told = [(each, period, said) for each in examples for period, said in each.example.still_open]
    asked = [asked_of(str(each.number), cohort, period) for each, period, _ in told]
    of_examples = (
        f"(SELECT split_part(counted, ':', 1) AS key, * FROM ({misses_of(cohort)}))" if asked else ""
    )
    found = read_misses(engine, of_examples, asked)
    for (each, period, said), place in zip(told, asked, strict=True):
        count = found[place][1] if place in found else 0
        if count != said:
            what = f"“{each.example.says}” expects {said} still open in {period.words}, and the cohort gives {count:g}"
            yield Fault(each.example.where, what, _CURE)


def _count(read: Ledger, areas: set[str], before: str, expected: Expected) -> Count:
    if expected.area:
        return read.count(f"{before}{expected.area}", expected.period)
    return read.total(areas, expected.period)


def _fault(example: Example, expected: Expected, count: Count) -> Fault:
    where = f" in {expected.area}" if expected.area else ""
    said = _words(expected.numerator, expected.denominator)
    what = (
        f"“{example.says}” expects {said} in {expected.period.words}{where}, "
        f"and the cohort gives {_words(count.numerator, count.denominator)}"
    )
    return Fault(example.where, what, _CURE)


def _words(numerator: Fraction, denominator: Fraction) -> str:
    return f"{plain(numerator)} of {plain(denominator)}"


def view_disagreements(
    engine: Duck, view: View, examples: Sequence[tuple[int, ViewExample]]
) -> Iterator[Fault]:
    """A fault for every example whose rows are not what the view gives."""
    listed = ", ".join(column.name for column in view.columns)
    found = engine.run(f"SELECT {listed} FROM {view.name} LIMIT {MOST_ROWS + 1}")
    if len(found) > MOST_ROWS:
        yield Fault(
            view.name, f"it gives more than {MOST_ROWS:,} rows for its examples", "Look at its joins."
        )
        return
    given_by = by_example(found)
    for number, example in examples:
        names = {name for row in example.rows for name, _ in row}
        columns = [column for column in view.columns if column.name in names] or list(view.columns)
        places = [view.columns.index(column) for column in columns]
        given = Counter(tuple(row[place] for place in places) for row in given_by.get(number, ()))
        expected = Counter(in_columns(example.rows, columns))
        if given != expected:
            what = f"“{example.says}” expects {_rows(expected)}, and the view gives {_rows(given)}"
            yield Fault(example.where, what, "Mend the view if the example is right, or the example.")


def _rows(rows: Counter[tuple[object, ...]]) -> str:
    """Made-up records of an example, so that they may be shown."""
    if not rows:
        return "no row"
    return "; ".join(
        ", ".join("empty" if cell is None else str(cell) for cell in row) for row in rows.elements()
    )
