"""Every check that a definition can pass without a council's data: text, binding, examples, mutants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ragstone.counting.definitions import faults_of_binding, faults_of_text
from ragstone.counting.examples import Numbered, disagreements, view_disagreements
from ragstone.counting.ground import add_short_calendar, add_tables, add_views, views_for
from ragstone.counting.mutation import Proved, ViewProof, unnoticed_in_cohort, unnoticed_in_view
from ragstone.counting.worlds import days_of, fill
from ragstone.engines.duck import Duck, EngineError
from ragstone.values.cohorts import Cohort, Given, ViewExample, ViewWorked, Worked
from ragstone.values.faults import Fault
from ragstone.values.tables import View
from ragstone.vocabulary.views import seen_through, vocabulary

_AROUND = timedelta(days=3 * 366)  # before and after the days of the examples: as far as a cohort looks


@dataclass(frozen=True, slots=True)
class Subject:
    """A cohort, what proves it, and the folder that a fault names."""

    cohort: Cohort
    worked: Worked
    folder: str

    @property
    def file(self) -> str:
        """Where the cohort's text is."""
        return self.cohort.file or f"{self.folder}/cohort.sql"


@dataclass(frozen=True, slots=True)
class _Numbers:
    """All examples in one engine: each by its number."""

    measures: Mapping[str, Sequence[Numbered]]
    views: Mapping[str, Sequence[tuple[int, ViewExample]]]
    given: Sequence[Given]


def check(
    subjects: Sequence[Subject],
    views: Mapping[str, ViewWorked],
    tell: Callable[[str], None] = lambda _: None,
    mutate: bool = True,
    mutate_views: bool = True,
) -> Iterator[Fault]:
    """Every fault of these measures and of the views that they rest on. `tell` hears what is looked at.

    Views are changed too if `mutate_views`: it takes the examples of all measures to notice every change of one.

    A text that is refused goes no further; the others are held to their examples, and these to the texts.
    """
    sound = []
    for subject in subjects:
        found = faults_of_text(subject.cohort, subject.file)
        yield from found
        if not found:
            sound.append(subject)
    numbers = _numbered(sound, views)
    days = days_of(numbers.given)
    with _engine(days) as engine, _engine(days) as small:
        fill(engine, numbers.given)
        add_views(engine, vocabulary())
        disagreeing = list(_held_to_examples(engine, sound, numbers))
        yield from disagreeing
        if mutate and not disagreeing:  # an example that is wrong already would notice every change
            yield from _mutated(engine, sound, numbers, tell)
            if mutate_views:
                yield from _mutated_views(engine, small, sound, views, numbers, tell)


def _engine(days: tuple[date, date]) -> Duck:
    """An engine with the calendar around those days, and with empty tables."""
    engine = Duck(threads=1)  # a handful of rows
    add_short_calendar(engine, days[0] - _AROUND, days[1] + _AROUND)
    add_tables(engine)
    return engine


def _numbered(subjects: Sequence[Subject], views: Mapping[str, ViewWorked]) -> _Numbers:
    given: list[Given] = []
    of_measures: dict[str, list[Numbered]] = {}
    of_views: dict[str, list[tuple[int, ViewExample]]] = {}
    for subject in subjects:
        of_measures[subject.folder] = []
        for example in subject.worked.examples:
            of_measures[subject.folder].append(Numbered(len(given), example))
            given.append(example.given)
    for name, worked in views.items():
        of_views[name] = []
        for view_example in worked.examples:
            of_views[name].append((len(given), view_example))
            given.append(view_example.given)
    return _Numbers(of_measures, of_views, given)


def _held_to_examples(engine: Duck, subjects: Sequence[Subject], numbers: _Numbers) -> Iterator[Fault]:
    for view in vocabulary():
        yield from view_disagreements(engine, view, numbers.views.get(view.name, ()))
    for subject in subjects:
        file = subject.file
        bound = list(faults_of_binding(engine, subject.cohort, file))
        yield from bound
        if not subject.worked.examples:
            cure = "Add examples.toml beside it, with the cases that people argue about."
            yield Fault(subject.folder, "no example shows what is counted", cure)
        if bound:
            continue
        try:
            yield from disagreements(engine, subject.cohort, numbers.measures[subject.folder])
        except EngineError as error:
            yield Fault(file, f"the database cannot run it ({error})"[:200], "Check it against the tables.")


def _mutated(
    engine: Duck, subjects: Sequence[Subject], numbers: _Numbers, tell: Callable[[str], None]
) -> Iterator[Fault]:
    for subject in subjects:
        tell(subject.cohort.measure)
        proved = Proved(subject.cohort, numbers.measures[subject.folder])
        known, file = subject.worked.equivalents, subject.file
        yield from unnoticed_in_cohort(engine, proved, known, file)


def _mutated_views(
    engine: Duck,
    small: Duck,
    subjects: Sequence[Subject],
    views: Mapping[str, ViewWorked],
    numbers: _Numbers,
    tell: Callable[[str], None],
) -> Iterator[Fault]:
    for view in vocabulary():
        resting = [
            Proved(each.cohort, numbers.measures[each.folder])
            for each in subjects
            if _cohort_rests_on(each.cohort, view)
        ]
        if not resting:
            continue
        tell(view.name)
        worked = views.get(view.name, ViewWorked())
        fill(small, [example.given for example in worked.examples])
        add_views(small, views_for([view.name]))
        alone = list(enumerate(worked.examples))
        proof = ViewProof(view, vocabulary(), small, alone, engine, resting)
        yield from unnoticed_in_view(proof, worked.equivalents, f"vocabulary/{view.name}/view.sql")


def _cohort_rests_on(cohort: Cohort, view: View) -> bool:
    """Every cohort that does not give the area rests on where children live."""
    names = cohort.reads if cohort.gives_area else (*cohort.reads, "child_area")
    return view.name in seen_through(names, vocabulary())
