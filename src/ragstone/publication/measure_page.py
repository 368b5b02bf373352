"""One measure of the whole council, laid out: result, trend, words, definition, data notes, cases."""

from __future__ import annotations

from ragstone.publication import words
from ragstone.publication.benchmarks import others_of
from ragstone.publication.compared_areas import compared_areas
from ragstone.publication.counting import counting
from ragstone.publication.page import MeasurePage, Table
from ragstone.publication.standards import bands
from ragstone.publication.stories import story_of
from ragstone.values.editions import Published
from ragstone.values.measures import Confidence, Measure, Polarity, Unit
from ragstone.values.periods import day_in_words
from ragstone.values.scorecards import Comparison, Line

_SURE = {
    Confidence.CERTAIN: "Certain",
    Confidence.LIKELY: "Likely: one reading fits",
    Confidence.INFERRED: "Inferred: more than one reading fits",
    Confidence.UNKNOWN: "Unknown: no source for the wording was found",
}


def measure_page(published: Published, measure: Measure) -> MeasurePage:
    scorecard = published.scorecard
    lines = [line for line in scorecard.lines if line.measure == measure.name]
    whole = lines[0]
    at = scorecard.measures.index(measure)
    titles = {area.name: area.title for area in scorecard.areas}
    neighbours = [(other.name, other.title) for other in scorecard.measures]
    return MeasurePage(
        story=story_of(published, whole),
        section=measure.section,
        about=measure.about,
        it_matters=measure.it_matters,
        good_looks_like=measure.good_looks_like,
        bands=tuple(bands(measure, whole.standard)),
        notes=tuple(data_notes(published, measure, whole)),
        others=others_of(scorecard.benchmarks, measure, whole),
        counting=counting(measure),
        areas=_areas_table(published, measure, lines) if len(lines) > 1 else None,
        compared=compared_areas(measure, whole, [(titles[line.area], line) for line in lines[1:]]),
        before=neighbours[at - 1] if at else None,
        after=neighbours[at + 1] if at + 1 < len(neighbours) else None,
    )


def data_notes(published: Published, measure: Measure, line: Line) -> list[tuple[str, str]]:
    """Made from the definition and the standard, so that they cannot contradict the figures."""
    scorecard, standard = published.scorecard, line.standard
    notes = [
        ("Counted above the line", measure.numerator),
        ("Counted below the line", _denominator(measure)),
        ("Data period", _data_period(published, measure)),
        ("What is better", words.POLARITIES[measure.polarity].capitalize()),
        ("Standard", _standard(measure, line)),
        ("Set by", standard.set_by if standard else ""),
        ("Assumed", standard.assumed if standard else ""),
        ("Note on the standard", standard.note if standard else ""),
        ("Note on the figure", line.latest.note),
        ("Earlier figures", " ".join(_earlier(each) for each in (line.previous, line.outturn))),
        ("Source system", scorecard.council.source_system),
        ("Definition", _definition(measure)),
        ("Owner of the definition", measure.owned_by),
        ("To be reviewed by", day_in_words(measure.review_by) if measure.review_by else ""),
        ("Sources that can feed it", measure.fed_by),
        ("How sure of the wording", f"{_SURE[measure.confidence]}."),
        ("Change of method", _changed(measure)),
        ("Fingerprint", measure.sha256[:12]),
    ]
    return [(term, text) for term, text in notes if text]


def _earlier(comparison: Comparison) -> str:
    """Whether an earlier figure is what was said at the time."""
    if comparison.edition:
        return f"{comparison.period.words}: as edition {comparison.edition} reported it."
    return f"{comparison.period.words}: from the files as they are now; no edition of that month is kept."


def _denominator(measure: Measure) -> str:
    return f"the population {measure.population}" if measure.unit is Unit.RATE else measure.denominator


def _data_period(published: Published, measure: Measure) -> str:
    scorecard = published.scorecard
    name = words.DATA_PERIODS[measure.data_period].capitalize()
    return f"{name}: {words.covered(measure.data_period, scorecard.period, scorecard.snapshot_day)}"


def _standard(measure: Measure, line: Line) -> str:
    standard = line.standard
    if standard is None or standard.target is None:
        return "None has been set."
    if measure.polarity is Polarity.NONE or not standard.rated:
        return f"{words.exact(measure, standard.target)}, given to compare with and not to rate by."
    target = f"Target {words.exact(measure, standard.target)} for {standard.fiscal_year}."
    return f"{target} {line.judgement.unfinished}".strip()


def _definition(measure: Measure) -> str:
    variant = f", the variant “{measure.variant}”" if measure.variant else ""
    return f"Version {measure.version}{variant}. {measure.definition}"


def _changed(measure: Measure) -> str:
    changed = measure.changed
    if changed is None:
        return ""
    breaks = " Figures from before do not compare with figures from after." if changed.breaks_series else ""
    return f"From {day_in_words(changed.since)}: {changed.why}{breaks}"


def _areas_table(published: Published, measure: Measure, lines: list[Line]) -> Table:
    titles = {area.name: area.title for area in published.scorecard.areas}
    rows = tuple(
        (
            titles[line.area],
            words.result(measure, line.latest),
            words.counts(measure, line.latest),
            line.judgement.rating.value.capitalize(),
            words.travel(line.previous),
            words.travel(line.outturn),
        )
        for line in lines
    )
    since = (f"Since {published.scorecard.previous.words}", f"Since {published.scorecard.outturn.words}")
    return Table(
        f"{measure.title}, by area", ("Area", "Latest", "Count", "Rating", *since), rows, frozenset({1, 2})
    )
