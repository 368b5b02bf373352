"""What a text reads."""

from __future__ import annotations

import pytest

from ragstone.sql.reading import months_asked, tables_read

TEXT = """
SELECT p.plan_id AS case_id, p.person_id, 1 AS numerator
FROM cp_plan AS p -- not FROM nowhere
JOIN (SELECT d.day FROM calendar AS d JOIN cp_plan AS x ON x.began = d.day) AS c ON c.day = p.began
UNION ALL
SELECT r.a, 'FROM there', r.c FROM review AS r WHERE EXISTS (SELECT 1 FROM visit AS v WHERE v.a = r.a)
"""


def test_tables_are_named_once_in_the_order_in_which_they_are_written() -> None:
    assert tables_read(TEXT) == ("cp_plan", "calendar", "review", "visit")


def test_what_is_no_sql_reads_nothing() -> None:
    for text in ("", "hello there", "SELECT 'a", "SELECT FROM WHERE"):
        assert tables_read(text) == ()


@pytest.mark.parametrize(
    ("condition", "asked"),
    [
        ("m.months = 12", [12]),
        ("12 = m.months", [12]),
        ("m.months\n  =\n  13", [13]),
        ("m.months IN (12, 24)", [12, 24]),
        ("m.months = 12 + 1", [None]),
        ("m.months BETWEEN 13 AND 13", [None]),
        ("m.months >= 13 AND m.months <= 13", [None, None]),
        ("p.began < p.ended", [None]),
    ],
)
def test_how_many_months_are_asked_for_is_seen_however_it_is_written(
    condition: str, asked: list[int | None]
) -> None:
    joined = f"SELECT m.later FROM plans AS p JOIN months_on AS m ON m.day = p.began AND {condition}"
    where = f"SELECT m.later FROM plans AS p JOIN months_on AS m ON m.day = p.began WHERE {condition}"
    for text in (joined, where):
        assert [months for _, months in months_asked(text)] == asked


def test_of_two_joins_each_is_asked_for_its_own_months() -> None:
    text = (
        "SELECT a.later FROM plans AS p JOIN months_on AS a ON a.day = p.began AND a.months = 12 "
        "JOIN months_on AS b ON b.day = p.began"
    )
    assert [months for _, months in months_asked(text)] == [12, None]
    assert months_asked("SELECT p.months FROM plans AS p WHERE p.months = 13") == ()
