"""areas.csv: a dated tree with one top, and population.csv beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.values.figures import Area, Population
from ragstone.workspace.areas import read_areas
from ragstone.workspace.population import read_population
from tests.unit.files.helping import put, said

HEADER = "area,name,parent,from,until,successor\n"


def test_the_whole_comes_first_and_each_part_after_its_parent(tmp_path: Path) -> None:
    text = "west_a,A,west,,,\neast,East,k,,,\nk,K,,,,\nwest,West,k,,,\neast_b,B,east,,,\n"
    reading = put(tmp_path, "areas.csv", HEADER + text)
    areas = read_areas(reading, "k", "ragstone.toml, line 3")
    assert said(reading) == []
    assert list(areas.values) == ["k", "east", "east_b", "west", "west_a"]


def test_an_area_has_days_and_a_successor(tmp_path: Path) -> None:
    text = "k,K,,,,\nnew,New,k,2013-04-01,,\nold,Old,k,01/04/1974,01/04/2013,new\n"
    reading = put(tmp_path, "areas.csv", HEADER + text)
    areas = read_areas(reading, "k", "")
    assert said(reading) == []
    assert areas.values["old"] == Area("old", "Old", "k", date(1974, 4, 1), date(2013, 4, 1), "new")


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("k,K,,,,\na,A,kk,,,\n", ["row 3, column parent: there is no area called “kk”."]),
        ("k,K,,,,\na,A,,,,\n", ["row 3, column parent: “a” has no parent, and only “k” may"]),
        ("k,K,a,,,\na,A,k,,,\n", ["row 2, column parent: “k” is the whole", "row 2, column parent: following",
                                  "row 3, column parent: following"]),
        ("k,K,,,,\na,A,b,,,\nb,B,a,,,\n", ["row 3, column parent: following the column parent, “a” comes back",
                                           "row 4, column parent: following the column parent, “b” comes back"]),
        ("k,K,,,,\na,A,a,,,\n", ["row 3, column parent: following"]),
        ("k,K,,,,\na,A,k,2014-04-01,2014-04-01,\n", ["row 3, column until: until is not after from"]),
        ("k,K,,,,\na,A,k,,2014-04-01,b\n", ["row 3, column successor: there is no area called “b”"]),
        ("k,K,,,,\na,A,k,,,k\n", ["row 3, column until: the area has a successor and no end"]),
        ("k,K,,,,\na,A,k,,2014-04-01,a\n", ["row 3, column successor: following"]),
        ("k,K,,,,\na,A,k,2015-02-30,,\n", ["row 3, column from: there is no such day"]),
    ],
)  # fmt: skip
def test_a_tree_that_is_none_names_its_rows(tmp_path: Path, rows: str, faults: list[str]) -> None:
    reading = put(tmp_path, "areas.csv", HEADER + rows)
    read_areas(reading, "k", "ragstone.toml, line 3")
    assert len(said(reading)) == len(faults)
    for found, begins in zip(said(reading), faults, strict=True):
        assert found.startswith(f"areas.csv, {begins}")


def test_a_council_that_is_no_area_is_a_fault_of_the_settings_alone(tmp_path: Path) -> None:
    reading = put(tmp_path, "areas.csv", HEADER + "kent,K,,,,\na,A,kent,,,\n")
    read_areas(reading, "kemt", "ragstone.toml, line 3")
    assert said(reading) == ["ragstone.toml, line 3: there is no area called “kemt”. Did you mean “kent”?"]


def test_an_area_whose_row_is_broken_is_still_known_by_name(tmp_path: Path) -> None:
    reading = put(tmp_path, "areas.csv", HEADER + "k,K,,,,\na,A,k,soon,,\nb,B,a,,,\n")
    areas = read_areas(reading, "k", "")
    assert len(said(reading)) == 1
    assert areas.find("a", "figures.csv, row 2", reading.faults) is None
    assert len(said(reading)) == 1


def test_areas_are_needed(tmp_path: Path) -> None:
    reading = put(tmp_path, "other.csv", "")
    read_areas(reading, "k", "")
    assert said(reading) == ["areas.csv: there is no such file. Add it, or check its name."]


def test_populations_are_grouped_by_name_in_the_order_of_days(tmp_path: Path) -> None:
    put(tmp_path, "areas.csv", HEADER + "k,K,,,,\n")
    text = (
        'population,area,from,people,source\nb,k,2014-04-01,2,s\na,k,2015-04-01,"3,000",\na,k,2014-04-01,1,\n'
    )
    reading = put(tmp_path, "population.csv", text)
    found = read_population(reading, read_areas(reading, "k", ""))
    assert said(reading) == []
    first = Population("a", "k", date(2014, 4, 1), 1, "")
    assert found.values == {
        "a": (first, Population("a", "k", date(2015, 4, 1), 3000, "")),
        "b": (Population("b", "k", date(2014, 4, 1), 2, "s"),),
    }


def test_nobody_lives_in_an_area_that_is_not_there(tmp_path: Path) -> None:
    put(tmp_path, "areas.csv", HEADER + "k,K,,,,\n")
    text = "population,area,from,people\na,kk,2014-04-01,2\na,k,2014-04-01,0\n"
    reading = put(tmp_path, "population.csv", text)
    found = read_population(reading, read_areas(reading, "k", ""))
    assert [fault.split(":")[0] for fault in said(reading)] == [
        "population.csv, row 3, column people",
        "population.csv, row 2, column area",
    ]
    assert not found.complete
