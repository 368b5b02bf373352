"""Children who are referred, privately fostered or on a plan."""

from __future__ import annotations

from datetime import date

from tests.recount.awkward import LAST, Chance
from tests.recount.days import A_DAY, months_on, next_first_of_april, working_day_after
from tests.recount.world import ALLOCATED, TEAM_GROUPS, Records


def add_need(records: Records, chance: Chance, child: str) -> None:
    day = chance.day()
    for _ in range(chance.choice((1, 2, 3, 4))):
        referral = records.number("ssd_cin_episodes", "r")
        records.add(
            "ssd_cin_episodes",
            cine_referral_id=referral,
            cine_person_id=child,
            cine_referral_date=day,
            cine_referral_source_code=chance.one("1A", "1A", "6", None),
            cine_referral_nfa=chance.one("N", "N", "N", "Y", None),
            cine_close_date=chance.end(day),
        )
        for _ in range(chance.choice((0, 1, 1, 2))):
            _add_assessment(records, chance, child, referral, day)
        _add_allocations(records, chance, child, referral, day)
        day = chance.choice([day, _a_year_on(chance, day), chance.after(day)])
        if day > LAST:
            break


def _a_year_on(chance: Chance, day: date) -> date:
    return months_on(day, 12) + chance.choice((-1, 0, 0, 1)) * A_DAY


def _add_assessment(records: Records, chance: Chance, child: str, referral: str, referred: date) -> None:
    started = chance.choice([referred, chance.after(referred), chance.day()])
    in_time = working_day_after(started, chance.choice((44, 45, 45, 46, 46, 47)))
    records.add(
        "ssd_cin_assessments",
        cina_assessment_id=records.number("ssd_cin_assessments", "a"),
        cina_referral_id=chance.choice([referral, referral, referral, None, f"{records.seed}.lost"]),
        cina_person_id=child,
        cina_assessment_start_date=started,
        cina_assessment_auth_date=chance.choice([in_time, in_time + A_DAY, chance.end(started)]),
        cina_assessment_child_seen=chance.flag(),
    )


def _add_allocations(records: Records, chance: Chance, child: str, referral: str, referred: date) -> None:
    """Workers one after the other, with gaps, overlaps, days that meet, and two teams at once."""
    team = _team(records, chance)
    day = chance.choice([referred, referred + A_DAY, chance.after(referred)])
    for _ in range(chance.choice((0, 1, 2, 3, 4))):
        end = chance.end(day)
        records.add(
            "ssd_involvements",
            invo_involvements_id=records.number("ssd_involvements", "i"),
            invo_person_id=child,
            invo_referral_id=None if records.unsettled and chance.perhaps(0.3) else referral,
            invo_professional_id=chance.one("w1", "w2", None),
            invo_professional_role_id=chance.one(
                ALLOCATED, ALLOCATED, ALLOCATED, "Family Support Worker", None
            ),
            invo_professional_team=team,
            invo_involvement_start_date=day,
            invo_involvement_end_date=end,
        )
        day = chance.choice([day, end or day, (end or day) + A_DAY, (end or day) - A_DAY, chance.after(day)])
        team = chance.choice([team, team, _team(records, chance)])


def add_fostering(records: Records, chance: Chance, child: str) -> None:
    for _ in range(chance.choice((1, 1, 2))):
        arrangement = records.number("pf_arrangement", "pf")
        started = chance.choice([chance.day(), chance.day(), date(2015, 3, 31), date(2015, 4, 1), None])
        near = started or chance.day()
        aware = chance.choice([None, near, chance.after(near), near - 30 * A_DAY])
        clock = aware or started
        end = chance.end(clock) if clock and chance.perhaps(0.6) else None
        records.add(
            "pf_arrangement",
            arrangement_id=arrangement,
            person_id=child,
            notified_date=chance.choice([aware, chance.after(near), None]),
            aware_date=aware,
            start_date=started,
            end_date=end,
        )
        if clock:
            ended = _add_fostering_visits(records, chance, child, arrangement, clock)
            if end is None and chance.perhaps(0.3):
                _end_about_a_due_day(records, chance, arrangement, ended)


