"""What the records were never given, file by file: a later file makes good what its window reaches."""

from __future__ import annotations

from datetime import date

import pytest

from ragstone.counting.lacking import lacking
from ragstone.tables.windows import SINCE_EVER
from ragstone.values.loads import SourceFile, Window

UNTIL = date(2015, 3, 2)
EARLY, LATE = date(2012, 1, 1), date(2014, 1, 1)


def file(number: int, since: date | None, *lacks: str, table: str = "plans") -> SourceFile:
    return SourceFile(number, number, table, f"{number}.csv", "", Window(since, UNTIL), 1, lacks)


@pytest.mark.parametrize(
    ("files", "lacked"),
    [
        ((file(1, EARLY),), []),
        ((file(1, EARLY, "ended"),), [1]),
        ((file(1, EARLY, "ended"), file(2, EARLY)), []),
        ((file(1, EARLY, "ended"), file(2, LATE)), [1]),
        ((file(1, LATE, "ended"), file(2, EARLY)), []),
        ((file(1, EARLY, "ended"), file(2, None)), [1]),
        ((file(1, EARLY, "ended"), file(2, EARLY, table="visits")), [1]),
        ((file(1, EARLY, "ended"), file(2, EARLY, "ended")), [2]),
        ((file(1, EARLY, "ended"), file(2, LATE, "ended"), file(3, LATE)), [1]),
        ((file(1, None, "ended"), file(2, EARLY)), [1]),
        ((file(1, None, "ended"), file(2, SINCE_EVER)), []),
        ((file(1, EARLY), file(2, LATE, "ended")), [2]),
    ],
)
def test_a_column_is_lacking_until_a_file_has_it_for_the_same_days(
    files: tuple[SourceFile, ...], lacked: list[int]
) -> None:
    found = lacking(files)
    assert [each.file_no for each in found.values()] == lacked
    assert found.keys() <= {("plans", "ended")}
