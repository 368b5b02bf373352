"""The command as a person meets it: from nothing to a published page, and on to a correction."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from filelock import FileLock

from tests.integration.command import edit, everything_in, new_workspace, page_of, ragstone

LATEST = ("--period", "2026-10")
SMALL = ("--children", "1500")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder, with a space and an accent in its name."""
    path = tmp_path / "Café papers"
    path.mkdir()
    return path


def test_the_demo_goes_from_records_to_pages_says_where_they_are_and_changes_nothing_again(
    folder: Path,
) -> None:
    done = ragstone("demo", *SMALL, cwd=folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.count(" rows loaded, ") == 4
    assert done.out.count("48 measures counted in 13 areas, and issued.") == 4
    wantsum, kent = (Path(line.partition(": ")[2]) for line in done.out.splitlines()[-2:])
    assert wantsum.is_relative_to(folder / "ragstone-demo" / "wantsum" / "published")
    assert "Wantsum County Council" in wantsum.read_text(encoding="utf-8")
    assert kent.is_relative_to(folder / "ragstone-demo" / "kent-2015-02" / "published")
    assert "17 Green, 17 Amber and 1 Red" in kent.read_text(encoding="utf-8")
    before = everything_in(folder)
    again = ragstone("demo", *SMALL, cwd=folder)
    assert (again.code, again.err) == (0, "")
    assert again.out.splitlines()[-2:] == done.out.splitlines()[-2:]
    assert again.out.count("loaded before") == again.out.count("issued before") == 4
    after = everything_in(folder)
    changed = {name for name, content in after.items() if before.get(name) != content}
    assert {name.rpartition("/")[2] for name in changed} <= {"records.duckdb"}
    every_command_of_its_readme_runs(folder / "ragstone-demo" / "wantsum")


def every_command_of_its_readme_runs(workspace: Path) -> None:
    told = (workspace / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [shlex.split(line)[1:] for line in told if line.startswith("    ragstone ")]
    assert [words[0] for words in commands] == [
        *("count", "explain", "explain", "compare"),
        *("check", "preview", "issue", "publish"),
    ]
    target = "assessments_45_days,2026-27,wantsum,"
    edit(workspace / "standards.csv", f"{target}85.0", f"{target}86.0")
    for words in commands:
        done = ragstone(*words, cwd=workspace)
        assert (done.code, done.err) == (0, ""), words


def test_a_new_workspace_can_be_checked_issued_and_published_as_it_stands(folder: Path) -> None:
    workspace = new_workspace(folder)
    checked = ragstone("check", cwd=workspace)
    assert checked.out.startswith("Nothing is wrong in 10 files.\n4 measures, 3 areas")
    assert not (workspace / "editions").exists()
    assert ragstone("issue", *LATEST, cwd=workspace).out.startswith("October 2026 is issued as edition ")
    page = page_of(ragstone("publish", *LATEST, cwd=workspace)).read_text(encoding="utf-8")
    assert "Anytown Council" in page
    assert "Internal: not checked for disclosure" in page


def test_one_edition_for_other_readers_is_listed_by_its_policy_and_the_mark_is_not_lost_in_silence(
    folder: Path,
) -> None:
    workspace = new_workspace(folder)
    for words in (("issue", *LATEST), ("publish", *LATEST)):
        assert ragstone(*words, cwd=workspace).code == 0
    done = ragstone("publish", *LATEST, "--policy", "as-published", cwd=workspace)
    told = "No page is marked “Internal: not checked for disclosure”: --policy as-published took the place of internal"
    assert told in done.out
    assert "Internal: not checked" not in page_of(done).read_text(encoding="utf-8")
    listed = (workspace / "published" / "index.html").read_text(encoding="utf-8")
    assert listed.count(", with policy internal") == listed.count(", with policy as-published") == 1
    assert "Published before: " in listed
    assert "Replaced: " not in listed


def test_an_edition_published_again_after_a_file_was_deleted_is_not_said_to_be_replaced(folder: Path) -> None:
    workspace = new_workspace(folder)
    assert ragstone("issue", *LATEST, cwd=workspace).code == 0
    page = page_of(ragstone("publish", *LATEST, cwd=workspace))
    page.with_name("key.html").unlink()
    again = page_of(ragstone("publish", *LATEST, cwd=workspace))
    assert again.parent != page.parent
    listed = (workspace / "published" / "index.html").read_text(encoding="utf-8")
    assert "Published before: " in listed
    assert "Replaced: " not in listed
    assert ", with policy " not in listed


def test_a_check_names_the_months_that_have_figures_and_one_month_once(folder: Path) -> None:
    workspace = new_workspace(folder)
    assert ", supplied figures for March 2026 to October 2026.\n" in ragstone("check", cwd=workspace).out
    figures = workspace / "figures.csv"
    header, *rows = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    latest = [row for row in rows if ",2026-10," in row]
    figures.write_text("".join([header, *latest]), encoding="utf-8", newline="\n")
    assert ", supplied figures for October 2026.\n" in ragstone("check", cwd=workspace).out


def test_what_new_says_to_run_next_can_be_run_as_it_is_written(folder: Path) -> None:
    said = ragstone("new", "my scorecard", cwd=folder).out.splitlines()
    assert said[1].strip() == 'ragstone check -w "my scorecard"'
    assert ragstone("check", "-w", "my scorecard", cwd=folder).code == 0


def test_a_workspace_can_be_made_in_the_empty_folder_that_one_stands_in(folder: Path) -> None:
    assert ragstone("new", ".", cwd=folder).code == 0
    assert ragstone("check", cwd=folder).code == 0
    assert all(not path.name.startswith(".") for path in folder.iterdir())


def test_new_where_a_workspace_is_already_touches_nothing(folder: Path) -> None:
    workspace = new_workspace(folder)
    edit(workspace / "ragstone.toml", "Anytown Council", "Wantsum Council")
    before = everything_in(folder)
    done = ragstone("new", workspace, cwd=folder)
    assert done.code == 0
    assert "is a workspace already; nothing was changed." in done.out
    assert everything_in(folder) == before


def test_checking_writes_nothing_at_all(folder: Path) -> None:
    workspace = new_workspace(folder)
    before = everything_in(folder)
    assert ragstone("check", cwd=workspace).code == 0
    assert everything_in(folder) == before
    assert not (workspace / ".ragstone.lock").exists()


def test_a_forgotten_row_does_not_take_a_rating_off_the_scorecard_in_silence(folder: Path) -> None:
    workspace = new_workspace(folder)
    edit(workspace / "figures.csv", "assessments_45_days,south,2026-10,293,391,,\n", "")
    said = (
        "  No figure, and there was one in September 2026: "
        "Child and family assessments completed within 45 working days: "
        "Anytown (Amber). It would be the sum of its areas, and there is none for South Anytown. "
        "South Anytown (Red). There is no figure for this period. Give the row in figures.csv.\n"
    )
    assert said in ragstone("check", cwd=workspace).out
    assert said in ragstone("issue", *LATEST, cwd=workspace).out
    page = page_of(ragstone("publish", *LATEST, cwd=workspace))
    assert "1 measure that had a figure in September 2026 has none now: number 4." in page.read_text(
        encoding="utf-8"
    )
    of_measure = page.parent / "measures" / "assessments_45_days.html"
    assert "and there is none for South Anytown." in of_measure.read_text(encoding="utf-8")


def test_changed_figures_are_issued_again_only_with_a_reason_which_the_page_gives(folder: Path) -> None:
    workspace = new_workspace(folder)
    ragstone("issue", *LATEST, cwd=workspace)
    first = page_of(ragstone("publish", *LATEST, cwd=workspace))
    edit(workspace / "figures.csv", "2026-10,349,425", "2026-10,351,425")
    before = everything_in(workspace)

    refused = ragstone("issue", *LATEST, cwd=workspace)
    assert refused.code == 1
    assert 'ragstone issue --period 2026-10 --correction "why"' in refused.err
    assert everything_in(workspace) == before

    why = "Two assessments were entered late"
    corrected = ragstone("issue", *LATEST, "--correction", why, cwd=workspace)
    assert corrected.code == 0
    assert f"which replaces {first.parent.name.removeprefix('2026-10-')}." in corrected.out
    page = page_of(ragstone("publish", *LATEST, cwd=workspace))
    assert page != first
    assert f"<strong>Correction.</strong> {why}" in page.read_text(encoding="utf-8")
    assert first.read_bytes() == before[first.relative_to(workspace).as_posix()]


def test_a_second_writer_is_told_to_wait_and_a_reader_is_not(folder: Path) -> None:
    workspace = new_workspace(folder)
    with FileLock(workspace / ".ragstone.lock"):
        before = everything_in(workspace)
        for verb in ("issue", "publish"):
            refused = ragstone(verb, *LATEST, cwd=workspace)
            assert refused.code == 1
            assert "another run of Ragstone is writing in this workspace" in refused.err
            assert "Wait until it has finished" in refused.err
        assert everything_in(workspace) == before
        assert ragstone("check", cwd=workspace).code == 0
    assert ragstone("issue", *LATEST, cwd=workspace).code == 0
