"""Why a cohort cannot be counted, as faults of its text: before a database sees it, and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ragstone.counting.definitions import faults_of_text
from ragstone.engines.duck import EngineError, EngineMisread, EngineStopped
from ragstone.values.cohorts import Cohort
from ragstone.values.faults import Refused, refuse

TEXT = "cohort.sql"


def refuse_texts(cohorts: Iterable[Cohort]) -> None:
    """A text that was never counted is read by the linter before any database sees it."""
    faults = [fault for cohort in cohorts for fault in faults_of_text(cohort, _file_of(cohort))]
    if faults:
        raise Refused(faults)


def _file_of(cohort: Cohort) -> str:
    return cohort.file or f"{cohort.measure}/{TEXT}"


@contextmanager
def in_words(cohort: Cohort) -> Iterator[None]:
    """What the database would not do, as a fault of the text; and as one of the machine where it only stopped."""
    file = _file_of(cohort)
    try:
        yield
    except EngineMisread:
        what = "a text is compared with a number or a day that it cannot be read as"
        cure = f"Write texts in quotation marks, and see what else there is: ragstone check {cohort.measure}"
        raise refuse(file, what, cure) from None
    except EngineStopped as stopped:
        cure = "See that the disk has room, and that its numbers are numbers that can be added up."
        raise refuse(file, f"it could not be counted: {stopped}", cure) from None
    except EngineError as error:
        said = str(error).partition("\n")[0][:200]
        cure = f"Mend it, and see what else there is: ragstone check {cohort.measure}"
        raise refuse(file, f"the database cannot run it ({said})", cure) from None
