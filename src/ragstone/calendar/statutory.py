"""The eight bank holidays of any year, by rule: what to expect of a year that is not announced.

The rules are those of Schedule 1 of the Banking and Financial Dealings Act 1971, the two days that are
holidays at common law, and the two proclaimed every year since 1974 and 1978. They cannot know a day
that is moved or added.
"""

from __future__ import annotations

from datetime import date, timedelta

_DAY = timedelta(days=1)
_MONDAY, _SATURDAY = 0, 5


def easter_sunday(year: int) -> date:
    """The Sunday after the full moon that the church tables give on or after 21 March. For 1900 to 2199."""
    golden = year % 19
    moon = (19 * golden + 24) % 30
    if moon == 29 or (moon == 28 and golden > 10):
        moon -= 1
    full_moon = date(year, 3, 21) + moon * _DAY
    return full_moon + (7 - full_moon.isoweekday() % 7) * _DAY


def statutory_holidays(year: int) -> frozenset[date]:
    """The year's eight bank holidays, each on the weekday it would be observed."""
    easter = easter_sunday(year)
    new_year = _next_weekday(date(year, 1, 1))
    christmas = _next_weekday(date(year, 12, 25))
    boxing_day = _next_weekday(date(year, 12, 26))
    if boxing_day == christmas:
        boxing_day = _next_weekday(christmas + _DAY)
    return frozenset(
        {
            new_year,
            easter - 2 * _DAY,
            easter + _DAY,
            _first_monday(date(year, 5, 1)),
            _last_monday(date(year, 5, 31)),
            _last_monday(date(year, 8, 31)),
            christmas,
            boxing_day,
        }
    )


def _next_weekday(day: date) -> date:
    return day + (7 - day.weekday()) * _DAY if day.weekday() >= _SATURDAY else day


def _first_monday(first: date) -> date:
    return first + (_MONDAY - first.weekday()) % 7 * _DAY


def _last_monday(last: date) -> date:
    return last - (last.weekday() - _MONDAY) % 7 * _DAY
