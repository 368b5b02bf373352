"""A world's records made to agree with one another, where counts that should agree are counts of different records.

Each takes away or mends only what contradicts something else; the rest of the world stays as awkward as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.recount.care import ADOPTED, FOR_ADOPTION, Run, periods_of_care
from tests.recount.council import Council, day, needed, word
from tests.recount.days import next_first_of_april
from tests.recount.world import Records, Row, World


def one_plan_at_a_time(world: World) -> World:
    """A child with two plans open at once, which is a fault, has none."""
    odd, covered = set(), dict[str, date]()
    for row in sorted(world.tables["ssd_cp_plans"], key=_plan_began):
        child, ended = word(row, "cppl_person_id"), day(row, "cppl_cp_plan_end_date") or date.max
        if _plan_began(row) < covered.get(child, date.min):
            odd.add(child)
        covered[child] = max(ended, covered.get(child, date.min))
    return _with(world, "ssd_cp_plans", _but_for(odd, world.tables["ssd_cp_plans"], "cppl_person_id"))


def no_plan_ends_before_it_begins(world: World) -> World:
    rows = world.tables["ssd_cp_plans"]
    ended = [(day(row, "cppl_cp_plan_end_date"), row) for row in rows]
    return _with(world, "ssd_cp_plans", [row for end, row in ended if end is None or end >= _plan_began(row)])


def a_conference_for_every_plan(world: World) -> World:
    """Each plan of the council began with a conference that decided on it, and no other conference decided on one."""
    plans = {(word(row, "cppl_person_id"), _plan_began(row)): row for row in world.tables["ssd_cp_plans"]}
    plans = {on: row for on, row in plans.items() if row["cppl_cp_plan_ola"] != "Y"}
    made = Records(world.seed, unsettled=False)
    for child, on in plans:
        number = made.number("ssd_initial_cp_conference", "decided")
        made.add(
            "ssd_initial_cp_conference",
            icpc_icpc_id=number,
            icpc_person_id=child,
            icpc_icpc_date=on,
            icpc_icpc_outcome_cp_flag="Y",
        )
    others = [
        row | {"icpc_icpc_outcome_cp_flag": "N"}
        for row in world.tables["ssd_initial_cp_conference"]
        if (row["icpc_person_id"], row["icpc_icpc_date"]) not in plans
    ]
    decided = made.world().tables["ssd_initial_cp_conference"]
    world = _with(world, "ssd_initial_cp_conference", [*others, *decided])
    return _with(world, "ssd_cp_plans", plans.values())


def adopted_for_good_from_a_placement(world: World) -> World:
    """A child who was adopted from no placement for adoption, or who left care again that year, was never in care."""
    odd = {
        child
        for child, runs in periods_of_care(Council(world)).items()
        for run in runs
        if run.ended and run.why_left in ADOPTED and _is_odd(run, run.ended, runs)
    }
    return _with(world, "ssd_cla_episodes", _but_for(odd, world.tables["ssd_cla_episodes"], "clae_person_id"))


def _is_odd(adoption: Run, on: date, runs: Iterable[Run]) -> bool:
    from_a_placement = any(each.kind in FOR_ADOPTION for each in adoption.placements()[-1].episodes)
    others = [run.ended for run in runs if run is not adoption and run.ended]
    return not from_a_placement or any(on <= left < next_first_of_april(on) for left in others)


def no_staff_above_the_establishment(world: World) -> World:
    rows = world.tables["workforce_post"]
    return _with(
        world, "workforce_post", [row | {"fte_established": _at_least_the_staff(row)} for row in rows]
    )


def _at_least_the_staff(row: Row) -> Decimal:
    established, permanent, agency = (
        Decimal(str(row[column] or 0)) for column in ("fte_established", "fte_permanent", "fte_agency")
    )
    return max(established, permanent + agency)


def _plan_began(row: Row) -> date:
    return needed(row, "cppl_cp_plan_start_date")


def _with(world: World, table: str, rows: Iterable[Row]) -> World:
    return replace(world, tables={**world.tables, table: tuple(rows)})


def _but_for(odd: set[str], rows: Iterable[Row], column: str) -> list[Row]:
    return [row for row in rows if row[column] not in odd]