def _add_fostering_visits(records: Records, chance: Chance, child: str, parent: str, clock: date) -> date:
    """Visits that keep to the due days but for a slip; the last day by which the next is due."""
    days, due = _visit_days(chance, clock)
    for number, day in enumerate(days):
        _add_visit(records, chance, "PF", child, parent, day, number)
        if chance.perhaps(0.1):
            _add_visit(records, chance, "PF", child, parent, day, number + 500)
    if chance.perhaps(0.2):
        _add_visit(records, chance, "PF", child, parent, clock - A_DAY, 900)
    apart = Chance(f"{parent} is notified")  # of its own, so that what else is drawn stays as it was
    if days and apart.perhaps(0.6):  # about seven working days before the first visit
        notified = days[0] - apart.choice((0, 8, 9, 10, 11, 12, 13)) * A_DAY
        records.amend("pf_arrangement", "arrangement_id", parent, notified_date=notified)
    if chance.perhaps(0.2):  # a visit of another kind helps nobody, though its parent has the same number
        _add_visit(records, chance, "CIN", child, parent, clock + 42 * A_DAY, 0)
    return due


def _visit_days(chance: Chance, clock: date) -> tuple[list[date], date]:
    """Days of visits, one of them due on a day that matters and made then, or a little late, or never."""
    turn = chance.choice([date(chance.choice((2014, 2015, 2016)), 4, 1), chance.reported_day()])
    turn += chance.choice((-20, -2, -1, -1, 0, 1)) * A_DAY
    anniversary = months_on(clock, 12)
    careless = chance.choice((0.0, 0.0, 0.02, 0.3))  # how often a visit slips elsewhere
    days: list[date] = []
    point = clock

    def interval(last: date) -> int:
        return 84 if last >= anniversary else 42

    while True:
        due = point + interval(point) * A_DAY
        if due > date(2016, 7, 31) or chance.perhaps(0.01):
            return days, due
        before_turn = turn - 84 * A_DAY if turn - 84 * A_DAY >= anniversary else turn - 42 * A_DAY
        if due == turn:
            late = chance.choice((-1, 0, 0, 1, 1, 1, 2, 20, None))
            if late is None:
                return days, due
            held = due + late * A_DAY
            april = next_first_of_april(due)
            if (april - due).days <= 20 and chance.perhaps(0.4):
                held = april  # overdue to the last day of the year, and made on the first of the next
        elif point < before_turn <= due:
            held = before_turn
        elif point < anniversary <= due and chance.perhaps(0.6):
            held = anniversary + chance.choice((-1, 0, 0, 1)) * A_DAY
        elif chance.perhaps(careless):
            held = due + chance.choice((1, 1, 2, 20, 60)) * A_DAY
        else:
            held = due - chance.choice((0, 0, 0, 1, 14)) * A_DAY
        point = max(held, clock + A_DAY)
        days.append(point)


def _add_visit(
    records: Records, chance: Chance, kind: str, child: str, parent: str, day: date, number: int
) -> None:
    records.add(
        "ssd_visits",
        visit_id=f"{parent}.v{number:03}",
        visit_type=kind,
        parent_id=parent,
        person_id=child,
        visit_date=day,
        seen=chance.flag(),
        seen_alone=chance.flag(),
    )


def _end_about_a_due_day(records: Records, chance: Chance, arrangement: str, due: date) -> None:
    records.amend(
        "pf_arrangement", "arrangement_id", arrangement, end_date=due + chance.choice((-1, 0, 1, 2)) * A_DAY
    )


