"""Columns that the records were never given: a figure that reads one is not covered, since empty would be a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ragstone.counting.ground import views_for
from ragstone.sql.texts import bare
from ragstone.tables.windows import SINCE_EVER
from ragstone.values.cohorts import Cohort
from ragstone.values.loads import SourceFile

_NAME = re.compile(r"[a-z_][a-z0-9_]*", re.IGNORECASE)
Lacking = Mapping[tuple[str, str], SourceFile]  # table and column: the last file without it


def lacking(files: Sequence[SourceFile]) -> Lacking:
    """What is not known of rows that may stand: of a later file with the column the rows before its window are left."""
    return {
        (file.table, column): file
        for place, file in enumerate(files)
        for column in file.lacks
        if not any(_covers(later, file) for later in files[place + 1 :])
    }


def _covers(later: SourceFile, file: SourceFile) -> bool:
    """Whether a later file has the rows again; where it lacks the column too, it is lacking by that one."""
    if later.table != file.table or later.window.since is None:
        return False
    return later.window.since <= (file.window.since or SINCE_EVER)  # nobody said which days those rows are of


def lacked_by(cohort: Cohort, found: Lacking) -> tuple[tuple[str, SourceFile], ...]:
    """The columns that a cohort reads, itself or through views, and that are lacking; each with its file.

    `cohort.reads` are its tables too, those behind its views among them.
    """
    if not found:
        return ()
    names = _names_behind(cohort)
    return tuple(
        (column, file)
        for (table, column), file in sorted(found.items())
        if table in cohort.reads and column in names
    )


def in_a_sentence(lacked: Sequence[tuple[str, SourceFile]]) -> str:
    """Why a figure is not covered, and what would cover it; "" where nothing is lacking."""
    return " ".join(
        f"{file.name} has no column {column}, which the figure reads. "
        "Load it with that column, its cells empty where nothing is known."
        for column, file in lacked
    )


@lru_cache(maxsize=256)
def _names_behind(cohort: Cohort) -> frozenset[str]:
    texts = (cohort.text, *(view.text for view in views_for(cohort.reads)))
    return frozenset(name for text in texts for name in _NAME.findall(bare(text)))
