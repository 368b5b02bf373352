"""A correction tells its readers what it says otherwise; what changed in a file and in no figure or word is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from ragstone import pipeline
from ragstone.editions import shelf
from ragstone.pipeline import publishing
from ragstone.pipeline.comparing import compare_editions
from ragstone.publication.corrections import correction_of
from ragstone.values.editions import Edition, IssuedEdition
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
            "the note on its standard",
            id="a note",
        ),
        pytest.param(
            changed(
                "standards.csv", "repeat_referrals,2013-14,wantsum,22", "repeat_referrals,2013-14,wantsum,23"
            ),
            "standards of earlier years in its trend",
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
            "The whole scorecard: the area Sarre (was Sarre & Plucks Gutter).",
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


def test_what_changed_with_the_councils_name_is_said_too(issued: Path) -> None:
    changed("ragstone.toml", 'name = "Wantsum Council"', 'name = "Wantsum"')(issued)
    changed("ragstone.toml", "2015-02 = 2015-04-21", "2015-02 = 2015-04-22")(issued)
    changed("ragstone.toml", 'source_system = "Casebook"', 'source_system = "Daybook"')(issued)
    changed("ragstone.toml", "Children's Committee", "The committee")(issued)
    (whole,) = corrected(issued).edition.differs
    assert whole == (
        "The whole scorecard: the council's name, its heading, the name of the source system, the day of the meeting."
    )


def _areas_in_another_order(workspace: Path) -> None:
    path = workspace / "areas.csv"
    head, whole, first, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, whole, *rest, first, ""]), encoding="utf-8", newline="\n")


def test_another_order_is_told_and_nothing_more_than_that(issued: Path) -> None:
    _areas_in_another_order(issued)
    assert corrected(issued).edition.differs == ("The whole scorecard: the order of areas.",)


def test_another_order_is_told_too_where_earlier_figures_are_of_another_edition(issued: Path) -> None:
    changed("commentary/2015-01/repeat_referrals.md", "much", "just")(issued)
    pipeline.issue(issued, Month(2015, 1), "A word")
    _areas_in_another_order(issued)
    assert corrected(issued).edition.differs == ("The whole scorecard: the order of areas.",)


def test_what_must_agree_is_told_in_words_of_its_own(issued: Path) -> None:
    changed("measures/agreements.toml", "are no more than all referrals", "are fewer than all referrals")(
        issued
    )
    assert corrected(issued).edition.differs == ("The whole scorecard: what must agree.",)


def test_a_measures_title_and_its_decimals_are_told(issued: Path) -> None:
    path = "measures/caseload/measure.toml"
    changed(path, 'title = "Cases per social worker"', 'title = "Cases for each social worker"')(issued)
    changed(path, "decimals = 1", "decimals = 2")(issued)
    (told,) = corrected(issued).edition.differs
    assert told == "Cases for each social worker: its title (was “Cases per social worker”); its decimals."


def test_the_last_published_edition_is_the_one_to_read_while_a_later_one_is_not_out(issued: Path) -> None:
    publishing.publish(issued, FEBRUARY)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    corrected(issued)
    second = publishing.publish(issued, FEBRUARY).path.name
    changed("notes.md", "every figure", "each figure")(issued)
    corrected(issued)
    shelved = publishing.publish(issued, Month(2015, 1))
    listed = (shelved.path.parent / "index.html").read_text(encoding="utf-8")
    assert f'<a href="{second}/index.html">February 2015</a>' in listed
    assert listed.count("Replaced: ") == 1


def test_an_area_that_is_gone_is_told_by_its_title(issued: Path) -> None:
    for name in ("areas.csv", "figures.csv", "population.csv", "standards.csv"):
        path = issued / name
        rows = [row for row in path.read_text(encoding="utf-8").splitlines() if "sarre" not in row]
        path.write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")
    differs = corrected(issued).edition.differs
    assert any("in Sarre & Plucks Gutter no longer reported" in each for each in differs)
    assert "the area Sarre & Plucks Gutter is gone" in differs[-1]
    assert not any("in sarre " in each for each in differs)


def test_the_list_of_editions_has_todays_notice_and_says_why_of_one_that_was_published_alone(
    issued: Path,
) -> None:
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    corrected(issued)
    publishing.publish(issued, FEBRUARY)
    changed("ragstone.toml", "[scorecard]", '[scorecard]\nnotice = "Provisional"')(issued)
    shelved = publishing.publish(issued, Month(2015, 1))
    listed = (shelved.path.parent / "index.html").read_text(encoding="utf-8")
    assert "Corrected: It was wrong" in listed
    assert "<strong>Provisional</strong>" in listed


def test_a_measure_added_is_said(tmp_path: Path) -> None:
    write_wantsum(tmp_path)
    changed("ragstone.toml", '"young_carers",', "")(tmp_path)
    pipeline.issue(tmp_path, FEBRUARY)
    changed("ragstone.toml", '"caseload",', '"caseload", "young_carers",')(tmp_path)
    counts, sentence = corrected(tmp_path).edition.differs
    assert counts.startswith("Wantsum: ")
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


def _each_a_little(workspace: Path, by: str) -> None:
    """Another count in each area, with the result that it had."""
    path = workspace / "figures.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    for place, row in enumerate(rows):
        if row.startswith("repeat_referrals") and ",2015-02," in row:
            measure, area, month, above, below, *_ = row.split(",")
            rows[place] = f"{measure},{area},{month},{above}{by},{below}{by},,"
    path.write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")


def test_what_differs_in_many_ways_is_counted_after_the_third(issued: Path) -> None:
    _each_a_little(issued, "0")
    (repeat,) = corrected(issued).edition.differs
    assert repeat.count("(was ") == 3
    assert repeat.endswith("; and in 1 more area.")


def test_every_changed_rating_is_told_with_its_area_and_the_counts_of_the_whole_come_first(
    issued: Path,
) -> None:
    changed("notes.md", "every figure", "each figure")(issued)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "40,50")(issued)
    changed("standards.csv", "caseload,2014-15,wantsum,16,18", "caseload,2014-15,wantsum,16.01,18")(issued)
    counts, rated, *others, whole = corrected(issued).edition.differs
    assert counts == "Wantsum: 2 Green, 3 Amber, 0 Red, 2 not rated (was 1, 3, 1, 2)."
    assert rated.startswith(
        "Referrals that came back within a year: in Wantsum, Reculver and Sarre & Plucks Gutter "
    )
    assert "Green (was Red)" in rated
    assert "in Minster Green (was Amber)" in rated
    assert len(others) == 1
    assert whole == "The whole scorecard: the data notes."


def test_from_which_edition_an_earlier_figure_is_taken_is_no_correction(issued: Path) -> None:
    changed("commentary/2015-01/repeat_referrals.md", "much", "just")(issued)
    assert pipeline.issue(issued, Month(2015, 1), "A word").fresh
    assert not pipeline.issue(issued, FEBRUARY).fresh


def test_what_readers_had_is_the_last_edition_that_was_published(issued: Path) -> None:
    first = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    assert first is not None
    publishing.publish(issued, FEBRUARY)
    _each_a_little(issued, "0")
    corrected(issued)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    edition = corrected(issued).edition
    assert edition.compared_with == first.sha256
    (repeat,) = edition.differs
    assert "target 21% (was 20%)" in repeat
    assert " from " in repeat  # the count of the correction that no reader saw


def test_what_is_as_readers_had_it_again_says_so(issued: Path) -> None:
    publishing.publish(issued, FEBRUARY)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    corrected(issued)
    changed("standards.csv", REPEAT + "21,25", REPEAT + "20,25")(issued)
    edition = corrected(issued).edition
    assert edition.differs == ()
    page = (publishing.publish(issued, FEBRUARY).path / "index.html").read_text(encoding="utf-8")
    assert f"It says again what edition {edition.compared_with[:12]} says." in page


def test_a_reason_is_a_line(issued: Path) -> None:
    with pytest.raises(Refused, match=r"^--correction: .* has a line break or tab in it"):
        pipeline.issue(issued, FEBRUARY, "One\ntwo")


def test_pages_and_pack_tell_it_and_the_list_of_editions_says_why(issued: Path) -> None:
    publishing.publish(issued, FEBRUARY)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    first = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    assert first is not None
    corrected(issued)
    shelved = publishing.publish(issued, FEBRUARY)
    page = (shelved.path / "index.html").read_text(encoding="utf-8")
    assert "target 21% (was 20%)" in page
    assert f"Changed since edition {first.short}:" in page
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
    assert found.changes[-1] == "Measure 11."
    assert len(found.more) == 8
    assert found.in_short[-1] == "And 14 more changes, which the scorecard's page lists."
    assert correction_of(replace(published, correction="")) is None


def test_a_preview_says_what_would_change(issued: Path) -> None:
    told: list[Edition] = []
    publishing.preview(issued, FEBRUARY, told.append)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "21,25")(issued)
    publishing.preview(issued, FEBRUARY, told.append)
    before = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    assert before is not None
    assert [each.differs for each in told[:1]] == [()]
    assert told[1].compared_with == before.sha256
    assert any("target 21% (was 20%)" in each for each in told[1].differs)


def test_another_day_of_snapshots_is_a_correction(issued: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "snapshot_day", lambda period: period.first_day)
    edition = corrected(issued).edition
    assert edition.scorecard.snapshot_day == FEBRUARY.first_day
    assert edition.differs == ("The whole scorecard: the day on which snapshots are taken.",)


def test_the_weightiest_comes_first_whatever_the_order_of_the_measures(issued: Path) -> None:
    path = "measures/referrals_rate/measure.toml"
    changed(path, 'title = "', 'title = "All ')(issued)
    changed("standards.csv", REPEAT + "20,25", REPEAT + "40,50")(issued)
    _, rated, *others = corrected(issued).edition.differs
    assert rated.startswith("Referrals that came back within a year: ")
    assert any(each.startswith("All ") for each in others)


def test_an_edition_says_of_which_measures_the_definition_is_another(issued: Path) -> None:
    before = shelf.current(issued / shelf.EDITIONS, FEBRUARY)
    changed("measures/caseload/measure.toml", 'about = "', 'about = "Anew: ')(issued)
    after = corrected(issued)
    assert before
    pairs = compare_editions(issued, before.short, after.short)
    assert {pair.measure.name for pair in pairs if pair.redefined} == {"caseload"}
    assert len({pair.measure.name for pair in pairs}) > 4


@pytest.mark.parametrize(("day", "is_over"), [(26, False), (27, False), (28, True)])
def test_a_month_is_over_on_its_last_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: int, is_over: bool
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2015, 2, day, 12, tzinfo=tz)

    write_wantsum(tmp_path)
    monkeypatch.setattr(pipeline, "datetime", Clock)
    if is_over:
        assert pipeline.issue(tmp_path, FEBRUARY).fresh
    else:
        with pytest.raises(Refused, match="February 2015 is not over"):
            pipeline.issue(tmp_path, FEBRUARY)
