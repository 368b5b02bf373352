"""A text changed in one place at a time."""

from __future__ import annotations

import duckdb
import pytest

from ragstone.sql.mutants import mutants
from ragstone.sql.printing import printed
from ragstone.sql.trees import parsed
from tests.unit.sql import reference_texts as reference

TEXT = """-- a comment with a < b and 17
SELECT p.id AS case_id, CASE WHEN p.a < 5 THEN 1 WHEN p.a = 9 THEN 2 ELSE 0 END AS n, CAST('2015-04-01' AS DATE) AS d
FROM plans AS p
LEFT JOIN visits AS v ON v.id = p.id AND v.day_no >= p.day_no + 91
WHERE p.kind IN ('A', 'B') AND COALESCE(p.x, p.y) IS NOT NULL
UNION ALL
SELECT q.id, SUM(q.b) OVER (PARTITION BY q.id ORDER BY q.a ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), q.d
FROM (SELECT m.id, m.a, m.b, MIN(m.d) AS d FROM more AS m WHERE m.kind = 'C' OR m.b > 2 GROUP BY m.id, m.a, m.b) AS q
"""
CHANGES = [
    (2, "p.a < 5", "p.a <= 5"),
    (2, "p.a < 5", "p.a >= 5"),
    (2, "p.a = 9", "p.a <> 9"),
    (2, "5", "6"),
    (2, "WHEN p.a < 5 THEN 1", ""),
    (2, "0", ""),
    (4, "v.day_no >= p.day_no + 91", "v.day_no > p.day_no + 91"),
    (4, "v.day_no >= p.day_no + 91", "v.day_no < p.day_no + 91"),
    (4, "91", "92"),
    (4, "v.id = p.id", ""),
    (5, "p.kind IN ('A', 'B')", ""),
    (5, "p.kind IN ('A', 'B')", "p.kind NOT IN ('A', 'B')"),
    (5, "'A'", ""),
    (5, "COALESCE(p.x, p.y)", "p.x"),
    (5, "COALESCE(p.x, p.y)", "p.y"),
    (5, "COALESCE(p.x, p.y) IS NOT NULL", "COALESCE(p.x, p.y) IS NULL"),
    (
        7,
        "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING",
        "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
    ),
    (8, "MIN(m.d)", "MAX(m.d)"),
    (8, "'C'", "'C_'"),
    (8, "m.kind = 'C' OR m.b > 2", "m.kind = 'C' AND m.b > 2"),
    (8, "m.kind = 'C' OR m.b > 2", ""),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_planted_change_is_among_them(change: tuple[int, str, str]) -> None:
    assert change in [(one.line, one.was, one.became) for one in mutants(TEXT)]


def test_a_left_join_becomes_a_join_and_each_arm_goes() -> None:
    found = list(mutants(TEXT))
    assert any(one.was.startswith("LEFT JOIN") and one.became.startswith("JOIN") for one in found)
    assert len([one for one in found if one.was.startswith("SELECT") and not one.became]) == 2
    without_the_first = next(one for one in found if one.was.startswith("SELECT p.id"))
    assert without_the_first.text.startswith("SELECT q.id AS case_id")


def test_no_two_are_equal_and_none_is_the_text_itself() -> None:
    texts = [one.text for one in mutants(TEXT)]
    assert len(set(texts)) == len(texts)
    assert printed(parsed(TEXT)) not in texts


def test_comments_days_and_types_stay_as_they_are() -> None:
    for one in mutants(TEXT):
        assert "comment" not in one.text
        assert "9999" not in one.was
        if one.was != "SELECT p.id AS case_id" and not one.was.startswith("SELECT p"):
            assert "CAST('2015-04-01' AS DATE)" in one.text


def test_brackets_keep_the_rest_of_a_condition_together() -> None:
    texts = {
        one.text for one in mutants("SELECT t.a FROM t WHERE t.a = 1 AND t.b = 2 AND (t.c = 3 OR t.d = 4)")
    }
    assert "SELECT t.a FROM t WHERE (t.a = 1 OR t.b = 2) AND (t.c = 3 OR t.d = 4)" in texts
    assert "SELECT t.a FROM t WHERE t.a = 1 AND t.b = 2 OR (t.c = 3 OR t.d = 4)" in texts
    assert "SELECT t.a FROM t WHERE t.a = 1 AND t.b = 2 AND (t.c = 3 AND t.d = 4)" in texts
    (both,) = (
        one
        for one in mutants("SELECT t.a + 1 AS x FROM t WHERE NOT (t.a = 1 OR t.b = 2)")
        if "AND" in one.text
    )
    assert both.text == "SELECT t.a + 1 AS x FROM t WHERE NOT (t.a = 1 AND t.b = 2)"


@pytest.mark.parametrize(
    ("condition", "counted"),
    [("t.a > 1", 2), ("t.a < 3", 2), ("t.a = 2", 1), ("t.b IS NULL", 1), ("t.a IN (1, 2)", 2)],
)
def test_an_example_that_looks_at_the_right_rows_notices_every_change(condition: str, counted: int) -> None:
    duck = duckdb.connect()
    duck.execute("CREATE TABLE t AS SELECT * FROM (VALUES (1, NULL), (2, 5), (3, 5)) AS v(a, b)")
    text = f"SELECT COUNT(*) AS n, SUM(t.a) AS total FROM t WHERE {condition}"
    right = duck.execute(text).fetchall()
    assert right[0][0] == counted
    found = list(mutants(text))
    assert len(found) >= 2
    for one in found:
        assert duck.execute(one.text).fetchall() != right, one


@reference.needs_reference
@pytest.mark.parametrize("name", reference.texts())
def test_a_text_that_nobody_changed_means_the_same_when_printed(name: str) -> None:
    tree = parsed(reference.texts()[name])
    assert parsed(printed(tree)) == tree


@reference.needs_reference
@pytest.mark.parametrize(
    "name", ["cp_review_due", "cohorts/m28_same_placement", "sweep/m34_health_assessment"]
)
def test_the_hardest_measures_can_be_changed_and_still_be_read(name: str) -> None:
    found = list(mutants(reference.texts()[name]))
    assert len(found) > 10
    for one in found:
        parsed(one.text)
