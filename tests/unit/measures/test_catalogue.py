"""A shipped catalogue, and a workspace's own measures over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ragstone.files.reading import Reading
from ragstone.measures.catalogue import Catalogue, catalogues, judge_numbers, read_measures
from tests.unit.files.helping import put, said
from tests.unit.measures.test_measure import TEXT

PLACE = "ragstone.toml, line 9"


def numbered(number: int, title: str = "T") -> str:
    return TEXT.replace("number = 12", f"number = {number}").replace("Visits held in time", title)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    put(folder, "services/visits/measure.toml", numbered(2, "Shipped visits"))
    put(folder, "services/plans/measure.toml", numbered(1, "Shipped plans"))
    put(
        folder,
        "services/agreements.toml",
        '[[agreement]]\nsays = "s"\nleft = "visits.denominator"\nrelation = "="\nright = "plans.numerator"\n',
    )
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "work space"
    folder.mkdir()
    return folder


def read(workspace: Path, shipped: Path, name: str | None = "services") -> tuple[Catalogue, Reading]:
    reading = Reading(workspace)
    return read_measures(reading, name, PLACE, shipped), reading


def test_a_catalogue_gives_its_measures_in_the_order_of_their_numbers(workspace: Path, shipped: Path) -> None:
    found, reading = read(workspace, shipped)
    assert said(reading) == []
    assert [each.title for each in found.chosen(())] == ["Shipped plans", "Shipped visits"]
    assert [each.name for each in found.chosen(("visits",))] == ["visits"]
    assert [identity.says for identity in found.agreements] == ["s"]


def test_files_of_a_catalogue_are_no_sources_of_the_workspace(workspace: Path, shipped: Path) -> None:
    put(workspace, "measures/own/measure.toml", numbered(3))
    _, reading = read(workspace, shipped)
    assert [source.path for source in reading.sources] == ["measures/own/measure.toml"]


def test_a_workspace_s_own_measure_stands_in_for_the_catalogue_s(workspace: Path, shipped: Path) -> None:
    put(workspace, "measures/visits/measure.toml", numbered(2, "Own visits"))
    found, _ = read(workspace, shipped)
    assert [each.title for each in found.chosen(())] == ["Shipped plans", "Own visits"]


def test_an_own_measure_that_is_broken_does_not_bring_the_catalogue_s_back(
    workspace: Path, shipped: Path
) -> None:
    put(workspace, "measures/visits/measure.toml", "title = 1\n")
    found, reading = read(workspace, shipped)
    assert "visits" not in found.known.values
    before = len(said(reading))
    assert found.known.find("visits", "figures.csv, row 2", reading.faults) is None
    assert len(said(reading)) == before


def test_measures_may_all_be_a_council_s_own(workspace: Path, shipped: Path) -> None:
    put(workspace, "measures/own/measure.toml", numbered(3))
    put(workspace, "measures/README.md", "About these.")
    found, reading = read(workspace, shipped, "")
    assert said(reading) == []
    assert list(found.known.values) == ["own"]


@pytest.mark.parametrize("name", ["servces", "..", "services/visits", "../shipped/services", "SERVICES"])
def test_a_catalogue_is_one_of_those_there_are(workspace: Path, shipped: Path, name: str) -> None:
    found, reading = read(workspace, shipped, name)
    assert said(reading)[0].startswith(f"{PLACE}: there is no catalogue called “{name}”.")
    assert found.known.find("anything", "figures.csv, row 2", reading.faults) is None
    assert len(said(reading)) == 1


def test_without_any_measure_there_is_one_sentence(workspace: Path, shipped: Path) -> None:
    found, reading = read(workspace, shipped, "")
    assert len(said(reading)) == 1
    assert "there are no measures" in said(reading)[0]
    found.known.find("anything", "figures.csv, row 2", reading.faults)
    assert len(said(reading)) == 1


def test_settings_that_cannot_be_read_make_no_further_fault(workspace: Path, shipped: Path) -> None:
    found, reading = read(workspace, shipped, None)
    found.known.find("anything", "figures.csv, row 2", reading.faults)
    assert said(reading) == []


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("measures/Own Measure/measure.toml", "measures/Own Measure: “Own Measure” cannot be a name."),
        ("measures/own.toml", "measures/own.toml: a measure is a folder, and this is a file."),
        ("measures/own/measures.toml", "measures/own/measure.toml: there is no such file."),
        ("measures/own/measure.toml/x", "measures/own/measure.toml: this is a folder."),
        ("measures", "measures: this is not a folder."),
    ],
)
def test_a_measure_in_the_wrong_shape_is_a_sentence(
    workspace: Path, shipped: Path, file: str, fault: str
) -> None:
    put(workspace, file, numbered(3))
    _, reading = read(workspace, shipped)
    assert said(reading)[0].startswith(fault)
    assert len(said(reading)) == 1


def test_two_measures_of_a_folder_may_not_share_a_number(workspace: Path, shipped: Path) -> None:
    put(workspace, "measures/a/measure.toml", numbered(3))
    put(workspace, "measures/b/measure.toml", numbered(3))
    _, reading = read(workspace, shipped)
    assert said(reading) == [
        "measures/b/measure.toml, line 2: number 3 is also that of “a”. Give each measure its own."
    ]


def test_two_that_are_counted_may_not_share_one_either(workspace: Path, shipped: Path) -> None:
    for name in ("a", "b"):
        put(workspace, f"measures/{name}/measure.toml", numbered(3))
        put(workspace, f"measures/{name}/cohort.sql", "SELECT c.a FROM c WHERE c.a = 'x'\n")
    _, reading = read(workspace, shipped)
    assert said(reading) == [
        "measures/b/measure.toml, line 2: number 3 is also that of “a”. Give each measure its own."
    ]


def test_every_shipped_catalogue_is_without_fault(workspace: Path) -> None:
    for folder in sorted(path for path in catalogues().iterdir() if path.is_dir() and any(path.iterdir())):
        found, reading = read(workspace, catalogues(), folder.name)
        assert said(reading) == []
        assert found.chosen(())


def test_a_variant_of_a_measure_that_comes_with_ragstone_is_used_and_one_that_is_not_there_is_a_fault(
    workspace: Path,
) -> None:
    """Asked twice, for what is shipped is read once."""
    for _ in range(2):
        reading = Reading(workspace)
        found = read_measures(reading, "childrens_services", PLACE, variants={"agency_caseholders": "dfe"})
        assert said(reading) == []
        assert found.known.values["agency_caseholders"].variant == "dfe"
        reading = Reading(workspace)
        read_measures(reading, "childrens_services", PLACE, variants={"agency_caseholders": "nope"})
        (fault,) = said(reading)
        assert "there is no variant called “nope”" in fault
        reading = Reading(workspace)
        found = read_measures(reading, "childrens_services", PLACE)
        assert found.known.values["agency_caseholders"].variant == ""


def test_a_variant_s_file_with_nearly_its_name_is_a_fault_and_not_passed_over(workspace: Path) -> None:
    put(workspace, "measures/own/measure.toml", numbered(3))
    put(workspace, "measures/own/variants/other/measure.toml.txt", numbered(3, "Other"))
    reading = Reading(workspace)
    read_measures(reading, "", PLACE, variants={"own": "other"})
    (fault,) = said(reading)
    assert "measure.toml.txt: nothing of this name is read" in fault


def test_a_folder_with_nearly_the_name_of_variants_is_a_fault_though_none_is_used(workspace: Path) -> None:
    put(workspace, "measures/own/measure.toml", numbered(3))
    put(workspace, "measures/own/variant/other/measure.toml", numbered(3, "Other"))
    reading = Reading(workspace)
    read_measures(reading, "", PLACE)
    (fault,) = said(reading)
    assert fault.startswith("measures/own/variant: nothing of this name is read, and there is no ")
    assert fault.endswith("Call it measures/own/variants, or put it elsewhere.")


@pytest.mark.parametrize("chosen", [(), ("own", "visits")])
def test_a_number_of_a_measure_that_is_reported_as_well_is_a_fault(
    workspace: Path, shipped: Path, chosen: tuple[str, ...]
) -> None:
    put(workspace, "measures/own/measure.toml", numbered(2))
    found, reading = read(workspace, shipped)
    judge_numbers(reading, found, chosen)
    assert said(reading) == [
        "measures/own/measure.toml, line 2: number 2 is also that of “visits”, which is reported as well. "
        "Give each measure its own."
    ]


@pytest.mark.parametrize(("name", "chosen"), [("visits", ()), ("own", ("own", "plans"))])
def test_a_number_may_be_that_of_the_measure_stood_in_for_or_of_one_that_is_not_reported(
    workspace: Path, shipped: Path, name: str, chosen: tuple[str, ...]
) -> None:
    put(workspace, f"measures/{name}/measure.toml", numbered(2))
    found, reading = read(workspace, shipped)
    judge_numbers(reading, found, chosen)
    assert said(reading) == []