def add_protection(records: Records, chance: Chance, child: str) -> None:
    day = chance.day()
    for _ in range(chance.choice((1, 2, 2, 3))):
        plan = records.number("ssd_cp_plans", "p")
        conference = _add_conferences(records, chance, child, plan, day)
        end = chance.end(day)
        records.add(
            "ssd_cp_plans",
            cppl_cp_plan_id=plan,
            cppl_icpc_id=conference,
            cppl_person_id=child,
            cppl_cp_plan_start_date=day,
            cppl_cp_plan_end_date=end,
            cppl_cp_plan_ola=chance.one("N", "N", "N", "N", None, None, "Y"),
        )
        _add_plan_reviews(records, chance, child, plan, day)
        # Chance of its own, so that what else is drawn stays as it was.
        _add_plan_visits(records, Chance(f"{plan} is visited"), child, plan, day, end)
        two_years_on = months_on(end or day, 24) + chance.choice((-1, 0, 1)) * A_DAY
        day = chance.choice([end or day, day, two_years_on, chance.after(day), chance.after(end or day)])
        if day > LAST:
            break


def _add_plan_reviews(records: Records, chance: Chance, child: str, plan: str, began: date) -> None:
    point, step = began, 91
    for number in range(chance.choice((0, 1, 2, 4, 6))):
        held: date | None = point + (step + chance.choice((-30, -1, 0, 0, 0, 0, 1))) * A_DAY
        if chance.perhaps(0.1):
            held = chance.choice([None, began, began - A_DAY])
        records.add(
            "ssd_cp_reviews",
            cppr_cp_review_id=f"{plan}.cr{number:02}",
            cppr_person_id=chance.choice([child, None]),
            cppr_cp_plan_id=plan,
            cppr_cp_review_date=held,
        )
        if held and held > point:
            point, step = held, 183


def _add_plan_visits(
    records: Records, chance: Chance, child: str, plan: str, began: date, ended: date | None
) -> None:
    """About every ten working days for a while, on the day, before it or after; some of them of no account."""
    point, number = began, 0
    while number < 12 and point <= (ended or LAST):
        held = working_day_after(point, chance.choice((1, 5, 9, 10, 10, 10, 11, 12)))
        held += chance.choice((0, 0, 0, 0, 1, 2)) * A_DAY
        if chance.perhaps(0.1):
            held = chance.choice([point, began, began - A_DAY, chance.reported_day()])
        _add_visit(records, chance, chance.choice(("CP", "CP", "CP", "CIN")), child, plan, held, number)
        point, number = max(point, held), number + chance.choice((1, 1, 1, 2, 20))


def _add_conferences(records: Records, chance: Chance, child: str, plan: str, day: date) -> str | None:
    enquiry = None
    began = chance.choice([working_day_after(day - 21 * A_DAY, 1), chance.day(), day])
    for _ in range(chance.choice((0, 1, 1, 2))):
        enquiry = records.number("ssd_s47_enquiry", "s")
        records.add(
            "ssd_s47_enquiry",
            s47e_s47_enquiry_id=enquiry,
            s47e_person_id=child,
            s47e_s47_start_date=began,
            s47e_s47_end_date=chance.end(began),
            s47e_child_seen=chance.flag(),
        )
    conference = None
    held = chance.choice(
        [day, working_day_after(began, chance.choice((14, 15, 15, 16))), chance.after(began), None]
    )
    for _ in range(chance.choice((0, 1, 1, 2))):
        conference = records.number("ssd_initial_cp_conference", "k")
        records.add(
            "ssd_initial_cp_conference",
            icpc_icpc_id=conference,
            icpc_s47_enquiry_id=chance.choice([enquiry, enquiry, None, f"{records.seed}.lost"]),
            icpc_person_id=child,
            icpc_cp_plan_id=chance.choice([plan, None]),
            icpc_icpc_transfer_in=chance.flag(),
            icpc_icpc_date=held,
            icpc_icpc_outcome_cp_flag=chance.flag(),
        )
    return conference


def _team(records: Records, chance: Chance) -> str | None:
    """Any team, most often one whose caseload is counted; now and then one that the list of teams lacks."""
    names = [name for name, _ in TEAM_GROUPS]
    name = chance.choice([*names, names[0], names[2], "nowhere", None])
    return f"{records.seed}.{name}" if name else None
