"""What the linter lets through."""

from __future__ import annotations

import pytest

from ragstone.sql.linter import lint
from ragstone.values.tables import ColumnType
from tests.unit.sql import reference_texts as reference

TYPES = {
    ("calendar", "day_no"): ColumnType.WHOLE,
    ("calendar", "working_day_no"): ColumnType.WHOLE,
    ("period_of_care", "began_day_no"): ColumnType.WHOLE,
}
PASSES = [
    "SELECT p.plan_id FROM cp_plan AS p",
    "select plan_id from cp_plan",
    "-- who is counted\nSELECT p.plan_id /* its id */ FROM cp_plan AS p -- the end",
    "SELECT p.plan_id FROM cp_plan AS p WHERE p.a BETWEEN 1 AND 2 AND p.b NOT IN ('X', 'Y') OR p.c IS NOT NULL",
    "SELECT p.plan_id FROM cp_plan AS p LEFT OUTER JOIN calendar AS c ON c.day = p.began CROSS JOIN calendar AS d",
    "SELECT p.kind, COUNT(*) AS n, SUM(p.step) AS steps FROM cp_plan AS p GROUP BY p.kind HAVING COUNT(*) > 1",
    "SELECT SUM(p.re) AS re FROM cp_plan AS p",
    "SELECT CASE p.kind WHEN 'A' THEN 1 WHEN 'B' THEN NULL ELSE 0 END AS a FROM cp_plan AS p",
    "SELECT COALESCE(p.ended, CAST('9999-12-31' AS DATE)) AS ended FROM cp_plan AS p",
    "SELECT CAST(NULL AS DATE) AS a, CAST(NULL AS VARCHAR(40)) AS b, CAST(NULL AS DECIMAL(9, 2)) AS c, -1 AS d",
    "SELECT LAG(p.a, 2) OVER (PARTITION BY p.b ORDER BY p.began DESC, p.plan_id) AS a FROM cp_plan AS p",
    "SELECT SUM(p.a) OVER (ORDER BY p.began ROWS 11 PRECEDING) AS a FROM cp_plan AS p",
    "SELECT p.a FROM cp_plan AS p WHERE NOT EXISTS (SELECT 1 FROM calendar AS c WHERE c.day = p.began)",
    "SELECT p.date, p.count, p.first FROM cp_plan AS p",
    "SELECT p.a FROM cp_plan AS p WHERE p.b = 'it''s -- no comment'",
    "SELECT p.a AS x FROM cp_plan AS p UNION ALL SELECT c.day FROM calendar AS c UNION ALL SELECT 1",
]


@pytest.mark.parametrize("text", PASSES)
def test_what_all_four_engines_take_alike_passes(text: str) -> None:
    assert lint(text, "cohort.sql", ("cp_plan", "calendar")) == ()


@reference.needs_reference
@pytest.mark.parametrize("name", reference.texts())
def test_the_hardest_measures_pass_as_they_were_proved(name: str) -> None:
    assert lint(reference.texts()[name], name, reference.tables()) == ()


def test_the_columns_that_a_text_must_give_are_found_in_any_order() -> None:
    text = "SELECT c.day AS on_date, c.n AS case_id, c.area FROM calendar AS c"
    assert lint(text, "f", ["calendar"], ["case_id", "on_date"], may_produce={"area"}) == ()
    (missing,) = lint(text, "f", ["calendar"], ["case_id", "on_date", "numerator"], may_produce={"area"})
    assert missing.what == "the text does not give numerator"
    (extra,) = lint(text, "f", ["calendar"], ["case_id", "on_date"])
    assert extra.what == "nobody asks for a column called “area”"
    (misspelt, _) = lint("SELECT c.day AS on_dat FROM calendar AS c", "f", ["calendar"], ["on_date"])
    assert "on_date" in misspelt.what or "on_date" in misspelt.cure


@pytest.mark.parametrize(
    "sum_of",
    [
        "c.day_no + 91",
        "c.day_no - c.working_day_no",
        "c.day_no + CASE WHEN c.day_no = 1 THEN 42 ELSE NULL END",
        "COALESCE(c.day_no, 0) * -2",
        "COUNT(*) - SUM(c.day_no)",
        "MAX(c.day_no) + 1",
        "q.no + q.n + (q.k)",
    ],
)
def test_numbers_are_added_wherever_they_come_from(sum_of: str) -> None:
    text = f"""
        SELECT {sum_of} AS x
        FROM calendar AS c
        JOIN (SELECT d.day, d.day_no AS no, ROW_NUMBER() OVER (ORDER BY d.day) AS n, 1 AS k FROM calendar AS d
              UNION ALL
              SELECT d.day, d.working_day_no, 1, 2 FROM calendar AS d) AS q ON q.day = c.day"""
    assert lint(text, "f", ["calendar"], types=TYPES) == ()
