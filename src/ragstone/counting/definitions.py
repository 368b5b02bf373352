"""Whether definitions can be counted: each text linted, bound to empty tables, and held to its contract."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ragstone.calendar.rows import MONTHS
from ragstone.counting.ground import columns_of_everything
from ragstone.engines.duck import Duck, EngineError
from ragstone.tables.schema import schema
from ragstone.values.cohorts import Cohort
from ragstone.values.faults import Fault
from ragstone.values.measures import Kind

_DATED = {
    Kind.FLOW: ("case_id", "person_id", "on_date", "numerator", "denominator"),
    Kind.STOCK: ("case_id", "person_id", "from_date", "until_date", "numerator", "denominator"),
    Kind.REGISTER: ("case_id", "person_id", "from_date", "until_date", "numerator", "denominator"),
}
MAY_GIVE = ("area", "open_until")


@lru_cache(maxsize=256)
def faults_of_text(cohort: Cohort, file: str) -> tuple[Fault, ...]:
    """What the linter refuses, with line and cure; and columns that the contract wants and the text does not give."""
    from ragstone.sql.linter import lint
    from ragstone.sql.reading import tables_read

    everything = columns_of_everything()
    types = {(table, column.name): column.type for table, columns in everything.items() for column in columns}
    found = lint(cohort.text, file, tuple(everything), _DATED[cohort.kind], types, MAY_GIVE)
    if not found and set(tables_read(cohort.text)) != set(cohort.reads):
        # Kept counts and coverage rest on the names: one that is missed would serve a stale figure.
        what = "it cannot be told for certain which tables this reads"
        found = (Fault(file, what, "Write each table right after FROM or JOIN, without a comment between."),)
    return (*found, *_unknown_months(cohort.text, file), *_look_back(cohort, file))


def _unknown_months(text: str, file: str) -> Iterator[Fault]:
    """A number of months that `months_on` has no rows for would lose every case without a word."""
    from ragstone.sql.reading import months_asked

    known = ", ".join(map(str, MONTHS))
    for place, months in months_asked(text):
        if months not in MONTHS:
            line = text.count("\n", 0, place) + 1
            what = (
                "months_on is not asked for a number of months"
                if months is None
                else f"months_on has no rows for {months} months"
            )
            cure = f"Write one that it has, as in m.months = 12; it has {known}."
            yield Fault(f"{file}, line {line}", what, cure)


def faults_of_binding(engine: Duck, cohort: Cohort, file: str) -> Iterator[Fault]:
    """Where names or types do not fit: asked of an engine on which tables and views stand, empty or not."""
    try:
        found = {name: kind for name, kind, *_ in engine.run(f"DESCRIBE {cohort.text}")}
    except EngineError as error:
        said = str(error).partition("\n")[0][:200]
        yield Fault(file, f"the database cannot run it ({said})", "Check names and types against the tables.")
        return
    for column in (*_DATED[cohort.kind], "open_until"):
        kind = found.get(column, "")
        if column.endswith(("_date", "_until")) and kind and kind != "DATE":
            yield Fault(file, f"{column} is a {kind}, not a date", "Give a column that is a date.")
        if column in ("numerator", "denominator") and kind and not _counts(kind):
            cure = "Give 0, 1, a number of days, or a full-time equivalent."
            yield Fault(file, f"{column} is a {kind}, which cannot be added up exactly", cure)


def _counts(kind: str) -> bool:
    return kind.endswith("INT") or kind in ("INTEGER", "NULL") or kind.startswith("DECIMAL")


def _look_back(cohort: Cohort, file: str) -> Iterator[Fault]:
    known = {table.name for table in schema()}
    for name, _ in cohort.look_back:
        if name not in known:
            what = f"look_back names {name!r}, which is no table of records"
            yield Fault(file, what, "Name a table, as in look_back = { ssd_cp_plans = 24 }.")
