"""The scorecard for machines: every figure as it is printed and as it is exactly.

Keys are documented in docs/reference/published-data.md, which a test holds to this module.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from ragstone.publication import words
from ragstone.publication.definitions import definition_json
from ragstone.publication.standards import bands
from ragstone.values.editions import Published
from ragstone.values.figures import Area, Figure
from ragstone.values.measures import Measure
from ragstone.values.ratings import Standard, Summary, Tally
from ragstone.values.rounding import half_up, plain
from ragstone.values.scorecards import Comparison, Line

Json = dict[str, Any]

LINE_COLUMNS = (
    "number",
    "measure",
    "title",
    "section",
    "area",
    "period",
    "polarity",
    "data_period",
    "unit",
    "result",
    "numerator",
    "denominator",
    "rating",
    "target",
    "minimum_standard",
    "band",
    "previous_period",
    "previous_result",
    "since_previous",
    "outturn_period",
    "outturn_result",
    "since_outturn",
    "edition",
    "notice",
)


def json_bytes(data: Json) -> bytes:
    """A key a line, and of a list an item a line: to be read by eye too, without the cost of indenting it all."""
    return (
        "{\n" + ",\n".join(f"{_json(key)}: {_value(value)}" for key, value in data.items()) + "\n}\n"
    ).encode()


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f" {_json(item)}" for item in value) + "\n]"
    return _json(value)


_json = json.JSONEncoder(ensure_ascii=False).encode


def heading(published: Published) -> Json:
    """What every file says of where it comes from."""
    scorecard = published.scorecard
    return {
        "schema": 1,
        "council": scorecard.council.name,
        "title": scorecard.council.title,
        "period": str(scorecard.period),
        "snapshot_day": scorecard.snapshot_day.isoformat(),
        "edition": published.edition,
        "policy": published.policy.value,
        "notice": published.notice,
        "replaces": published.replaces,
        "correction": published.correction,
        "compared_with": published.compared_with,
        "differs": list(published.differs),
    }


def scorecard_json(published: Published, area: Area) -> Json:
    scorecard = published.scorecard
    summary = next(summary for summary in scorecard.summaries if summary.area == area.name)
    return {
        **heading(published),
        "area": area.name,
        "area_title": area.title,
        "summary": summary_json(summary),
        "lines": [line_json(published, line) for line in scorecard.lines_of(area.name)],
    }


def measure_json(published: Published, measure: Measure) -> Json:
    lines = [line for line in published.scorecard.lines if line.measure == measure.name]
    return {
        **heading(published),
        "definition": definition_json(measure),
        "lines": [{**line_json(published, line), "history": _history(measure, line)} for line in lines],
        "commentary": [
            {
                "author": comment.author,
                "written": comment.written.isoformat() if comment.written else None,
                "status": comment.status,
                "markdown": comment.text,
            }
            for comment in published.scorecard.commentary
            if comment.measure == measure.name
        ],
        "owner": _owner(published, measure),
        "benchmarks": [
            {
                "name": each.name,
                "fiscal_year": str(each.fiscal_year),
                "result": _exact(each.result),
                "range_from": _exact(each.range_from),
                "range_to": _exact(each.range_to),
                "range_of": each.range_of,
                "source": each.source,
            }
            for each in published.scorecard.benchmarks
            if each.measure == measure.name
        ],
    }


def _owner(published: Published, measure: Measure) -> Json | None:
    owner = next((owner for owner in published.scorecard.owners if owner.measure == measure.name), None)
    if owner is None:
        return None
    return {
        "member": owner.member,
        "portfolio": owner.portfolio,
        "director": owner.director,
        "division": owner.division,
    }


def line_json(published: Published, line: Line) -> Json:
    measure = published.scorecard.measure(line.measure)
    return {
        "number": measure.number,
        "measure": measure.name,
        "title": measure.title,
        "section": measure.section,
        "area": line.area,
        "polarity": measure.polarity.value,
        "data_period": measure.data_period.value,
        "unit": measure.unit.value,
        "latest": figure_json(measure, line.latest),
        "rating": line.judgement.rating.value,
        "why_not_rated": line.judgement.reason,
        "unfinished": line.judgement.unfinished,
        "standard": _standard(measure, line.standard),
        "since_previous": _comparison(measure, line.previous),
        "since_outturn": _comparison(measure, line.outturn),
    }


def line_cells(published: Published, line: Line) -> list[str]:
    """The same line for a spreadsheet, in the order of LINE_COLUMNS; numbers as printed, without %."""
    measure, standard = published.scorecard.measure(line.measure), line.standard
    previous, outturn = line.previous, line.outturn
    return [
        str(measure.number),
        measure.name,
        measure.title,
        measure.section,
        line.area,
        str(published.scorecard.period),
        measure.polarity.value,
        measure.data_period.value,
        measure.unit.value,
        _printed(measure, line.latest) or words.NO_FIGURE[line.latest.basis],
        _bare(line.latest.numerator),
        _bare(line.latest.denominator),
        line.judgement.rating.value,
        *(
            _bare(edge)
            for edge in ((standard.target, standard.minimum, standard.band) if standard else (None,) * 3)
        ),
        str(previous.period),
        _printed(measure, previous.figure) or words.NO_FIGURE[previous.figure.basis],
        words.travel(previous).lower(),
        str(outturn.period),
        _printed(measure, outturn.figure) or words.NO_FIGURE[outturn.figure.basis],
        words.travel(outturn).lower(),
        published.short,
        published.notice,
    ]


def figure_json(measure: Measure, figure: Figure) -> Json:
    return {
        "basis": figure.basis.value,
        "printed": _printed(measure, figure) or None,
        "exact": _exact(figure.value),
        "numerator": _exact(figure.numerator),
        "denominator": _exact(figure.denominator),
        "note": figure.note,
    }


def _comparison(measure: Measure, comparison: Comparison) -> Json:
    return {
        "period": str(comparison.period),
        "figure": figure_json(measure, comparison.figure),
        "travel": comparison.travel.value if comparison.travel else None,
        "change": _exact(comparison.change),
        "why_not": comparison.why_not,
        "caution": comparison.caution,
        "edition": comparison.edition,
        "restated": figure_json(measure, comparison.restated) if comparison.restated else None,
        "rerated": asdict(comparison.rerated) if comparison.rerated else None,
    }


def _standard(measure: Measure, standard: Standard | None) -> Json | None:
    if standard is None:
        return None
    return {
        "fiscal_year": str(standard.fiscal_year),
        "area": standard.area,
        "target": _exact(standard.target),
        "minimum_standard": _exact(standard.minimum),
        "band": _exact(standard.band),
        "rated": standard.rated,
        "set_by": standard.set_by,
        "assumed": standard.assumed,
        "note": standard.note,
        "bands": {rating.value: results for rating, results in bands(measure, standard)},
    }


def _history(measure: Measure, line: Line) -> list[Json]:
    found, standard, held = [], None, None
    for point in line.history:
        if point.standard != standard:  # it seldom changes, and is long to spell out
            standard, held = point.standard, _standard(measure, point.standard)
        found.append(
            {
                "period": str(point.period),
                "figure": figure_json(measure, point.figure),
                "rating": point.judgement.rating.value,
                "standard": held,
            }
        )
    return found


def summary_json(summary: Summary) -> Json:
    return {
        "rated": summary.rated,
        "green": summary.green,
        "amber": summary.amber,
        "red": summary.red,
        "not_rated": summary.not_rated,
        "since_previous": _tally(summary.since_previous),
        "since_outturn": _tally(summary.since_outturn),
        "sentences": list(summary.sentences),
    }


def _tally(tally: Tally) -> Json:
    return {"better": tally.better, "same": tally.same, "worse": tally.worse}


def _printed(measure: Measure, figure: Figure) -> str:
    return "" if figure.value is None else f"{half_up(figure.value, measure.decimals):f}"


def _exact(value: Fraction | None) -> str | None:
    """`n/d`, or `n` for a whole number: nothing is lost on the way."""
    return None if value is None else str(value)


def _bare(value: Fraction | None) -> str:
    return "" if value is None else plain(value).replace(",", "")
