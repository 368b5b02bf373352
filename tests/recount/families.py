"""Made-up families, awkward on purpose: a `World` of records from a seed, the same world every time.

    world = made(7)                  # some six children and the staff of three teams
    world.tables["ssd_cp_plans"]     # rows: every column of the schema, None where it is empty
    @given(worlds()) …               # the same for hypothesis; it shrinks to fewer children

Every number and every area carries the seed, so that many worlds can be loaded into one set of tables and
still be told apart: the areas of world 7 are "7.east", "7.mid" and "7.west", and no other world has them.
Only "not known" is shared: a council that holds several worlds has there the sum of all of them.

`unsettled=True` adds what the words of the measures do not settle, such as care that begins without a start.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from tests.recount.awkward import PERIODS, Chance
from tests.recount.days import A_DAY, months_on
from tests.recount.families_in_care import add_care, add_leaver
from tests.recount.families_known import add_fostering, add_need, add_protection
from tests.recount.world import TEAM_GROUPS, Records, World, areas


def made(seed: int, size: int = 6, unsettled: bool = False, children: Sequence[int] = ()) -> World:
    """The world of a seed with `size` children, or with these. To leave out a child changes no other."""
    records = Records(seed, unsettled)
    _add_staff(records, Chance(f"{seed}.staff"))
    for number in children or range(size):
        chance = Chance(f"{seed}.child.{number}")
        child = f"{seed}.c{number:02}"
        born = chance.birthday()
        if not chance.perhaps(0.05):
            records.add(
                "ssd_person", pers_person_id=child, pers_dob=born, pers_sex=chance.one("M", "F", "U", None)
            )
        _add_homes(records, chance, child)
        for share, add in ((0.6, add_need), (0.45, add_fostering), (0.5, add_protection), (0.6, add_care)):
            if chance.perhaps(share):
                add(records, chance, child)
        days = records.days_of(child)
        if days and chance.perhaps(
            0.25
        ):  # born, or four years old, on the day of an event or the day beside it
            born = (
                months_on(chance.choice(days), -chance.choice((0, 0, 48))) + chance.choice((-1, 0, 1)) * A_DAY
            )
            records.amend("ssd_person", "pers_person_id", child, pers_dob=born)
        add_leaver(records, Chance(f"{seed}.leaver.{number}"), f"{seed}.l{number:02}")
    given = f"children={list(children)}" if children else str(size)
    return records.world(f"made({seed}, {given}{', unsettled=True' if unsettled else ''})")


def worlds(most: int = 6) -> st.SearchStrategy[World]:
    """Any world, shrinking to the one child that matters."""
    children = st.lists(st.integers(0, most - 1), min_size=1, max_size=most, unique=True).map(sorted)
    return st.builds(made, st.integers(0, 10**6), children=children)


def _add_staff(records: Records, chance: Chance) -> None:
    seed = records.seed
    for name, group in TEAM_GROUPS:
        team = f"{seed}.{name}"
        area = chance.choice([*areas(seed), None]) if chance.perhaps(0.5) else areas(seed)[0]
        records.add("workforce_team", team=team, team_group=group, area=area)
        for role in ("case holder", "case holder", "team manager")[chance.choice((0, 1)) :]:
            post = records.number("workforce_post", "post")
            first = chance.choice((-1, 0, 6))
            for period in (PERIODS[0].plus(n) for n in range(first, chance.choice((12, 25)))):
                if chance.perhaps(0.15):
                    continue  # a month without a row
                established, permanent, agency = (_fte(chance) for _ in range(3))
                records.add(
                    "workforce_post",
                    post_id=post,
                    post_month=period.first_day,
                    team=team if chance.perhaps(0.95) else f"{seed}.nowhere",
                    post_role=role,
                    fte_established=established,
                    fte_permanent=permanent,
                    fte_not_qualified=chance.choice((None, None, Decimal("0.00"), Decimal("0.50"))),
                    fte_agency=agency,
                )
    for _ in range(8):
        audit_month = chance.choice(PERIODS).first_day
        records.add(
            "qa_audit",
            audit_id=records.number("qa_audit", "audit"),
            audit_kind=chance.one("case file audit", "case file audit", "observation", None),
            audit_month=audit_month,
            team=chance.choice([f"{seed}.care", f"{seed}.field", None]),
            person_id=chance.choice([f"{seed}.c00", f"{seed}.c01", None]),
            due_date=chance.choice([chance.after(audit_month), None]),
            completed_date=chance.end(audit_month),
            cancelled=chance.one(None, None, None, "N", "N", "Y"),
            grade=chance.one("Outstanding", "Good", "Requires improvement", "Adequate", "Inadequate", None),
        )


def _fte(chance: Chance) -> Decimal | None:
    return chance.choice(
        [Decimal("0.60"), Decimal("1.00"), Decimal("2.35"), Decimal("0.00"), Decimal("12.10"), None]
    )


def _add_homes(records: Records, chance: Chance, child: str) -> None:
    """None, one, or several homes: moves on days that matter, gaps, overlaps, and a home that ends too early."""
    began: set[date] = set()
    day = chance.choice([date(2005, 4, 1), date(2008, 2, 29), date(2009, 12, 31), chance.day()])
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4))):
        if day not in began:
            began.add(day)
            records.add(
                "person_area",
                person_id=child,
                area=chance.choice(areas(records.seed)),
                from_date=day,
                until_date=chance.end(day, still=0.7),
            )
        day = chance.choice([chance.day(), chance.reported_day(), chance.after(day)])
