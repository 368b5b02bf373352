"""The records of a workspace, counted: any measure, at any period, as known now or at an earlier load."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from ragstone.calendar.rows import FIRST
from ragstone.calendar.working_days import snapshot_day
from ragstone.counting.counted import cases
from ragstone.counting.ground import add_calendar, add_views, views_for, with_all_it_rests_on
from ragstone.counting.kept import forget_old, keep, kept, kept_ledgers, key_of
from ragstone.counting.lacking import Lacking, in_a_sentence, lacked_by, lacking
from ragstone.counting.misses import kept_facts
from ragstone.counting.refusals import in_words, refuse_texts
from ragstone.counting.windows import windows_of
from ragstone.ledger.coverage import Windows, uncovered
from ragstone.ledger.reading import Ledger, window_start
from ragstone.tables.store import FILE, Store
from ragstone.values.cohorts import Cohort
from ragstone.values.faults import Refused, refuse
from ragstone.values.ledger import Case
from ragstone.values.loads import SourceFile
from ragstone.values.measures import DataPeriod
from ragstone.values.periods import Month
from ragstone.values.scorecards import Facts


@dataclass
class Records:
    """The record store of a workspace, open for counting. `as_known` is a day; None is now.

    Refused where no extract had been taken by that day.
    """

    folder: Path
    as_known: date | None = None

    def __post_init__(self) -> None:
        self._store = Store(self.folder / FILE)
        self._load_no = self._store.load_known_on(self.as_known) if self.as_known else None
        if self.as_known and self._load_no == 0:
            first = min((load.taken for load in self._store.loads()), default=None)
            self.close()
            raise _nothing_known(self.as_known, first)
        self._standing: set[str] = set()
        self._key_of: dict[Cohort, str] = {}
        self._lacked_by: dict[Cohort, str] = {}

    @property
    def is_empty(self) -> bool:
        return not self.files

    @cached_property
    def files(self) -> tuple[SourceFile, ...]:
        """Every file that was known then, the first one first."""
        known = self._store.source_files()
        return tuple(file for file in known if self._load_no is None or file.load_no <= self._load_no)

    @cached_property
    def windows(self) -> Windows:
        """The days that each table is known for."""
        return windows_of(self.files)

    def ledgers(
        self, cohorts: Sequence[Cohort], tell: Callable[[str], None] = lambda _: None
    ) -> dict[str, Ledger]:
        """Each cohort's ledger by measure, counted where it was not counted before. Refused where a text is."""
        keys = self._keys(cohorts)
        known = kept(self._store.duck, keys.values())
        waiting = [cohort for cohort in cohorts if keys[cohort.measure] not in known]
        refuse_texts(waiting)
        self._stand(waiting)
        if waiting:
            self._keep(waiting, keys, tell)
        return kept_ledgers(self._store.duck, cohorts, keys)

    def facts(self, cohorts: Sequence[Cohort], period: Month, area: str) -> tuple[Facts, ...]:
        """What only cases can tell of a period, of the cohorts that can be missed. To be asked after `ledgers`.

        `area` is what the whole council is called.
        """
        return kept_facts(self._store.duck, cohorts, self._keys(cohorts), period, area)

    def _keys(self, cohorts: Sequence[Cohort]) -> dict[str, str]:
        for cohort in cohorts:
            if cohort not in self._key_of:
                self._key_of[cohort] = key_of(cohort, self._last_files)
        return {cohort.measure: self._key_of[cohort] for cohort in cohorts}

    @cached_property
    def _lacking(self) -> Lacking:
        return lacking(self.files)

    @cached_property
    def _last_files(self) -> dict[str, int]:
        """The number of the last file of each table."""
        return {file.table: file.file_no for file in self.files}

    def _keep(self, cohorts: Sequence[Cohort], keys: Mapping[str, str], tell: Callable[[str], None]) -> None:
        """All of them or none: one commit, where one for each would be most of the time."""
        with self._store.duck.transaction():
            for cohort in cohorts:
                tell(cohort.measure)
                with in_words(cohort):
                    keep(self._store.duck, keys[cohort.measure], cohort)
            forget_old(self._store.duck, [cohort.measure for cohort in cohorts])

    def cases(self, cohort: Cohort, period: Month) -> tuple[Case, ...]:
        """The cases behind a measure's figures of a period, of every area."""
        refuse_texts([cohort])
        self._stand([cohort])
        with in_words(cohort):
            return cases(self._store.duck, cohort, period)

    def uncovered(self, cohort: Cohort, period: Month, in_areas: bool) -> str:
        """Why the records do not reach far enough for a figure; "" where they do.

        Where figures are asked for by area, it has to be known where children live.
        """
        if window_start(cohort.data_period, period) < FIRST:
            return f"The calendar begins in {FIRST.words}. Ask for a later month."
        day = snapshot_day(period) if cohort.data_period is DataPeriod.SNAPSHOT else None
        through = with_all_it_rests_on(cohort, in_areas)
        if through not in self._lacked_by:
            self._lacked_by[through] = in_a_sentence(lacked_by(through, self._lacking))
        found = (self._lacked_by[through], uncovered(through, self.windows, period, day))
        return " ".join(each for each in found if each)

    def _stand(self, cohorts: Sequence[Cohort]) -> None:
        """Calendar, tables and the views that these cohorts read, made once for the connection."""
        if not cohorts:
            return
        if not self._standing:
            add_calendar(self._store.duck)
            self._store.known_as(self._load_no)
        names = {name for cohort in cohorts for name in cohort.reads}
        views = [view for view in views_for(names) if view.name not in self._standing]
        add_views(self._store.duck, views)
        self._standing.update(view.name for view in views)

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _nothing_known(day: date, first: date | None) -> Refused:
    cure = f"The first was taken on {first}." if first else "Load one: ragstone load FOLDER"
    return refuse(str(day), "no extract of the records had been taken by then", cure)
