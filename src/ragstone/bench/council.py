"""A made-up extract of any size: referrals over six years, and where the children live, made by the database itself.

Children have two referrals on average and one home of 152 x 12 areas; three in a hundred move once. Nothing
is left to chance: the same size gives the same rows.
"""

from __future__ import annotations

from pathlib import Path

from ragstone.engines.duck import Duck, literal
from ragstone.values.periods import Month

AREAS = 152 * 12
FIRST, LAST = Month(2009, 4), Month(2015, 3)
_DAYS = (LAST.last_day - FIRST.first_day).days + 1
_SAYS = f"taken = {LAST.plus(1).first_day}\neverything = true\n"


def make_extract(folder: Path, events: int) -> None:
    """ssd_cin_episodes.parquet, person_area.parquet, and extract.toml, which says that they are everything."""
    children = events // 2
    with Duck(files=True) as duck:
        _write(duck, folder / "ssd_cin_episodes.parquet", _referrals(events, children))
        _write(duck, folder / "person_area.parquet", _homes(children))
    (folder / "extract.toml").write_text(_SAYS, encoding="utf-8", newline="\n")


def _write(duck: Duck, path: Path, rows: str) -> None:
    duck.run(f"COPY ({rows}) TO {literal(str(path))} (FORMAT parquet)")


def _dice(number: int, sides: int, row: str = "i") -> str:
    """A number below `sides` that looks like chance and is none."""
    return f"CAST(hash({row} * 16 + {number}) % {sides} AS INTEGER)"


def _numbered(letter: str, number: str) -> str:
    return f"'{letter}' || lpad(CAST({number} AS VARCHAR), 9, '0')"


def _referrals(events: int, children: int) -> str:
    referred = f"DATE '{FIRST.first_day}' + {_dice(2, _DAYS)}"
    return f"""SELECT {_numbered("R", "i")} AS cine_referral_id,
       {_numbered("C", _dice(1, children))} AS cine_person_id, {referred} AS cine_referral_date,
       CAST({_dice(3, 3)} AS VARCHAR) AS cine_referral_source_code,
       CASE WHEN {_dice(4, 100)} < 85 THEN {referred} + {_dice(5, 400)} END AS cine_close_date
FROM range({events}) AS r (i)"""


def _homes(children: int) -> str:
    child, moves, moved_on = _numbered("C", "i"), f"{_dice(6, 100)} < 3", "DATE '2012-07-01'"
    return f"""SELECT {child} AS person_id, {_numbered("A", _dice(7, AREAS))} AS area,
       DATE '2005-01-01' AS from_date, CASE WHEN {moves} THEN {moved_on} END AS until_date
FROM range({children}) AS r (i)
UNION ALL
SELECT {child}, {_numbered("A", _dice(8, AREAS))}, {moved_on}, NULL
FROM range({children}) AS r (i)
WHERE {moves}"""
