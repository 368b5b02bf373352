"""Counted once: changes are kept, and read only while all that they rest on is what it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ragstone import pipeline
from ragstone.counting import ground, kept, records
from ragstone.counting.records import Records
from ragstone.engines.duck import Duck
from ragstone.pipeline import inquiry, publishing
from ragstone.pipeline.loading import load
from ragstone.tables.store import Store
from ragstone.values.cohorts import Cohort
from ragstone.values.measures import DataPeriod
from ragstone.values.periods import Month
from tests.integration.command import ragstone
from tests.records import A_FEW, EARLY_IN_APRIL, as_of, extract, write
from tests.records import records as made_up
from tests.recount.side_by_side import cohorts

FEBRUARY = Month(2015, 2)
PLANS = "cp_plan_18_months"


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The measures whose ledger statement was run since."""
    names: list[str] = []
    real = kept.keep

    def spied(engine: Duck, key: str, cohort: Cohort) -> None:
        names.append(cohort.measure)
        real(engine, key, cohort)

    monkeypatch.setattr(records, "keep", spied)
    return names


def figure(workspace: Path, name: str = PLANS) -> tuple[int, int]:
    (cell,) = inquiry.count(workspace, [name], [FEBRUARY], ["wantsum"], None)
    return int(cell.count.numerator), int(cell.count.denominator)


def test_what_was_counted_is_not_counted_again_by_any_verb(counted: Path, ran: list[str]) -> None:
    figure(counted)
    inquiry.count(counted, [], [FEBRUARY], [], None)
    publishing.preview(counted, FEBRUARY)
    pipeline.issue(counted, FEBRUARY)
    assert ran == []


def test_without_kept_changes_everything_is_counted_once(counted: Path, ran: list[str]) -> None:
    before = inquiry.count(counted, [], [FEBRUARY], [], None)
    with Store(counted / "records.duckdb") as store:
        store.duck.run("DELETE FROM kept.counted")
    assert inquiry.count(counted, [], [FEBRUARY], [], None) == before
    assert sorted(ran) == sorted(A_FEW)


def test_a_changed_definition_is_counted_and_what_was_kept_of_the_old_one_is_not_read(
    counted: Path, ran: list[str]
) -> None:
    shipped = Path(ground.__file__).parents[1] / "catalogues" / "childrens_services" / PLANS
    before = figure(counted)
    for name in ("measure.toml", "cohort.sql"):
        text = (shipped / name).read_text(encoding="utf-8")
        write(counted / "measures" / PLANS / name, text.replace("p.eighteen_months_on", "p.began"))
    after = figure(counted)
    assert ran == [PLANS]
    assert after[0] == after[1] == before[1] > before[0]


def test_the_same_extract_loaded_again_changes_nothing(counted: Path, ran: list[str]) -> None:
    before = figure(counted)
    done = ragstone("load", cwd=counted)
    assert done.out.splitlines()[-1].endswith("taken on 2015-03-02: nothing new.")
    assert figure(counted) == before
    assert ran == []


def test_a_load_is_counted_where_it_brought_a_table_that_the_measure_rests_on(
    counted: Path, ran: list[str]
) -> None:
    known = as_of(made_up(), EARLY_IN_APRIL)
    only = {"qa_audit": known["qa_audit"]}
    load(counted, [extract(counted / "audits", only, EARLY_IN_APRIL)], None, lambda _: None)
    figure(counted)
    assert ran == []
    only = {"ssd_cp_plans": known["ssd_cp_plans"]}
    load(counted, [extract(counted / "plans", only, EARLY_IN_APRIL)], None, lambda _: None)
    figure(counted)
    figure(counted, "referrals_rate")
    assert ran == [PLANS]


def _text(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> Cohort:
    return replace(cohort, text=cohort.text + " ")


def _swept(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> Cohort:
    return replace(cohort, at_least=2)


def _view(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> Cohort:
    views = ground.views_for(cohort.reads)
    changed = tuple(
        replace(view, text=view.text + " ") if view.name == "child_area" else view for view in views
    )
    monkeypatch.setattr(kept, "views_for", lambda names: changed)
    return cohort


def _calendar(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> Cohort:
    monkeypatch.setattr(kept, "fingerprint", lambda: "another list of bank holidays")
    return cohort


def _form(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> Cohort:
    monkeypatch.setattr(kept, "_KEEP", "in another form")
    return cohort


@pytest.mark.parametrize("change", [_text, _swept, _view, _calendar, _form])
def test_whatever_a_figure_rests_on_is_in_the_key(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Cohort, pytest.MonkeyPatch], Cohort]
) -> None:
    cohort, files = cohorts()[PLANS], {"ssd_cp_plans": 1, "person_area": 2, "qa_audit": 3}
    key = kept.key_of(cohort, files)
    for name in ("ssd_cp_plans", "person_area"):
        assert kept.key_of(cohort, files | {name: 9}) != key
    assert kept.key_of(cohort, files | {"qa_audit": 9}) == key
    assert kept.key_of(change(cohort, monkeypatch), files) != key


def test_only_the_last_counts_of_a_measure_are_kept(counted: Path) -> None:
    for number in range(kept.MOST_KEPT + 3):
        with Store(counted / "records.duckdb") as store:
            engine = store.known_as()
            ground.add_calendar(engine)
            cohort = replace(cohorts()[PLANS], text=f"{cohorts()[PLANS].text} -- {number}")
            ground.add_views(engine, ground.views_for(cohort.reads))
            kept.keep(engine, f"key {number}", cohort)
            kept.forget_old(engine, [PLANS])
    with Store(counted / "records.duckdb") as store:
        keys = {key for (key,) in store.duck.run("SELECT key FROM kept.counted WHERE measure = ?", PLANS)}
        rows = {key for (key,) in store.duck.run("SELECT DISTINCT key FROM kept.ledgers")}
    assert keys == {f"key {number}" for number in range(3, kept.MOST_KEPT + 3)}
    assert not {"key 0", "key 1", "key 2"} & rows


def test_measures_of_one_text_are_each_read_by_their_own_data_period(counted: Path) -> None:
    """What is kept of them is the same and has one key; a year to date and twelve months of it are not."""
    year = replace(cohorts()["assessments_45_days"], data_period=DataPeriod.YEAR_TO_DATE)
    twelve = replace(year, measure="twelve_months", data_period=DataPeriod.ROLLING_12_MONTHS)
    for order in ([year, twelve], [twelve, year]):
        with Records(counted) as store:
            ledgers = store.ledgers(order)
            assert {name: each.data_period for name, each in ledgers.items()} == {
                each.measure: each.data_period for each in order
            }
            facts = store.facts(order, FEBRUARY, "wantsum")
            assert [each.measure for each in facts] == [each.measure for each in order]
