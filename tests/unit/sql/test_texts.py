"""What a text reads, whatever stands in its comments and its strings."""

from __future__ import annotations

import pytest

from ragstone.sql.texts import bare, names_read


@pytest.mark.parametrize(
    "text",
    [
        "SELECT p.x FROM ssd_cp_plans AS p JOIN calendar AS c ON c.day = p.x",
        "SELECT p.x FROM /* plans */ ssd_cp_plans AS p JOIN calendar AS c ON c.day = p.x",
        "SELECT 'a--b' AS k, p.x FROM ssd_cp_plans AS p JOIN calendar AS c ON c.day = p.x",
        "SELECT p.x -- FROM nowhere\nFROM ssd_cp_plans AS p -- JOIN nothing\nJOIN calendar AS c ON c.day = p.x",
        "SELECT 'it''s FROM here' AS k FROM ssd_cp_plans AS p /* JOIN\nnothing */ JOIN calendar AS c ON c.day = p.x",
    ],
)
def test_a_text_reads_the_tables_after_from_and_join_and_no_others(text: str) -> None:
    assert names_read(text) == ("ssd_cp_plans", "calendar")


def test_a_comment_goes_and_a_string_that_looks_like_one_stays() -> None:
    assert bare("SELECT '-- no /* comment */' AS k -- one\nFROM t /* two */ AS t") == (
        "SELECT '-- no /* comment */' AS k\nFROM t   AS t"
    )
