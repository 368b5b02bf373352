"""Quality assurance: measures 39 to 42, in the words of the measures.

Case file audits are dated by the day the audit was due, other events by the day they were completed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ragstone.values.periods import Month
from tests.recount.council import NOT_KNOWN, Council, Line, day, in_year_to_date
from tests.recount.world import Row

GOOD = ("good", "outstanding")
ADEQUATE = (*GOOD, "adequate", "requires improvement")


def quality_assurance_events(council: Council, period: Month) -> Iterator[Line]:
    """39: events of any other kind that have an outcome; the standard is adequate or better."""
    for row in council.rows("qa_audit"):
        held = day(row, "completed_date")
        other = row["audit_kind"] not in (None, "case file audit") and row["cancelled"] != "Y"
        if other and held and _completed(row) and in_year_to_date(held, period):
            yield _area(council, row, held), int(_grade(row) in ADEQUATE), 1


def audits_adequate(council: Council, period: Month) -> Iterator[Line]:
    """40: of those completed."""
    for row, area in _due(council, period):
        if _completed(row):
            yield area, int(_grade(row) in ADEQUATE), 1


def audits_good(council: Council, period: Month) -> Iterator[Line]:
    """41: of those completed."""
    for row, area in _due(council, period):
        if _completed(row):
            yield area, int(_grade(row) in GOOD), 1


def audits_completed(council: Council, period: Month) -> Iterator[Line]:
    """42: of those due."""
    for row, area in _due(council, period):
        yield area, int(_completed(row)), 1


def _due(council: Council, period: Month) -> Iterator[tuple[Row, str]]:
    """Those that were called off are out."""
    for row in council.rows("qa_audit"):
        due: date | None = day(row, "due_date")
        audit = row["audit_kind"] == "case file audit" and row["cancelled"] != "Y"
        if audit and due and in_year_to_date(due, period):
            yield row, _area(council, row, due)


def _area(council: Council, row: Row, on: date) -> str:
    return council.home(str(row["person_id"]), on) if row["person_id"] else NOT_KNOWN


def _completed(row: Row) -> bool:
    """Without a grade it is not."""
    return row["completed_date"] is not None and row["grade"] is not None


def _grade(row: Row) -> str:
    return str(row["grade"]).lower()
