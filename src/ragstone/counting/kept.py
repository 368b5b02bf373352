"""Changes kept with the records, so that a figure is counted once.

They are kept in the form in which they are read: of an area its months, and by how much each changes the numerator and
the denominator, in whole numbers of one part in `parts`.

The key of kept changes is made of everything that they depend on: the statements that give them and the misses, the
one that keeps them, the texts of the views behind it, the calendar, and the last file of every table. When one of these
changes the key does, so that a stale change is never read. Of each measure the last few counts are kept: now, as
known on an earlier day, of a variant.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from ragstone.calendar.tables import fingerprint
from ragstone.counting.ground import views_for
from ragstone.counting.misses import forget_misses, keep_misses
from ragstone.engines.duck import Duck
from ragstone.ledger.misses import misses_of
from ragstone.ledger.reading import Ledger, Row, ledger_in
from ragstone.ledger.statements import changes_of
from ragstone.values.cohorts import Cohort

_COUNTED = "CREATE TABLE IF NOT EXISTS kept.counted (key VARCHAR, measure VARCHAR)"
_FORGET = """DELETE FROM kept.counted WHERE measure = ? AND rowid NOT IN
    (SELECT rowid FROM kept.counted WHERE measure = ? ORDER BY rowid DESC LIMIT ?)"""
MOST_KEPT = 8
PARTS = 10**10  # of one, that what is not whole is kept exact to
_TABLE = """CREATE TABLE IF NOT EXISTS kept.ledgers (key VARCHAR, area VARCHAR, parts BIGINT, small BOOLEAN,
    months INTEGER[], numerators HUGEINT[], denominators HUGEINT[])"""
_KEEP = f"""INSERT INTO kept.ledgers
    WITH changes AS MATERIALIZED (
        SELECT area, month_no, COALESCE(CAST(numerator AS DECIMAL(38,10)), 0) AS numerator,
            COALESCE(CAST(denominator AS DECIMAL(38,10)), 0) AS denominator
        FROM ({{changes}})),
    exact AS (
        SELECT CASE WHEN bool_and(numerator = trunc(numerator) AND denominator = trunc(denominator))
            THEN 1 ELSE {PARTS} END AS parts
        FROM changes),
    whole AS (
        SELECT area, month_no, parts,
            CAST(CASE WHEN parts = 1 THEN numerator ELSE numerator * {PARTS} END AS HUGEINT) AS numerator,
            CAST(CASE WHEN parts = 1 THEN denominator ELSE denominator * {PARTS} END AS HUGEINT) AS denominator
        FROM changes, exact)
    SELECT ?, area, parts, bool_and(abs(numerator) < {2**62} AND abs(denominator) < {2**62}),
        list(month_no ORDER BY month_no), list(numerator ORDER BY month_no), list(denominator ORDER BY month_no)
    FROM whole GROUP BY area, parts"""
_LEDGERS = """SELECT key, parts, area, months, CAST(numerators AS {kind}[]), CAST(denominators AS {kind}[])
    FROM kept.ledgers WHERE {which} AND list_contains(?, key) ORDER BY key, area"""
_KINDS = {"BIGINT": "small", "HUGEINT": "NOT small"}  # the first comes over in a quarter of the time


def key_of(cohort: Cohort, files: Mapping[str, int]) -> str:
    """`files` is the number of the last file of each table, as the records are to be known."""
    views = views_for(cohort.reads)
    read = sorted({*cohort.reads, *(name for view in views for name in view.reads)} & files.keys())
    statements = changes_of(cohort), misses_of(cohort) if cohort.misses else ""
    parts = (_KEEP, *statements, [view.text for view in views], fingerprint(), [(t, files[t]) for t in read])
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def kept(engine: Duck, keys: Iterable[str]) -> set[str]:
    """Those of the keys under which changes are kept."""
    engine.run(_COUNTED)
    found = engine.run("SELECT key FROM kept.counted WHERE list_contains(?, key)", list(keys))
    return {str(key) for (key,) in found}


def keep(engine: Duck, key: str, cohort: Cohort) -> None:
    """Count a cohort whose ground stands on the engine, and keep changes and misses. To be done in a transaction."""
    engine.run(_COUNTED)
    engine.run(_TABLE)
    engine.run("DELETE FROM kept.ledgers WHERE key = ?", key)
    engine.run(_KEEP.format(changes=changes_of(cohort)), key)
    keep_misses(engine, key, cohort)
    engine.run("INSERT INTO kept.counted VALUES (?, ?)", key, cohort.measure)


def forget_old(engine: Duck, measures: Iterable[str]) -> None:
    """Take away what is more than the last few counts of these measures."""
    for measure in measures:
        engine.run(_FORGET, measure, measure, MOST_KEPT)
    engine.run("DELETE FROM kept.ledgers WHERE key NOT IN (SELECT key FROM kept.counted)")
    forget_misses(engine)


def kept_ledgers(engine: Duck, cohorts: Iterable[Cohort], keys: Mapping[str, str]) -> dict[str, Ledger]:
    """What was kept of each cohort, by measure, in whole numbers, which are quick to make and to add up.

    `keys` are by measure. Measures of one text share one, and differ in what they read of it.
    """
    engine.run(_TABLE)
    rows: dict[str, list[Row]] = {key: [] for key in keys.values()}
    parts = dict.fromkeys(rows, 1)
    for kind, which in _KINDS.items():
        for key, of_one, area, *changed in engine.run(_LEDGERS.format(kind=kind, which=which), list(rows)):
            parts[key] = of_one
            rows[key].append((area, *changed))
    found = {each.measure: (each, keys[each.measure]) for each in cohorts}
    return {
        measure: ledger_in(each.kind, each.data_period, parts[key], rows[key])
        for measure, (each, key) in found.items()
    }
