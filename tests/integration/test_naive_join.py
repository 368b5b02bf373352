"""A naive period join gives the figures that the ledger gives, in every cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.conformance.naive import counted
from ragstone.counting.counted import changes, ledger
from ragstone.counting.ground import add_calendar, add_tables, add_views
from ragstone.engines.duck import Duck
from ragstone.files.reading import Reading
from ragstone.ledger.reading import number_of
from ragstone.measures.catalogue import read_measures
from ragstone.tables.schema import schema
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.ledger import Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month
from ragstone.vocabulary.views import vocabulary
from tests.recount.families import made

FIRST, LAST = Month(2010, 1), Month(2016, 12)
MONTHS = tuple(FIRST.plus(number) for number in range(number_of(LAST) - number_of(FIRST) + 1))
WORLDS = 120
NOTHING = Count(Fraction(0), Fraction(0))


def catalogue() -> Mapping[str, Cohort]:
    reading = Reading(Path())
    found = read_measures(reading, "childrens_services", "")
    reading.refuse()
    return found.cohorts


@pytest.fixture(scope="module")
def engine() -> Iterator[Duck]:
    """Many small councils, awkward on purpose, in one set of tables."""
    with Duck() as duck:
        add_calendar(duck)
        add_tables(duck)
        worlds = [made(seed) for seed in range(WORLDS)]
        for table in schema():
            columns = [column.name for column in table.columns]
            rows = [
                [row[column] for column in columns] for world in worlds for row in world.tables[table.name]
            ]
            duck.insert(table.name, columns, rows)
        add_views(duck, vocabulary())
        yield duck


def compared(engine: Duck, cohort: Cohort) -> int:
    """How many cells have something in them; it fails on the first in which the two differ."""
    found = changes(engine, cohort)
    read, joined = ledger(cohort, found), counted(engine, cohort, FIRST, LAST)
    areas = sorted({change.area for change in found} | joined.areas)
    cells = [(area, month) for area in areas for month in MONTHS]
    differ = [cell for cell in cells if read.count(*cell) != joined.count(*cell)]
    assert not differ, [(cell, read.count(*cell), joined.count(*cell)) for cell in differ[:5]]
    return sum(read.count(*cell) != NOTHING for cell in cells)


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_naive_join_equals_the_ledger_in_every_cell(engine: Duck, name: str) -> None:
    assert compared(engine, catalogue()[name]) > 50


@pytest.mark.parametrize(
    "data_period", [period for period in DataPeriod if period is not DataPeriod.SNAPSHOT]
)
def test_a_flow_is_the_same_in_every_data_period(engine: Duck, data_period: DataPeriod) -> None:
    cohort = catalogue()["rereferrals_12_months"]
    assert cohort.kind is Kind.FLOW
    assert compared(engine, replace(cohort, data_period=data_period)) > 100


@pytest.mark.parametrize("count_each", [None, *CountEach])
@pytest.mark.parametrize("data_period", [DataPeriod.SNAPSHOT, DataPeriod.ROLLING_12_MONTHS])
def test_a_stock_is_the_same_however_its_rows_are_taken_together(
    engine: Duck, data_period: DataPeriod, count_each: CountEach | None
) -> None:
    cohort = catalogue()["care_three_placements"]
    assert cohort.kind is Kind.STOCK
    asked = replace(cohort, data_period=data_period, count_each=count_each, at_least=2 if count_each else 1)
    assert compared(engine, asked) > 100
