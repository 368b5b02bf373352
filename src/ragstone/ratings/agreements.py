"""Figures that must agree (rules.md, 7): a scorecard that contradicts itself is found before it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from ragstone.ratings.known import Known
from ragstone.values.figures import Area, Figure, Supplied
from ragstone.values.measures import DataPeriod, Identity, Kind, Measure
from ragstone.values.periods import Month
from ragstone.values.rounding import plain
from ragstone.values.scorecards import Agreement, Line

Term = tuple[str, str]


def agreements_of(
    area: str, measures: Sequence[Measure], identities: Iterable[Identity], lines: Sequence[Line]
) -> tuple[Agreement, ...]:
    """Every identity of one area's lines, and for every year to date whether its lower count has fallen."""
    figures = {line.measure: line.latest for line in lines}
    known = tuple(_held(area, identity, figures) for identity in identities if _spoken_of(identity, figures))
    return known + tuple(_not_falling(area, measures, lines))


def sums_of(area: Area, measures: Sequence[Measure], known: Known, period: Month) -> tuple[Agreement, ...]:
    """Whether an area's own counts are the sums of its parts' counts: one line for all measures that have both."""
    compared = [
        (measure, own, parts)
        for measure in measures
        if (own := known.own(measure.name, area.name, period)) is not None
        and own.numerator is not None
        and (parts := known.parts_of(measure.name, area.name, period)) is not None
    ]
    if not compared:
        return ()
    wrong = [
        f"{measure.title}: {_counts(own)}, and its parts come to {_counts(parts)}"
        for measure, own, parts in compared
        if (own.numerator, own.denominator) != (parts.numerator, parts.denominator)
    ]
    detail = (
        "; ".join(wrong)
        or f"{len(compared)} {'measure' if len(compared) == 1 else 'measures'} can be compared"
    )
    return (Agreement(f"The counts of {area.title} are the sums of its parts", area.name, not wrong, detail),)


def people_of(area: Area, measures: Sequence[Measure], known: Known, period: Month) -> tuple[Agreement, ...]:
    """Whether the people of an area are those of its parts, give or take a hundredth: estimates are rounded."""
    found = []
    for population in dict.fromkeys(measure.population for measure in measures if measure.population):
        own = known.people(population, area.name, period)
        parts = known.people_of_parts(population, area.name, period)
        if own is not None and parts is not None:
            says = f"The people of {area.title} ({population}) are about those of its parts"
            detail = f"{own:,}, and its parts have {parts:,}"
            found.append(Agreement(says, area.name, 100 * abs(own - parts) <= own, detail))
    return tuple(found)


def _counts(supplied: Supplied) -> str:
    counts = (supplied.numerator, supplied.denominator)
    return " of ".join(plain(count) for count in counts if count is not None)


def _spoken_of(identity: Identity, figures: Mapping[str, Figure]) -> bool:
    return all(measure in figures for measure, _ in identity.left + identity.right)


def _held(area: str, identity: Identity, figures: Mapping[str, Figure]) -> Agreement:
    left, right = _total(identity.left, figures), _total(identity.right, figures)
    if left is None or right is None:
        return Agreement(identity.says, area, None, "Not every count is known.")
    if identity.relation == "=":
        return Agreement(
            identity.says, area, left == right, _beside(left, "=" if left == right else "and", right)
        )
    return Agreement(identity.says, area, left <= right, _beside(left, "<=" if left <= right else ">", right))


def _beside(left: Fraction, relation: str, right: Fraction) -> str:
    return f"{plain(left)} {relation} {plain(right)}"


def _total(terms: Iterable[Term], figures: Mapping[str, Figure]) -> Fraction | None:
    total = Fraction(0)
    for measure, part in terms:
        count = getattr(figures[measure], part)
        if count is None:
            return None
        total += count
    return total


def _not_falling(area: str, measures: Sequence[Measure], lines: Sequence[Line]) -> Iterable[Agreement]:
    """A year to date of a flow only grows inside its year, unless earlier records were restated."""
    flows = {m.name: m for m in measures if m.kind is Kind.FLOW and m.data_period is DataPeriod.YEAR_TO_DATE}
    for line in lines:
        measure = flows.get(line.measure)
        before, after = line.previous.figure.denominator, line.latest.denominator
        if (
            measure is None
            or before is None
            or after is None
            or line.previous.caution
            or line.previous.why_not
        ):
            continue
        says = f"{measure.title}: the year to date does not fall"
        yield Agreement(says, area, before <= after, _beside(before, "<=" if before <= after else ">", after))
