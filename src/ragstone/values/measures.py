"""What a measure means, before anything is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from ragstone.values.illustrations import Illustration
from ragstone.values.periods import Month


class Kind(StrEnum):
    """How a case counts: on a date, from a date until a date, or in the year's set."""

    FLOW = "flow"
    STOCK = "stock"
    REGISTER = "register"


class DataPeriod(StrEnum):
    """Which days a figure of a month covers."""

    SNAPSHOT = "SS"
    YEAR_TO_DATE = "YTD"
    ROLLING_12_MONTHS = "R12M"
    MONTH = "MS"
    QUARTER = "Q"


class Polarity(StrEnum):
    """What counts as better: higher, lower, nearer the target, or no judgement."""

    HIGHER = "H"
    LOWER = "L"
    TARGET = "T"
    NONE = "none"


class Unit(StrEnum):
    """What is made of numerator and denominator."""

    PERCENT = "percent"  # 100 x numerator / denominator
    RATE = "rate"  # `per` x numerator / population
    MEAN = "mean"  # numerator / denominator, in `counted_in`
    COUNT = "count"  # numerator alone


class Confidence(StrEnum):
    """How sure we are that the wording is what the source counted."""

    CERTAIN = "certain"
    LIKELY = "likely"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """A changed method. Across `since`, when it breaks the series, figures do not compare."""

    since: date
    why: str
    breaks_series: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure, as its folder's measure.toml says it. `name` is the folder's name."""

    name: str
    number: int
    title: str
    section: str
    version: int
    kind: Kind
    data_period: DataPeriod
    polarity: Polarity
    unit: Unit
    decimals: int
    numerator: str  # in words
    denominator: str  # in words; "" for a count
    cases: str  # what is counted, as a plural: "children", "plans"
    counted_in: str  # for a mean: "days", "cases per worker"; "" otherwise
    per: int | None  # for a rate: 10,000
    population: str  # for a rate: the name of the population; "" otherwise
    about: str  # a paragraph for a reader who is not a practitioner
    it_matters: str
    good_looks_like: str
    definition: str  # where the wording comes from
    confidence: Confidence
    evidence: str
    owned_by: str  # who owns the definition
    review_by: date | None  # when the definition is to be looked at again
    fed_by: str  # the sources that can feed it
    changed: SeriesChange | None
    variant: str  # "" for the measure's own definition
    text: str  # measure.toml as it was read and, where there is one, the cohort
    sha256: str
    examples: tuple[Illustration, ...] = ()  # what it comes to for made-up cases; no part of the hash

    @property
    def has_denominator(self) -> bool:
        """Whether cases are counted below the line: a rate takes its population for that, a count nothing."""
        return self.unit not in (Unit.RATE, Unit.COUNT)

    def broken_between(self, earlier: Month, latest: Month) -> SeriesChange | None:
        """The change of method between two periods, across which their figures do not compare; None for none."""
        changed = self.changed
        if changed is None or not changed.breaks_series:
            return None
        return changed if earlier.last_day < changed.since <= latest.last_day else None

    def result(self, numerator: Fraction, denominator: Fraction) -> Fraction:
        """What two counts come to in the measure's unit, unrounded; `denominator` is not 0. Not for a count."""
        scale = self.per or (100 if self.unit is Unit.PERCENT else 1)
        above, below = numerator.as_integer_ratio(), denominator.as_integer_ratio()
        return Fraction(scale * above[0] * below[1], above[1] * below[0])


@dataclass(frozen=True, slots=True)
class Identity:
    """Two sums of counts that must agree. A term is a measure's name and "numerator" or "denominator"."""

    says: str
    left: tuple[tuple[str, str], ...]
    relation: str  # "=" or "<="
    right: tuple[tuple[str, str], ...]
