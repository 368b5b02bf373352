"""What Ragstone makes of the example: its published JSON and its frozen edition, in the columns of the paper.

The edition is read raw, and rounded here, so that no rounding of ours stands on both sides.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from ragstone import pipeline
from ragstone.pipeline import publishing
from ragstone.starting import start_from
from ragstone.values.periods import Month
from tests.paper.reading import Row, Rows

FEBRUARY = Month(2015, 2)
ARROWS = {"better": "up", "same": "right", "worse": "down"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Made:
    """A period that was issued and published. `pages` is the folder of the publication."""

    pages: Path
    index: Json
    edition: Json

    def measure(self, number: int) -> Json:
        """The JSON of one measure's own page."""
        name = next(line["measure"] for line in self.index["lines"] if line["number"] == number)
        return read_json(self.pages / "measures" / f"{name}.json")


def start(workspace: Path) -> Path:
    """A copy of the example, to issue or to change first."""
    start_from("kent-2015-02", workspace)
    return workspace


def make(workspace: Path) -> Made:
    pipeline.issue(workspace, FEBRUARY)
    pages = publishing.publish(workspace, FEBRUARY).path
    (edition,) = (workspace / "editions" / "2015-02").glob("*.json")
    return Made(pages, read_json(pages / "index.json"), read_json(edition))


def read_json(path: Path) -> Json:
    found: Json = json.loads(path.read_text(encoding="utf-8"))
    return found


def published_rows(index: Json) -> Rows:
    return {line["number"]: _row(line) for line in index["lines"]}


def frozen_rows(edition: Json) -> Rows:
    measures = {measure["name"]: measure for measure in edition["scorecard"]["measures"]}
    lines = [_as_published(line, measures[line["measure"]]) for line in edition["scorecard"]["lines"]]
    return {line["number"]: _row(line) for line in lines}


def half_up(value: Fraction, decimals: int) -> str:
    """A figure that is not negative, as it is printed."""
    whole = math.floor(value * 10**decimals + Fraction(1, 2))
    if not decimals:
        return str(whole)
    return f"{whole // 10**decimals}.{whole % 10**decimals:0{decimals}d}"


def _as_published(line: Json, measure: Json) -> Json:
    """A line of an edition under the names of the published JSON."""

    def figure(frozen: Json) -> Json:
        value = frozen["value"]
        return {**frozen, "printed": value and half_up(Fraction(value), measure["decimals"])}

    return {
        **measure,
        "latest": figure(line["latest"]),
        "rating": line["judgement"]["rating"],
        "standard": line["standard"],
        "since_previous": {**line["previous"], "figure": figure(line["previous"]["figure"])},
        "since_outturn": {**line["outturn"], "figure": figure(line["outturn"]["figure"])},
    }


def _row(line: Json) -> Row:
    sign = "%" if line["unit"] == "percent" else ""
    is_count = line["unit"] == "count"  # the paper prints a plain count once, as its result
    latest = line["latest"]

    def printed(figure: Json) -> str:
        return "-" if figure["printed"] is None else f"{figure['printed']}{sign}"

    def arrow(comparison: Json) -> str:
        if line["polarity"] == "none":
            return ""  # higher or lower is no direction of travel
        return "-" if comparison["travel"] is None else ARROWS[comparison["travel"]]

    target = line["standard"] and line["standard"]["target"]
    return {
        "number": str(line["number"]),
        "section": line["section"],
        "polarity": line["polarity"].removeprefix("none"),
        "data_period": line["data_period"],
        "result": printed(latest),
        "rating": line["rating"].removeprefix("not rated"),
        "numerator": "" if is_count else latest["numerator"] or "-",
        "denominator": "" if is_count else latest["denominator"] or "-",
        "target": "-" if target is None else f"{target}{sign}",
        "previous": printed(line["since_previous"]["figure"]),
        "since_previous": arrow(line["since_previous"]),
        "outturn": printed(line["since_outturn"]["figure"]),
        "since_outturn": arrow(line["since_outturn"]),
    }
