"""What every recount asks of a world: a child's rows, birthday and home, and whether something is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar
from weakref import WeakKeyDictionary

from ragstone.values.periods import Month
from tests.recount.days import first_of_april, twelve_months_to
from tests.recount.world import Row, World

NOT_KNOWN = "not known"
Line = tuple[str, int | Fraction, int | Fraction]  # an area, and what is added above and below the line there
Recount = Callable[["Council", Month], Iterable[Line]]
T = TypeVar("T")


class Council:
    def __init__(self, world: World) -> None:
        self._tables = world.tables
        self._homes = _homes(world.tables["person_area"])
        self._born = {row["pers_person_id"]: day(row, "pers_dob") for row in world.tables["ssd_person"]}

    def rows(self, table: str) -> tuple[Row, ...]:
        return self._tables[table]

    def born(self, child: str) -> date | None:
        return self._born.get(child)

    def home(self, child: str, on: date) -> str:
        """The area in which the child lived on a day."""
        for begins, ends, area in self._homes.get(child, ()):
            if is_open(begins, ends, on):
                return area
        return NOT_KNOWN


def once(make: Callable[[Council], T]) -> Callable[[Council], T]:
    """Work something out once for a world; it is asked for again in every month."""
    made: WeakKeyDictionary[Council, T] = WeakKeyDictionary()

    def kept(council: Council) -> T:
        if council not in made:
            made[council] = make(council)
        return made[council]

    return kept


def _homes(rows: Iterable[Row]) -> dict[str, list[tuple[date, date | None, str]]]:
    """Each child's homes: where two overlap, the earlier ends when the next begins."""
    found: dict[str, list[tuple[date, str, date | None]]] = {}
    for row in rows:
        begins, ends = needed(row, "from_date"), day(row, "until_date")
        if ends is None or ends > begins:
            found.setdefault(word(row, "person_id"), []).append((begins, word(row, "area"), ends))
    return {child: list(_one_after_the_other(homes)) for child, homes in found.items()}


def _one_after_the_other(
    homes: list[tuple[date, str, date | None]],
) -> Iterator[tuple[date, date | None, str]]:
    homes = sorted(homes, key=lambda home: home[:2])
    for home, following in zip(homes, [*homes[1:], None], strict=True):
        begins, area, ends = home
        yield begins, earlier(ends, following and following[0]), area


def is_open(begins: date | None, ends: date | None, on: date) -> bool:
    """From a day, until a day that is the first on which it no longer counts."""
    return begins is not None and begins <= on and (ends is None or ends > on)


def earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two ends, either of which may not have come yet."""
    return min((end for end in (one, other) if end is not None), default=None)


def in_year_to_date(on: date | None, period: Month) -> bool:
    return on is not None and first_of_april(period) <= on <= period.last_day


def in_twelve_months(on: date | None, period: Month) -> bool:
    return on is not None and twelve_months_to(period) <= on <= period.last_day


def day(row: Row, column: str) -> date | None:
    cell = row[column]
    assert cell is None or isinstance(cell, date)
    return cell


def needed(row: Row, column: str) -> date:
    cell = row[column]
    assert isinstance(cell, date)
    return cell


def word(row: Row, column: str) -> str:
    cell = row[column]
    assert isinstance(cell, str)
    return cell


def number(row: Row, column: str) -> Fraction:
    """An amount; none where the cell is empty."""
    cell = row[column]
    assert cell is None or isinstance(cell, Decimal | int)
    return Fraction(cell or 0)
