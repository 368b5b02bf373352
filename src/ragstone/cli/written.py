"""Counts, cases and restatements as a table to read, as CSV or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from fractions import Fraction

from ragstone.pipeline.comparing import Pair
from ragstone.pipeline.inquiry import Cell, Restatement
from ragstone.publication.spreadsheet import inert
from ragstone.values.figures import Figure
from ragstone.values.ledger import Case, Count
from ragstone.values.measures import Measure, Unit
from ragstone.values.rounding import half_up, plain

# A count is written as the form has numbers: with commas to be read, plain for programs.
Row = dict[str, str | Fraction]

COUNT = ("measure", "period", "area", "numerator", "denominator", "result", "note")
BESIDE = ("numerator", "denominator", "result", "note")  # what the variant's columns repeat
CASE = ("case", "child", "area", "from", "until", "numerator", "denominator")
PAIR = ("measure", "area", "before", "after", "change", "rated_before", "rated_after", "redefined")


def counts_written(cells: Iterable[Cell], form: str) -> str:
    """One line for each measure, period and area. A rate has no result here: its population comes later."""
    return _written(COUNT, [_count_row(cell) | _of_variant(cell) for cell in cells], form)


def cases_written(cases: Iterable[Case], form: str) -> str:
    """One line for each case. It names children by number."""
    return _written(CASE, [_case_row(case) for case in cases], form)


def restatement_written(found: Restatement) -> str:
    """Both figures, and the cases that make the difference."""
    lines = [
        f"{found.measure.title}: was {_words(found.measure, found.then)}, is {_words(found.measure, found.now)}."
    ]
    pairs = [case for pair in found.changed for case in pair]
    for said, count, cases in (
        ("added", len(found.added), found.added),
        ("removed", len(found.removed), found.removed),
        ("changed, each as it was and as it is", len(found.changed), pairs),
    ):
        lines.append(f"{count} {said}{':' if cases else '.'}")
        if cases:
            lines.append(cases_written(cases, "table"))
    return "\n".join(lines)


def pairs_written(pairs: Iterable[Pair], form: str) -> str:
    """One line for each measure and area of two editions."""
    return _written(PAIR, [_pair_row(pair) for pair in pairs], form)


def definitions_written(pairs: Iterable[tuple[Cell, Cell]], form: str) -> str:
    """One line for each period and area, a measure beside its variant."""
    rows = []
    for own, other in pairs:
        row, beside = _count_row(own), _count_row(other)
        rows.append(row | {f"variant_{key}": beside[key] for key in BESIDE})
    return _written((*COUNT, *(f"variant_{key}" for key in BESIDE)), rows, form)


def _pair_row(pair: Pair) -> Row:
    return {
        "measure": pair.measure.name,
        "area": pair.area,
        "before": _printed(pair.measure, pair.before),
        "after": _printed(pair.measure, pair.after),
        "change": _number(pair.measure, pair.change),
        "rated_before": pair.rated_before.value,
        "rated_after": pair.rated_after.value,
        "redefined": "yes" if pair.redefined else "",
    }


def _printed(measure: Measure, figure: Figure) -> str:
    return figure.basis.value if figure.value is None else _number(measure, figure.value)


def _number(measure: Measure, value: Fraction | None) -> str:
    return "" if value is None else f"{half_up(value, measure.decimals):f}"


def _words(measure: Measure, count: Count) -> str:
    below = f" of {plain(count.denominator)}" if measure.has_denominator else ""
    return f"{plain(count.numerator)}{below}"


def _count_row(cell: Cell) -> Row:
    known = not cell.uncovered
    below = known and cell.measure.has_denominator
    return {
        "measure": cell.measure.name,
        "period": str(cell.period),
        "area": cell.area,
        "numerator": cell.count.numerator if known else "",
        "denominator": cell.count.denominator if below else "",
        "result": _result(cell) if known else "not covered",
        "note": cell.uncovered,
    }


def _of_variant(cell: Cell) -> Row:
    """The note of a figure that a variant counts, where there is nothing else to say."""
    variant = cell.measure.variant
    return {"note": f"variant {variant}"} if variant and not cell.uncovered else {}


def _result(cell: Cell) -> str | Fraction:
    measure, count = cell.measure, cell.count
    if measure.unit is Unit.COUNT:
        return count.numerator
    if measure.unit is Unit.RATE:
        return ""
    if not count.denominator:
        return "no cases"
    return _number(measure, measure.result(count.numerator, count.denominator))


def _case_row(case: Case) -> Row:
    return {
        "case": case.case_id,
        "child": case.person_id,
        "area": case.area,
        "from": case.from_date.isoformat(),
        "until": case.until_date.isoformat() if case.until_date else "",
        "numerator": case.numerator,
        "denominator": case.denominator,
    }


def _written(columns: Sequence[str], rows: Iterable[Row], form: str) -> str:
    said = [{key: _said(cell, form) for key, cell in row.items()} for row in rows]
    if form == "json":
        return json.dumps(said, ensure_ascii=False, indent=1)
    if form == "csv":
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: inert(cell) for key, cell in row.items()} for row in said)
        return out.getvalue().rstrip("\n")
    if not said:
        return "None."
    return "\n".join(_aligned([columns, *(list(row.values()) for row in said)]))


def _said(cell: str | Fraction, form: str) -> str:
    if isinstance(cell, str):
        return cell
    return plain(cell) if form == "table" else plain(cell).replace(",", "")


def _aligned(lines: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
