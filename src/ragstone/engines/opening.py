"""Opening a DuckDB database: how it is set, and what may be in the way."""

from __future__ import annotations

from pathlib import Path

import duckdb

from ragstone.values.faults import Refused, refuse


def opened(path: Path | None, files: bool, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """A connection whose settings can no longer be changed. Refused where the file cannot be had."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "allow_community_extensions": False,
        "autoinstall_known_extensions": False,  # an extension would come from the network
        "autoload_known_extensions": False,
        "enable_external_access": files,
        # what does not fit into memory goes beside the records, where only those who may see them can look
        "temp_directory": str(path.with_name(f"{path.name}.tmp")) if path else "",
    }
    if threads:
        config["threads"] = threads
    try:
        connection = duckdb.connect(str(path) if path else ":memory:", config=config)
    except (duckdb.Error, OSError) as error:
        raise _why(path, error) from None
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET enable_progress_bar = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _why(path: Path | None, error: Exception) -> Refused:
    name, said = path.name if path else "memory", str(error)
    if "lock" in said or "being used by another process" in said or "different configuration" in said:
        cure = "Wait until the other command has ended, or close the other program, and try again."
        return refuse(name, "another program has this file open", cure)
    if "not a valid DuckDB" in said:
        cure = "Put the file back from a copy; or take it away and load the extracts again."
        return refuse(name, "this is not a file of records, or it is damaged", cure)
    if "version" in said:
        cure = "Use the Ragstone that wrote it, or a later one."
        return refuse(name, "the file was written by a later version of DuckDB than this one", cure)
    cure = "See that its folder is there, that you may write to it, and that the disk has room."
    return refuse(name, f"the file cannot be opened ({type(error).__name__})", cure)
