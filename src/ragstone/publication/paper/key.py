"""The short words of a committee paper's table, and what they mean."""

from __future__ import annotations

from ragstone.values.editions import Published
from ragstone.values.measures import DataPeriod, Polarity

NONE = "\N{EN DASH}"
POLARITIES = {
    Polarity.HIGHER: ("H", "the aim is the highest possible result"),
    Polarity.LOWER: ("L", "the aim is the lowest possible result"),
    Polarity.TARGET: ("T", "the aim is to stay close to the target"),
}
_DATA_PERIODS = {
    DataPeriod.SNAPSHOT: "snapshot: as it stood on the last working day of the month",
    DataPeriod.YEAR_TO_DATE: "year to date: from April to the end of the month",
    DataPeriod.ROLLING_12_MONTHS: "rolling 12 months: the twelve months that end with the month",
    DataPeriod.MONTH: "the month alone",
    DataPeriod.QUARTER: "quarter: the three months that end with the month",
}


def key(published: Published) -> tuple[tuple[str, str], ...]:
    """What the short words of the table mean, as far as it has them."""
    measures = published.scorecard.measures
    polarities = [pair for each, pair in POLARITIES.items() if any(m.polarity is each for m in measures)]
    periods = [
        (each.value, text)
        for each, text in _DATA_PERIODS.items()
        if any(m.data_period is each for m in measures)
    ]
    return (
        *(("Polarity " + letter, text) for letter, text in polarities),
        ("No polarity", "the measure is for information, and is neither rated nor better or worse"),
        *periods,
        ("Num, Denom", "what was counted above and below the line; a rate is per so many of the population"),
        ("Better, same, worse", "performance since the earlier result. Any change counts, before rounding"),
        (NONE, "there is none"),
    )
