"""Which engine a URL means. DuckDB is the only one yet."""

from __future__ import annotations

from ragstone.engines.duck import Duck
from ragstone.values.faults import refuse

DUCKDB = "duckdb:"


def engine_at(url: str) -> Duck:
    """An empty engine to run the suite on."""
    if url.rstrip("/") not in (DUCKDB, "duckdb::memory:"):
        cure = f"Leave --engine away, or write --engine {DUCKDB} for DuckDB in memory."
        scheme = url.partition(":")[0]  # and no more of it: the rest may hold a password
        raise refuse("--engine", f"Ragstone cannot count on {scheme!r} yet", cure)
    return Duck()
