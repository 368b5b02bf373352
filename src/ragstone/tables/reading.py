"""A table's file as text that the database takes apart: half the work of handing it over cell by cell.

Nothing here asks the database of the records, so that the next file can be read while it works at this one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ragstone.tables.csv_rows import Batch, csv_rows, header_cells
from ragstone.tables.headers import Header, read_header
from ragstone.tables.parquet_rows import header_names, parquet_rows
from ragstone.values.faults import refuse
from ragstone.values.tables import Table

CELL_ENDS, ROW_ENDS = "\x1f", "\x1e"  # what ASCII has for it
_OTHERWISE = str.maketrans(dict.fromkeys((CELL_ENDS, ROW_ENDS), "\x1d"))


@dataclass(frozen=True, slots=True)
class Reading:
    """Each of the texts is many rows; of a row its number, whether it is too long, and the header's columns."""

    file: str
    header: Header
    texts: list[str]


def read_file(table: Table, path: Path) -> Reading:
    """Refused where the file cannot be read; what is wrong with single rows is not known yet."""
    try:
        header, batches = _opened(path, table)
        return Reading(path.name, header, [_joined(batch) for batch in batches if batch])
    except OSError as error:
        what = f"the file cannot be read ({error.strerror or 'no reason given'})"
        cure = "Close it in other programs, and check that you may open it."
        raise refuse(path.name, what, cure) from None


@contextmanager
def read_ahead(files: Sequence[tuple[Table, Path]]) -> Iterator[Iterator[Future[Reading]]]:
    """Each file, while the next is read: Python and the database keep a processor busy each."""
    with ThreadPoolExecutor(1) as beside:
        yield _one_ahead(beside, files)


def _one_ahead(beside: ThreadPoolExecutor, files: Sequence[tuple[Table, Path]]) -> Iterator[Future[Reading]]:
    coming = deque[Future[Reading]]()
    for table, path in files:
        coming.append(beside.submit(read_file, table, path))
        if len(coming) > 1:
            yield coming.popleft()
    yield from coming


def _opened(path: Path, table: Table) -> tuple[Header, Iterator[Batch]]:
    if path.suffix.casefold() == ".parquet":
        header = read_header(path.name, header_names(path), table)
        return header, parquet_rows(path, header)
    header = read_header(path.name, header_cells(path), table)
    return header, csv_rows(path, header)


def _joined(batch: Batch) -> str:
    """Rows as one text. In no cell that anyone means is what parts them; where it is, another control character
    in its place is the same trouble.
    """
    text = ROW_ENDS.join(map(CELL_ENDS.join, batch))
    if text.count(CELL_ENDS) + text.count(ROW_ENDS) == sum(map(len, batch)) - 1:
        return text
    rows = ([cell.translate(_OTHERWISE) for cell in row] for row in batch)
    return ROW_ENDS.join(map(CELL_ENDS.join, rows))
