"""Windows: ordered, with their rows written out, so that ties come out alike in every engine."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from ragstone.sql.wording import quoted

IN_ORDER = (exp.Lag, exp.Lead, exp.RowNumber)
_EITHER = ("PRECEDING", "FOLLOWING")
# Which ways a frame may begin and end: over a number of rows, and without an end.
_WAYS = ({"start": _EITHER, "end": _EITHER}, {"start": ("PRECEDING",), "end": ("FOLLOWING",)})
_OVER = (*IN_ORDER, exp.Sum, exp.Count, exp.Min, exp.Max)


def window_faults(node: exp.Expr) -> Iterator[tuple[str, str]]:
    """A window, or a function that needs one."""
    if not isinstance(node, exp.Window):
        if not isinstance(node.parent, exp.Window):
            yield (
                f"{quoted(node.sql('duckdb'))} has no OVER",
                "Write OVER (PARTITION BY … ORDER BY …) after it.",
            )
        step = node.args.get("offset")
        if step is not None and not _whole(step):
            yield (
                f"the step of {quoted(node.sql('duckdb'))} is no whole number",
                "Write one, as in LAG(x, 2).",
            )
        return
    shown = quoted(node.this.sql("duckdb"))
    if not isinstance(node.this, _OVER):
        yield f"{shown} cannot have an OVER", "Use SUM, COUNT, MIN, MAX, LAG, LEAD or ROW_NUMBER."
        return
    if not node.args.get("order"):
        yield f"the window of {shown} has no ORDER BY", "Order it by a date and a unique id."
    if isinstance(node.this, IN_ORDER):
        if node.args.get("spec"):
            yield f"{shown} has a frame", "Take ROWS … away; it has no frame in SQL Server."
    elif not node.args.get("spec"):
        cure = (
            "Write ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW: the unwritten frame takes ties together."
        )
        yield f"the window of {shown} has no ROWS", cure


def frame_faults(node: exp.WindowSpec) -> Iterator[tuple[str, str]]:
    """How far a window reaches."""
    if node.args.get("kind") != "ROWS":
        yield "the frame of a window is not in ROWS", "Write ROWS BETWEEN … PRECEDING AND CURRENT ROW."
    for side in ("start", "end"):
        edge = node.args.get(side)
        if edge not in (None, "UNBOUNDED", "CURRENT ROW") and not _whole(edge):
            yield "a frame does not reach over a whole number of rows", "Write one, as in ROWS 11 PRECEDING."
        elif (
            edge not in (None, "CURRENT ROW")
            and node.args.get(f"{side}_side") not in _WAYS[edge == "UNBOUNDED"][side]
        ):
            yield (
                "a frame does not say which way it reaches",
                "Write PRECEDING before the row, FOLLOWING after it.",
            )


def _whole(node: object) -> bool:
    return isinstance(node, exp.Literal) and not node.is_string and str(node.this).isdigit()
