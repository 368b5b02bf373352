"""What `check` and `issue` remark on and do not refuse: each thing once, and nothing where nothing is amiss."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.integration.command import ROOT, edit, everything_in, new_workspace, ragstone, refused
from tests.own_measure import COHORT, NAME, own_measure
from tests.records import EARLY_IN_APRIL, as_of, council, extract, records, write

LATEST = ("--period", "2026-10")


COMMENTARY = Path("commentary", "2026-10", "assessments_45_days.md")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A new one, whose commentary is no draft any more."""
    workspace = new_workspace(tmp_path)
    edit(workspace / COMMENTARY, "status: draft", "status: final")
    return workspace


def remarks(workspace: Path, *words: str) -> list[str]:
    """What is said after the summary, whose last sentence begins with Since or These."""
    done = ragstone(*words, cwd=workspace)
    assert (done.code, done.err) == (0, "")
    said = [line.strip() for line in done.out.splitlines() if line.startswith("  ")]
    last = max(at for at, line in enumerate(said) if line.startswith(("Since ", "These ")))
    return said[last + 1 :]


def without(path: Path, beginning: str) -> None:
    """Take the rows away that begin so."""
    rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith(beginning)]
    assert kept != rows
    write(path, "".join(kept))


def test_a_new_workspace_leaves_nothing_to_remark_on(workspace: Path) -> None:
    assert remarks(workspace, "check") == remarks(workspace, "issue", *LATEST) == []


def test_a_draft_and_a_red_without_words_are_told_before_anything_is_frozen(workspace: Path) -> None:
    title = "“Child and family assessments completed within 45 working days”"
    edit(workspace / COMMENTARY, "status: final", "status: draft")
    for verb in (("check",), ("preview", *LATEST)):
        assert remarks(workspace, *verb) == [
            f"The commentary on {title} is still a draft, and the pack says so."
        ]
    (workspace / COMMENTARY).unlink()
    told = f"{title} is Red without commentary: its report has a first draft. Write {COMMENTARY.as_posix()}."
    for verb in (("check",), ("preview", *LATEST)):
        assert remarks(workspace, *verb) == [told]
    assert not (workspace / "editions").exists()
    assert remarks(workspace, "issue", *LATEST) == [told]


def test_targets_in_a_file_of_another_name_are_missed_by_check_and_issue(workspace: Path) -> None:
    (workspace / "standards.csv").rename(workspace / "targets.csv")
    (told,) = remarks(workspace, "check")
    assert told.startswith(
        "No target has been set for 2026-27: nothing is rated. There is no standards.csv. Add it or, "
    )
    assert remarks(workspace, "issue", *LATEST) == [told]
    header = told.rpartition(" ")[2].removesuffix(".")
    write(workspace / "standards.csv", f"{header}\nassessments_45_days,2026-27,anytown,85,80,\n")
    assert remarks(workspace, "check") == [
        "No row for 2026-27 in standards.csv, where other measures have a target: assessments_overdue and "
        "cp_second_plan_24_months. Give each one, with a target or with no under rated."
    ]


def test_a_new_year_without_targets_is_said_to_have_none(workspace: Path) -> None:
    edit(workspace / "figures.csv", "2026-09", "2027-03")
    edit(workspace / "figures.csv", "2026-10", "2027-04")
    shutil.rmtree(workspace / "commentary")
    (told,) = remarks(workspace, "check")
    assert told.startswith("No target has been set for 2027-28: nothing is rated. The last are for 2026-27. ")


def test_a_target_that_was_not_renewed_is_named(workspace: Path) -> None:
    edit(
        workspace / "standards.csv",
        "assessments_45_days,2026-27,anytown,85,80",
        "assessments_45_days,2026-27,anytown,,",
    )
    assert remarks(workspace, "check") == [
        "No target for 2026-27, and there was one for 2025-26: assessments_45_days. "
        "Give it a row with a target in standards.csv.",
    ]


def test_a_part_that_no_row_was_ever_given_of_is_named_with_every_measure_that_lacks_it(
    workspace: Path,
) -> None:
    for measure in ("assessments_45_days", "assessments_overdue"):
        without(workspace / "figures.csv", f"{measure},south,")
    (told,) = remarks(workspace, "check")
    assert told.startswith("No figure for South Anytown in any of the 36 months up to October 2026, ")
    assert ": assessments_45_days and assessments_overdue. Anytown cannot be added up. " in told


def test_an_outturn_left_out_is_named(workspace: Path) -> None:
    edit(
        workspace / "figures.csv",
        "assessments_45_days,anytown,2026-03",
        "assessments_45_days,anytown,2026-02",
    )
    (told,) = remarks(workspace, "check")
    assert told.startswith("No figure for March 2026 in Anytown, and there is one before and after it: ")


def test_a_part_whose_people_nobody_gave_is_named_with_the_rates_that_want_them(workspace: Path) -> None:
    without(workspace / "population.csv", "aged 0 to 17,south,")
    (told,) = remarks(workspace, "check")
    assert told.startswith("No population “aged 0 to 17” is on record for South Anytown in October 2026, ")
    assert ": children_in_care_rate. " in told


def test_measures_that_were_never_given_a_figure_are_summed_up(workspace: Path) -> None:
    settings = workspace / "ragstone.toml"
    listed = settings.read_text(encoding="utf-8").partition("measures = [")[2].partition("]")[0]
    edit(settings, f"measures = [{listed}]", "")
    (told,) = remarks(workspace, "check")
    assert told.startswith(
        "44 of the 48 measures have no figure, supplied or counted, in the 36 months up to "
    )
    assert " and 40 more. Give rows in figures.csv, " in told


