"""What a folder holds, and what its extract.toml says of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from ragstone.tables.extract import Extract, read_extract
from ragstone.tables.windows import SINCE_EVER
from ragstone.values.faults import Refused
from ragstone.values.loads import Window
from tests.unit.tables.extracts import TAKEN, put


def extract(folder: Path, says: str, taken: date | None = None) -> Extract:
    return read_extract(put(folder, says, ssd_cp_plans="x", ssd_person="x"), taken)


def faults(folder: Path, says: str, taken: date | None = None) -> list[str]:
    with pytest.raises(Refused) as caught:
        extract(folder, says, taken)
    return [str(fault) for fault in caught.value.faults]


def test_a_folder_is_its_tables_by_name(tmp_path: Path) -> None:
    for name in (
        "SSD_Person.CSV",
        "ssd_cp_plans.parquet",
        "notes.txt",
        "~$ssd_cp_plans.csv",
        "ssd_cp_plan.csv",
    ):
        (tmp_path / name).write_text("x", encoding="utf-8", newline="\n")
    (tmp_path / "ssd_visits.csv").mkdir()
    found = read_extract(tmp_path, TAKEN)
    assert {name: path.name for name, path in found.files.items()} == {
        "ssd_cp_plans": "ssd_cp_plans.parquet",
        "ssd_person": "SSD_Person.CSV",
    }
    assert [str(finding) for finding in found.findings] == [
        "ssd_cp_plan.csv: no table is named like this file, so it is passed over. Did you mean “ssd_cp_plans”?"
    ]


def test_files_may_be_named_one_by_one(tmp_path: Path) -> None:
    put(tmp_path, ssd_cp_plans="x", ssd_person="x")
    one = read_extract(tmp_path / "ssd_person.csv", None)
    assert list(one.files) == ["ssd_person"]
    assert one.windows == {"ssd_person": Window(SINCE_EVER, TAKEN)}  # the extract.toml beside it was read
    both = read_extract([tmp_path / "ssd_person.csv", tmp_path / "extract.toml"], None)
    assert both.windows == {"ssd_person": Window(SINCE_EVER, TAKEN)}


def test_files_from_two_folders_are_read_without_what_lies_beside_one_of_them(tmp_path: Path) -> None:
    first, second = put(tmp_path / "a", ssd_cp_plans="x"), put(tmp_path / "b", ssd_person="x")
    found = read_extract([first / "ssd_cp_plans.csv", second / "ssd_person.csv"], TAKEN)
    assert set(found.windows.values()) == {Window(None, TAKEN)}


def test_a_day_that_is_still_to_come_is_refused(tmp_path: Path) -> None:
    put(tmp_path, ssd_cp_plans="x")
    assert read_extract(tmp_path, None, today=TAKEN).taken == TAKEN
    with pytest.raises(Refused, match=r"extract\.toml: .* taken on 2015-03-02, which is still to come"):
        read_extract(tmp_path, None, today=TAKEN - timedelta(days=1))


def test_a_misspelt_table_alone_is_told_its_name(tmp_path: Path) -> None:
    put(tmp_path, ssd_cp_plan="x")
    with pytest.raises(Refused, match=r"there is no table here\. Did you mean “ssd_cp_plans”\?"):
        read_extract(tmp_path, TAKEN)


def test_windows_are_the_extracts_unless_a_table_has_its_own(tmp_path: Path) -> None:
    says = (
        "taken = 2015-03-02\nnote = 'the monthly run'\ncovers_from = 2009-04-01\ncovers_until = 2015-02-28\n"
        "[tables]\nssd_person = { everything = true }\nssd_visits = { covers_from = 2014-01-01 }\n"
    )
    found = extract(tmp_path, says)
    assert (found.taken, found.note) == (TAKEN, "the monthly run")
    assert found.windows == {
        "ssd_cp_plans": Window(date(2009, 4, 1), date(2015, 2, 28)),
        "ssd_person": Window(SINCE_EVER, date(2015, 2, 28)),
    }


def test_without_extract_toml_the_day_must_be_given(tmp_path: Path) -> None:
    assert extract(tmp_path / "a", "", TAKEN).windows["ssd_person"] == Window(None, TAKEN)
    assert faults(tmp_path / "b", "") == [
        "b: nothing says on which day the extract was taken. "
        "Write it into extract.toml beside the tables, as taken = 2015-03-02, or give it with --taken."
    ]


@pytest.mark.parametrize(
    ("says", "where", "what"),
    [
        ("everything = true\n", "extract.toml", "“taken” is missing"),
        ("taken = 2015-03\n", "extract.toml, line 1", "not TOML"),
        ("taken = '2015-03-02'\n", "extract.toml, line 1", "is not a date"),
        (
            "taken = 2015-03-02\ncover_from = 2009-04-01\n",
            "extract.toml, line 2",
            "Did you mean “covers_from”?",
        ),
        ("taken = 2015-03-02\ncovers_until = 2015-03-03\n", "extract.toml, line 2", "after the day"),
        ("taken = 2015-03-02\ncovers_from = 2015-03-03\n", "extract.toml, line 2", "end before it begins"),
        (
            "taken = 2015-03-02\neverything = true\ncovers_from = 2009-04-01\n",
            "extract.toml, line 3",
            "everything",
        ),
        (
            "taken = 2015-03-02\n[tables]\nssd_plans = {}\n",
            "extract.toml, line 3",
            "no field called “ssd_plans”",
        ),
        ("taken = 2015-03-02\n[tables]\nssd_person = 1\n", "extract.toml, line 3", "not a section"),
        (
            "taken = 2015-03-02\n[tables.ssd_person]\nfrom = 1\n",
            "extract.toml, line 3",
            "no field called “from”",
        ),
        ("tables = 1\ntaken = 2015-03-02\n", "extract.toml, line 1", "not a section"),
    ],
)
def test_a_fault_of_extract_toml_is_named(tmp_path: Path, says: str, where: str, what: str) -> None:
    found = faults(tmp_path, says)
    assert len(found) == 1
    assert found[0].startswith(f"{where}: ")
    assert what in found[0]


def test_two_days_are_one_too_many(tmp_path: Path) -> None:
    assert extract(tmp_path, "taken = 2015-03-02\n", TAKEN).taken == TAKEN
    assert "--taken says 2015-04-01" in faults(tmp_path, "taken = 2015-03-02\n", date(2015, 4, 1))[0]


def test_two_files_for_a_table_are_one_too_many(tmp_path: Path) -> None:
    put(tmp_path, ssd_person="x")
    (tmp_path / "SSD_PERSON.parquet").write_bytes(b"x")
    with pytest.raises(Refused, match="are both the table ssd_person"):
        read_extract(tmp_path, None)


def test_a_folder_without_tables_and_no_folder_at_all(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no table here"):
        read_extract(put(tmp_path / "empty"), None)
    with pytest.raises(Refused, match="nowhere: there is no such file or folder"):
        read_extract(tmp_path / "nowhere", TAKEN)
    with pytest.raises(Refused, match="empty: this is a folder among files"):
        read_extract([tmp_path / "empty", tmp_path / "empty"], TAKEN)
    with pytest.raises(Refused, match="there is no table here"):
        read_extract([], TAKEN)


def test_a_folder_named_by_another_day_than_its_extract_says_is_remarked_on(tmp_path: Path) -> None:
    copied = put(tmp_path / "2015-04-02", "taken = 2015-03-02\n", ssd_person="x")
    (found,) = read_extract(copied, None).findings
    assert str(found) == (
        "extract.toml: the folder is called 2015-04-02, and the extract says that it was taken on 2015-03-02. "
        "See which is right, and correct the other."
    )
    for name in ("2015-03-02", "March", "2015-03"):
        assert read_extract(put(tmp_path / name, "taken = 2015-03-02\n", ssd_person="x"), None).findings == ()
