"""What the text of a cell says: each way in which systems write it, and each way of saying nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from ragstone.engines.duck import Duck
from ragstone.tables import cells
from ragstone.tables.schema import Expectations
from ragstone.values.tables import Column, ColumnType

LEAP = date(2012, 2, 29)


@cache
def memory() -> Duck:
    return Duck()


def read(kind: ColumnType, text: str | None, needed: bool = False) -> tuple[object, str | None]:
    """The value of a cell, and its trouble."""
    column = Column("x", kind, "A column.", needed)
    months = ("x",) if kind is ColumnType.DATE and needed else ()
    codes: dict[str, tuple[str, ...]] = {"x": ("CP", "CLA")} if kind is ColumnType.TEXT and needed else {}
    expected = Expectations(None, (), {}, codes, months, ())
    rows = memory().run(
        f"WITH clean AS (SELECT {cells.clean('x')} AS x FROM (SELECT CAST(? AS VARCHAR) AS x)),"
        f" valued AS (SELECT *, {cells.value(column)} AS v FROM clean)"
        f" SELECT v, {cells.trouble(column, 'v', expected)} FROM valued",
        text,
    )
    return rows[0]


@pytest.mark.parametrize(
    "text",
    ["", "  ", "NULL", "null", " Null ", "#N/A", "NaT", "\u00a0", "\ufeff", "\u200b", "\t", None],
)
@pytest.mark.parametrize("kind", ColumnType)
def test_nothing_is_nothing_in_any_column(kind: ColumnType, text: str | None) -> None:
    assert read(kind, text) == (None, None)
    assert read(kind, text, needed=True) == (None, "empty")


@pytest.mark.parametrize(
    "text",
    [
        "2012-02-29",
        "29/02/2012",
        " 29/2/2012\u00a0",
        "2012-02-29 00:00:00",
        "2012-02-29T00:00:00.000",
        "2012-02-29 23:59",
        "2012-02-29 14:05:59.1234567",
        "29/02/2012 00:00",
        "29/02/2012 14:05:59",
    ],
)
def test_a_date_in_any_shape_loses_its_time(text: str) -> None:
    assert read(ColumnType.DATE, text) == (LEAP, None)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("40968", "serial"),
        ("40968.5", "serial"),
        ("29/02/12", "short year"),
        ("29.02.12", "short year"),
        ("2012-02-29T00:00:00Z", "zone"),
        ("2012-02-29 23:30:00+01:00", "zone"),
        ("02/29/2012", "no such day"),
        ("2011-02-29", "no such day"),
        ("31/04/2012", "no such day"),
        ("0/1/2012", "no such day"),
        ("02/01/20251", "date"),
        ("20120229", "date"),
        ("2012-2-29", "date"),
        ("29-Feb-2012", "date"),
        ("2012-02-29 24:00", "date"),
        ("2012-02-29 noon", "date"),
        ("unknown", "date"),
        ("٢٠١٢-٠٢-٢٩", "date"),
    ],
)
def test_what_is_no_date_is_told_apart(text: str, trouble: str) -> None:
    assert read(ColumnType.DATE, text) == (None, trouble)


@pytest.mark.parametrize("text", ["1979-12-31", "2051-01-01", "9999-12-31", "1900-01-01"])
def test_a_date_outside_the_calendar_is_kept_and_queried(text: str) -> None:
    assert read(ColumnType.DATE, text) == (date.fromisoformat(text), "calendar")


def test_a_date_that_stands_for_a_month_is_its_first_day() -> None:
    assert read(ColumnType.DATE, "2015-02-01", needed=True) == (date(2015, 2, 1), None)
    assert read(ColumnType.DATE, "2015-02-02", needed=True) == (date(2015, 2, 2), "month")


@pytest.mark.parametrize("text", ["Y", "y", "1", "true", "True", "YES", " Yes "])
def test_yes(text: str) -> None:
    assert read(ColumnType.FLAG, text) == ("Y", None)


@pytest.mark.parametrize("text", ["N", "n", "0", "false", "FALSE", "No"])
def test_no(text: str) -> None:
    assert read(ColumnType.FLAG, text) == ("N", None)


@pytest.mark.parametrize("text", ["2", "maybe", "1 - Yes", "U", "-1", "01"])
def test_neither_yes_nor_no(text: str) -> None:
    assert read(ColumnType.FLAG, text) == (None, "flag")


@pytest.mark.parametrize(("text", "value"), [("3", 3), ("3.0", 3), ("+3", 3), ("-3", -3), ("007", 7)])
def test_a_whole_number(text: str, value: int) -> None:
    assert read(ColumnType.WHOLE, text) == (value, None)


@pytest.mark.parametrize("text", ["3.5", "1,000", "3e2", "9999999999", "three", "0x3", "3 4", ".0"])
def test_no_whole_number(text: str) -> None:
    assert read(ColumnType.WHOLE, text) == (None, "whole")


@pytest.mark.parametrize(
    ("text", "value", "trouble"),
    [
        ("0.6", "0.60", None),
        (".5", "0.50", None),
        ("1.", "1.00", None),
        ("999.9", "999.90", None),
        ("-1.25", "-1.25", None),
        ("1.2500", "1.25", None),
        ("9.995", "10.00", "rounded"),  # half up
        ("9.9949999999999999999999999999", "9.99", "rounded"),
        ("9999999", "9999999.00", None),
    ],
)
def test_a_decimal_is_exact_to_two_digits(text: str, value: str, trouble: str | None) -> None:
    assert read(ColumnType.DECIMAL, text) == (Decimal(value), trouble)


@pytest.mark.parametrize("text", ["12345678", "1,5", "1e3", "nan", "inf", "-", ".", "£5", "1.2.3"])
def test_no_decimal(text: str) -> None:
    assert read(ColumnType.DECIMAL, text) == (None, "decimal")


@pytest.mark.parametrize(
    "text", ["x" * 255, "=1+1", "it's", '"', "\u202eevil", "123.0", "E1", "1.2E5", "{0} %s"]
)
def test_text_is_text(text: str) -> None:
    assert read(ColumnType.TEXT, f"  {text} ") == (text, None)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("x" * 256, "long"),
        ("two\nlines", "control"),
        ("a\x00b", "control"),
        ("a\x85b", "control"),
        ("a\x1f", "control"),
        ("1.23E+11", "shortened"),
    ],
)
def test_text_that_no_page_can_show_is_not_kept(text: str, trouble: str) -> None:
    assert read(ColumnType.TEXT, text) == (None, trouble)


def test_a_code_that_nobody_knows_is_kept_and_queried() -> None:
    assert read(ColumnType.TEXT, "CP", needed=True) == ("CP", None)
    assert read(ColumnType.TEXT, "cp", needed=True) == ("cp", "code")


def test_every_trouble_is_a_sentence_without_a_value() -> None:
    for trouble in cells.TROUBLES.values():
        assert trouble.what[-1] not in ".!?"
        assert trouble.cure.endswith(".")
        assert "{" not in trouble.what.replace("{codes}", "")
