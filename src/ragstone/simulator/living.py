"""Every journey of the made-up council into the records, family by family; or those of one part of the families."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from ragstone.simulator.arrivals import MONTHS_OF_CARE, Arrival, arrivals
from ragstone.simulator.asylum import write_asylum
from ragstone.simulator.chance import Chance
from ragstone.simulator.council import Council, taken
from ragstone.simulator.days import Days
from ragstone.simulator.families import make_family, write_family
from ragstone.simulator.fostering import write_fostering
from ragstone.simulator.front_door import CARE, PROTECTED, contact
from ragstone.simulator.places import places
from ragstone.simulator.rates import rates
from ragstone.simulator.records import Records
from ragstone.simulator.staff import write_staff
from ragstone.simulator.world import World


def make_world(council: Council, records: Records, holidays: Collection[date]) -> World:
    first, last = council.first.first_day.toordinal(), taken(council.last).toordinal()
    days = Days(date(1980, 1, 1), date(2050, 12, 31), holidays)
    said = rates(council.first.plus(-MONTHS_OF_CARE - 1).first_day.toordinal(), last)
    late = said.recording.late * council.late
    return World(
        council, days, places(council.size), said, records, first, council.kept_since.toordinal(), last, late
    )


def live(world: World, progress: Callable[[str], None], part: int = 0, parts: int = 1) -> None:
    """The journeys of a part of the families, the first to come in part 0; what is beside them is in that part too."""
    seed = world.council.seed
    if part == 0:
        write_staff(world, seed * 10 + 1, seed * 10 + 7)
        write_asylum(world, seed * 10 + 2)
        write_fostering(world, seed * 10 + 3)
    families = list(arrivals(world, seed * 10 + 4))
    year = 0
    for arrival in families[len(families) * part // parts : len(families) * (part + 1) // parts]:
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
