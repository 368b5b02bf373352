"""What a text reads."""

from __future__ import annotations

from ragstone.sql.reading import tables_read

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
