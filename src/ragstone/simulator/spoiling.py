# ruff: noqa: S608 - what the SQL is put together from are names of our own
"""The rows of an extract with what is wrong with them on purpose, as SQL."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.simulator.faults import Fault
from ragstone.simulator.shapes import Shape


def spoiled(shape: Shape, rows: str, wrong: Sequence[Fault]) -> str:
    """The same rows, all as text, to be put in order of `seq` and `copy`; one that comes twice directly after itself.

    A row whose cell is empty anyway has nothing wrong with it.
    """
    filled = " ".join(f"WHEN {each.number} THEN r.{each.column} IS NOT NULL" for each in wrong if each.column)
    fault = f"CASE WHEN CASE p.fault {filled} ELSE true END THEN p.fault END" if filled else "p.fault"
    twice = ", ".join(str(each.number) for each in wrong if not each.column) or "0"
    first, second = (
        ", ".join(_cell(shape, name, wrong, again) for name in shape.shown) for again in (False, True)
    )
    planted = f"SELECT seq, fault FROM planted WHERE table_name = '{shape.name}'"
    return f"""WITH known AS (SELECT r.*, {fault} AS fault FROM ({rows}) AS r LEFT JOIN ({planted}) AS p USING (seq)),
copied AS (
    SELECT seq, 0 AS copy, CASE WHEN fault NOT IN ({twice}) THEN fault END AS fault, {first} FROM known
    UNION ALL
    SELECT seq, 1, fault, {second} FROM known WHERE fault IN ({twice}))
SELECT * FROM copied"""


def _cell(shape: Shape, column: str, wrong: Sequence[Fault], again: bool) -> str:
    """What stands in a column of the rows, or of those that come again."""
    here = [each for each in wrong if column == (each.differs if again else each.column)]
    begins = next((name for name in shape.shown if name in shape.days), "")
    whens = "".join(f" WHEN {each.number} THEN {each.cell.format(x=column, begins=begins)}" for each in here)
    text = f"CAST({column} AS VARCHAR)"
    return f"CASE fault{whens} ELSE {text} END AS {column}" if here else f"{text} AS {column}"
