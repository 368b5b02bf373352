"""What a hard look at counting from records found, each held so that it stays mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from ragstone.counting.counted import changes, ledger
from ragstone.counting.definitions import faults_of_text
from ragstone.counting.ground import add_calendar, add_tables, add_views, views_for
from ragstone.counting.kept import keep, kept_ledgers
from ragstone.engines.duck import Duck
from ragstone.pipeline import publishing
from ragstone.pipeline.comparing import compare_definitions
from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month
from tests.integration.command import ragstone

FEBRUARY = Month(2015, 2)
SINCE_EVER = (
    "SELECT e.cine_referral_id AS case_id, e.cine_person_id AS person_id, e.cine_referral_date AS from_date, "
    "e.cine_close_date AS until_date, {numerator} AS numerator, 1 AS denominator FROM ssd_cin_episodes AS e"
)


def stock(numerator: str = "1") -> Cohort:
    text = SINCE_EVER.format(numerator=numerator)
    return Cohort("m", Kind.STOCK, DataPeriod.SNAPSHOT, text, False, None, 1, (), ("ssd_cin_episodes",))


@pytest.fixture
def engine() -> Duck:
    duck = Duck()
    duck.run("CREATE SCHEMA kept")
    add_calendar(duck)
    add_tables(duck)
    return duck


def episodes(engine: Duck, *spans: tuple[date, date | None]) -> None:
    columns = ["cine_referral_id", "cine_person_id", "cine_referral_date", "cine_close_date"]
    engine.insert("ssd_cin_episodes", columns, [[str(no), "child", *span] for no, span in enumerate(spans)])
    add_views(engine, views_for(()))


def test_what_began_before_the_calendar_is_there_from_its_first_day_and_ends_as_anything_does(
    engine: Duck,
) -> None:
    long_ago = date(1900, 1, 1)
    episodes(engine, (long_ago, None), (long_ago, date(2014, 6, 30)), (long_ago, date(1950, 1, 1)))
    read = ledger(stock(), changes(engine, stock()))
    seen = [
        int(read.total(read.areas, month).numerator) for month in (Month(1980, 1), Month(2014, 5), FEBRUARY)
    ]
    assert seen == [2, 2, 1]


def test_kept_changes_are_the_changes_to_the_last_decimal(engine: Duck) -> None:
    episodes(engine, *[(date(2014, 5, 1), None)] * 7)
    each = ["0.0035", "3", "12345678901234567890", "-1000000000000000001"]
    cohorts = [replace(stock(number), measure=number) for number in each]
    for cohort in cohorts:
        keep(engine, cohort.measure, cohort)
    for number, read in kept_ledgers(engine, cohorts, {number: number for number in each}).items():
        assert read.total(read.areas, FEBRUARY).numerator == 7 * Fraction(number)


def test_an_area_that_has_nothing_above_the_line_keeps_what_is_below_it(engine: Duck) -> None:
    """Without an ELSE nothing is above the line, and that is 0 of 7: never no cases."""
    episodes(engine, *[(date(2014, 5, 1), None)] * 7)
    cohort = stock("CASE WHEN e.cine_person_id = 'another child' THEN 1 END")
    keep(engine, "a key", cohort)
    read = kept_ledgers(engine, [cohort], {"m": "a key"})["m"]
    assert read.total(read.areas, FEBRUARY) == Count(Fraction(0), Fraction(7))


def test_of_cases_with_nothing_said_above_the_line_only_the_others_count_there(engine: Duck) -> None:
    episodes(engine, (date(2014, 5, 1), None), (date(2014, 7, 1), None))
    cohort = stock("CASE WHEN e.cine_referral_id = '1' THEN 1 END")
    keep(engine, "a key", cohort)
    read = kept_ledgers(engine, [cohort], {"m": "a key"})["m"]
    assert read.total(read.areas, FEBRUARY) == Count(Fraction(1), Fraction(2))


def test_a_text_whose_tables_are_not_known_for_certain_is_refused_and_never_counted_stale() -> None:
    sound = stock()
    missed = replace(sound, reads=())
    assert faults_of_text(sound, "cohort.sql") == ()
    (fault,) = faults_of_text(missed, "cohort.sql")
    assert fault.what == "it cannot be told for certain which tables this reads"


@pytest.mark.parametrize(
    "condition", ["13 = m.months", "m.months IN (12, 13)", "m.months\n= 13", "m.months = 12 + 1"]
)
def test_months_for_which_there_are_no_rows_are_refused_however_they_are_asked_for(condition: str) -> None:
    sound = stock()
    joined = "JOIN months_on AS m ON m.day = e.cine_referral_date AND"
    text = f"{sound.text} {joined} m.months = 12"
    assert faults_of_text(replace(sound, text=text, reads=(*sound.reads, "months_on")), "cohort.sql") == ()
    text = f"{sound.text} {joined} {condition}"
    (fault,) = faults_of_text(replace(sound, text=text, reads=(*sound.reads, "months_on")), "cohort.sql")
    assert "months_on " in fault.what
    assert fault.cure.startswith("Write one that it has, as in m.months = 12; it has 1, 2, ")


def test_a_preview_takes_away_earlier_previews_and_nothing_else(counted: Path) -> None:
    mine = counted / "preview" / "notes.txt"
    mine.parent.mkdir()
    mine.write_text("mine", encoding="utf-8")
    first = publishing.preview(counted, Month(2015, 1)).path
    second = publishing.preview(counted, FEBRUARY).path
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not first.exists()
    assert (second / "index.html").is_file()


def test_a_measure_and_its_variant_are_laid_side_by_side_by_area_and_period(counted: Path) -> None:
    months = [Month(2014, 12), Month(2015, 1), FEBRUARY]
    pairs = compare_definitions(counted, "cp_second_plan_24_months", "dfe", months, [])
    assert {own.period for own, _ in pairs} == set(months)
    assert all((own.area, own.period) == (other.area, other.period) for own, other in pairs)


@pytest.mark.parametrize("period", ["0000-01", "0001-01", "1979-12", "2101-01"])
def test_a_month_that_no_scorecard_knows_is_a_sentence(counted: Path, period: str) -> None:
    done = ragstone("count", "--period", period, cwd=counted)
    assert done.code == 2
    assert "Traceback" not in done.out + done.err


def test_records_that_were_cut_short_are_a_sentence(counted: Path) -> None:
    path = counted / "records.duckdb"
    path.write_bytes(path.read_bytes()[:300_000])
    for verb in ("count", "preview", "issue"):
        done = ragstone(verb, "--period", "2015-02", cwd=counted)
        assert done.code == 1, verb
        assert "Traceback" not in done.out + done.err
        assert "records.duckdb" in done.err


def test_a_look_back_over_what_is_no_table_is_refused() -> None:
    sound = stock()
    assert faults_of_text(replace(sound, look_back=(("ssd_cp_plans", 24),)), "cohort.sql") == ()
    (fault,) = faults_of_text(replace(sound, look_back=(("cp_plan", 24),)), "cohort.sql")
    assert fault.what == "look_back names 'cp_plan', which is no table of records"
