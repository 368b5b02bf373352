"""Children in care and their placements: measures 25 to 30, in the words of the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ragstone.values.periods import Month
from tests.recount.care import FOR_ADOPTION, Run, in_care, periods_of_care
from tests.recount.council import Council, Line, day, in_year_to_date, is_open, once, word
from tests.recount.days import last_working_day, months_on
from tests.recount.world import Row

SEEKING_ASYLUM = "Unaccompanied Asylum Seeking Child"
OWN_FOSTER_CARE = ("U1", "U2", "U3", "U4", "U5", "U6")
KIN = ("U1", "U2", "U3")
NO_DISTANCE = Decimal("999.9")
TEN_MILES, TWENTY_MILES = Decimal("10.0"), Decimal("20.0")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


@once
def _placements(council: Council) -> dict[str, list[Run]]:
    """Each child's placements, of every period of care."""
    return {
        child: [placement for run in runs for placement in run.placements()]
        for child, runs in periods_of_care(council).items()
    }


@once
def _placement_rows(council: Council) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in council.rows("ssd_cla_placement"):
        rows.setdefault(word(row, "clap_person_id"), []).append(row)
    return rows


def _open_placement_rows(council: Council, child: str, on: date) -> list[Row]:
    return [
        row
        for row in _placement_rows(council).get(child, ())
        if is_open(day(row, "clap_cla_placement_start_date"), day(row, "clap_cla_placement_end_date"), on)
    ]


def _without_asylum(council: Council, on: date) -> list[str]:
    """The children in care who are not, on that day, unaccompanied and seeking asylum."""
    seeking = {
        row["immi_person_id"]
        for row in council.rows("ssd_immigration_status")
        if row["immi_immigration_status"] == SEEKING_ASYLUM
        and is_open(
            day(row, "immi_immigration_status_start_date"), day(row, "immi_immigration_status_end_date"), on
        )
    }
    return [child for child in in_care(council, on) if child not in seeking]


def children_in_care_rate(council: Council, period: Month) -> Iterator[Line]:
    """25: children in care, without those seeking asylum on their own."""
    on = last_working_day(period)
    for child in _without_asylum(council, on):
        yield council.home(child, on), 1, 0


def children_in_care_rate__dfe(council: Council, period: Month) -> Iterator[Line]:
    """25, the Department for Education's: children in care, those seeking asylum among them."""
    on = last_working_day(period)
    for child in in_care(council, on):
        yield council.home(child, on), 1, 0


def care_second_time(council: Council, period: Month) -> Iterator[Line]:
    """26: entries to care, and of these the ones of a child who had ever been in care before."""
    for child, runs in periods_of_care(council).items():
        for number, run in enumerate(runs):
            if in_year_to_date(run.began, period):
                yield council.home(child, run.began), int(number > 0), 1


def care_council_foster_or_kin(council: Council, period: Month) -> Iterator[Line]:
    """29: in the council's own foster care, or with relatives or friends whoever provides."""
    on = last_working_day(period)
    for child in _without_asylum(council, on):
        suits = any(
            row["clap_cla_placement_type"] in KIN
            or (
                row["clap_cla_placement_type"] in OWN_FOSTER_CARE
                and row["clap_cla_placement_provider"] == "PR1"
            )
            for row in _open_placement_rows(council, child, on)
        )
        yield council.home(child, on), int(suits), 1


def care_within_10_miles(council: Council, period: Month) -> Iterator[Line]:
    """30: of the children whose distance is known; to one decimal, so that 10.04 passes."""
    on = last_working_day(period)
    for child in _without_asylum(council, on):
        cells = [row["clap_cla_placement_distance"] for row in _open_placement_rows(council, child, on)]
        known = [cell for cell in cells if isinstance(cell, Decimal) and cell != NO_DISTANCE]
        if known:
            near = any(miles.quantize(TEN_MILES, ROUND_HALF_UP) <= TEN_MILES for miles in known)
            yield council.home(child, on), int(near), 1


def care_within_10_miles__dfe(council: Council, period: Month) -> Iterator[Line]:
    """30, the Department for Education's: over 20 miles and outside the area, of those for whom both are known."""
    on = last_working_day(period)
    for child in in_care(council, on):
        known = [
            row["clap_outside_area"] == "Y" and miles.quantize(TWENTY_MILES, ROUND_HALF_UP) > TWENTY_MILES
            for row in _open_placement_rows(council, child, on)
            if isinstance(miles := row["clap_cla_placement_distance"], Decimal)
            and miles != NO_DISTANCE
            and row["clap_outside_area"] is not None
        ]
        if known:
            yield council.home(child, on), int(any(known)), 1


def care_three_placements(council: Council, period: Month) -> Iterator[Line]:
    """27: three placements or more that were not over 12 months before. One that ended as it began is none."""
    on = last_working_day(period)
    for child in in_care(council, on):
        recent = [each for each in _placements(council)[child] if _counts_in_twelve_months(each, on)]
        yield council.home(child, on), int(len(recent) >= 3), 1


def _counts_in_twelve_months(placement: Run, on: date) -> bool:
    if placement.began > on:
        return False
    ended = placement.ended
    return ended is None or (ended > placement.began and on < months_on(ended, 12))


def care_three_placements__dfe(council: Council, period: Month) -> Iterator[Line]:
    """27, the Department for Education's: a temporary move and the return from it are no placements of their own."""
    on = last_working_day(period)
    for child in in_care(council, on):
        recent = [stay for stay in _stays(council)[child] if _counts_in_twelve_months(stay, on)]
        yield council.home(child, on), int(len(recent) >= 3), 1


@once
def _stays(council: Council) -> dict[str, list[Run]]:
    """Placements, where one for a while, and the one after it, belong to the one before it."""
    found: dict[str, list[Run]] = {}
    for child, runs in periods_of_care(council).items():
        stays: list[list[Run]] = []
        for run in runs:
            away = False
            for number, placement in enumerate(run.placements()):
                temporary = placement.kind in TEMPORARY
                if number and (temporary or away):
                    stays[-1].append(placement)
                else:
                    stays.append([placement])
                away = temporary
        found[child] = [Run(tuple(episode for each in stay for episode in each.episodes)) for stay in stays]
    return found


def care_same_placement(council: Council, period: Month) -> Iterator[Line]:
    """28: under 16 and in care for 30 months; above the line after 24 months in the same placement."""
    on = last_working_day(period)
    for child, runs in in_care(council, on).items():
        long = [run for run in runs if months_on(run.began, 30) <= on]
        if long and _under(16, council.born(child), on):
            settled = any(_settled(run, on) for run in long)
            yield council.home(child, on), int(settled), 1


def _settled(run: Run, on: date) -> bool:
    """A placement for adoption takes up the clock of the placement before it."""
    placements = run.placements()
    for before, placement in zip([None, *placements[:-1]], placements, strict=True):
        counted = before if before and placement.kind in FOR_ADOPTION else placement
        if placement.open_on(on) and months_on(counted.began, 24) <= on:
            return True
    return False


def _under(age: int, born: date | None, on: date) -> bool:
    """Where the birthday is not known, it is never reached."""
    return born is None or on < months_on(born, 12 * age)
