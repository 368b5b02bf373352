"""Whatever is written, the linter answers with faults and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ragstone.sql.linter import lint
from ragstone.sql.mutants import mutants
from ragstone.sql.reading import tables_read

SOUP = """
SELECT FROM WHERE GROUP BY HAVING UNION ALL JOIN LEFT CROSS ON AS AND OR NOT IS NULL IN BETWEEN EXISTS CASE WHEN
THEN ELSE END CAST COALESCE( COUNT(*) SUM( MIN( LAG( ROW_NUMBER() OVER PARTITION ORDER ROWS UNBOUNDED PRECEDING
CURRENT ROW DATE DISTINCT LIMIT WITH VALUES PIVOT UNPIVOT LATERAL UNNEST INTERVAL FILTER QUALIFY WINDOW USING NATURAL
ASOF TRUE NULLS LAST EXTRACT( YEAR( CREATE ALTER SET ; :: || / % ( ) [ ] { } , . + - * = <> < >= 1 2.5 1e5 .5 'x'
"q" ` t u v a b t.a u.b t.* x$1 ? @ # é \\ /* */ -- \n
"""
words = st.lists(st.sampled_from([*SOUP.split(" "), "\n", "SELECT t.a AS x FROM t WHERE"]), max_size=40)


def _answers(text: str) -> None:
    for fault in lint(text, "cohort.sql", ("t", "u"), ("x",), {("t", "a"): "whole"}):  # type: ignore[dict-item]
        assert fault.where.startswith("cohort.sql, line ")
        assert 1 <= int(fault.where.rpartition(" ")[2]) <= text.count("\n") + 1
        assert fault.what
        assert fault.cure.endswith((".", "?"))
        assert "\n" not in fault.what + fault.cure
    tables_read(text)


@given(st.text(st.characters()))
def test_any_text_is_answered(text: str) -> None:
    _answers(text)


@settings(max_examples=400)
@given(words)
def test_any_soup_of_sql_words_is_answered(soup: list[str]) -> None:
    _answers(" ".join(soup))


@given(words)
def test_any_soup_after_a_good_beginning_is_answered(soup: list[str]) -> None:
    _answers("SELECT t.a AS x FROM t WHERE t.a = 1 " + " ".join(soup))


@settings(max_examples=200)
@given(words)
def test_whatever_passes_can_be_changed(soup: list[str]) -> None:
    text = "SELECT t.a AS x FROM t WHERE t.a = 1 " + " ".join(soup)
    if not lint(text, "f", ("t", "u")):
        assert list(mutants(text))
