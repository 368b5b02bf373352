"""What a correction says otherwise than the edition that it replaces: a sentence for each measure, for its readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from ragstone.editions.differing import Difference
from ragstone.pipeline.corrected_lines import of_line
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area
from ragstone.values.measures import Measure
from ragstone.values.scorecards import (
    Agreement,
    Commentary,
    Council,
    Facts,
    Line,
    Owner,
    Scorecard,
)

_OF_A_MEASURE = {
    Owner: "who answers for it",
    Commentary: "its commentary",
    Benchmark: "what others came to",
    Facts: "how many of those who missed are still open",
}
_OF_THE_COUNCIL = {
    "notes": "the data notes",
    "paper": "the words or the look of the paper",
    "meeting": "the day of the meeting",
    "notice": "the notice on every page",
}
_FIELDS = [field.name for field in fields(Council)]
_OF_NO_MEASURE = (Council, Area, Agreement)
_MOST_NAMED = 3


def in_words(scorecard: Scorecard, found: Sequence[Difference]) -> tuple[str, ...]:
    """`scorecard` is the later one. Measures in their order; what is of no measure comes last."""
    measures = {each.before.name: each.before for each in found if each.kind is Measure and each.before}
    measures = {**measures, **{each.name: each for each in scorecard.measures}}
    by_name: dict[str, list[Difference]] = {name: [] for name in measures}
    for each in found:
        if each.kind not in _OF_NO_MEASURE:
            some = each.before or each.after
            by_name[some.name if each.kind is Measure else some.measure].append(each)
    titles = {area.name: area.title for area in scorecard.areas}
    told = [_of(measures[name], titles, each) for name, each in by_name.items() if each]
    if whole := list(dict.fromkeys(_of_the_whole(found))):
        told.append(f"The whole scorecard: {', '.join(whole)}.")
    told = [sentence for sentence in told if sentence]
    return tuple(told) or ("Cross-checks, or which edition an earlier figure is taken from.",)


def _of_the_whole(found: Sequence[Difference]) -> Iterator[str]:
    for each in found:
        if each.kind is Area:
            yield "the areas, their names or their dates"
        elif each.kind is Council and each.before and each.after:
            changed = [name for name in _FIELDS if getattr(each.before, name) != getattr(each.after, name)]
            yield from (_OF_THE_COUNCIL.get(name, "its heading") for name in changed)
        elif each.kind is Council:
            yield "the council's name"


def _of(measure: Measure, titles: dict[str, str], found: Sequence[Difference]) -> str:
    """What differs of a measure: said of the whole council or of the first area, and how many others differ too."""
    defined = next((each for each in found if each.kind is Measure), None)
    if defined and None in (defined.before, defined.after):
        return f"{measure.title} {'was added' if defined.before is None else 'is no longer reported'}."
    said = []
    if defined:
        said.append("its worked cases" if defined.before.sha256 == defined.after.sha256 else "its definition")
    said += dict.fromkeys(_OF_A_MEASURE[each.kind] for each in found if each.kind in _OF_A_MEASURE)
    said += _in_areas(measure, titles, [each for each in found if each.kind is Line])
    return f"{measure.title}: {'; '.join(said)}." if said else ""


def _in_areas(measure: Measure, titles: dict[str, str], lines: Sequence[Difference]) -> Iterator[str]:
    """What differs where, those areas together of which the same is said; after a few the rest are counted."""
    told: dict[str, list[str]] = {}
    for each in sorted(lines, key=lambda line: [*titles, _area(line)].index(_area(line))):
        if what := ", ".join(of_line(measure, each.before, each.after)):
            told.setdefault(what, []).append(titles.get(_area(each), _area(each)))
    for what, areas in list(told.items())[:_MOST_NAMED]:
        yield f"in {_named(areas)} {what}" if len(titles) > 1 else what
    if rest := [area for areas in list(told.values())[_MOST_NAMED:] for area in areas]:
        yield f"and otherwise in {len(rest)} more {'area' if len(rest) == 1 else 'areas'}"


def _area(line: Difference) -> str:
    area: str = (line.after or line.before).area
    return area


def _named(titles: Sequence[str]) -> str:
    shown = [titles[0], f"{len(titles) - 1} other areas"] if len(titles) > _MOST_NAMED else list(titles)
    return " and ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)
