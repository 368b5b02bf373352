"""Days and distances on which a measure turns, drawn by chance from a seed."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache

from ragstone.values.periods import Month
from tests.recount.days import A_DAY, last_working_day, months_on, working_day_after

# Two whole years, with a February that ends on a Saturday and one that has 29 days.
PERIODS = tuple(Month(2014, 4).plus(n) for n in range(24))

FIRST, LAST = date(2009, 1, 1), date(2017, 12, 31)
DAYS = (
    0,
    1,
    2,
    6,
    7,
    27,
    28,
    29,
    30,
    41,
    42,
    43,
    83,
    84,
    85,
    90,
    91,
    92,
    182,
    183,
    184,
    425,
    426,
    727,
    728,
    729,
    730,
)
MONTHS = (1, 6, 11, 12, 14, 17, 18, 24, 30)
WORKING_DAYS = (7, 8, 10, 15, 16, 20, 21, 45, 46)
EDGES = (-1, 0, 0, 0, 1)
HOLIDAYS_AND_LEAP_DAYS = (
    date(2012, 2, 28),
    date(2012, 2, 29),
    date(2012, 3, 1),
    date(2013, 2, 28),
    date(2013, 8, 31),
    date(2014, 4, 17),
    date(2014, 12, 24),
    date(2015, 2, 28),
    date(2015, 4, 3),
    date(2015, 12, 28),
    date(2016, 2, 28),
    date(2016, 2, 29),
    date(2016, 3, 1),
)


class Chance(random.Random):
    """A seeded source of awkward days. The same seed gives the same days everywhere."""

    def perhaps(self, share: float) -> bool:
        return self.random() < share

    def one(self, *choices: str | None) -> str | None:
        return self.choice(choices)

    def reported_day(self) -> date:
        """A day on which a month turns: its first, its last, its last working day, or the day beside it."""
        period = self.choice(PERIODS)
        turns = (period.first_day, period.last_day, last_working_day(period), last_working_day(period))
        return self.choice(turns) + self.choice(EDGES) * A_DAY

    def day(self) -> date:
        """Any day, most often one from which a boundary of some measure falls on a day that is read."""
        kind = self.randrange(10)
        if kind == 0:
            return FIRST + self.randrange((LAST - FIRST).days) * A_DAY
        if kind == 1:
            return date(self.randrange(2011, 2017), self.choice((3, 4)), 1) - self.choice((0, 0, 1)) * A_DAY
        if kind == 2:
            return self.choice(HOLIDAYS_AND_LEAP_DAYS)
        if kind <= 4:
            return self.reported_day()
        if kind <= 7:
            return months_on(self.reported_day(), -self.choice(MONTHS)) + self.choice(EDGES) * A_DAY
        return self.reported_day() - self.choice(DAYS) * A_DAY

    def after(self, day: date) -> date:
        """A later day at a distance on which some measure turns; now and then the day itself."""
        kind = self.randrange(8)
        if kind <= 2:
            found = day + self.choice(DAYS) * A_DAY
        elif kind <= 4:
            found = max(day, months_on(day, self.choice(MONTHS)) + self.choice(EDGES) * A_DAY)
        elif kind == 5:
            found = working_day_after(day, self.choice(WORKING_DAYS))
        elif kind == 6:
            back = self.choice((0, 0, *MONTHS))  # so that a boundary falls on a day that is read
            later = [turn for each in _turning_days() if (turn := months_on(each, -back)) >= day]
            found = self.choice(later) if later else day
        else:
            found = day + timedelta(days=self.randrange(1, 400))
        return found

    def end(self, day: date, still: float = 0.3, fault: float = 0.06) -> date | None:
        """An end for what began on a day: often none yet, now and then one that comes too early."""
        if self.perhaps(still):
            return None
        if self.perhaps(fault):
            return day - self.choice((0, 1, 40)) * A_DAY
        return self.after(day)

    def birthday(self) -> date | None:
        """A date of birth, most often one that makes a birthday of a measure fall on a day that is read."""
        if self.perhaps(0.1):
            return None
        years = self.choice((0, 1, 4, 5, 5, 9, 12, 16, 16, 18))
        born = self.choice((self.reported_day(), self.day()))
        if self.perhaps(0.1):
            return self.choice((date(2000, 2, 29), date(2012, 2, 29)))
        return months_on(born, -12 * years) + self.choice(EDGES) * A_DAY

    def flag(self) -> str | None:
        return self.choice(("Y", "Y", "N", "N", None))


@cache
def _turning_days() -> tuple[date, ...]:
    last_days = [last_working_day(period) for period in PERIODS] + [period.last_day for period in PERIODS]
    return tuple(sorted({*last_days, *(period.first_day for period in PERIODS)}))
