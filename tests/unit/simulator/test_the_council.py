"""What may be chosen about the made-up council, its places, and the files beside its extracts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.pipeline.inputs import read
from ragstone.simulator.council import Council, taken
from ragstone.simulator.faults import faults
from ragstone.simulator.places import places
from ragstone.simulator.rates import rates
from ragstone.simulator.shapes import shapes
from ragstone.simulator.workspace import write_workspace
from ragstone.tables.schema import schema, table
from ragstone.values.figures import Area
from ragstone.values.periods import Month


def test_six_years_end_with_the_last_month_and_nothing_is_taken_in_the_future_of_it() -> None:
    council = Council(known_after=(Month(2026, 3), Month(2026, 10)), months=72)
    assert (str(council.first), str(council.last)) == ("2020-11", "2026-10")
    assert council.kept_since == date(2020, 4, 1)
    assert taken(council.last) == date(2026, 11, 3)


def test_need_delay_and_agency_of_the_districts_are_one_in_the_mean() -> None:
    districts = places(1.0).districts.values()
    referrals = sum(each.share * each.need for each in districts)
    assert sum(each.share for each in districts) == pytest.approx(1)
    assert referrals == pytest.approx(1)
    assert sum(each.share * each.need * each.delay for each in districts) == pytest.approx(1)
    assert sum(each.share * each.need * each.agency for each in districts) == pytest.approx(1)
    assert max(each.delay for each in districts) > 1.5, "somewhere it goes badly"


def test_there_are_twelve_districts_with_teams_and_the_posts_are_those_of_the_whole_council() -> None:
    there = places(1.0)
    teams = there.every_team()
    assert len(there.districts) == 12
    assert len({team.name for team in teams}) == len(teams)
    assert sum(team.posts for team in teams) == pytest.approx(465, abs=1)
    assert sum(team.managers for team in teams) == pytest.approx(89.8, abs=0.1)
    assert all(
        there.teams[kind, area] for kind in ("intake", "fieldwork", "care") for area in there.districts
    )


def test_every_column_of_an_extract_is_one_of_its_table_and_every_needed_one_is_there() -> None:
    found = shapes(schema())
    assert set(found) == {each.name for each in schema()}
    for name, shape in found.items():
        columns = {column.name: column.needed for column in table(name).columns}
        assert set(shape.shown) <= set(columns), name
        assert {column for column, needed in columns.items() if needed} <= set(shape.shown), name
        assert set(shape.later) <= shape.days, name


def test_the_rates_say_nothing_that_nobody_reads() -> None:
    first = date(2007, 1, 1).toordinal()
    found = rates(first, date(2026, 11, 3).toordinal())
    assert found.assessment.in_time.on(first) < found.assessment.in_time.on(first + 7000), "drift"


def test_what_is_wrong_on_purpose_is_in_tables_to_which_no_row_refers() -> None:
    referred = {
        "ssd_person", "ssd_cin_episodes", "ssd_s47_enquiry", "ssd_initial_cp_conference", "ssd_cp_plans",
        "ssd_cla_episodes", "ssd_cla_placement", "pf_arrangement", "workforce_team",
    }  # fmt: skip
    assert not referred & {fault.table for fault in faults()}
    assert {fault.number for fault in faults()} == set(range(1, len(faults()) + 1))


def test_the_workspace_is_one_that_can_be_read(tmp_path: Path) -> None:
    council = Council(children=3260)
    write_workspace(council, tmp_path / "Wantsum")
    found = read(tmp_path / "Wantsum", supplied=False)
    areas: list[Area] = list(found.workspace.areas.values.values())
    assert len(areas) == 13
    assert {each.period for each in found.workspace.commentary} == set(council.known_after)
    assert {str(each.fiscal_year) for each in found.workspace.standards} == {"2024-25", "2025-26", "2026-27"}


def test_the_people_of_the_districts_are_those_of_the_council(tmp_path: Path) -> None:
    write_workspace(Council(children=32_600), tmp_path)
    people: dict[str, dict[str, int]] = {}
    for line in (tmp_path / "population.csv").read_text(encoding="utf-8").splitlines()[1:]:
        _, area, since, count, _ = line.split(",")
        people.setdefault(since, {})[area] = int(count)
    assert people["2026-04-01"]["wantsum"] == 32_600
    by_year = [people[since]["wantsum"] for since in sorted(people)]
    assert by_year == sorted(set(by_year))  # more every year
    for counts in people.values():
        assert counts["wantsum"] == sum(count for area, count in counts.items() if area != "wantsum")


def test_a_month_goes_to_the_committee_on_the_third_tuesday_of_the_next_but_one(tmp_path: Path) -> None:
    council = Council(children=3260)
    write_workspace(council, tmp_path)
    meetings = read(tmp_path, supplied=False).settings.meetings
    assert set(meetings) == set(council.known_after)
    for month, day in meetings.items():
        assert Month(day.year, day.month) == month.plus(2)
        assert (day.weekday(), (day.day - 1) // 7) == (1, 2)
