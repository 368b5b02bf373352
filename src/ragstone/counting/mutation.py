"""Whether examples would notice: each text is changed in one place at a time, and some example must then disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ragstone.counting.examples import MOST_ROWS, Numbered, disagreements, view_disagreements
from ragstone.engines.duck import Duck, EngineError
from ragstone.values.cohorts import Cohort, Equivalent, ViewExample
from ragstone.values.faults import Fault
from ragstone.values.tables import View

_CURE = (
    "Add an example that tells the two apart or, where none can, list the change under [[equivalent]] "
    "with was, became and why."
)


@dataclass(frozen=True, slots=True)
class Proved:
    """A cohort with the examples that prove it."""

    cohort: Cohort
    examples: Sequence[Numbered]


def unnoticed_in_cohort(
    engine: Duck, proved: Proved, equivalents: Sequence[Equivalent], file: str
) -> Iterator[Fault]:
    """A fault for every change of a cohort that no example of its measure notices."""

    def noticed(text: str) -> bool:
        return _disagrees(engine, [replace(proved, cohort=replace(proved.cohort, text=text))])

    yield from _unnoticed(proved.cohort.text, noticed, equivalents, file)


@dataclass(frozen=True, slots=True)
class ViewProof:
    """What a view is held to: its own examples, alone on an engine `small`, and those of the measures on it.

    `views` are all of them, in their order. On `whole` stand the examples of everything.
    """

    view: View
    views: Sequence[View]
    small: Duck
    examples: Sequence[tuple[int, ViewExample]]
    whole: Duck
    measures: Sequence[Proved]

    def notices(self, text: str) -> bool:
        """Whether any example does: first those of the view, which are few and near."""
        try:
            self.small.remake(self.view.name, f"SELECT * FROM ({text}) AS changed LIMIT {MOST_ROWS + 1}")
            if any(view_disagreements(self.small, self.view, self.examples)):
                return True
            self.whole.remake(self.view.name, text)
            self.remake_later()
        except EngineError:
            return True
        return _disagrees(self.whole, self.measures)

    def remake_later(self) -> None:
        for other in self.views[self.views.index(self.view) + 1 :]:
            if _rests_on(other, self.view, self.views):
                self.whole.remake(other.name, other.text)


def unnoticed_in_view(proof: ViewProof, equivalents: Sequence[Equivalent], file: str) -> Iterator[Fault]:
    """A fault for every change of a view that neither its examples nor those of any measure notice.

    The view stands on the whole engine again as it was at the end.
    """
    yield from _unnoticed(proof.view.text, proof.notices, equivalents, file)
    proof.whole.remake(proof.view.name, proof.view.text)
    proof.remake_later()


def _rests_on(other: View, view: View, views: Sequence[View]) -> bool:
    by_name: Mapping[str, View] = {each.name: each for each in views}
    return view.name in other.reads or any(
        _rests_on(by_name[name], view, views) for name in other.reads if name in by_name
    )


def _disagrees(engine: Duck, measures: Iterable[Proved]) -> bool:
    """Whether any example of any of them does; a text that cannot be run is noticed too."""
    try:
        return any(any(disagreements(engine, each.cohort, each.examples)) for each in measures)
    except EngineError:
        return True


def _unnoticed(
    text: str, noticed: Callable[[str], bool], equivalents: Sequence[Equivalent], file: str
) -> Iterator[Fault]:
    from ragstone.sql.mutants import mutants

    known = {(each.was, each.became): each for each in equivalents}
    used = set()
    for mutant in mutants(text):
        if noticed(mutant.text):
            continue
        if (mutant.was, mutant.became) in known:
            used.add((mutant.was, mutant.became))
            continue
        became = f"became “{mutant.became}”" if mutant.became else "were taken away"
        what = f"no example notices if “{mutant.was}” {became}"
        yield Fault(f"{file}, line {mutant.line}", what, _CURE)
    for key, each in known.items():
        if key not in used:
            what = f"“{each.was}” is listed as a change that nobody can notice, and it is not one"
            yield Fault(each.where, what, "Take it away: the text has changed, or an example notices now.")
