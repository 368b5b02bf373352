"""Values made by hand for unit tests: a measure, a standard, a figure."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ragstone.values.figures import Basis, Figure
from ragstone.values.measures import Confidence, DataPeriod, Kind, Measure, Polarity, Unit
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard

FEBRUARY = Month(2015, 2)
JANUARY = Month(2015, 1)
MARCH_BEFORE = Month(2014, 3)

_MEASURE = Measure(
    name="visits_in_time",
    number=12,
    title="Visits held in time",
    section="Private fostering",
    version=1,
    kind=Kind.REGISTER,
    data_period=DataPeriod.YEAR_TO_DATE,
    polarity=Polarity.HIGHER,
    unit=Unit.PERCENT,
    decimals=1,
    numerator="arrangements with every visit in time",
    denominator="arrangements of the year",
    cases="arrangements",
    counted_in="",
    per=None,
    population="",
    about="Whether visits are held when they should be.",
    it_matters="A visit missed is a child not seen.",
    good_looks_like="Every visit in time.",
    definition="Made up.",
    confidence=Confidence.CERTAIN,
    evidence="",
    owned_by="",
    review_by=None,
    fed_by="",
    changed=None,
    variant="",
    text="",
    sha256="0" * 64,
)
_STANDARD = Standard("visits_in_time", FiscalYear(2014), "kent", Fraction(85), None, None, True, "", "", "")


def measure(**changes: object) -> Measure:
    return replace(_MEASURE, **changes)  # type: ignore[arg-type]  # the names are checked by replace itself


def standard(
    target: str | None, minimum: str | None = None, band: str | None = None, rated: bool = True
) -> Standard:
    return replace(_STANDARD, target=exact(target), minimum=exact(minimum), band=exact(band), rated=rated)


def exact(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def figure(value: str | Fraction) -> Figure:
    return Figure(Basis.COUNTED, Fraction(value))
