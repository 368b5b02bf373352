"""What a correction says otherwise than the edition that it replaces: a sentence for each measure, for its readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from ragstone.editions.differing import Difference
from ragstone.publication.words import counts, exact, result
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area
from ragstone.values.measures import Measure
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import (
    Agreement,
    Commentary,
    Comparison,
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
    by_area = {(each.after or each.before).area: each for each in found if each.kind is Line}
    in_areas = {area: told for area, each in by_area.items() if (told := list(_of_line(measure, each)))}
    if in_areas:
        first, *others = sorted(in_areas, key=[*titles, *in_areas].index)
        also = f"; in {_named([titles.get(area, area) for area in others])}" if others else ""
        where = f"in {titles.get(first, first)} " if len(titles) > 1 else ""
        said.append(f"{where}{', '.join(in_areas[first])}{also}")
    return f"{measure.title}: {'; '.join(said)}." if said else ""


def _named(titles: Sequence[str]) -> str:
    if len(titles) > _MOST_NAMED:
        return f"{len(titles)} other areas"
    return " and ".join(part for part in (", ".join(titles[:-1]), titles[-1]) if part)


def _of_line(measure: Measure, line: Difference) -> Iterator[str]:
    before, after = line.before, line.after
    if before is None or after is None:
        yield "reported for the first time" if before is None else "no longer reported"
        return
    yield from _of_figure(measure, before, after)
    if before.judgement.rating is not after.judgement.rating:
        yield f"{after.judgement.rating.value} (was {before.judgement.rating.value})"
    elif before.judgement != after.judgement:
        yield "the reason given beside its rating"
    yield from _of_standard(measure, before.standard, after.standard)
    for one, other in ((before.previous, after.previous), (before.outturn, after.outturn)):
        if _taken(one) != _taken(other):
            yield f"the figure of {other.period.words} beside it"
    if _figures(before) != _figures(after):
        yield "figures of earlier months"
    elif before.standard == after.standard and before.history[:-1] != after.history[:-1]:
        yield "standards of earlier months"


def _of_figure(measure: Measure, before: Line, after: Line) -> Iterator[str]:
    was, now = result(measure, before.latest), result(measure, after.latest)
    if was != now:
        yield f"{now} (was {was})"
    elif before.latest.value != after.latest.value or counts(measure, before.latest) != counts(
        measure, after.latest
    ):
        yield f"{now} from {counts(measure, after.latest)} (was {counts(measure, before.latest)})"
    elif before.latest != after.latest:
        yield "the note on its figure"


def _of_standard(measure: Measure, before: Standard | None, after: Standard | None) -> Iterator[str]:
    if before == after:
        return
    said = [
        f"{words} {now} (was {was})"
        for words, was, now in zip(
            ("target", "minimum standard", "band"), _set(measure, before), _set(measure, after), strict=True
        )
        if was != now
    ]
    yield from said or ["what is said of its standard"]


def _set(measure: Measure, standard: Standard | None) -> list[str]:
    """Target, minimum standard and band as they are printed."""
    values = (standard.target, standard.minimum, standard.band) if standard else (None, None, None)
    return ["none" if value is None else exact(measure, value) for value in values]


def _taken(comparison: Comparison) -> object:
    """What a reader sees of an earlier figure: not from which edition it was taken."""
    return comparison.figure, comparison.restated


def _figures(line: Line) -> Sequence[object]:
    """Those of the months before the latest one."""
    return [(point.period, point.figure) for point in line.history[:-1]]