def test_a_part_left_out_of_the_month_before_is_named(workspace: Path) -> None:
    edit(workspace / "figures.csv", "assessments_45_days,south,2026-09,258,331,,\n", "")
    (told,) = remarks(workspace, "check")
    assert told.startswith("No figure for September 2026 in Anytown, and there is one before and after it: ")
    assert told.endswith("and there is none for South Anytown. Give the row in figures.csv.")


def test_a_figure_that_has_gone_is_not_told_as_a_gap_or_a_lack_too(workspace: Path) -> None:
    edit(workspace / "figures.csv", "assessments_45_days,south,2026-10,293,391,,\n", "")
    summary, told = remarks(workspace, "check")
    assert summary == "1 measure that had a figure in September 2026 has none now: number 4."
    assert told.startswith("No figure, and there was one in September 2026: ")


def test_what_is_counted_is_summed_up_and_remarked_on_as_well(counted: Path) -> None:
    done = ragstone("check", cwd=counted)
    assert "counted from the records: ragstone preview --period 2015-02 shows them." in done.out
    issued = ragstone("issue", "--period", "2015-02", cwd=counted).out.partition("\n")[2]
    assert issued.partition("For its readers:")[0] in done.out
    # Two of its measures have a target, and are Red without commentary; the others have no row.
    expected = ("Do not agree", "“Child ", "“Current ", "No row for 2014-15 in standards.csv")
    assert [each for each in remarks(counted, "check") if not each.startswith(expected)] == []
    (counted / "standards.csv").unlink()
    assert remarks(counted, "check")[0].startswith("No target has been set for 2014-15: nothing is rated.")


def test_what_cannot_be_counted_is_all_that_is_said_of_a_workspace(counted: Path) -> None:
    own_measure(counted, COHORT.replace("p.began AS on_date", "p.begun AS on_date"))
    edit(counted / "ragstone.toml", "measures = [", f'measures = ["{NAME}", ')
    refused(ragstone("check", cwd=counted), f"measures/{NAME}/cohort.sql", 'have a column named "begun"')


def test_rows_for_a_year_far_ahead_are_named_by_check_and_issue(workspace: Path) -> None:
    edit(
        workspace / "standards.csv",
        "assessments_overdue,2026-27,anytown",
        "assessments_overdue,2062-63,anytown",
    )
    told = "standards.csv has a row for 2062-63, which begins more than two years after October 2026: assessments_"
    for verb in (("check",), ("issue", *LATEST)):
        assert [each for each in remarks(workspace, *verb) if each.startswith(told)]


def test_commentary_that_no_page_shows_is_named_by_check_and_issue(workspace: Path) -> None:
    words = (workspace / COMMENTARY).read_text(encoding="utf-8")
    write(workspace / "commentary" / "2026-11" / COMMENTARY.name, words)
    write(workspace / COMMENTARY.with_name("s47_rate.md"), words)
    told = [
        "commentary/2026-11 is of a month that has no figure, so no page shows it: assessments_45_days. "
        "Check the name of the folder.",
        "commentary/2026-10/s47_rate.md is on a measure that ragstone.toml does not report, so no page shows it. "
        "Add to `measures` there, or put elsewhere what is not meant.",
    ]
    assert remarks(workspace, "check") == remarks(workspace, "issue", *LATEST) == told


def test_the_example_of_kent_has_nothing_to_remark_on(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "kent-2015-02", tmp_path / "kent")
    assert remarks(tmp_path / "kent", "check") == []


def test_the_month_is_the_last_that_has_a_figure_supplied_or_counted(counted: Path) -> None:
    header = "measure,area,period,numerator,denominator,printed,note\n"
    for month, latest in (("2015-01", "2015-02"), ("2015-03", "2015-03")):
        write(counted / "figures.csv", f"{header}cp_plan_18_months,wantsum,{month},1,20,,\n")
        assert f"ragstone preview --period {latest} shows" in ragstone("check", cwd=counted).out


def test_measures_of_which_no_extract_was_loaded_are_named_with_where_to_see_what_would_do(
    tmp_path: Path,
) -> None:
    names = ["cp_plan_18_months", "assessments_overdue"]
    workspace = council(tmp_path, names)
    known = as_of(records(), EARLY_IN_APRIL)
    extract(
        workspace / "extracts" / "one",
        {name: known[name] for name in known if "assessment" not in name},
        EARLY_IN_APRIL,
    )
    assert ragstone("load", cwd=workspace).code == 0
    told, red = remarks(workspace, "check")
    assert red.endswith("Write commentary/2015-03/cp_plan_18_months.md.")
    assert told.startswith("1 of the 2 measures has no figure, ")
    assert ": assessments_overdue. " in told
    assert "load what `ragstone count --period 2015-03` says would cover them" in told


def test_records_that_cover_no_month_leave_only_that_to_say(tmp_path: Path) -> None:
    workspace = council(tmp_path, ["cp_plan_18_months"])
    extract(workspace / "extracts" / "one", as_of(records(), EARLY_IN_APRIL), EARLY_IN_APRIL, covers="")
    assert ragstone("load", cwd=workspace).code == 0
    before = set(everything_in(workspace))
    done = ragstone("check", cwd=workspace)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("Other figures are counted from the records: ragstone preview shows them.\n")
    assert set(everything_in(workspace)) == before
