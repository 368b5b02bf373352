"""The days that the records tell all about, table by table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ragstone.ledger.coverage import Windows
from ragstone.tables.schema import schema
from ragstone.values.loads import SourceFile, Window

_DAY = timedelta(days=1)


def windows_of(files: Sequence[SourceFile]) -> Windows:
    """The first and last day that each table is known for; a later extract carries on where an earlier one reaches it.

    A file of which nobody said from when on it is whole adds rows and no days.
    """
    found: dict[str, tuple[date | None, date | None]] = {table.name: (None, None) for table in schema()}
    for name in found:
        windows = [file.window for file in files if file.table == name]
        windows = [window for window in windows if window.since] or windows
        if windows:
            found[name] = (_since(windows), max(window.until for window in windows))
    return found


def _since(windows: Sequence[Window]) -> date | None:
    """From when on days are known without a gap, going back from the last window."""
    newest_first = sorted(windows, key=lambda window: window.until, reverse=True)
    since = newest_first[0].since
    for window in newest_first[1:]:
        if since is None or window.since is None or window.until < since - _DAY:
            return since
        since = min(since, window.since)
    return since
