"""A made-up council that counts from its records: its workspace, and extracts of what was known on a day.

workspace = council(tmp_path)                                     # with an empty extracts/
extract(workspace / "extracts" / "2015-03", as_of(records(), MARCH))
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from ragstone.tables.schema import expectations, schema, table
from tests.recount.families import made
from tests.recount.world import Cell, Row
from tests.wantsum import write_wantsum

Records = Mapping[str, Sequence[Row]]

FAMILIES = range(8)
A_FEW = (
    *("referrals_rate", "rereferrals_12_months", "assessments_45_days", "assessments_overdue"),
    *("private_fostering_new_visits", "private_fostering_existing_visits", "cp_plan_18_months"),
    *("cp_second_plan_24_months", "care_three_placements", "care_same_placement", "adoption_days_to_family"),
    *("caseload_care_teams", "caseload_fieldwork_teams"),
)
PLACES = {"east": "reculver", "mid": "sarre", "west": "minster"}
WHOLE = "wantsum"
EARLY_IN_MARCH, EARLY_IN_APRIL, AFTER_ALL = date(2015, 3, 2), date(2015, 4, 2), date(2019, 1, 2)

_SETTINGS = """\
[council]
name = "Wantsum Council"
area = "wantsum"
service = "Children's Services"

[scorecard]
title = "Children's Services scorecard"
committee = "Children's Committee"
catalogue = "childrens_services"
measures = [{measures}]
policy = "internal"
"""
_STANDARDS = """\
measure,fiscal_year,area,target,minimum_standard,band,rated,set_by,assumed,note
assessments_45_days,2014-15,wantsum,85,75,,,Children's Committee,,
cp_plan_18_months,2014-15,wantsum,10,15,,,Children's Committee,,
"""
_OWNERS = '[scorecard]\nmember = "Member for Made-up Affairs"\n'


def council(folder: Path, measures: Iterable[str] = ()) -> Path:
    """Wantsum's workspace with measures of the catalogue (a few of every kind for none), and no figure in it."""
    workspace = folder / "my council"
    write_wantsum(workspace)
    for path in sorted((*workspace.glob("measures/**/*"), *workspace.glob("commentary/**/*")), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name in ("measures", "commentary"):
        (workspace / name).rmdir()
    for name in ("figures.csv", "benchmarks.csv"):
        (workspace / name).unlink()
    listed = ", ".join(f'"{name}"' for name in measures or A_FEW)
    write(workspace / "ragstone.toml", _SETTINGS.format(measures=listed))
    write(workspace / "standards.csv", _STANDARDS)
    write(workspace / "owners.toml", _OWNERS)
    return workspace


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


@cache
def records(mark: str = "") -> Records:
    """The families' records in the council's own areas. Every number in them begins with the mark."""
    worlds = [made(seed) for seed in FAMILIES]
    return {
        each.name: tuple(
            {column: _renamed(cell, mark) for column, cell in row.items()}
            for world in worlds
            for row in world.tables[each.name]
        )
        for each in schema()
    }


def _renamed(cell: Cell, mark: str) -> Cell:
    """`1.east` is an area, and everything else that begins with the number of a world numbers something."""
    seed, dot, rest = cell.partition(".") if isinstance(cell, str) else ("", "", "")
    if not dot or not seed.isdecimal():
        return cell
    return PLACES.get(rest, f"{mark}{cell}")


def as_of(found: Records, day: date) -> Records:
    """What a system could know by that day: nothing that began later, and no date that was still to come."""
    known: dict[str, list[Row]] = {}
    for name, rows in found.items():
        began = (expectations(name).span or (table(name).key[0],))[0]
        needed = {began, *(column.name for column in table(name).columns if column.needed)}
        by_then = ({column: _by(cell, day) for column, cell in row.items()} for row in rows)
        whole = zip(rows, by_then, strict=True)
        known[name] = [now for row, now in whole if all(now[c] == row[c] for c in needed)]
    return known


def with_plans(found: Records, *plans: tuple[str, str]) -> Records:
    """The records with these child protection plans besides, by number and first day, each of a child in Reculver."""
    more: dict[str, list[Row]] = {
        "ssd_person": [{"pers_person_id": f"{plan}-child"} for plan, _ in plans],
        "person_area": [
            {"person_id": f"{plan}-child", "area": "reculver", "from_date": date(2010, 1, 1)}
            for plan, _ in plans
        ],
        "ssd_cp_plans": [
            {
                "cppl_cp_plan_id": p,
                "cppl_person_id": f"{p}-child",
                "cppl_cp_plan_start_date": date.fromisoformat(began),
            }
            for p, began in plans
        ],
    }
    blank = {name: dict.fromkeys(column.name for column in table(name).columns) for name in more}
    return dict(found) | {name: [*found[name], *(blank[name] | row for row in more[name])] for name in more}


def _by(cell: Cell, day: date) -> Cell:
    return None if isinstance(cell, date) and cell > day else cell


def extract(folder: Path, found: Records, taken: date, covers: str = "everything = true") -> Path:
    """A CSV file for every table that has rows, and extract.toml."""
    write(folder / "extract.toml", f"taken = {taken}\n{covers}\n")
    for name, rows in found.items():
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
    return folder
