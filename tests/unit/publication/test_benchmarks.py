"""A measure beside what others came to: better or worse as it is printed, and only of what is known."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from ragstone.publication.benchmarks import others_of
from ragstone.publication.page import Others
from ragstone.values.benchmarks import Benchmark
from ragstone.values.measures import DataPeriod, Polarity
from ragstone.values.periods import FiscalYear
from tests.made import FEBRUARY, exact, measure, standard
from tests.unit.publication.lines import line

ENGLAND = ("England", "22.6", None, None)
SOUTH_EAST = ("South East", "28.4", None, None)
NEIGHBOURS = ("Neighbours", None, "16.9", "23.0")
Row = tuple[str, str | None, str | None, str | None]


def others(
    value: str | None, polarity: Polarity, *rows: Row, data_period: DataPeriod = DataPeriod.YEAR_TO_DATE
) -> Others | None:
    compared = measure(polarity=polarity, data_period=data_period)
    benchmarks = tuple(
        Benchmark(
            compared.name, FiscalYear(2024), name, exact(result), exact(low), exact(high), "ten", "table C1"
        )
        for name, result, low, high in rows
    )
    figures = {FEBRUARY: value} if value else {}
    return others_of(benchmarks, compared, line(compared, standard("20"), figures))


def finding(value: str, polarity: Polarity, *rows: Row) -> str:
    found = others(value, polarity, *rows)
    assert found is not None
    return found.charted.finding


@pytest.mark.parametrize(
    ("value", "polarity", "said"),
    [
        ("22.0", Polarity.LOWER, "22.0%: better than England (22.6%) and South East (28.4%)"),
        ("25.0", Polarity.LOWER, "25.0%: worse than England (22.6%), better than South East (28.4%)"),
        ("25.0", Polarity.HIGHER, "25.0%: better than England (22.6%), worse than South East (28.4%)"),
        ("25.0", Polarity.TARGET, "25.0%: higher than England (22.6%), lower than South East (28.4%)"),
        ("25.0", Polarity.NONE, "25.0%: higher than England (22.6%), lower than South East (28.4%)"),
        ("22.64", Polarity.LOWER, "22.6%: the same as England (22.6%), better than South East (28.4%)"),
    ],
)
def test_better_or_worse_is_said_by_polarity_and_as_printed(
    value: str, polarity: Polarity, said: str
) -> None:
    assert finding(value, polarity, ENGLAND, SOUTH_EAST) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("16.9", "16.9%: within the range of Neighbours (16.9% to 23.0%)"),
        ("16.8", "16.8%: below the range of Neighbours (16.9% to 23.0%)"),
        ("23.1", "23.1%: above the range of Neighbours (16.9% to 23.0%)"),
        ("23.04", "23.0%: within the range of Neighbours (16.9% to 23.0%)"),
    ],
)
def test_where_only_a_range_is_known_it_is_within_or_beyond_it(value: str, said: str) -> None:
    assert finding(value, Polarity.LOWER, NEIGHBOURS) == said


def test_whoever_does_not_see_the_picture_is_told_what_is_in_it() -> None:
    found = others("22.0", Polarity.LOWER, ("England", "22.6", "16.9", "23.0"), SOUTH_EAST)
    assert found is not None
    assert found.charted.picture.words == (
        "22.0%: better than England (22.6%) and South East (28.4%). "
        "England 2024-25: 22.6%; from 16.9% to 23.0%, ten. South East 2024-25: 28.4%."
    )
    assert found.table.rows == (
        ("England", "2024-25", "22.6%", "16.9% to 23.0%", "ten", "table C1"),
        ("South East", "2024-25", "28.4%", "not given", "ten", "table C1"),
    )


def test_the_picture_has_a_band_and_a_mark_for_what_is_known_and_nothing_else() -> None:
    found = others("22.0", Polarity.LOWER, ("England", "22.6", "16.9", "23.0"), SOUTH_EAST, NEIGHBOURS)
    assert found is not None
    svg = found.charted.picture.svg
    assert len(re.findall("<rect", svg)) == 2
    marks = [float(x) for x in re.findall(r'<line x1="([\d.]+)"[^>]*stroke="#1f2a30"', svg)]
    assert len(marks) == 2
    assert marks[0] < marks[1]
    low, width = (float(each) for each in re.findall(r'<rect x="([\d.]+)"[^>]*? width="([\d.]+)"', svg)[0])
    share = (marks[0] - low) / width
    assert (
        abs(share - float((Fraction("22.6") - Fraction("16.9")) / (Fraction(23) - Fraction("16.9")))) < 0.01
    )


def test_nothing_is_compared_without_a_figure_or_without_others() -> None:
    assert others(None, Polarity.LOWER, ENGLAND) is None
    assert others("22.0", Polarity.LOWER) is None


def test_a_name_that_would_turn_words_round_does_not_in_the_picture() -> None:
    found = others("22.0", Polarity.LOWER, ("Nei\u202eghbours", "22.6", None, None))
    assert found is not None
    assert ">Neighbours<" in found.charted.picture.svg
    assert "\u202e" not in found.charted.picture.svg


def test_of_many_the_finding_gives_the_number_and_the_table_the_names() -> None:
    found = others("22.0", Polarity.LOWER, *((f"Council {at}", "30", None, None) for at in range(4)))
    assert found is not None
    assert found.charted.finding == "22.0%: better than 4 others"
    assert [row[0] for row in found.table.rows] == [f"Council {at}" for at in range(4)]


def test_a_long_number_beside_the_scale_stays_in_the_picture() -> None:
    found = others("22.0", Polarity.LOWER, ("England", "1234567", "1000000", "2000000"))
    assert found is not None
    (x, shown) = next(
        (float(x), said)
        for x, said in re.findall(r'<text x="([\d.]+)"[^>]*>([^<]+)', found.charted.picture.svg)
        if " to " in said
    )
    assert x + 6 * len(shown) < 430


SPANS = {
    DataPeriod.SNAPSHOT: "as things stood on the last working day of the month. Those of others are mostly of 31 March",
    DataPeriod.YEAR_TO_DATE: "for the year so far",
    DataPeriod.ROLLING_12_MONTHS: "for the last twelve months",
    DataPeriod.MONTH: "for one month",
    DataPeriod.QUARTER: "for three months",
}


@pytest.mark.parametrize("data_period", DataPeriod)
def test_the_note_says_what_span_each_figure_is_of(data_period: DataPeriod) -> None:
    found = others("22.0", Polarity.LOWER, ENGLAND, data_period=data_period)
    assert found is not None
    assert found.note == (
        f"Figures of others are for the fiscal year beside their name, the council's {SPANS[data_period]}. "
        "A mark is a result, a band a range."
    )


def test_three_names_are_listed_as_people_list_them() -> None:
    rows: list[Row] = [(name, "30", None, None) for name in ("A", "B", "C")]
    assert finding("22.0", Polarity.LOWER, *rows) == "22.0%: better than A (30.0%), B (30.0%) and C (30.0%)"


def test_a_chart_of_many_still_goes_onto_a_page_and_the_note_says_how_many_it_has() -> None:
    found = others("22.0", Polarity.LOWER, *((f"N{at}", "30", None, None) for at in range(36)))
    assert found is not None
    (height,) = re.findall(r'viewBox="0 0 430 (\d+)"', found.charted.picture.svg)
    assert int(height) <= 430
    assert len(found.table.rows) == 36
    assert found.note.endswith("The chart has the first 10 of 36, the table all.")


def test_a_mark_on_the_councils_own_line_is_drawn_over_it() -> None:
    found = others("22.0", Polarity.LOWER, ("England", "22", None, None))
    assert found is not None
    svg = found.charted.picture.svg
    assert svg.index('stroke="#14506b"') < svg.index('stroke="#1f2a30"')
