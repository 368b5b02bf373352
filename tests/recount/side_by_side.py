"""The ledger beside the recount: the same made-up families, counted by both, cell by cell.

ground = Ground()
ground.put([families.made(7)])
differences(cohort, ground.ledger(cohort), [families.made(7)])      # a line for each cell, none where all agree
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from ragstone.counting.counted import changes, ledger
from ragstone.counting.ground import add_calendar, add_tables, add_views, views_for
from ragstone.engines.duck import Duck
from ragstone.files.reading import Reading
from ragstone.ledger.reading import Ledger
from ragstone.measures.catalogue import Catalogue, catalogues, read_measures
from ragstone.measures.measure import read_measure, variants_of
from ragstone.tables.schema import schema
from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import NOT_KNOWN, Count
from ragstone.values.periods import Month
from tests.recount import recount
from tests.recount.awkward import PERIODS
from tests.recount.world import World

NOTHING = Count(Fraction(0), Fraction(0))


@cache
def catalogue() -> Catalogue:
    """The shipped one."""
    reading = Reading(Path())
    found = read_measures(reading, "childrens_services", "")
    reading.refuse()
    return found


def cohorts() -> Mapping[str, Cohort]:
    """Those that were counted twice, once by their cohort and once from their words."""
    return {name: cohort for name, cohort in catalogue().cohorts.items() if name in recount.RECOUNTED}


@cache
def variants() -> Mapping[str, Cohort]:
    """The same of the variants, each named as its recount is: "cp_second_plan_24_months/dfe"."""
    reading = Reading(catalogues() / "childrens_services")
    found = {}
    for name in recount.RECOUNTED:
        measure, _, variant = name.partition("/")
        if variant and variant in variants_of(reading, measure):
            defined = read_measure(reading, measure, measure, variant)
            if defined and defined.cohort:
                found[name] = replace(defined.cohort, measure=name)
    reading.refuse()
    return found


def every_cohort() -> Mapping[str, Cohort]:
    """The measures and their variants."""
    return {**cohorts(), **variants()}


class Ground:
    """One engine whose calendar is made once. The records on it are those of the worlds put there last."""

    def __init__(self) -> None:
        self.engine = Duck()
        add_calendar(self.engine)
        add_tables(self.engine)
        self._filled: set[str] = set()

    def put(self, worlds: Sequence[World], counted: Iterable[Cohort] = ()) -> None:
        """Their records, and the views that these cohorts read (all of them for none)."""
        with self.engine.transaction():
            for table in schema():
                columns = [column.name for column in table.columns]
                rows = [
                    [row[name] for name in columns] for world in worlds for row in world.tables[table.name]
                ]
                if rows or table.name in self._filled:
                    self.engine.run(f"DELETE FROM {table.name}")
                    self.engine.insert(table.name, columns, rows)
                    self._filled.add(table.name)
            reads = {name for cohort in counted or every_cohort().values() for name in cohort.reads}
            add_views(self.engine, views_for(reads))

    def ledger(self, cohort: Cohort) -> Ledger:
        return ledger(cohort, changes(self.engine, cohort))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.engine.close()


def differences(cohort: Cohort, read: Ledger, worlds: Sequence[World]) -> list[str]:
    """Every cell in which the two differ: each area in each month, "not known", and the whole of them."""
    name = cohort.measure
    areas = [*(area for world in worlds for area in world.areas), NOT_KNOWN]
    found = [f"{name}, area {area}: no world has it" for area in read.areas if area not in areas]
    for period in PERIODS:
        expected = _recounted(name, worlds, period)
        cells = [(area, read.count(area, period), expected.get(area, NOTHING)) for area in areas]
        cells.append(("the whole", read.total(areas, period), _sum(expected.values())))
        found.extend(
            f"{name}, {period}, {area}: the ledger has {_words(got)}, the recount {_words(want)}"
            for area, got, want in cells
            if got != want
        )
    return found


def alive(cohort: Cohort, worlds: Sequence[World]) -> int:
    """How many cells have anything in them: what a comparison is worth."""
    return sum(len(recount.figures(cohort.measure, world, period)) for world in worlds for period in PERIODS)


def _recounted(name: str, worlds: Sequence[World], period: Month) -> dict[str, Count]:
    """By area. Worlds share no area but "not known"."""
    found: dict[str, Count] = {}
    for world in worlds:
        for area, parts in recount.figures(name, world, period).items():
            found[area] = _sum((found.get(area, NOTHING), Count(*parts)))
    return found


def _sum(counts: Iterable[Count]) -> Count:
    parts = [(count.numerator, count.denominator) for count in counts]
    return Count(
        sum((above for above, _ in parts), Fraction(0)), sum((below for _, below in parts), Fraction(0))
    )


def _words(count: Count) -> str:
    return f"{count.numerator} of {count.denominator}"
