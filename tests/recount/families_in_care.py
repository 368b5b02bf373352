"""Children in care: periods of care, placements, reviews, checks and adoptions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.recount.awkward import LAST, Chance
from tests.recount.days import A_DAY, months_on, working_day_after
from tests.recount.world import Records, areas, codes

FOSTER_AND_OTHER = ("U1", "U3", "U4", "U5", "U6", "K2", "P1", "H5", None)
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
FOR_ADOPTION = ("A3", "A4", "A5", "A6")


def add_care(records: Records, chance: Chance, child: str) -> None:
    day = chance.day()
    for _ in range(chance.choice((1, 1, 2, 3))):
        end = _add_period(records, chance, child, day)
        if end is None and not records.unsettled:
            break  # care that begins again while earlier care was never ended is not settled by the words
        left = end or day
        gap = chance.choice([chance.after(left), left + chance.choice((0, 1, 2, 7)) * A_DAY])
        day = max(gap, day + A_DAY)  # back on the day of leaving, but never in care twice on one day of entry
        if day > LAST:
            break
    for _ in range(chance.choice((0, 1, 2, 4))):
        _add_check(records, chance, child)
    if chance.perhaps(0.15):
        began = chance.day()
        records.add(
            "ssd_immigration_status",
            immi_immigration_status_id=records.number("ssd_immigration_status", "im"),
            immi_person_id=child,
            immi_immigration_status=chance.one("Unaccompanied Asylum Seeking Child", "Refugee", None),
            immi_immigration_status_start_date=began,
            immi_immigration_status_end_date=chance.end(began),
        )


def _add_period(records: Records, chance: Chance, child: str, entered: date) -> date | None:
    """Episodes one after the other. The day on which the child left; None while in care."""
    care = records.number("ssd_cla_episodes", "care")
    short_breaks = chance.perhaps(0.08)
    adopted = chance.perhaps(0.4)
    steps = chance.choice((1, 2, 3, 4, 5, 6))
    began, reason, placement = entered, "S", ""
    kind: str | None = None
    while True:
        steps -= 1
        moves = reason in ("S", "P", "B") or not placement
        if moves:
            # A placement for adoption may come early and break down: the order then follows from a later one.
            for_adoption = adopted and (steps <= 1 or chance.perhaps(0.2))
            kind = chance.choice(FOR_ADOPTION if for_adoption else FOSTER_AND_OTHER)
            placement = records.number("ssd_cla_placement", "pl")
            # Chance of its own, so that what else is drawn stays as it was.
            if not for_adoption and (apart := Chance(f"{placement} is for a while")).perhaps(0.15):
                kind = apart.choice(TEMPORARY)
        elif chance.perhaps(0.2):
            kind = chance.choice(
                FOR_ADOPTION if adopted else FOSTER_AND_OTHER
            )  # the same carer, another kind
        ceased = chance.end(began, still=0.4 if steps <= 0 else 0.0, fault=0.03)
        if chance.perhaps(0.12) and steps > 0:
            ceased = began
        if ceased and ceased > LAST:
            ceased = None
        last = steps <= 0 or ceased is None
        if moves:
            _add_placement(records, chance, child, care, placement, began, ceased, kind)
        _add_episode(
            records, chance, child, care, placement, began, ceased, reason, kind, last, short_breaks, adopted
        )
        if last or ceased is None:
            break
        began = max(began, ceased)
        reason = chance.choice(("L", "P", "P", "P", "B", "T", "U"))
    _add_reviews(records, chance, child, care, entered)
    if chance.perhaps(0.9 if adopted else 0.4):
        _add_permanence(records, chance, child, care, entered, ceased)
        again = Chance(f"{care}.again")
        if again.perhaps(0.25):
            _add_permanence(records, again, child, care, entered, ceased)
    return max(began, ceased) if ceased else None


def _add_episode(
    records: Records,
    chance: Chance,
    child: str,
    care: str,
    placement: str,
    began: date,
    ceased: date | None,
    reason: str,
    kind: str | None,
    last: bool,
    short_breaks: bool,
    adopted: bool,
) -> None:
    left = chance.choice(("E11", "E12")) if adopted else chance.choice(("E4A", "E8", "E3", "E13", None))
    status = chance.choice(("C1", "C2", "V2", "E1", None))
    if short_breaks or (reason != "S" and chance.perhaps(0.03)):
        status = chance.choice(("V3", "V4"))
    start_reason: str | None = reason
    if records.unsettled and chance.perhaps(0.1):
        start_reason = chance.one("L", "P", None)
    records.add(
        "ssd_cla_episodes",
        clae_cla_episode_id=records.number("ssd_cla_episodes", "e"),
        clae_person_id=child,
        clae_cla_id=chance.choice([care, care, care, None]),
        clae_cla_placement_id=placement,
        clae_cla_episode_start_date=began,
        clae_cla_episode_start_reason=start_reason,
        clae_legal_status=status,
        clae_placement_type=kind,
        clae_cla_episode_ceased_date=ceased,
        clae_cla_episode_ceased_reason=None if ceased is None else left if last else "X1",
        clae_entered_care_date=None,
    )


def _add_placement(
    records: Records,
    chance: Chance,
    child: str,
    care: str,
    placement: str,
    began: date,
    ceased: date | None,
    kind: str | None,
) -> None:
    # Chance of its own, so that what else is drawn stays as it was.
    apart = Chance(f"{placement} is far away")
    records.add(
        "ssd_cla_placement",
        clap_cla_placement_id=placement,
        clap_person_id=child,
        clap_cla_id=chance.choice([care, None]),
        clap_cla_placement_start_date=began,
        clap_cla_placement_end_date=ceased,
        clap_cla_placement_type=kind,
        clap_cla_placement_provider=chance.choice(
            [*codes("ssd_cla_placement", "clap_cla_placement_provider"), "PR1"]
        ),
        clap_cla_placement_distance=_miles(chance, apart),
        clap_outside_area=apart.one("Y", "Y", "N", None),
    )


def _miles(chance: Chance, apart: Chance) -> Decimal | None:
    miles = chance.choice(
        [Decimal("10.00"), Decimal("10.04"), Decimal("10.05"), Decimal("3.20"), Decimal("999.90"), None]
    )
    if miles == Decimal("3.20"):
        return apart.choice([miles, Decimal("20.04"), Decimal("20.05"), Decimal("41.50")])
    return miles


def _add_reviews(records: Records, chance: Chance, child: str, care: str, entered: date) -> None:
    point = entered
    for number in range(chance.choice((0, 1, 2, 3, 5))):
        due = working_day_after(entered, 20) if number == 0 else point + (91 if number == 1 else 183) * A_DAY
        held: date | None = due + chance.choice((-20, -1, 0, 0, 0, 0, 0, 1)) * A_DAY
        if chance.perhaps(0.1):
            held = chance.choice([None, entered, point])
        records.add(
            "ssd_cla_reviews",
            clar_cla_review_id=records.number("ssd_cla_reviews", "rv"),
            clar_cla_person_id=child,
            clar_cla_id=chance.choice([care, care, None]),
            clar_cla_review_date=held,
            clar_cla_review_cancelled=chance.one("N", "N", None, None, "Y"),
            clar_cla_review_participation=chance.choice(
                [*codes("ssd_cla_reviews", "clar_cla_review_participation"), None]
            ),
        )
        if held and held > point:
            point = held


def _add_check(records: Records, chance: Chance, child: str) -> None:
    held = (
        months_on(chance.reported_day(), -chance.choice((0, 0, 6, 12, 12, 13)))
        + chance.choice((-1, 0, 1)) * A_DAY
    )
    for _ in range(2 if records.unsettled and chance.perhaps(0.3) else 1):
        records.add(
            "ssd_cla_health",
            clah_health_check_id=records.number("ssd_cla_health", "h"),
            clah_person_id=child,
            clah_health_check_type=chance.choice(("Health Assessment", "Health Assessment", "Dental Check")),
            clah_health_check_date=held if chance.perhaps(0.9) else None,
            clah_health_check_status=chance.one(
                "Completed", "Completed", "Completed", "Refused", "Planned", None
            ),
        )


def _add_permanence(
    records: Records, chance: Chance, child: str, care: str, entered: date, left: date | None
) -> None:
    decided = chance.choice([chance.after(entered), None])
    ordered = chance.choice([chance.after(decided or entered), chance.after(entered), left, None])
    records.add(
        "ssd_permanence",
        perm_table_id=records.number("ssd_permanence", "perm"),
        perm_person_id=child,
        perm_cla_id=chance.choice([care, care, None]),
        perm_entered_care_date=chance.choice([entered, None]),
        perm_adm_decision_date=decided,
        perm_placement_order_date=ordered,
        perm_matched_date=chance.choice(
            [chance.after(ordered or entered), (ordered or entered) - 7 * A_DAY, None]
        ),
        perm_placed_for_adoption_date=chance.choice([entered + 425 * A_DAY, entered + 426 * A_DAY, None]),
        perm_decision_reversed_date=chance.after(decided) if decided and chance.perhaps(0.2) else None,
        perm_permanence_order_date=chance.choice([left, None]),
        perm_permanence_order_type=chance.one("Adoption", "Special Guardianship", None),
    )


def add_leaver(records: Records, chance: Chance, person: str) -> None:
    """A young person who left care, with a birthday from the 18th to the 22nd on a day that is read."""
    if chance.perhaps(0.4):
        return
    years = chance.choice((18, 19, 19, 20, 20, 21, 21, 22))
    born = months_on(chance.reported_day(), -12 * years) + chance.choice((-1, 0, 0, 1)) * A_DAY
    if chance.perhaps(0.15):
        born = chance.choice((date(1996, 2, 29), date(1995, 3, 31), date(1995, 4, 1)))
    if not chance.perhaps(0.05):
        records.add("ssd_person", pers_person_id=person, pers_dob=born if chance.perhaps(0.95) else None)
    if chance.perhaps(0.8):
        records.add(
            "person_area",
            person_id=person,
            area=chance.choice(areas(records.seed)),
            from_date=date(2009, 12, 31),
            until_date=chance.end(date(2009, 12, 31), still=0.8),
        )
    records.add(
        "ssd_care_leavers",
        clea_table_id=records.number("ssd_care_leavers", "leaver"),
        clea_person_id=person,
        clea_care_leaver_eligibility=chance.one(
            "Former Relevant", "Former Relevant", "Relevant", "Qualifying", None
        ),
        clea_care_leaver_in_touch=chance.choice(
            [*codes("ssd_care_leavers", "clea_care_leaver_in_touch"), None]
        ),
        clea_care_leaver_activity=chance.one(
            "F1", "F2", "F4", "F5", "P1", "P2", "P4", "P5", "G4", "G5", "G6", None
        ),
    )
