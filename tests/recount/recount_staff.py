"""Posts and caseloads: measures 43 to 47, in the words of the measures. Both belong to the team's area."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction

from ragstone.values.periods import Month
from tests.recount.council import NOT_KNOWN, Council, Line, day, is_open, number, once
from tests.recount.days import last_working_day
from tests.recount.world import ALLOCATED, Row


@once
def _teams(council: Council) -> dict[object, tuple[object, str]]:
    """Each team's group and area."""
    rows = council.rows("workforce_team")
    return {row["team"]: (row["team_group"], str(row["area"] or NOT_KNOWN)) for row in rows}


@once
def _posts(council: Council) -> dict[object, list[Row]]:
    months: dict[object, list[Row]] = {}
    for row in council.rows("workforce_post"):
        months.setdefault(row["post_month"], []).append(row)
    return months


def _posts_of(council: Council, period: Month, role: str) -> list[Row]:
    return [row for row in _posts(council).get(period.first_day, ()) if row["post_role"] == role]


def _lines(
    council: Council, period: Month, role: str, parts: Callable[[Row], tuple[Fraction, Fraction]]
) -> Iterator[Line]:
    for row in _posts_of(council, period, role):
        area = _teams(council).get(row["team"], (None, NOT_KNOWN))[1]
        yield area, *parts(row)


def _of_established(row: Row) -> tuple[Fraction, Fraction]:
    return number(row, "fte_agency"), number(row, "fte_established")


def _of_all_in_post(row: Row) -> tuple[Fraction, Fraction]:
    return number(row, "fte_agency"), number(row, "fte_agency") + _qualified(row)


def _qualified(row: Row) -> Fraction:
    return number(row, "fte_permanent") - number(row, "fte_not_qualified")


def agency_caseholders(council: Council, period: Month) -> Iterator[Line]:
    """43: posts that hold cases filled by agency staff."""
    return _lines(council, period, "case holder", _of_established)


def agency_caseholders__dfe(council: Council, period: Month) -> Iterator[Line]:
    """43, the Department for Education's: agency staff among the qualified who are in post."""
    return _lines(council, period, "case holder", _of_all_in_post)


def permanent_caseholders(council: Council, period: Month) -> Iterator[Line]:
    """44: posts that hold cases filled by permanent staff who are qualified."""
    return _lines(
        council, period, "case holder", lambda row: (_qualified(row), number(row, "fte_established"))
    )


def permanent_caseholders__dfe(council: Council, period: Month) -> Iterator[Line]:
    """44, with the Department for Education's vacancies: in post, of those in post and the posts not filled so."""

    def parts(row: Row) -> tuple[Fraction, Fraction]:
        vacant = max(Fraction(0), number(row, "fte_established") - _qualified(row))
        return _qualified(row), _qualified(row) + vacant

    return _lines(council, period, "case holder", parts)


def agency_team_managers(council: Council, period: Month) -> Iterator[Line]:
    """45: team managers' posts filled by agency staff."""
    return _lines(council, period, "team manager", _of_established)


def agency_team_managers__dfe(council: Council, period: Month) -> Iterator[Line]:
    """45, the Department for Education's: agency staff among the qualified who are in post."""
    return _lines(council, period, "team manager", _of_all_in_post)


def caseload_care_teams(council: Council, period: Month) -> Iterator[Line]:
    """46: cases allocated in the teams for children in care, over the staff who hold cases there."""
    return _caseload(council, period, "care")


def caseload_fieldwork_teams(council: Council, period: Month) -> Iterator[Line]:
    """47: the same in fieldwork teams."""
    return _caseload(council, period, "fieldwork")


def _caseload(council: Council, period: Month, group: str) -> Iterator[Line]:
    teams = {team: area for team, (its_group, area) in _teams(council).items() if its_group == group}
    for team, _ in _cases_held(council, last_working_day(period)):
        if team in teams:
            yield teams[team], 1, 0
    for row in _posts_of(council, period, "case holder"):
        if row["team"] in teams:
            staff: Fraction = number(row, "fte_permanent") + number(row, "fte_agency")
            yield teams[row["team"]], 0, staff


def _cases_held(council: Council, on: date) -> set[tuple[object, object]]:
    """Team and case, each pair once: two workers of one team hold one case. Without a referral, the child is it."""
    return {
        (row["invo_professional_team"], row["invo_referral_id"] or ("child", row["invo_person_id"]))
        for row in council.rows("ssd_involvements")
        if row["invo_professional_role_id"] == ALLOCATED
        and is_open(day(row, "invo_involvement_start_date"), day(row, "invo_involvement_end_date"), on)
    }
