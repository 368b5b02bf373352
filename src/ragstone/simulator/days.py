"""Days as numbers, and the working days among them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ragstone.values.periods import Month

DAYS_IN_A_YEAR = 365.25


class Days:
    """Every day from the first to the last, by the number that `date.toordinal` gives it."""

    def __init__(self, first: date, last: date, holidays: Collection[date]) -> None:
        self.first, self.last = first.toordinal(), last.toordinal()
        free = {day.toordinal() for day in holidays}
        self._so_many: list[int] = []  # working days up to each day, itself included
        self._working: list[int] = []
        for day in range(self.first, self.last + 1):
            if (day - 1) % 7 < 5 and day not in free:  # day 1 was a Monday
                self._working.append(day)
            self._so_many.append(len(self._working))

    def working(self, day: int) -> int:
        """The day itself if it is a working day, else the next that is."""
        return self._working[self._so_many[day - 1 - self.first]]

    def after(self, day: int, working_days: int) -> int:
        """So many working days after a day, which itself is not counted; none: the day or the next working day."""
        if working_days == 0:
            return self.working(day)
        return self._working[self._so_many[day - self.first] + working_days - 1]


def birthday(born: int, years: int) -> int:
    """The day on which somebody reaches an age; of those born on 29 February, 28 February."""
    day = date.fromordinal(born)
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + years).toordinal()


def months_between(first: Month, last: Month) -> list[Month]:
    """Every month from the first to the last, both included."""
    count = last.since(first) + 1
    return [first.plus(number) for number in range(count)]
