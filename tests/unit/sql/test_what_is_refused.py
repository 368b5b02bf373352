"""Each construct outside the shared SQL: what the linter says, what would do, and on which line."""

from __future__ import annotations

import pytest

from ragstone.sql.linter import lint
from ragstone.values.tables import ColumnType
from tests.unit.sql.refused_pieces import CONDITIONS, VALUES
from tests.unit.sql.refused_texts import TEXTS

TYPES = {
    ("t", "a"): ColumnType.WHOLE,
    ("t", "fte"): ColumnType.DECIMAL,
    ("t", "d"): ColumnType.DATE,
    ("t", "e"): ColumnType.DATE,
    ("t", "c"): ColumnType.TEXT,
    ("u", "d"): ColumnType.DATE,
}
CASES = [
    *((f"SELECT t.c,\n{value} AS x\nFROM t", 2, what, cure) for value, what, cure in VALUES),
    *((f"SELECT t.c\nFROM t\nWHERE {condition}", 3, what, cure) for condition, what, cure in CONDITIONS),
    *TEXTS,
]


@pytest.mark.parametrize(("text", "line", "what", "cure"), CASES)
def test_a_construct_outside_the_shared_sql_is_refused(text: str, line: int, what: str, cure: str) -> None:
    faults = lint(text, "cohort.sql", ("t", "u", "table_of_teams"), types=TYPES)
    found = [fault for fault in faults if what in fault.what]
    assert [fault.where for fault in found] == [f"cohort.sql, line {line}"], faults
    assert cure in found[0].cure
    assert found[0].cure.endswith((".", "?"))


def test_every_line_that_has_a_fault_is_named_in_order() -> None:
    text = "SELECT t.a / 2 AS x,\n  TRUE AS y,\n  t.a || 'x' AS z\nFROM tt\nLIMIT 1"
    faults = lint(text, "f", ("t",))
    assert [fault.where for fault in faults] == [
        *("f, line 1", "f, line 2", "f, line 3", "f, line 4", "f, line 5"),
    ]


def test_without_types_only_what_is_certainly_no_number_is_refused() -> None:
    assert lint("SELECT t.x + 1 AS y FROM t", "f", ("t",)) == ()
    (fault,) = lint("SELECT 'one' + 1 AS y FROM t", "f", ("t",))
    assert "is not a number" in fault.what


def test_a_query_nested_without_end_is_a_fault_and_no_crash() -> None:
    for nested in (f"{'(' * 5000}1{')' * 5000}", " + ".join("1" * 5000)):
        (fault,) = lint(f"SELECT {nested} AS x", "f", ())
        assert "nested too deeply" in fault.what
