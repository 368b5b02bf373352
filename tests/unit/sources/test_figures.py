"""figures.csv, held against what each measure is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.sources.figures import read_figures
from ragstone.values.figures import Area, Population, Supplied
from ragstone.values.measures import Measure, Unit
from ragstone.values.periods import Month
from tests.made import measure
from tests.unit.files.helping import put, said

HEADER = "measure,area,period,numerator,denominator,printed,note\n"
GONE = Area("gone", "Gone", "kent", until=date(2015, 2, 28), successor="new")
NEW = Area("new", "New", "kent", since=date(2015, 2, 28))
AREAS = Known(
    "area",
    {
        "kent": Area("kent", "Kent", ""),
        "unknown": Area("unknown", "Not known", "kent"),
        "gone": GONE,
        "new": NEW,
    },
)
CHILDREN = "aged 0 to 17"
PEOPLE = (
    Population(CHILDREN, "kent", date(2014, 4, 1), 326_000, ""),
    Population(CHILDREN, "kent", date(2015, 4, 1), 400_000, ""),
)
MEASURES: Known[Measure] = Known(
    "measure",
    {
        "share": measure(name="share"),
        "mean": measure(name="mean", unit=Unit.MEAN),
        "count": measure(name="count", unit=Unit.COUNT, decimals=0),
        "rate": measure(name="rate", unit=Unit.RATE, per=10_000, population=CHILDREN),
    },
)


def read(
    folder: Path, rows: str, people: Known[tuple[Population, ...]] | None = None
) -> tuple[tuple[Supplied, ...], list[str]]:
    reading = put(folder, "figures.csv", HEADER + rows + "\n")
    populations = people or Known("population", {CHILDREN: PEOPLE})
    return read_figures(reading, MEASURES, AREAS, populations), said(reading)


def test_counts_are_exact_and_in_order(tmp_path: Path) -> None:
    found, faults = read(tmp_path, 'share,kent,Feb-15,17,28,,\nmean,kent,2015-02,"7,000.5",465.25,,x\n')
    assert faults == []
    february = Month(2015, 2)
    assert found == (
        Supplied("mean", "kent", february, Fraction("7000.5"), Fraction("465.25"), None, "x"),
        Supplied("share", "kent", february, Fraction(17), Fraction(28), None, ""),
    )


def test_a_row_of_an_area_that_did_not_stand_at_the_periods_end_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, "share,gone,2015-01,17,28,,\nshare,new,2015-02,17,28,,")[1] == []
    assert read(tmp_path, "share,gone,2015-02,17,28,,\nshare,new,2015-01,17,28,,")[1] == [
        "figures.csv, row 2, column area: “gone” was no more on 2015-02-28, as areas.csv says. Put it under new.",
        "figures.csv, row 3, column area: “new” was not there yet on 2015-01-31, as areas.csv says. "
        "Correct the area or the period, or the days in areas.csv.",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "share,kent,2015-02,17,28,60.7,",  # agrees after rounding
        "share,kent,2015-02,17,28,60.7%,",
        "share,kent,2015-02,1,16,6.3,",  # 6.25, half up
        "share,kent,2015-02,0,0,,",  # no cases
        "share,kent,2015-02,28,28,100,",
        "share,kent,2015-02,,,60.7,",  # known only as printed
        "count,kent,2015-02,85.1,,85,",  # half a post counts half
        "rate,kent,2015-02,17229,,528.5,",  # 326,000 from population.csv, not the next April's 400,000
        "rate,kent,2015-02,17229,325144,529.9,",
        "rate,unknown,2015-02,12,,,",  # nobody on record: no rate, and no fault
        "rate,kent,2014-03,12,,9.9,",  # a population only from the next month on: nothing to hold it against
        "mean,kent,2015-02,537.8,1,537.8,",
    ],
)
def test_what_a_row_may_say(tmp_path: Path, row: str) -> None:
    found, faults = read(tmp_path, row)
    assert faults == []
    assert len(found) == 1


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        ("shar,kent,2015-02,17,28,,", "measure", "Did you mean “share”?"),
        ("share,kemt,2015-02,17,28,,", "area", "Did you mean “kent”?"),
        ("share,kent,2015-02-30,17,28,,", "period", "no such day"),
        ("share,kent,2015-02,,,,", "numerator", "neither counts nor a printed result"),
        ("share,kent,2015-02,17,,,", "denominator", "a numerator without a denominator"),
        ("share,kent,2015-02,17,,60.7,", "denominator", "a numerator without a denominator"),
        ("share,kent,2015-02,,28,,", "numerator", "a denominator without a numerator"),
        ("share,kent,2015-02,29,28,,", "numerator", "29 of 28 is more than all of them"),
        ("share,kent,2015-02,1,0,,", "denominator", "1 of 0 cannot be"),
        ("share,kent,2015-02,0,0,0,", "printed", "0 of 0 has none"),
        ("share,kent,2015-02,-1,28,,", "numerator", "negative"),
        ("mean,kent,2015-02,1,-28,,", "denominator", "negative"),
        ("share,kent,2015-02,17,28,60.8,", "printed", "the counts come to 60.7, and 60.8 is printed"),
        ("share,kent,2015-02,17,28,60.71,", "printed", "60.71 is printed"),
        ("share,kent,2015-02,,,100.1,", "printed", "more than 100 per cent"),
        ("mean,kent,2015-02,,,16.7%,", "printed", "the measure is a mean"),
        ("mean,kent,2015-02,,,-1,", "printed", "negative"),
        ("count,kent,2015-02,12,14,,", "denominator", "a count, which has no denominator"),
        ("count,kent,2015-02,12,,13,", "printed", "the counts come to 12, and 13 is printed"),
        ("rate,kent,2015-02,17229,,528.6,", "printed", "the counts come to 528.5"),
        ("share,kent,2015-02,17%,28,,", "numerator", "is a percentage"),
        ("share,kent,2015-02,1e5,28,,", "numerator", "not a number"),
    ],
)
def test_a_row_that_cannot_be_names_its_cell(tmp_path: Path, row: str, column: str, what: str) -> None:
    _, faults = read(tmp_path, row)
    assert len(faults) == 1
    assert faults[0].startswith(f"figures.csv, row 2, column {column}: ")
    assert what in faults[0]


def test_a_rate_whose_population_nobody_gave_is_a_fault_unless_that_file_is_broken(tmp_path: Path) -> None:
    row = "rate,kent,2015-02,17229,,,"
    _, faults = read(tmp_path, row, Known("population", {"aged 0 to 15": PEOPLE}))
    assert faults == [
        "figures.csv, row 2, column denominator: there is no population called “aged 0 to 17”. "
        "Did you mean “aged 0 to 15”?"
    ]
    _, faults = read(tmp_path, row, Known("population", {}, complete=False))
    assert faults == []


def test_a_file_of_populations_that_is_not_there_is_named_once_however_many_rates_need_it(
    tmp_path: Path,
) -> None:
    rows = "rate,kent,2015-01,17229,,,\nrate,kent,2015-02,17229,,528.6,"
    _, faults = read(tmp_path, rows, Known("population", {}))
    assert set(faults) == {
        "population.csv: there is no such file, and rates without a denominator need the population "
        "“aged 0 to 17”. Add it; its first row is population,area,from,people,source."
    }
    assert read(tmp_path, "rate,kent,2015-02,17229,326000,,", Known("population", {}))[1] == []
    put(tmp_path, "population.csv", "population,area,from,people\n")
    _, (fault, _) = read(tmp_path, rows, Known("population", {}))
    assert fault.endswith("there is no population called “aged 0 to 17”. Add the population first.")


def test_a_file_of_populations_with_nearly_its_name_has_been_named_already(tmp_path: Path) -> None:
    put(tmp_path, "population.txt", "")
    assert read(tmp_path, "rate,kent,2015-02,17229,,,", Known("population", {}))[1] == []


def test_the_same_figure_twice_is_a_fault_however_its_month_is_written(tmp_path: Path) -> None:
    _, faults = read(tmp_path, "count,kent,2015-02,1,,,\ncount,kent,Feb-15,2,,,\n")
    assert faults == [
        "figures.csv, row 3: it says the same measure, area, period as row 2. Keep one of the two rows."
    ]


def test_figures_are_needed(tmp_path: Path) -> None:
    reading = put(tmp_path, "other.csv", "")
    read_figures(reading, MEASURES, AREAS, Known("population", {}))
    assert said(reading) == ["figures.csv: there is no such file. Add it, or check its name."]
