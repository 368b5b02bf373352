"""The made-up council as a whole: every family's journey, then the extracts that were taken of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ragstone.engines.duck import Duck
from ragstone.simulator.arrivals import MONTHS_OF_CARE, Arrival, arrivals
from ragstone.simulator.asylum import write_asylum
from ragstone.simulator.chance import Chance
from ragstone.simulator.council import Council, taken
from ragstone.simulator.days import Days
from ragstone.simulator.extracts import Extract, write_extracts
from ragstone.simulator.families import make_family, write_family
from ragstone.simulator.faults import plant
from ragstone.simulator.fostering import write_fostering
from ragstone.simulator.front_door import CARE, PROTECTED, contact
from ragstone.simulator.places import places
from ragstone.simulator.rates import rates
from ragstone.simulator.records import Records
from ragstone.simulator.shapes import shapes as shapes_of
from ragstone.simulator.staff import write_staff
from ragstone.simulator.truth import read_truth
from ragstone.simulator.workspace import write_workspace
from ragstone.simulator.world import World
from ragstone.values.tables import Table


def simulate(
    council: Council,
    folder: Path,
    tables: Iterable[Table],
    holidays: Collection[date],
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Extract, ...]:
    """Make a workspace of a made-up council in a folder that is empty or not there; its extracts are in `extracts`,
    each in a folder that is named by its day, and are what is given back, in order.

    `tables` are the canonical tables, `holidays` the bank holidays. `progress` is told what is being made.
    """
    write_workspace(council, folder)
    shapes, folder = shapes_of(tables), folder / "extracts"
    folder.mkdir()
    with TemporaryDirectory(prefix=".made-up-", dir=folder, ignore_cleanup_errors=True) as home:
        records = Records(Path(home), shapes)
        live(make_world(council, records, holidays), progress)
        paths = records.close()
        with Duck(Path(home) / "all.duckdb", files=True) as duck:
            progress("everything that the case system holds")
            read_truth(duck, shapes, paths)
            first, last = (taken(council.known_after[place]).toordinal() for place in (0, -1))
            plant(duck, shapes, council.seed * 10 + 6, council.faults, (first, last))
            return write_extracts(duck, shapes, council, folder, progress)


def make_world(council: Council, records: Records, holidays: Collection[date]) -> World:
    first, last = council.first.first_day.toordinal(), taken(council.last).toordinal()
    days = Days(date(1980, 1, 1), date(2050, 12, 31), holidays)
    said = rates(council.first.plus(-MONTHS_OF_CARE - 1).first_day.toordinal(), last)
    late = said.recording.late * council.late
    return World(
        council, days, places(council.size), said, records, first, council.kept_since.toordinal(), last, late
    )


def live(world: World, progress: Callable[[str], None]) -> None:
    """Every journey into the records, family by family."""
    seed = world.council.seed
    write_staff(world, seed * 10 + 1)
    write_asylum(world, seed * 10 + 2)
    write_fostering(world, seed * 10 + 3)
    year = 0
    for arrival in arrivals(world, seed * 10 + 4):
        begun = date.fromordinal(arrival.day).year
        if begun > year:
            year = begun
            progress(f"families of {year}")
        _family(world, arrival)


def _family(world: World, arrival: Arrival) -> None:
    chance = Chance(world.council.seed * 10 + 5, arrival.number)
    level, day = arrival.level, arrival.day
    door, ages = world.rates.front_door, world.rates.family
    level = level or door.level.draw(chance)
    age = ages.age_in_care if level == CARE else ages.age
    family = make_family(world, chance, day, age, world.places.referred)
    care = plan = False
    while day <= world.last:
        closed = contact(world, family, day, level)
        care, plan = care or level == CARE, plan or level == PROTECTED
        if closed is None or not chance.happens(door.again[level]):
            break
        day = world.days.working(closed + door.again_after.draw(chance))
        follow = door.level_after_care if care else door.level_after_plan if plan else door.level_again
        level = follow.draw(chance)
    write_family(world, family)
    if family.last_seen >= world.kept_since:
        world.records.keep()
    else:
        world.records.drop()
