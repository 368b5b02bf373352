"""A correction tells its readers what it says otherwise; what changed in a file and in no figure or word is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ragstone import pipeline
from ragstone.editions import shelf
from ragstone.pipeline import publishing
from ragstone.publication.corrections import correction_of
from ragstone.values.editions import IssuedEdition
from ragstone.values.faults import Refused
from ragstone.values.periods import Month
from tests.paper.drawn import drawn
from tests.wantsum import write_wantsum

FEBRUARY = Month(2015, 2)
Change = Callable[[Path], object]


def changed(name: str, old: str, new: str) -> Change:
    def change(workspace: Path) -> None:
        path = workspace / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return change


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    folder = tmp_path / "wantsum"
    write_wantsum(folder)
    pipeline.issue(folder, Month(2015, 1))
    pipeline.issue(folder, FEBRUARY)
    return folder


def corrected(workspace: Path) -> IssuedEdition:
    done = pipeline.issue(workspace, FEBRUARY, "It was wrong")
    assert done.fresh
    return done.issued


REPEAT = "repeat_referrals,2014-15,wantsum,"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            changed(
                "standards.csv",
                REPEAT + "20,25",
                REPEAT + "21,25",
            ),
            "target 21% (was 20%)",
            id="a target",
        ),
        pytest.param(
            changed(
                "standards.csv",
                REPEAT + "20,25",
                REPEAT + "20,",
            ),
            "minimum standard none (was 25%)",
            id="a minimum standard taken away",
        ),
        pytest.param(
            changed("standards.csv", "A smaller team.", "A larger team."),
            "what is said of its standard",
            id="a note",
        ),
        pytest.param(
            changed(
                "standards.csv", "repeat_referrals,2013-14,wantsum,22", "repeat_referrals,2013-14,wantsum,23"
            ),
            "standards of earlier months",
            id="an earlier year's target",
        ),
        pytest.param(changed("owners.toml", "Front Door", "Back Door"), "who answers for it", id="an owner"),
        pytest.param(
            changed("benchmarks.csv", "England,23.4", "England,23.5"), "what others came to", id="a benchmark"
        ),
        pytest.param(
            changed("commentary/2015-02/repeat_referrals.md", "One in four", "One in five"),
            "its commentary",
            id="commentary",
        ),
        pytest.param(
            changed("notes.md", "every figure", "each figure"),
            "The whole scorecard: the data notes.",
            id="notes",
        ),
        pytest.param(
            changed("ragstone.toml", "2015-02 = 2015-04-21", "2015-02 = 2015-04-22"),
            "The whole scorecard: the day of the meeting.",
            id="the meeting",
        ),
        pytest.param(
            changed("ragstone.toml", 'name = "Wantsum Council"', 'name = "Wantsum"'),
            "The whole scorecard: the council's name.",
            id="the council's name",
        ),
        pytest.param(
            changed("ragstone.toml", "[scorecard]", '[scorecard]\nnotice = "Provisional"'),
            "The whole scorecard: the notice on every page.",
            id="the notice",
        ),
        pytest.param(
            changed("areas.csv", "Sarre & Plucks Gutter", "Sarre"),
            "The whole scorecard: the areas, their names or their dates.",
            id="an area's name",
        ),
        pytest.param(
            changed("ragstone.toml", '"young_carers",', ""),
            "is no longer reported.",
            id="a measure taken away",
        ),
    ],
)
def test_what_changed_is_said(issued: Path, change: Change, said: str) -> None:
    change(issued)
    with pytest.raises(Refused, match="would say otherwise now"):
        pipeline.issue(issued, FEBRUARY)
    edition = corrected(issued).edition
    assert any(said in sentence for sentence in edition.differs), edition.differs


def test_a_measure_added_is_said(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    changed("ragstone.toml", '"young_carers",', "")(tmp_path)
    pipeline.issue(tmp_path, FEBRUARY)
    changed("ragstone.toml", '"caseload",', '"caseload", "young_carers",')(tmp_path)
    (sentence,) = corrected(tmp_path).edition.differs
    assert sentence.endswith("was added.")


def _another_month(workspace: Path) -> None:
    path = workspace / "figures.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    row = next(row for row in rows if "2015-02" in row).replace("2015-02", "2015-03")
    path.write_text("\n".join([*rows, row, ""]), encoding="utf-8", newline="\n")


def _saved_in_excel(workspace: Path) -> None:
    path = workspace / "figures.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_another_month, id="a row of another month"),
        pytest.param(_saved_in_excel, id="another way to save it"),
        pytest.param(changed("standards.csv", "85.0%", "85"), id="another way to write a number"),
        pytest.param(
            changed("commentary/2015-01/repeat_referrals.md", "much", "just"), id="another month's words"
        ),
    ],
)
def test_a_file_that_changed_and_no_figure_or_word_of_the_month_is_no_correction(
    issued: Path, change: Change
) -> None:
    before = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    change(issued)
    for reason in ("", "Whatever"):
        done = pipeline.issue(issued, FEBRUARY, reason)
        assert not done.fresh
        assert done.issued == before
    assert "no figure or word of it differs" in done.words


def test_areas_of_which_the_same_is_said_stand_together(issued: Path) -> None:
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    path = issued / "figures.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, row in enumerate(rows) if row.startswith("repeat_referrals,sarre,2015-02"))
    rows[place] = "repeat_referrals,sarre,2015-02,1,100,,"
    path.write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")
    (repeat,) = [each for each in corrected(issued).edition.differs if "Sarre" in each]
    target = "target 21% (was 20%)"
    assert repeat.endswith(
        f": in Wantsum, Reculver and Minster {target}; "
        f"in Sarre & Plucks Gutter 1.0% (was 29.6%), Green (was Red), {target}."
    )


def test_what_differs_in_many_ways_is_counted_after_the_third(issued: Path) -> None:
    path = issued / "figures.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    for place, row in enumerate(rows):
        if row.startswith("repeat_referrals") and ",2015-02," in row:
            measure, area, month, *_ = row.split(",")
            rows[place] = f"{measure},{area},{month},{place},1000,,"
    path.write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")
    (repeat,) = [
        each for each in corrected(issued).edition.differs if each.startswith("Referrals that came back")
    ]
    assert repeat.count("(was ") >= 3
    assert repeat.endswith("; and otherwise in 1 more area.")


def test_the_next_month_is_taken_from_another_edition_and_only_that_is_said(issued: Path) -> None:
    changed("commentary/2015-01/repeat_referrals.md", "much", "just")(issued)
    pipeline.issue(issued, Month(2015, 1), "A word")
    edition = corrected(issued).edition
    assert edition.differs == ("Cross-checks, or which edition an earlier figure is taken from.",)


def test_pages_and_pack_tell_it_and_the_list_of_editions_says_why(issued: Path) -> None:
    publishing.publish(issued, FEBRUARY)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    first = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    assert first is not None
    corrected(issued)
    shelved = publishing.publish(issued, FEBRUARY)
    page = (shelved.path / "index.html").read_text(encoding="utf-8")
    assert "target 21% (was 20%)" in page
    assert f"<code>{first.short}</code>, which is kept under" in page
    listed = (shelved.path.parent / "index.html").read_text(encoding="utf-8")
    assert listed.count("Corrected: It was wrong") == 1
    (sentence,) = json.loads((shelved.path / "index.json").read_bytes())["differs"]
    assert "target 21% (was 20%)" in sentence


def test_a_reload_that_changed_everything_is_cut_short_for_readers() -> None:
    published = replace(
        drawn("kent-2015-02", FEBRUARY), correction="Why", differs=tuple(f"Measure {n}." for n in range(20))
    )
    found = correction_of(published)
    assert found is not None
    assert found.differs[-2:] == ("Measure 11.", "And of 8 more.")
    assert correction_of(replace(published, correction="")) is None
