"""A small made-up council's edition, with every kind of value that an edition can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

from ragstone.values.benchmarks import Benchmark
from ragstone.values.editions import Edition, Source
from ragstone.values.figures import Area, Basis, Figure
from ragstone.values.illustrations import Expected, Illustration
from ragstone.values.measures import Confidence, DataPeriod, Kind, Measure, Polarity, SeriesChange, Unit
from ragstone.values.papers import Appendix, Attachment, Contact, Look, Paper, Selection, Wording
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Judgement, Rating, Standard, Summary, Tally, Travel
from ragstone.values.scorecards import (
    Agreement,
    Commentary,
    Comparison,
    Council,
    Facts,
    Line,
    Owner,
    Point,
    Position,
    Rerated,
    Scorecard,
)

FEBRUARY = Month(2015, 2)
AT = datetime(2015, 3, 9, 10, 30, tzinfo=UTC)
MEASURE = Measure(
    name="visits_in_time",
    number=12,
    title="Visits held in time",
    section="Private fostering",
    version=1,
    kind=Kind.REGISTER,
    data_period=DataPeriod.ROLLING_12_MONTHS,
    polarity=Polarity.HIGHER,
    unit=Unit.PERCENT,
    decimals=1,
    numerator="arrangements with every visit in time",
    denominator="arrangements of the year",
    cases="arrangements",
    counted_in="",
    per=None,
    population="",
    about="Whether children are seen when they should be: 'in time' at Ærøby, ✓.",
    it_matters="A child who is seen can speak.",
    good_looks_like="Every visit in time.",
    definition="Made up.",
    confidence=Confidence.INFERRED,
    evidence="None.",
    owned_by="The performance team",
    review_by=date(2015, 10, 1),
    fed_by="A list of visits.",
    changed=SeriesChange(date(2014, 4, 1), "Visits are counted from the first day.", breaks_series=True),
    variant="local",
    text='title = "Visits held in time"\n',
    sha256="0" * 64,
    examples=(
        Illustration(
            "A visit of the last day is in time.", (Expected(FEBRUARY, "", Fraction(1), Fraction(2)),)
        ),
        Illustration("Half a visit is none.", (Expected(FEBRUARY, "vale", Fraction(1, 2), Fraction(0)),)),
    ),
)
STANDARD = Standard(
    measure="visits_in_time",
    fiscal_year=FiscalYear(2014),
    area="downland",
    target=Fraction(85),
    minimum=Fraction(149, 2),
    band=None,
    rated=True,
    set_by="The committee",
    assumed="",
    note="",
)
RED = Judgement(Rating.RED)
LATEST = Figure(Basis.COUNTED, Fraction(1700, 28), Fraction(17), Fraction(28))
OUTTURN = Figure(Basis.PRINTED, Fraction(637, 10), note="Printed in the report of May 2014.")
EARLIER = Comparison(FEBRUARY.plus(-1), LATEST, Travel.SAME, Fraction(0), edition="a1b2c3d4e5f6")
LINE = Line(
    measure="visits_in_time",
    area="downland",
    latest=LATEST,
    standard=STANDARD,
    judgement=RED,
    position=Position(Fraction(-170, 73), None, Fraction(-2), to_minimum=True),
    previous=EARLIER,
    outturn=Comparison(
        Month(2014, 3),
        OUTTURN,
        None,
        None,
        "The method changed.",
        "Take care.",
        restated=LATEST,
        rerated=Rerated(Rating.AMBER, Rating.RED),
    ),
    history=(
        Point(Month(2014, 3), OUTTURN, None, Judgement(Rating.NOT_RATED, "No target has been set.")),
        Point(FEBRUARY, LATEST, STANDARD, RED),
    ),
)
PAPER = Paper(
    sender=("A. Member", "B. Director"),
    wording=Wording(subject="Scorecard, {period}", programme="", decision="NOTE it."),
    contact=Contact("C. Contact", "Analyst", "01234 567890", "c@downland.example"),
    background=("Appendix A",),
    appendix=Appendix.BOTH,
    exception_reports=("visits_in_time",),
    quarterly=Selection("Quarterly", "A selection.", ("visits_in_time",)),
    look=Look("#123f52", Attachment("logo.png", b"\x89PNG\r\n"), "Downland", Attachment("base.docx", b"PK")),
)
EDITION = Edition(
    scorecard=Scorecard(
        council=Council(
            "Downland",
            "Children",
            "Scorecard",
            "The committee",
            "",
            date(2015, 4, 21),
            "Read *this*.\n",
            PAPER,
            "Provisional",
        ),
        period=FEBRUARY,
        snapshot_day=date(2015, 2, 27),
        previous=FEBRUARY.plus(-1),
        outturn=Month(2014, 3),
        areas=(Area("downland", "Downland", ""), Area("vale", "The Vale", "downland", date(2013, 4, 1))),
        measures=(MEASURE,),
        lines=(LINE,),
        summaries=(Summary("downland", 0, 0, 1, 0, Tally(0, 1, 0), Tally(0, 0, 0), ("One is Red.",)),),
        owners=(Owner("visits_in_time", "", "Children", "", ""),),
        commentary=(Commentary("visits_in_time", FEBRUARY, "A. Writer", None, "final", "All were late."),),
        agreements=(Agreement("Children are counted once", "downland", None, "One side is unknown."),),
        facts=(Facts("visits_in_time", "downland", 3, Month(2014, 11)),),
        benchmarks=(
            Benchmark(
                "visits_in_time", FiscalYear(2013), "England", Fraction(173, 2), None, None, "", "Table PF2"
            ),
            Benchmark(
                "visits_in_time",
                FiscalYear(2013),
                "The coast",
                None,
                Fraction(60),
                Fraction(80),
                "ten",
                "Asked",
            ),
        ),
    ),
    sources=(
        Source("extracts/2015-03/ssd_visits.csv", "e" * 64, date(2009, 4, 1), date(2015, 3, 2), 7),
        Source("figures.csv", "f" * 64),
    ),
)


def with_title(title: str, correction: str = "") -> Edition:
    """The same edition with other content: its scorecard's title."""
    council = replace(EDITION.scorecard.council, title=title)
    return replace(EDITION, scorecard=replace(EDITION.scorecard, council=council), correction=correction)
