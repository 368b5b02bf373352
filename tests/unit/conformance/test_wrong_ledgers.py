"""Every trap can fail: ledgers that are wrong as others are or were, each caught by the traps named for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from ragstone.conformance import answers, naive
from ragstone.conformance.answers import Ask, by_join, by_ledger
from ragstone.conformance.reading import traps
from ragstone.conformance.running import Count as Counting
from ragstone.conformance.running import make_room, through
from ragstone.counting import counted
from ragstone.engines.duck import Duck
from ragstone.ledger import placing, reading, statements
from ragstone.ledger.outside import outside_of
from ragstone.ledger.statements import changes_of
from ragstone.ratings.results import result_of
from ragstone.ratings.travel import compare
from ragstone.values.cohorts import Cohort
from ragstone.values.figures import Basis, Figure, Reported
from ragstone.values.ledger import Change, Count
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.periods import Month
from ragstone.values.rounding import half_up

Patch = pytest.MonkeyPatch
Wrong = Callable[[Patch], Counting | None]
_NEVER = "CAST('9999-12-31' AS DATE)"
_UNTIL = f"COALESCE(r.until_date, {_NEVER})"


def _text(was: str, becomes: str) -> Wrong:
    """Something else in the ledger's statements, wherever it stands in them."""

    def patch(monkeypatch: Patch) -> None:
        def wrong(cohort: Cohort) -> str:
            return re.sub(was, becomes, changes_of(cohort))

        monkeypatch.setattr(counted, "changes_of", wrong)

    return patch


def _cohort(**changes: Any) -> Wrong:
    def patch(monkeypatch: Patch) -> None:
        monkeypatch.setattr(counted, "changes_of", lambda cohort: changes_of(replace(cohort, **changes)))

    return patch


def _window(data_period: DataPeriod, begins: Callable[[Month], Month]) -> Wrong:
    def patch(monkeypatch: Patch) -> None:
        right = reading.window_start

        def wrong(asked: DataPeriod, period: Month) -> Month:
            return begins(period) if asked is data_period else right(asked, period)

        monkeypatch.setattr(reading, "window_start", wrong)

    return patch


def _window_of_days(condition: str) -> Wrong:
    """As whoever takes twelve months from a day."""

    def patch(monkeypatch: Patch) -> Counting:
        right = naive._joined
        monkeypatch.setattr(
            naive,
            "_joined",
            lambda cohort, rows: right(cohort, rows).replace("w.first_day <= r.on_date", condition),
        )
        return by_join

    return patch


def _last_that_was_not_zero(monkeypatch: Patch) -> None:
    right = reading.Ledger.count

    def wrong(self: reading.Ledger, area: str, period: Month) -> Count:
        months = (right(self, area, period.plus(-back)) for back in range(25))
        nothing = Count(Fraction(0), Fraction(0))
        return next((count for count in months if count != nothing), nothing)

    monkeypatch.setattr(reading.Ledger, "count", wrong)


def _nothing_before_2010(monkeypatch: Patch) -> None:
    right = reading.ledger_of

    def wrong(kind: Kind, data_period: DataPeriod, changes: Sequence[Change]) -> reading.Ledger:
        return right(kind, data_period, [change for change in changes if change.month_no >= 2010 * 12])

    monkeypatch.setattr(counted, "ledger_of", wrong)


def _beginnings_alone(monkeypatch: Patch) -> None:
    right = statements.ends
    monkeypatch.setattr(
        statements, "ends", lambda *args: right(*args).replace(" UNION ALL SELECT -1 AS sign", "")
    )


def _placed_as(name: str, other: str) -> Wrong:
    def patch(monkeypatch: Patch) -> None:
        monkeypatch.setattr(placing, name, getattr(placing, other))

    return patch


def _changes_that_are_kept(monkeypatch: Patch) -> Counting:
    kept: dict[str, Ask] = {}
    return lambda engine, trap: kept.setdefault(trap.name, by_ledger(engine, trap))


