"""Counts of different measures that must agree do, in every area and month of any made-up council.

The identities are those that the catalogue lists for every scorecard: one that is added there is tested here by
itself. A few are of records that may contradict one another. They hold where the records do not, and it is shown
that they need to be excused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.ledger.reading import Ledger
from ragstone.values.cohorts import Cohort
from ragstone.values.ledger import NOT_KNOWN, Count
from ragstone.values.measures import DataPeriod, Identity, Kind, Unit
from ragstone.values.periods import Month
from tests.recount import coherent
from tests.recount.awkward import PERIODS
from tests.recount.families import made, worlds
from tests.recount.side_by_side import Ground, catalogue
from tests.recount.world import World

ANY = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
FAMILIES = [made(seed) for seed in range(5_000, 5_120)]
MEASURES, COHORTS = catalogue().known.values, catalogue().cohorts
NOTHING = Count(Fraction(0), Fraction(0))
Term = tuple[str, str]  # a measure's name, and "numerator" or "denominator"

# What has to be true of the records for an identity to hold, by what it says.
EXCUSED: Mapping[str, Callable[[World], World]] = {
    "Conferences that led to a plan are the plans that started": coherent.a_conference_for_every_plan,
    "Children adopted are the same in the average wait and among those leaving care": (
        coherent.adopted_for_good_from_a_placement
    ),
    "Agency and permanent staff together fill no more than the posts": coherent.no_staff_above_the_establishment,
    "Plans old enough for a review are no more than all plans": coherent.one_plan_at_a_time,
}


def of_population(identity: Identity) -> bool:
    """Of the people that a rate is for: they come from population.csv, and no ledger has them."""
    terms = identity.left + identity.right
    return all(MEASURES[name].unit is Unit.RATE and part == "denominator" for name, part in terms)


IDENTITIES = [each for each in catalogue().agreements if not of_population(each)]
BOTH_WINDOWS = [
    (left, right)
    for (left, *more), (right, *others) in ((each.left, each.right) for each in IDENTITIES)
    if not (more or others)
    and MEASURES[left[0]].data_period is DataPeriod.YEAR_TO_DATE
    and MEASURES[right[0]].data_period is DataPeriod.ROLLING_12_MONTHS
]
YEARS_SO_FAR = [
    name
    for name, measure in MEASURES.items()
    if (measure.kind, measure.data_period) == (Kind.FLOW, DataPeriod.YEAR_TO_DATE)
]


class Books:
    """The ledgers of some worlds, each made when it is first asked for. Those put before are gone."""

    def __init__(self, ground: Ground, several: Sequence[World], counted: Iterable[Cohort]) -> None:
        ground.put(several, list(counted))
        self.areas = [*(area for world in several for area in world.areas), NOT_KNOWN]
        self._ground = ground
        self._ledgers: dict[tuple[DataPeriod, str], Ledger] = {}

    def count(self, cohort: Cohort, area: str, period: Month) -> Count:
        key = (cohort.data_period, cohort.text)
        if key not in self._ledgers:
            self._ledgers[key] = self._ground.ledger(cohort)
        return self._ledgers[key].count(area, period)

    def whole(self, cohort: Cohort, period: Month) -> Count:
        counts = [self.count(cohort, area, period) for area in self.areas]
        above = sum((count.numerator for count in counts), Fraction(0))
        return Count(above, sum((count.denominator for count in counts), Fraction(0)))

    def of(self, term: Term, area: str, period: Month) -> Fraction:
        name, part = term
        found: Fraction = getattr(self.count(COHORTS[name], area, period), part)
        return found

    def cells(self) -> Iterator[tuple[str, Month]]:
        return ((area, period) for area in self.areas for period in PERIODS)


@pytest.fixture(scope="module")
def council() -> Iterator[Books]:
    """All the families in one set of tables, as a council has them."""
    with Ground() as ground:
        yield Books(ground, FAMILIES, COHORTS.values())


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    """An engine for one set of worlds after another."""
    with Ground() as ground:
        yield ground


def read_by(*identities: Identity) -> list[Cohort]:
    names = dict.fromkeys(name for each in identities for name, _ in each.left + each.right)
    return [COHORTS[name] for name in names]


def contradictions(books: Books, identity: Identity) -> list[str]:
    """Every cell in which it does not hold."""
    found = []
    for area, period in books.cells():
        left, right = (
            sum(books.of(term, area, period) for term in terms) for terms in (identity.left, identity.right)
        )
        if not (left == right if identity.relation == "=" else left <= right):
            found.append(f"{identity.says}: {left} {identity.relation} {right} in {area}, {period}")
    return found


def alive(books: Books, identity: Identity) -> int:
    terms = identity.left + identity.right
    return sum(any(books.of(term, area, period) for term in terms) for area, period in books.cells())


def test_every_measure_of_an_identity_can_be_counted() -> None:
    named = {name for each in catalogue().agreements for name, _ in each.left + each.right}
    assert sorted(named - COHORTS.keys()) == []


def test_what_is_excused_is_an_identity_of_the_catalogue() -> None:
    assert set(EXCUSED) <= {each.says for each in IDENTITIES}


@pytest.mark.parametrize("identity", IDENTITIES, ids=lambda each: each.says)
def test_counts_that_must_agree_do_in_every_area_and_month(
    council: Books, ground: Ground, identity: Identity
) -> None:
    mend = EXCUSED.get(identity.says)
    books = Books(ground, [mend(world) for world in FAMILIES], read_by(identity)) if mend else council
    assert contradictions(books, identity)[:5] == []
    assert alive(books, identity) > 50


@pytest.mark.parametrize("says", EXCUSED)
def test_where_records_contradict_one_another_it_shows(council: Books, says: str) -> None:
    (identity,) = (each for each in IDENTITIES if each.says == says)
    assert contradictions(council, identity)


@ANY
@given(world=worlds())
def test_they_agree_in_any_world(ground: Ground, world: World) -> None:
    everywhere = [each for each in IDENTITIES if each.says not in EXCUSED]
    books = Books(ground, [world], read_by(*everywhere))
    assert [line for each in everywhere for line in contradictions(books, each)][:5] == []
    for each in IDENTITIES:
        if mend := EXCUSED.get(each.says):
            assert contradictions(Books(ground, [mend(world)], read_by(each)), each)[:5] == []


def test_the_population_is_in_no_ledger(council: Books) -> None:
    rates = [COHORTS[name] for name, measure in MEASURES.items() if measure.unit is Unit.RATE]
    assert len(rates) > 5
    for cohort in rates:
        assert not any(council.count(cohort, *cell).denominator for cell in council.cells())


def test_children_in_care_are_those_who_seek_asylum_and_the_others(council: Books) -> None:
    others, everybody = COHORTS["children_in_care_rate"], COHORTS["care_three_placements"]
    seeking = replace(others, text=others.text.replace("seeking_asylum = 0", "seeking_asylum = 1"))
    assert seeking.text != others.text
    counts = [
        [council.count(cohort, *cell) for cohort in (others, seeking, everybody)] for cell in council.cells()
    ]
    assert all(one.numerator + two.numerator == both.denominator for one, two, both in counts)
    assert sum(two.numerator > 0 for _, two, _ in counts) > 50


def test_there_are_measures_that_count_the_same_in_both_windows() -> None:
    assert len(BOTH_WINDOWS) >= 4


@pytest.mark.parametrize(("year", "rolling"), BOTH_WINDOWS, ids=lambda term: term[0])
def test_twelve_months_less_the_year_so_far_are_the_months_of_the_year_before(
    council: Books, year: Term, rolling: Term
) -> None:
    """They are never negative therefore, and at the end of March nothing is left."""
    more = 0
    for area, period in council.cells():
        left = council.of(rolling, area, period) - council.of(year, area, period)
        march = Month(period.fiscal_year.begins, 3)
        assert left == council.of(year, area, march) - council.of(year, area, period.plus(-12))
        assert left == 0 if period.month == 3 else left >= 0
        more += left > 0
    assert more > 50


@pytest.mark.parametrize("name", YEARS_SO_FAR)
def test_a_year_so_far_grows_by_what_happens_in_the_month(council: Books, name: str) -> None:
    so_far = COHORTS[name]
    in_month, grown = replace(so_far, data_period=DataPeriod.MONTH), 0
    for area, period in council.cells():
        now, month = council.count(so_far, area, period), council.count(in_month, area, period)
        before = NOTHING if period.month == 4 else council.count(so_far, area, period.plus(-1))
        assert now.numerator - before.numerator == month.numerator >= 0
        assert now.denominator - before.denominator == month.denominator >= 0
        grown += month.denominator > 0
    assert grown > 10


def test_plans_open_are_those_of_the_month_before_with_those_started_less_those_ended(ground: Ground) -> None:
    """In all areas together, for a child who moves takes the plan along; read on the last day of each month."""
    started, ended = (
        replace(COHORTS[name], data_period=DataPeriod.MONTH)
        for name in ("cp_second_plan_24_months", "cp_plan_2_years")
    )
    text = (
        "SELECT p.plan_id AS case_id, p.person_id, p.began AS from_date, p.ended AS until_date,"
        " 1 AS numerator, 0 AS denominator FROM cp_plan AS p"
    )
    opened = Cohort(
        "plans",
        Kind.STOCK,
        DataPeriod.ROLLING_12_MONTHS,
        text,
        False,
        None,
        1,
        look_back=(),
        reads=("cp_plan",),
    )
    several = [coherent.no_plan_ends_before_it_begins(world) for world in FAMILIES]
    books = Books(ground, several, [started, ended, opened])
    events = Fraction(0)
    for period in PERIODS:
        began, over = (books.whole(each, period).denominator for each in (started, ended))
        before, now = (books.whole(opened, each).numerator for each in (period.plus(-1), period))
        assert before + began - over == now
        events += began + over
    assert events > 100
