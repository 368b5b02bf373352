"""Whatever stands between records and a figure is said in a sentence with a cure, and the records stay as they were."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.command import edit, everything_in, ragstone, refused
from tests.own_measure import COHORT, NAME, own_measure
from tests.records import council, write

FEBRUARY = ("--period", "2015-02")
PERSONS = "pers_person_id,pers_dob\n"
JUNK = [
    ("ssd_person.csv", f'{PERSONS}"c1,2009-01-01\n', "ssd_person.csv, row 2: "),
    ("ssd_person.csv", "visit_id\nv1\n", "ssd_person.csv, row 1: "),
    ("ssd_person.csv", "", "ssd_person.csv, row 1: the file does not begin with a header"),
    ("ssd_person.csv", "PK\x03\x04\x00\x00 a spreadsheet", "ssd_person.csv"),
    ("ssd_persons.csv", f"{PERSONS}c1,2009-01-01\n", "there is no table here. Did you mean “ssd_person”?"),
]
HOLDS_IT = (
    "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
)


@pytest.mark.parametrize("words", [("count",), ("explain", "cp_plan_18_months")])
def test_without_records_the_way_to_some_is_named(tmp_path: Path, words: tuple[str, ...]) -> None:
    workspace = council(tmp_path)
    before = everything_in(workspace)
    done = ragstone(*words, *FEBRUARY, cwd=workspace)
    refused(done, "no records have been loaded here. Load an extract: ragstone load FOLDER")
    assert everything_in(workspace) == before


def test_without_an_extract_there_is_nothing_to_load(tmp_path: Path) -> None:
    workspace = council(tmp_path)
    done = ragstone("load", cwd=workspace)
    refused(done, "extracts: there is no folder with an extract in it. Put each month's files into a folder")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("count", "cp_plan_18_month"), "Did you mean “cp_plan_18_months”?"),
        (("explain", "rereferals_12_months"), "Did you mean “rereferrals_12_months”?"),
        (("count", "--area", "minstre"), "there is no area of that name. Did you mean “minster”?"),
        (("explain", "referrals_rate", "--area", "sare"), "Did you mean “sarre”?"),
        (("explain", "referrals_rate", "--area", "stonar"), "stonar: there was no such area at the end of"),
    ],
)
def test_a_name_that_nothing_has_is_answered_with_the_nearest(
    counted: Path, words: tuple[str, ...], said: str
) -> None:
    refused(ragstone(*words, *FEBRUARY, cwd=counted), said)


def test_junk_leaves_the_records_as_they_were(counted: Path) -> None:
    before = ragstone("count", *FEBRUARY, cwd=counted)
    for number, (name, content, said) in enumerate(JUNK):
        folder = counted / "extracts" / f"2015-04-{number}"
        write(folder / name, content)
        write(folder / "extract.toml", "taken = 2015-04-02\neverything = true\n")
        refused(ragstone("load", cwd=counted), said)
    assert ragstone("count", *FEBRUARY, cwd=counted) == before


def test_a_first_load_that_is_refused_leaves_no_records(counted: Path) -> None:
    (counted / "records.duckdb").unlink()
    write(counted / "extracts" / "2015-05" / "ssd_person.csv", "visit_id\nv1\n")
    write(counted / "extracts" / "2015-05" / "extract.toml", "taken = 2015-05-02\n")
    refused(ragstone("load", cwd=counted), "ssd_person.csv, row 1: ")
    assert not (counted / "records.duckdb").exists()


def test_a_month_that_is_not_over_is_not_issued(counted: Path) -> None:
    done = ragstone("issue", "--period", "2099-03", cwd=counted)
    refused(
        done,
        "--period: March 2099 is not over, and what is issued is never taken back. Look at it as it stands",
    )
    assert not (counted / "editions").exists()


def test_an_area_that_nobody_knows_touches_the_measures_of_where_children_live(counted: Path) -> None:
    folder = counted / "extracts" / "2019-02"
    write(folder / "person_area.csv", "person_id,area,from_date,until_date\nc1,nowhere,2015-01-01,\n")
    write(folder / "extract.toml", "taken = 2019-02-02\ncovers_from = 2019-02-01\n")
    done = ragstone("load", cwd=counted)
    assert "areas.csv has no such area" in done.out
    assert "This touches " in done.out


def test_records_that_another_program_has_open_are_waited_for_in_words(counted: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_IT, str(counted / "records.duckdb")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"held"
        for words in (("load",), ("count", *FEBRUARY), ("explain", "referrals_rate", *FEBRUARY)):
            done = ragstone(*words, cwd=counted)
            refused(done, "records.duckdb: another program has this file open. Wait until")
        other.communicate()
    assert ragstone("count", *FEBRUARY, cwd=counted).code == 0


def test_a_file_that_is_no_records_is_left_alone(counted: Path) -> None:
    (counted / "records.duckdb").write_bytes(b"no database at all" * 1000)
    before = everything_in(counted)
    refused(ragstone("count", *FEBRUARY, cwd=counted), "records.duckdb: this is not a file of records")
    assert everything_in(counted) == before


@pytest.mark.parametrize(
    ("verb", "was", "became", "said"),
    [
        (("count",), "p.began AS on_date", "CURRENT_DATE AS on_date", ", line 2: "),
        (("preview",), "FROM cp_plan AS p", "FROM cp_plans AS p", ", line 4: "),
        (("count",), "p.began AS on_date", "p.begun AS on_date", 'have a column named "begun"'),
        (("preview",), "p.began AS on_date", "p.begun AS on_date", "see what else there is: ragstone check"),
        (("explain", NAME), "p.began AS on_date", "p.begun AS on_date", "the database cannot run it"),
        (("explain", NAME), "p.began AS on_date", "p.began", ", line 2: "),
        (("count",), "FROM cp_plan AS p", "FROM cp_plan AS p WHERE p.plan_id = 1", "a text is compared with"),
    ],
)
def test_a_cohort_that_cannot_be_counted_is_named_with_a_cure(
    counted: Path, verb: tuple[str, ...], was: str, became: str, said: str
) -> None:
    own_measure(counted, COHORT.replace(was, became))
    edit(counted / "ragstone.toml", "measures = [", f'measures = ["{NAME}", ')
    done = ragstone(*verb, *FEBRUARY, cwd=counted)
    refused(done, f"measures/{NAME}/cohort.sql", said)
    assert all(line.startswith(f"measures/{NAME}/cohort.sql") for line in done.err.splitlines())
