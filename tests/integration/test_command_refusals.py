"""Whatever goes wrong, the command says so in a sentence with a cure, and writes nothing."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from pathlib import Path

import pytest

from ragstone.values.periods import Month
from tests.integration.command import edit, everything_in, new_workspace, ragstone, refused
from tests.own_measure import NAME, own_measure

LATEST = ("--period", "2026-10")
CONSOLES = ("utf-8", "cp1252", "ascii")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return new_workspace(tmp_path)


def test_two_measures_that_are_reported_under_one_number_are_refused_with_both_names(workspace: Path) -> None:
    own_measure(workspace)
    edit(workspace / "measures" / NAME / "measure.toml", "number = 901", "number = 4")
    assert ragstone("check", cwd=workspace).code == 0  # it is not reported
    edit(workspace / "ragstone.toml", '  "assessments_45_days",', f'  "assessments_45_days", "{NAME}",')
    done = ragstone("check", cwd=workspace)
    refused(done, f"measures/{NAME}/measure.toml, line 2: number 4 is also that of “assessments_45_days”")


def test_a_period_without_figures_is_not_issued_and_those_with_figures_are_named(workspace: Path) -> None:
    before = everything_in(workspace)
    done = ragstone("issue", "--period", "2026-08", cwd=workspace)
    refused(done, "it has no figures for August 2026", "It has figures for 2026-03, 2026-09, 2026-10.")
    assert everything_in(workspace) == before


def test_publishing_what_was_not_issued_names_the_command_that_would_do_and_it_does(workspace: Path) -> None:
    done = ragstone("publish", *LATEST, cwd=workspace)
    refused(done, "October 2026 has not been issued")
    named = done.err.strip().rpartition("ragstone ")[2].split()
    assert named == ["issue", "--period", "2026-10"]
    assert ragstone(*named, cwd=workspace).code == 0
    assert ragstone("publish", *LATEST, cwd=workspace).code == 0


@pytest.mark.parametrize("period", ["2026-13", "Okt-26", "2026", "10-2026", "2026-10-02", ""])
def test_a_period_that_is_no_month_is_answered_with_how_to_write_one(workspace: Path, period: str) -> None:
    done = ragstone("issue", "--period", period, cwd=workspace)
    assert done.code == 2
    assert "Write it like 2015-02 or Feb 2015." in done.err


@pytest.mark.parametrize("verb", ["issue", "publish", "preview", "count"])
def test_a_month_that_was_not_said_is_asked_for_with_one_that_is_over(workspace: Path, verb: str) -> None:
    done = ragstone(verb, cwd=workspace)
    assert done.code == 2
    asked = re.search(r"Say which month: --period (\d{4}-\d{2})$", done.err.strip())
    assert asked
    assert Month.parse(asked[1]).last_day < datetime.now().astimezone().date()


@pytest.mark.parametrize("words", [("check",), ("issue", *LATEST), ("publish", *LATEST)])
@pytest.mark.parametrize("name", ["empty", "nowhere"])
def test_a_folder_that_is_no_workspace_is_left_as_it_is(
    tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    (tmp_path / "empty").mkdir()
    done = ragstone(*words, "-w", name, cwd=tmp_path)
    there = "there is no ragstone.toml here" if name == "empty" else "there is no such folder"
    refused(done, f"{tmp_path / name}: {there}.", "ragstone new FOLDER")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["empty"]


@pytest.mark.parametrize("folder", ["another", "../a/b"])
def test_no_workspace_is_made_inside_another(workspace: Path, folder: str) -> None:
    inside = workspace / "commentary"
    before = everything_in(workspace)
    refused(ragstone("new", folder, cwd=inside), "inside the workspace", "Name a folder outside it.")
    assert everything_in(workspace) == before
    assert ragstone("new", "../../beside", cwd=inside).code == 0


def test_an_edition_is_not_compared_with_itself_and_the_one_before_it_is_named(workspace: Path) -> None:
    ragstone("issue", *LATEST, cwd=workspace)
    refused(ragstone("compare", "2026-10", "Oct-26", cwd=workspace), "of October 2026", "Name another period")
    edit(workspace / "ragstone.toml", '# notice = "', 'notice = "')
    assert ragstone("issue", *LATEST, "--correction", "A word was missing", cwd=workspace).code == 0
    done = ragstone("compare", "2026-10", "2026-10", cwd=workspace)
    refused(done, "For what its correction changed: ragstone compare ")
    named = done.err.strip().rpartition("ragstone ")[2].split()
    assert "No" in ragstone(*named, "--changed", cwd=workspace).out


def test_a_folder_in_the_place_of_a_measure_is_answered_with_how_to_check_it(workspace: Path) -> None:
    done = ragstone("check", workspace.name, cwd=workspace.parent)
    refused(done, f"{workspace.name}: there is no measure of that name. It is a folder here: ")
    assert done.err.endswith(f'run ragstone check -w "{workspace.name}"\n')
    assert ragstone("check", "-w", workspace.name, cwd=workspace.parent).code == 0


def test_a_workspace_without_populations_is_told_of_the_file_once(workspace: Path) -> None:
    (workspace / "population.csv").unlink()
    done = ragstone("check", cwd=workspace)
    refused(
        done, "population.csv: there is no such file, and rates without a denominator need the population "
    )
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("words", [("check",), ("issue", *LATEST)])
def test_settings_under_nearly_their_name_are_named(workspace: Path, words: tuple[str, ...]) -> None:
    (workspace / "ragstone.toml").rename(workspace / "ragstone.toml.txt")
    done = ragstone(*words, cwd=workspace)
    refused(done, "there is no ragstone.toml here. “ragstone.toml.txt” is there: call it ragstone.toml.")


@pytest.mark.parametrize("words", [("check",), ("issue", *LATEST)])
def test_figures_that_are_a_workbook_still_are_named(workspace: Path, words: tuple[str, ...]) -> None:
    (workspace / "figures.csv").rename(workspace / "figures.xlsx")
    refused(
        ragstone(*words, cwd=workspace),
        "figures.csv: there is no such file.",
        "“figures.xlsx” is there: save it as CSV under the name figures.csv.",
    )


def test_the_public_is_refused_with_what_could_be_done_instead(workspace: Path) -> None:
    ragstone("issue", *LATEST, cwd=workspace)
    before = everything_in(workspace)
    done = ragstone("publish", *LATEST, "--policy", "public", cwd=workspace)
    refused(done, "--policy public: ", "small numbers are not suppressed yet", "write --policy internal")
    assert everything_in(workspace) == before


@pytest.mark.parametrize("console", CONSOLES)
def test_a_console_that_lacks_a_character_shows_something_in_its_place(workspace: Path, console: str) -> None:
    edit(
        workspace / "figures.csv", "assessments_overdue,north,2026-10", "assessments_overdue ✓,north,2026-10"
    )
    done = ragstone("check", cwd=workspace, encoding=console)
    refused(done, "figures.csv, row 10, column measure: there is no measure called")
    assert ("✓" in done.err) is (console == "utf-8")
    assert ("“assessments_overdue ?”" in done.err) is (console == "cp1252")


@pytest.mark.parametrize("console", CONSOLES)
def test_a_workspace_may_have_any_name_on_any_console(tmp_path: Path, console: str) -> None:
    for words in (("new",), ("check", "-w"), ("issue", *LATEST, "-w"), ("publish", *LATEST, "-w")):
        assert ragstone(*words, "Łódź ✓", cwd=tmp_path, encoding=console).code == 0


def test_more_faults_than_anyone_reads_are_counted(workspace: Path) -> None:
    header = "measure,area,period,numerator,denominator,printed,note\n"
    rows = "".join(f"assessments_overdue,anytown,{2000 + year}-03,x,,,\n" for year in range(24))
    (workspace / "figures.csv").write_text(header + rows, encoding="utf-8", newline="\n")
    lines = ragstone("check", cwd=workspace).err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "… and 4 more. Mend these and run it again."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives a command its words as text")
def test_words_from_the_command_line_are_text_that_a_page_can_show(workspace: Path, tmp_path: Path) -> None:
    assert ragstone("issue", *LATEST, cwd=workspace).code == 0
    before = everything_in(tmp_path)
    for words in ("bad\x01character", "caf\udce9"):
        refused(ragstone("issue", *LATEST, "--correction", words, cwd=workspace), "--correction: ")
        done = ragstone("new", "beside", "--council", words, cwd=tmp_path)
        assert (done.code, "Invalid value for '--council'" in done.err) == (2, True)
        assert "Traceback" not in done.err
    assert everything_in(tmp_path) == before


def test_nothing_is_published_of_an_edition_whose_acts_are_damaged(workspace: Path) -> None:
    ragstone("issue", *LATEST, cwd=workspace)
    (acts,) = workspace.glob("editions/*/*.acts.jsonl")
    acts.write_bytes(acts.read_bytes()[:-5])
    before = everything_in(workspace)
    refused(ragstone("publish", *LATEST, cwd=workspace), "this line is damaged")
    assert everything_in(workspace) == before
