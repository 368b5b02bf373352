"""Changes kept with the records, so that a figure is counted once.

The key of kept changes is made of everything that they depend on: the statements that give them and the misses, the
texts of the views behind it, the calendar, and the last file of every table. When one of these changes
the key does, so that a stale change is never read. Of each measure the last few counts are kept: now, as
known on an earlier day, of a variant.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
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
_PARTS = 10**10  # of one, that a kept number is exact to
_SIZES = """SELECT key, bool_and(numerator = trunc(numerator) AND denominator = trunc(denominator)),
    bool_and(abs(numerator) < 1e18 AND abs(denominator) < 1e18)
    FROM kept.changes WHERE list_contains(?, key) GROUP BY key"""
_LEDGERS = """SELECT key, area, list(month_no ORDER BY month_no),
    list(CAST(numerator * {parts} AS {kind}) ORDER BY month_no),
    list(CAST(denominator * {parts} AS {kind}) ORDER BY month_no)
    FROM kept.changes WHERE list_contains(?, key) GROUP BY key, area ORDER BY key, area"""
_CHANGES = """CREATE TABLE IF NOT EXISTS kept.changes
    (key VARCHAR, area VARCHAR, month_no INTEGER, numerator DECIMAL(38,10), denominator DECIMAL(38,10))"""


def key_of(cohort: Cohort, files: Mapping[str, int]) -> str:
    """`files` is the number of the last file of each table, as the records are to be known."""
    views = views_for(cohort.reads)
    read = sorted({*cohort.reads, *(name for view in views for name in view.reads)} & files.keys())
    statements = changes_of(cohort), misses_of(cohort) if cohort.misses else ""
    parts = (*statements, [view.text for view in views], fingerprint(), [(t, files[t]) for t in read])
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def kept(engine: Duck, keys: Iterable[str]) -> set[str]:
    """Those of the keys under which changes are kept."""
    engine.run(_COUNTED)
    found = engine.run("SELECT key FROM kept.counted WHERE list_contains(?, key)", list(keys))
    return {str(key) for (key,) in found}


def keep(engine: Duck, key: str, cohort: Cohort) -> None:
    """Count a cohort whose ground stands on the engine, and keep changes and misses. To be done in a transaction."""
    engine.run(_COUNTED)
    engine.run(_CHANGES)
    engine.run("DELETE FROM kept.changes WHERE key = ?", key)
    engine.run(f"INSERT INTO kept.changes SELECT '{key}', * FROM ({changes_of(cohort)})")
    keep_misses(engine, key, cohort)
    engine.run("INSERT INTO kept.counted VALUES (?, ?)", key, cohort.measure)


def forget_old(engine: Duck, measures: Iterable[str]) -> None:
    """Take away what is more than the last few counts of these measures."""
    for measure in measures:
        engine.run(_FORGET, measure, measure, MOST_KEPT)
    engine.run("DELETE FROM kept.changes WHERE key NOT IN (SELECT key FROM kept.counted)")
    forget_misses(engine)


def kept_ledgers(engine: Duck, cohorts: Iterable[Cohort], keys: Mapping[str, str]) -> dict[str, Ledger]:
    """What was kept of each cohort, by measure, in whole numbers, which are quick to make and to add up.

    `keys` are by measure. Measures of one text share one, and differ in what they read of it.
    """
    engine.run(_CHANGES)
    parts, alike = dict.fromkeys(keys.values(), 1), defaultdict(list)
    for key, are_whole, are_small in engine.run(_SIZES, list(parts)):
        parts[key] = 1 if are_whole else _PARTS
        kind = "BIGINT" if are_whole and are_small else "HUGEINT"  # the first is quicker, where it fits
        alike[parts[key], kind].append(key)
    rows: dict[str, list[Row]] = {key: [] for key in parts}
    for (of_one, kind), together in alike.items():
        for key, area, *changed in engine.run(_LEDGERS.format(parts=of_one, kind=kind), together):
            rows[key].append((area, *changed))
    found = {each.measure: (each, keys[each.measure]) for each in cohorts}
    return {
        measure: ledger_in(each.kind, each.data_period, parts[key], rows[key])
        for measure, (each, key) in found.items()
    }
