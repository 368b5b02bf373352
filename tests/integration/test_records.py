"""A council that counts from its records: an extract goes in, and the page says what `count` says."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction
from pathlib import Path

from ragstone.values.ledger import NOT_KNOWN
from ragstone.values.periods import Month
from tests.integration.command import everything_in, page_of, ragstone, refused
from tests.records import (
    A_FEW,
    AFTER_ALL,
    FAMILIES,
    PLACES,
    council,
    extract,
    records,
)
from tests.recount import recount
from tests.recount.families import made
from tests.recount.side_by_side import cohorts

FEBRUARY = ("--period", "2015-02")
Cell = dict[str, str]


def counts(workspace: Path, *words: str) -> dict[tuple[str, str, str], Cell]:
    """What `count` says, by measure, area and period."""
    done = ragstone("count", *words, "--format", "json", cwd=workspace)
    assert (done.code, done.err) == (0, "")
    cells: list[Cell] = json.loads(done.out)
    return {(cell["measure"], cell["area"], cell["period"]): cell for cell in cells}


def printed(page: Path, name: str) -> list[Cell]:
    """The rows of a CSV file beside a published page."""
    text = (page.parent / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_measure_is_counted_in_every_area_and_the_three_forms_say_the_same(counted: Path) -> None:
    found = counts(counted, *FEBRUARY)
    areas = ("wantsum", *PLACES.values())
    in_areas = {key for key in found if key[1] != NOT_KNOWN}
    assert in_areas == {(name, area, "2015-02") for name in A_FEW for area in areas}
    for name in A_FEW:
        whole, *others = (
            Fraction(cell["numerator"].replace(",", "")) for key, cell in found.items() if key[0] == name
        )
        assert whole == sum(others), name
    written = ragstone("count", *FEBRUARY, "--format", "csv", cwd=counted).out
    assert list(csv.DictReader(io.StringIO(written))) == list(found.values())
    table = ragstone("count", *FEBRUARY, cwd=counted).out.splitlines()
    assert [line.split() for line in table[1:]] == [
        " ".join(cell.values()).split() for cell in found.values()
    ]


def test_history_gives_each_month_as_if_it_were_asked_for_alone(counted: Path) -> None:
    found = counts(counted, "cp_plan_18_months", *FEBRUARY, "--history", "12", "--area", "sarre")
    months = [str(Month(2015, 2).plus(-ago)) for ago in range(11, -1, -1)]
    assert list(found) == [("cp_plan_18_months", "sarre", month) for month in months]
    for month in (months[0], months[7]):
        alone = counts(counted, "cp_plan_18_months", "--period", month, "--area", "sarre")
        assert alone.items() <= found.items()
    assert len({cell["denominator"] for cell in found.values()}) > 1


def test_extracts_give_the_figures_of_the_recount_for_every_measure(tmp_path: Path) -> None:
    workspace = council(tmp_path, sorted(cohorts()))
    extract(workspace / "extracts" / "all", records(), AFTER_ALL)
    loaded = [line for line in ragstone("load", cwd=workspace).out.splitlines() if " rows, " in line]
    assert len(loaded) > 15
    assert all(line.endswith(", 0 left out") for line in loaded)
    found = counts(workspace, "--period", "2016-03", "--history", "24")
    worlds = [made(seed) for seed in FAMILIES]
    for (name, area, month), cell in found.items():
        parts = [
            both
            for world in worlds
            for where, both in recount.figures(name, world, Month.parse(month)).items()
            if area in ("wantsum", where, PLACES.get(where.rpartition(".")[2]))
        ]
        for place, part in enumerate(("numerator", "denominator")):
            recounted = sum((both[place] for both in parts), Fraction(0))
            if not cell[part]:  # a count, or a rate, whose population comes later
                continue
            assert Fraction(cell[part].replace(",", "")) == recounted, (name, area, month, part)


def test_a_preview_is_marked_as_a_draft_and_freezes_nothing(counted: Path) -> None:
    before = everything_in(counted)
    page = page_of(ragstone("preview", *FEBRUARY, cwd=counted))
    assert "Draft, not issued" in page.read_text(encoding="utf-8")
    after = everything_in(counted)
    assert not (counted / "editions").exists()
    assert not (counted / "published").exists()
    changed = {name for name, content in after.items() if before.get(name) != content}
    assert {name.partition("/")[0] for name in changed} <= {"preview", "records.duckdb"}
    for path in sorted(page.parent.rglob("*.html")):
        assert "Draft, not issued" in path.read_text(encoding="utf-8"), path.name


def test_the_published_page_has_the_figures_that_count_gives(counted: Path) -> None:
    assert ragstone("issue", *FEBRUARY, cwd=counted).code == 0
    page = page_of(ragstone("publish", *FEBRUARY, cwd=counted))
    assert "Draft" not in page.read_text(encoding="utf-8")
    found = counts(counted, *FEBRUARY)
    rows = printed(page, "index.csv")
    for area in PLACES.values():
        rows += printed(page, f"areas/{area}.csv")
    on_pages = {(row["measure"], row["area"], row["period"]) for row in rows}
    assert on_pages == {key for key in found if key[1] != NOT_KNOWN}
    for row in rows:
        cell = found[row["measure"], row["area"], row["period"]]
        assert row["numerator"] == cell["numerator"].replace(",", ""), row
        if cell["denominator"] not in ("", "0"):
            assert row["denominator"] == cell["denominator"].replace(",", ""), row
        if row["unit"] != "rate":
            assert (row["result"] or "no cases") == cell["result"].replace(",", ""), row


def test_the_cases_that_explain_lists_add_up_to_the_figure(counted: Path) -> None:
    found = counts(counted, *FEBRUARY)
    for name, area in (("cp_plan_18_months", "wantsum"), ("care_three_placements", "sarre")):
        done = ragstone("explain", name, *FEBRUARY, "--area", area, "--format", "json", cwd=counted)
        cases = json.loads(done.out)
        for part in ("numerator", "denominator"):
            assert str(sum(int(case[part]) for case in cases)) == found[name, area, "2015-02"][part] != "0"
        known = {*PLACES.values(), NOT_KNOWN} if area == "wantsum" else {area}
        assert {case["area"] for case in cases} == known


def test_an_area_that_was_not_there_is_refused_and_not_counted_as_none(counted: Path) -> None:
    gone = "area,name,parent,from,until,successor\nisle,Isle,wantsum,,2012-01-01,reculver\n"
    areas = counted / "areas.csv"
    text = areas.read_text(encoding="utf-8")
    assert text.startswith("area,name,parent,from,until,successor\n")
    areas.write_text(f"{text}{gone.splitlines()[1]}\n", encoding="utf-8", newline="\n")
    done = ragstone("count", *FEBRUARY, "--area", "isle", cwd=counted)
    refused(done, "isle: there was no such area at the end of February 2015. areas.csv says when.")


def test_what_later_extracts_changed_is_told_from_a_day_up_to_now_and_as_a_table(counted: Path) -> None:
    since = ("explain", "assessments_overdue", *FEBRUARY, "--since", "2015-03-02")
    assert ragstone(*since, cwd=counted).code == 0
    for more in (("--format", "json"), ("--as-known", "2015-03-02")):
        done = ragstone(*since, *more, cwd=counted)
        assert (done.code, done.out) == (2, "")
        assert "leave --as-known and --format away" in done.err