def _outside(was: str, becomes: str) -> Wrong:
    def patch(monkeypatch: Patch) -> None:
        monkeypatch.setattr(answers, "outside_of", lambda cohort: outside_of(cohort).replace(was, becomes))

    return patch


def _result(wrong: Callable[[Figure], Figure]) -> Wrong:
    def patch(monkeypatch: Patch) -> None:
        monkeypatch.setattr(answers, "result_of", lambda *args: wrong(result_of(*args)))

    return patch


def _rounded(reported: Reported) -> Reported:
    value = reported.figure.value
    assert value is not None
    return replace(reported, figure=replace(reported.figure, value=Fraction(half_up(value, 1))))


def _arrows_as_printed(monkeypatch: Patch) -> None:
    def wrong(measure: Any, target: Any, latest: Reported, earlier: Reported, previous: Month) -> Any:
        return compare(measure, target, _rounded(latest), _rounded(earlier), previous)

    monkeypatch.setattr(answers, "compare", wrong)


def _each_against_its_own_target(monkeypatch: Patch) -> None:
    """The target was 15 in March, whatever it is in April."""

    def wrong(measure: Any, target: Fraction, latest: Reported, earlier: Reported, previous: Month) -> Any:
        moved = replace(earlier.figure, value=(earlier.figure.value or 0) + target - 15)
        return compare(measure, target, latest, replace(earlier, figure=moved), previous)

    monkeypatch.setattr(answers, "compare", wrong)


def _everything_is_covered(monkeypatch: Patch) -> None:
    monkeypatch.setattr(answers, "uncovered", lambda *_: "")


