"""A figure that is covered is the same from records that begin later: what the extract leaves away was not needed.

Of sound records that holds in every cell. What is not sound, and can be counted otherwise once the older rows are
gone, is put right first (`sound`): each of these faults is one that loading tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from ragstone.calendar.working_days import snapshot_day
from ragstone.counting.ground import AREAS_OF_CHILDREN
from ragstone.ledger.coverage import uncovered
from ragstone.tables.schema import expectations, schema
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import DataPeriod
from ragstone.values.periods import Month
from ragstone.vocabulary.views import seen_through, vocabulary
from tests.recount.awkward import PERIODS
from tests.recount.families import made
from tests.recount.side_by_side import Ground, every_cohort
from tests.recount.world import Row, World

SINCE_EVER, FAR = date(1980, 1, 1), date(2030, 1, 1)
BEGINNINGS = [date(2012, 4, 1), date(2013, 6, 17), date(2014, 10, 5)]
Rows = tuple[Row, ...]


def sound(world: World) -> World:
    """The world without what its records may not say if they are to be believed."""
    tables = dict(world.tables)
    tables["person_area"] = tuple(_one_home_at_a_time(tables["person_area"]))
    tables["ssd_cla_episodes"] = tuple(
        row | {"clae_legal_status": "C2"} if row["clae_legal_status"] in ("V3", "V4") else row
        for row in tables["ssd_cla_episodes"]  # short breaks stand alone, never inside a period of care
    )
    began = _dates(tables["ssd_s47_enquiry"], "s47e_s47_enquiry_id", "s47e_s47_start_date")
    tables["ssd_initial_cp_conference"] = tuple(
        row
        for row in tables["ssd_initial_cp_conference"]  # none before the enquiry that it came of
        if not _before(row["icpc_icpc_date"], began.get(row["icpc_s47_enquiry_id"]))
    )
    closed = _dates(tables["ssd_cin_episodes"], "cine_referral_id", "cine_close_date")
    tables["ssd_cin_assessments"] = tuple(
        row
        for row in tables["ssd_cin_assessments"]  # none authorised when its case had closed
        if not _before(closed.get(row["cina_referral_id"]), row["cina_assessment_auth_date"])
    )
    tables["pf_arrangement"] = tuple(
        row
        for row in tables["pf_arrangement"]  # none heard of when it had ended
        if not _before(row["end_date"], row["notified_date"])
    )
    return replace(world, tables=tables)


def _one_home_at_a_time(rows: Rows) -> Iterator[Row]:
    homes = defaultdict(list)
    for row in rows:
        homes[row["person_id"]].append(row)
    for each in homes.values():
        in_order = sorted(each, key=lambda row: str(row["from_date"]))
        for home, following in pairwise([*in_order, None]):
            assert home
            until = home["until_date"]
            if following and not _before(until, following["from_date"]):
                until = following["from_date"]
            if until is None or _before(home["from_date"], until):
                yield home | {"until_date": until}


def _dates(rows: Rows, key: str, value: str) -> dict[object, object]:
    return {row[key]: row[value] for row in rows}


def _before(first: object, second: object) -> bool:
    return isinstance(first, date) and isinstance(second, date) and first < second


def cut(world: World, since: date) -> World:
    """The world as an extract has it that covers the days from `since` on."""
    tables = {
        table.name: tuple(row for row in world.tables[table.name] if _is_about(row, table.name, since))
        for table in schema()
    }
    return replace(world, tables=tables)


def _is_about(row: Row, table: str, since: date) -> bool:
    """Whether a row is about that day or a later one. One for a month is about all its days."""
    expected = expectations(table)
    if expected.span is None:
        return True
    first, last = (row[name] for name in expected.span)
    if isinstance(last, date) and expected.span[1] in expected.months:
        last = Month(last.year, last.month).last_day
    return not _before(last, since) or (isinstance(first, date) and first >= since)


def covered(cohort: Cohort, since: date) -> list[Month]:
    """The periods for which records that begin then reach far enough."""
    names = cohort.reads if cohort.gives_area else (*cohort.reads, AREAS_OF_CHILDREN)
    seen = replace(cohort, reads=seen_through(names, vocabulary()))
    windows = {
        table.name: (since if expectations(table.name).span else SINCE_EVER, FAR) for table in schema()
    }
    return [
        period
        for period in PERIODS
        if not uncovered(
            seen,
            windows,
            period,
            snapshot_day(period) if cohort.data_period is DataPeriod.SNAPSHOT else None,
        )
    ]


@pytest.fixture(scope="module")
def families() -> list[World]:
    return [sound(made(seed)) for seed in range(60)]


@pytest.fixture(scope="module")
def whole(families: list[World]) -> Iterator[Ground]:
    with Ground() as ground:
        ground.put(families)
        yield ground


@pytest.mark.parametrize("since", BEGINNINGS, ids=str)
def test_a_covered_figure_is_that_of_all_the_records(
    families: list[World], whole: Ground, since: date
) -> None:
    cells, different = 0, []
    with Ground() as ground:
        ground.put([cut(world, since) for world in families])
        for name, cohort in every_cohort().items():
            all_of_it, later = whole.ledger(cohort), ground.ledger(cohort)
            for period in covered(cohort, since):
                for area in sorted({*all_of_it.areas, *later.areas}):
                    cells += 1
                    if all_of_it.count(area, period) != later.count(area, period):
                        different.append((name, str(period), area))
    assert different[:5] == []
    assert cells > 20_000


def test_a_cut_takes_something_away_and_no_row_that_lasts(families: list[World]) -> None:
    before = sum(len(rows) for world in families for rows in world.tables.values())
    later = [cut(world, BEGINNINGS[0]) for world in families]
    assert sum(len(rows) for world in later for rows in world.tables.values()) < before
    for world, other in zip(families, later, strict=True):
        for row in world.tables["ssd_cp_plans"]:
            if row["cppl_cp_plan_end_date"] is None:
                assert row in other.tables["ssd_cp_plans"]


def test_a_look_back_that_is_too_short_is_found_out(families: list[World], whole: Ground) -> None:
    short = replace(every_cohort()["care_second_time"], look_back=())
    since = BEGINNINGS[-1]
    with Ground() as ground:
        ground.put([cut(world, since) for world in families], [short])
        all_of_it, later = whole.ledger(short), ground.ledger(short)
        assert any(
            all_of_it.count(area, period) != later.count(area, period)
            for period in covered(short, since)
            for area in all_of_it.areas
        )
