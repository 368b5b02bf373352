"""Write what docs/reference/made-up-council.md says of Wantsum: simulated, loaded and counted at full size."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from ragstone.calendar.bank_holidays import announced
from ragstone.pipeline.inquiry import Cell, count
from ragstone.pipeline.loading import load
from ragstone.simulator.council import AREA, Council
from ragstone.simulator.faults import faults
from ragstone.simulator.places import places
from ragstone.simulator.simulating import simulate
from ragstone.tables.schema import schema
from ragstone.values.measures import Measure, Unit
from ragstone.values.rounding import half_up, plain

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "made-up-council.md"
PAPER = ROOT / "examples" / "kent-2015-02" / "figures.csv"
MARK = "<!-- From here on the page is made by tools/make_made_up_council.py, in about a minute. -->"
THIRD = Fraction(1, 3)
NOTHING = "The paper's figure is 0, and nothing but 0 lies within a third of 0: none or a few are meant."


def page(council: Council) -> str:
    """The page as it is, up to the mark; what follows is made anew."""
    beginning = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    return (
        "\n".join([f"{beginning}{MARK}\n", *_figures(council), *_districts(), *_faults()]).rstrip("\n") + "\n"
    )


def _figures(council: Council) -> Iterator[str]:
    yield f"## {council.last.words} beside the paper\n"
    yield (
        "What the year to date counts is more in the paper's eleven months than in Wantsum's "
        f"{(council.last.month - 4) % 12 + 1}; results compare. The ratio is Wantsum's result to the paper's.\n"
    )
    yield "| measure | the paper, February 2015 | | Wantsum | | ratio |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    paper, reasons = _paper(), []
    for cell in sorted(_counted(council), key=lambda cell: cell.measure.number):
        measure = cell.measure
        if measure.name not in paper:
            continue
        theirs = _result(measure, *paper[measure.name])
        ours = _result(measure, cell.count.numerator, cell.count.denominator or Fraction(council.children))
        said = f"{half_up(ours / theirs, 2)}" if theirs else ""
        if not theirs:
            reasons.append(f"- **{measure.number}.** {NOTHING}")
        elif abs(ours / theirs - 1) > THIRD:
            raise SystemExit(f"{measure.name} comes to {said} of the paper's: tune parameters.toml")
        parts = (_printed(measure, theirs, *paper[measure.name]), _printed(measure, ours, *_parts(cell)))
        yield f"| {measure.number}. {measure.title} | {parts[0]} | {parts[1]} | {said} |"
    yield ""
    if reasons:
        yield "Outside a third of the paper's figure:\n"
        yield from [*reasons, ""]


def _counted(council: Council) -> tuple[Cell, ...]:
    """The figures of the council's last month, from its records."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "Wantsum"
        for extract in simulate(council, folder, schema(), announced().days, print):
            load(folder, [extract.folder], None, print)
        return count(folder, (), [council.last], [AREA], None, print)


def _paper() -> dict[str, tuple[Fraction, Fraction]]:
    """Numerator and denominator of each measure in February 2015; without a denominator, the population."""
    with PAPER.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["period"] == "2015-02" and row["numerator"]]
    return {
        row["measure"]: (Fraction(row["numerator"]), Fraction(row["denominator"] or 326_000)) for row in rows
    }


def _result(measure: Measure, numerator: Fraction, denominator: Fraction) -> Fraction:
    return (
        numerator
        if measure.unit is Unit.COUNT
        else measure.result(Fraction(numerator), Fraction(denominator))
    )


def _parts(cell: Cell) -> tuple[Fraction, Fraction]:
    return Fraction(cell.count.numerator), Fraction(cell.count.denominator)


def _printed(measure: Measure, result: Fraction, numerator: Fraction, denominator: Fraction) -> str:
    counts = plain(numerator)
    if measure.has_denominator:
        counts += f" of {plain(denominator)}"
    return f"{half_up(result, measure.decimals):,f} | {'' if measure.unit is Unit.COUNT else counts}"


def _districts() -> Iterator[str]:
    yield "## Districts\n"
    yield "Against the mean of the council, which is 1.\n"
    yield "| district | share of the children | referrals for each child | late | agency staff |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for each in places(1.0).districts.values():
        said = (f"{amount:.2f}" for amount in (each.need, each.delay, each.agency))
        yield f"| {each.name} | {each.share:.1%} | {' | '.join(said)} |"
    yield ""


def _faults() -> Iterator[str]:
    yield "## What is wrong on purpose\n"
    yield "| table | column | what loading says of it |"
    yield "| --- | --- | --- |"
    for each in faults():
        yield f"| `{each.table}` | {f'`{each.column}`' if each.column else 'whole rows'} | {each.what} |"
    yield ""


if __name__ == "__main__":
    chosen = Council()
    made = page(Council((chosen.last,), chosen.months, chosen.children, chosen.seed))
    PAGE.write_text(made, encoding="utf-8", newline="\n")