WRONG: dict[str, tuple[Wrong, set[str]]] = {
    "thirteen months": (
        _window(DataPeriod.ROLLING_12_MONTHS, lambda period: period.plus(-12)),
        {
            "twelve_and_never_thirteen",
            "february_after_a_leap_year",
            "twelve_months_to_29_february",
            "emptied_window",
        },
    ),
    "eleven months": (
        _window(DataPeriod.ROLLING_12_MONTHS, lambda period: period.plus(-10)),
        {
            "twelve_and_never_thirteen",
            "february_after_a_leap_year",
            "twelve_months_to_29_february",
            "emptied_window",
        },
    ),
    "a year after the same day, which is not twelve months": (
        _window_of_days("r.on_date > p.last_day - INTERVAL 12 MONTH"),
        {"february_after_a_leap_year"},
    ),
    "a year after the same day, itself included": (
        _window_of_days("r.on_date >= p.last_day - INTERVAL 12 MONTH"),
        {"february_after_a_leap_year", "twelve_months_to_29_february"},
    ),
    "a year to date from January": (
        _window(DataPeriod.YEAR_TO_DATE, lambda period: Month(period.year, 1)),
        {"fiscal_year_to_date"},
    ),
    "a quarter of four months": (
        _window(DataPeriod.QUARTER, lambda period: period.plus(-3)),
        {"empty_area_month"},
    ),
    "the last figure that was not zero": (_last_that_was_not_zero, {"emptied_window", "empty_area_month"}),
    "snapshots on the last day of the month": (
        _text("snapshot_month_no", "month_no"),
        {"opens_about_the_snapshot_day", "ends_about_the_snapshot_day", "between_two_snapshots"},
    ),
    "windows that end on the last working day": (
        _text(r"\bmonth_no", "snapshot_month_no"),
        {"distinct_people_at_a_weekend"},
    ),
    "no opening balance": (_nothing_before_2010, {"opening_balance"}),
    "beginnings without ends": (
        _beginnings_alone,
        {
            "ends_about_the_snapshot_day",
            "between_two_snapshots",
            "opening_balance",
            "distinct_people_in_a_window",
        },
    ),
    "children without a home left out": (
        _text("LEFT JOIN child_area", "JOIN child_area"),
        {"home_not_known"},
    ),
    "events where the child lives today": (
        _text(r"a\.from_date <= r\.on_date AND r\.on_date < a\.until_date", f"a.until_date = {_NEVER}"),
        {"home_not_known"},
    ),
    "stocks where the child was at first": (
        _placed_as("_stock", "_register"),
        {"move_and_snapshot", "distinct_people_and_a_move"},
    ),
    "registers where the child is now": (_placed_as("_register", "_stock"), {"move_on_the_register"}),
    "registers that cases leave when they end": (
        _text(r"c\.next_fiscal_year_begins AS until_date", "e.cine_close_date AS until_date"),
        {"register_and_1_april", "move_on_the_register"},
    ),
    "rows that end before they begin": (
        _text(f"WHERE r.from_date < {re.escape(_UNTIL)}", ""),
        {"ends_before_it_begins"},
    ),
    "what has no end left out": (
        _text(re.escape(_UNTIL), "r.until_date"),
        {"no_end_is_no_end", "two_rows_one_child", "opens_about_the_snapshot_day"},
    ),
    "rows added up where children count": (
        _cohort(count_each=None),
        {"two_rows_one_child", "distinct_people_in_a_window", "distinct_people_and_a_move"},
    ),
    "one row enough where two are asked": (_cohort(at_least=1), {"two_rows_one_child"}),
    "an unwritten frame": (
        _text(r", e\.cine_referral_id\s+ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW", ""),
        {"two_on_one_day"},
    ),
    "no date taken for the first": (
        _text(
            r"e\.cine_close_date AS on_date", "COALESCE(e.cine_close_date, e.cine_referral_date) AS on_date"
        ),
        {"no_date_no_event"},
    ),
    "stored changes that are stale": (_changes_that_are_kept, {"recorded_late", "closed_late"}),
    "dates outside the calendar not told": (_outside("c.day IS NULL", "1 = 0"), {"outside_the_calendar"}),
    "no end taken for a date": (
        _outside(f" AND d.day <> {_NEVER}", " OR d.day IS NULL"),
        {"no_date_no_event"},
    ),
    "binary fractions": (
        _text(r"SUM\(e\.(numerator|denominator)\)", r"SUM(CAST(e.\1 AS DOUBLE))"),
        {"decimals_add_up"},
    ),
    "whole people only": (
        _text(r"SUM\(e\.(numerator|denominator)\)", r"SUM(CAST(e.\1 AS INTEGER))"),
        {"decimals_add_up", "equal_after_rounding"},
    ),
    "none of none as 0%": (
        _result(lambda figure: replace(figure, value=figure.value or Fraction(0), basis=Basis.COUNTED)),
        {"none_of_none"},
    ),
    "whole numbers that divide to whole numbers": (
        _result(lambda figure: replace(figure, value=figure.value and Fraction(figure.value // 1))),
        {"whole_numbers_divide", "equal_after_rounding"},
    ),
    "arrows as printed": (_arrows_as_printed, {"equal_after_rounding"}),
    "each figure against its own target": (_each_against_its_own_target, {"travel_towards_a_target"}),
    "everything covered": (_everything_is_covered, {"look_back_before_the_data"}),
}


@pytest.fixture(scope="module")
def engine() -> Iterator[Duck]:
    with Duck() as duck:
        make_room(duck)
        yield duck


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_ledger_is_caught(engine: Duck, name: str, monkeypatch: Patch) -> None:
    wrong, caught_by = WRONG[name]
    count = wrong(monkeypatch) or by_ledger
    chosen = [trap for number, trap in enumerate(traps()) if trap.name in caught_by or number % 4 == 0]
    failed = {outcome.trap.name for outcome in through(engine, chosen, count) if not outcome.passed}
    assert caught_by <= failed
    assert len(failed) < len(chosen), "it is wrong in one way, and not broken"


def test_every_trap_catches_some_wrong_ledger() -> None:
    assert set().union(*(caught_by for _, caught_by in WRONG.values())) == {trap.name for trap in traps()}
