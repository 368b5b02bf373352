"""What has changed in a corrected edition: a sentence for each measure, for its readers, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from ragstone.editions.differing import Difference
from ragstone.pipeline.corrected_areas import in_areas, weight_of
from ragstone.values.benchmarks import Benchmark
from ragstone.values.figures import Area
from ragstone.values.measures import Measure
from ragstone.values.ratings import Summary
from ragstone.values.scorecards import Agreement, Commentary, Council, Facts, Line, Owner, Scorecard

_OF_A_MEASURE = {
    Owner: "who answers for it",
    Commentary: "its commentary",
    Benchmark: "what others came to",
}
_OF_THE_COUNCIL = {
    "name": "the council's name",
    "source_system": "the name of the source system",
    "notes": "the data notes",
    "paper": "the words or the look of the paper",
    "meeting": "the day of the meeting",
    "notice": "the notice on every page",
}
_ORDERS = {
    Area: "the order of areas",
    Measure: "the order of measures",
    Benchmark: "the order of what others came to",
}
_AGREE = "The whole scorecard: what must agree."
_SNAPSHOT = "The whole scorecard: the day on which snapshots are taken."  # what no part of it says
_OTHERWISE = "In which order things stand, or what only cases tell."
_FIELDS = [field.name for field in fields(Council)]
# Facts are not for every reader, so that nothing is told of them.
_NOT_OF_A_MEASURE = (Council, Area, Agreement, Summary, Facts)


def in_words(scorecard: Scorecard, found: Sequence[Difference]) -> tuple[str, ...]:
    """Changed ratings before changed figures, and these before words. `scorecard` is the later one.

    () where there is nothing that a reader would see, such as from which edition an earlier figure was taken.
    """
    if not found:
        return (_SNAPSHOT,)
    if all(map(_is_unseen, found)):
        return ()
    reordered = {each.kind for each in found if each.before is None and each.after is None}
    found = [each for each in found if each.before is not None or each.after is not None]
    measures = {each.name: each for each in scorecard.measures}
    measures |= {each.before.name: each.before for each in found if each.kind is Measure and not each.after}
    by_name: dict[str, list[Difference]] = {name: [] for name in measures}
    for each in found:
        if each.kind not in _NOT_OF_A_MEASURE:
            some = each.before or each.after
            by_name[some.name if each.kind is Measure else some.measure].append(each)
    titles = {area.name: area.title for area in scorecard.areas}
    titles |= {each.before.name: each.before.title for each in found if each.kind is Area and not each.after}
    changed = [(name, each) for name, each in by_name.items() if each]
    changed.sort(key=lambda named: weight_of(measures[named[0]], named[1]))
    told = [*_ratings(scorecard, found), *(_of(measures[name], titles, each) for name, each in changed)]
    whole = [*_of_the_whole(found), *(words for kind, words in _ORDERS.items() if kind in reordered)]
    if whole := list(dict.fromkeys(whole)):
        told.append(f"The whole scorecard: {', '.join(whole)}.")
    if told := [sentence for sentence in told if sentence]:
        return tuple(told)
    # Cross-checks follow the figures, and are told where nothing else is.
    return (_AGREE if any(each.kind is Agreement for each in found) else _OTHERWISE,)


def _is_unseen(difference: Difference) -> bool:
    before, after = difference.before, difference.after
    if difference.kind is not Line or before is None or after is None:
        return False
    return (
        all(
            replace(one, edition="") == replace(other, edition="")
            for one, other in ((before.previous, after.previous), (before.outturn, after.outturn))
        )
        and replace(before, previous=after.previous, outturn=after.outturn) == after
    )


def _ratings(scorecard: Scorecard, found: Sequence[Difference]) -> Iterator[str]:
    """How many of each the whole council has, where that has changed."""
    for each in found:
        if each.kind is Summary and each.before and each.after and each.after.area == scorecard.areas[0].name:
            was, now = ((one.green, one.amber, one.red, one.not_rated) for one in (each.before, each.after))
            if was != now:
                words = zip(now, ("Green", "Amber", "Red", "not rated"), strict=True)
                counts = ", ".join(f"{count} {word}" for count, word in words)
                yield f"{scorecard.areas[0].title}: {counts} (was {', '.join(map(str, was))})."


def _of_the_whole(found: Sequence[Difference]) -> Iterator[str]:
    for each in found:
        if each.kind is Area:
            yield _of_area(each)
        elif each.kind is Council:
            changed = [name for name in _FIELDS if getattr(each.before, name) != getattr(each.after, name)]
            yield from (_OF_THE_COUNCIL.get(name, "its heading") for name in changed)


def _of_area(area: Difference) -> str:
    if area.before is None:
        return f"the area {area.after.title} is new"
    if area.after is None:
        return f"the area {area.before.title} is gone"
    if area.before.title != area.after.title:
        return f"the area {area.after.title} (was {area.before.title})"
    return f"the place or the dates of {area.after.title}"


def _of(measure: Measure, titles: dict[str, str], found: Sequence[Difference]) -> str:
    defined = next((each for each in found if each.kind is Measure), None)
    if defined and None in (defined.before, defined.after):
        return f"{measure.title} {'was added' if defined.before is None else 'is no longer reported'}."
    was = defined.before if defined else measure
    said = []
    if defined:
        said += [f"its title (was “{was.title}”)"] if was.title != measure.title else []
        said += ["its decimals"] if was.decimals != measure.decimals else []
        if not said:
            said.append("its worked cases" if was.sha256 == measure.sha256 else "its definition")
    said += dict.fromkeys(_OF_A_MEASURE[each.kind] for each in found if each.kind in _OF_A_MEASURE)
    said += in_areas(was, measure, titles, [each for each in found if each.kind is Line])
    return f"{measure.title}: {'; '.join(said)}." if said else ""
