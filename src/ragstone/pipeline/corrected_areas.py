"""What has changed of a measure in its areas: those together of which the same is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ragstone.editions.differing import Difference
from ragstone.pipeline.corrected_lines import of_line
from ragstone.publication.words import result
from ragstone.values.listing import together
from ragstone.values.measures import Measure
from ragstone.values.scorecards import Line

_MOST_NAMED = 3


@dataclass(slots=True)
class _Told:
    """What is said of some areas, and whether a rating is among it."""

    what: str
    rated: bool
    areas: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        """A changed rating is told of each area by its name."""
        shown = self.areas
        if len(shown) > _MOST_NAMED and not self.rated:
            shown = [shown[0], f"{len(shown) - 1} other areas"]
        return together(shown)


def in_areas(
    was: Measure, now: Measure, titles: dict[str, str], lines: Sequence[Difference]
) -> Iterator[str]:
    """`was` and `now` are the measure as each edition has it, `titles` those of all areas, in their order.

    The first area and every changed rating are told; of the rest a few, and then how many more there are."""
    told: dict[str, _Told] = {}
    for each in sorted(lines, key=lambda line: list(titles).index(_area(line))):
        if what := ", ".join(of_line(was, now, each.before, each.after)):
            group = told.setdefault(what, _Told(what, _is_rated_otherwise(each)))
            group.areas.append(titles[_area(each)])
    shown = [each for place, each in enumerate(told.values()) if each.rated or place < _MOST_NAMED]
    for each_told in shown:
        yield f"in {each_told.where} {each_told.what}" if len(titles) > 1 else each_told.what
    more = sum(len(each.areas) for each in told.values()) - sum(len(each.areas) for each in shown)
    if more:
        yield f"and in {more} more {'area' if more == 1 else 'areas'}"


def weight_of(measure: Measure, found: Sequence[Difference]) -> int:
    """A changed rating weighs most, then a changed result, then a measure that is new or gone, then words."""
    lines = [each for each in found if each.kind is Line]
    if any(map(_is_rated_otherwise, lines)):
        return 0
    if any(_differs(measure, each.before, each.after) for each in lines):
        return 1
    return 2 if any(each.kind is Measure for each in found) else 3


def _is_rated_otherwise(line: Difference) -> bool:
    before, after = line.before, line.after
    return before is not None and after is not None and before.judgement.rating is not after.judgement.rating


def _differs(measure: Measure, before: Line | None, after: Line | None) -> bool:
    return bool(before and after and result(measure, before.latest) != result(measure, after.latest))


def _area(line: Difference) -> str:
    area: str = (line.after or line.before).area
    return area
