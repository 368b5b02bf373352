"""Made-up journeys: what the law puts first comes first, and what is there today is yesterday's, more what began,
less what ended.
"""

from __future__ import annotations

import pytest

from ragstone.simulator.council import Council
from ragstone.simulator.days import months_between
from ragstone.tables.schema import expectations, schema
from ragstone.tables.store import Store
from ragstone.values.periods import Month
from tests.integration.made_up import LAST, loaded, made

LONG = "DATE '9999-12-31'"

# Each gives the rows that are not as they should be.
ORDER = {
    "nobody is referred who is grown up, or long before birth": """
        SELECT * FROM ssd_cin_episodes JOIN ssd_person ON pers_person_id = cine_person_id
        WHERE cine_referral_date >= pers_dob + INTERVAL 18 YEAR OR cine_referral_date < pers_dob - 150""",
    "no child has two cases at a time": """
        SELECT * FROM ssd_cin_episodes AS a JOIN ssd_cin_episodes AS b
          ON a.cine_person_id = b.cine_person_id AND a.cine_referral_id < b.cine_referral_id
        WHERE b.cine_referral_date < coalesce(a.cine_close_date, {long})
          AND a.cine_referral_date < coalesce(b.cine_close_date, {long})""",
    "an assessment begins after the referral, and the case is not closed before it is authorised": """
        SELECT * FROM ssd_cin_assessments JOIN ssd_cin_episodes ON cine_referral_id = cina_referral_id
        WHERE cina_assessment_start_date < cine_referral_date
           OR coalesce(cina_assessment_auth_date, {long}) > coalesce(cine_close_date, {long})
           OR cine_referral_nfa = 'Y'""",
    "an enquiry lies within its case": """
        SELECT * FROM ssd_s47_enquiry JOIN ssd_cin_episodes ON cine_referral_id = s47e_referral_id
        WHERE s47e_s47_start_date < cine_referral_date
           OR coalesce(s47e_s47_end_date, {long}) > coalesce(cine_close_date, {long})""",
    "a conference comes after the enquiry that it came from, of the same child": """
        SELECT * FROM ssd_initial_cp_conference JOIN ssd_s47_enquiry ON s47e_s47_enquiry_id = icpc_s47_enquiry_id
        WHERE icpc_icpc_date < s47e_s47_start_date OR icpc_person_id <> s47e_person_id""",
    "a plan begins on the day of the conference that decided on it": """
        SELECT * FROM ssd_cp_plans JOIN ssd_initial_cp_conference ON icpc_icpc_id = cppl_icpc_id
        WHERE icpc_icpc_date <> cppl_cp_plan_start_date OR icpc_icpc_outcome_cp_flag <> 'Y'
           OR icpc_cp_plan_id <> cppl_cp_plan_id""",
    "every conference that decided on a plan has one": """
        SELECT * FROM ssd_initial_cp_conference ANTI JOIN ssd_cp_plans ON cppl_cp_plan_id = icpc_cp_plan_id
        WHERE icpc_icpc_outcome_cp_flag = 'Y'""",
    "a plan ends before its case is closed, and with childhood": """
        SELECT * FROM ssd_cp_plans JOIN ssd_cin_episodes ON cine_referral_id = cppl_referral_id
        JOIN ssd_person ON pers_person_id = cppl_person_id
        WHERE coalesce(cppl_cp_plan_end_date, {long}) > coalesce(cine_close_date, {long})
           OR cppl_cp_plan_end_date > pers_dob + INTERVAL 18 YEAR""",
    "no child has two plans at a time": """
        SELECT * FROM ssd_cp_plans AS a JOIN ssd_cp_plans AS b
          ON a.cppl_person_id = b.cppl_person_id AND a.cppl_cp_plan_id < b.cppl_cp_plan_id
        WHERE b.cppl_cp_plan_start_date < coalesce(a.cppl_cp_plan_end_date, {long})""",
    "a review is held while its plan lasts": """
        SELECT * FROM ssd_cp_reviews JOIN ssd_cp_plans ON cppl_cp_plan_id = cppr_cp_plan_id
        WHERE cppr_cp_review_date <= cppl_cp_plan_start_date
           OR cppr_cp_review_date > coalesce(cppl_cp_plan_end_date, {long})""",
    "a visit is made while the plan lasts": """
        SELECT * FROM ssd_visits JOIN ssd_cp_plans ON cppl_cp_plan_id = parent_id
        WHERE visit_type = 'CP' AND (visit_date < cppl_cp_plan_start_date
           OR visit_date > coalesce(cppl_cp_plan_end_date, {long}))""",
    "an episode of care ends where the next begins, or the child leaves care": """
        SELECT * FROM (SELECT *, lead(clae_cla_episode_start_date) OVER (
            PARTITION BY clae_cla_id ORDER BY clae_cla_episode_start_date) AS following FROM ssd_cla_episodes)
        WHERE (following IS NULL) <> (coalesce(clae_cla_episode_ceased_reason, '') <> 'X1')
           OR following <> clae_cla_episode_ceased_date""",
    "care begins once with S, after the referral and the birth, and ends by the eighteenth birthday": """
        SELECT * FROM ssd_cla_episodes JOIN ssd_cin_episodes ON cine_referral_id = clae_referral_id
        JOIN ssd_person ON pers_person_id = clae_person_id
        WHERE (clae_cla_episode_start_reason = 'S') <> (clae_cla_episode_start_date = clae_entered_care_date)
           OR clae_entered_care_date < greatest(cine_referral_date, pers_dob)
           OR clae_cla_episode_ceased_date > pers_dob + INTERVAL 18 YEAR
           OR coalesce(clae_cla_episode_ceased_date, {long}) > coalesce(cine_close_date, {long})""",
    "a placement lasts as long as its episodes": """
        SELECT * FROM ssd_cla_placement JOIN (
            SELECT clae_cla_placement_id, min(clae_cla_episode_start_date) AS began,
                   max(coalesce(clae_cla_episode_ceased_date, {long})) AS ended
            FROM ssd_cla_episodes GROUP BY 1) ON clae_cla_placement_id = clap_cla_placement_id
        WHERE began <> clap_cla_placement_start_date
           OR ended <> coalesce(clap_cla_placement_end_date, {long})""",
    "reviews and checks are of children in care on that day": """
        SELECT * FROM (SELECT clar_cla_person_id AS child, clar_cla_review_date AS day FROM ssd_cla_reviews
            UNION ALL SELECT clah_person_id, clah_health_check_date FROM ssd_cla_health
            UNION ALL SELECT miss_person_id, miss_missing_episode_start_date FROM ssd_missing) AS happened
        ANTI JOIN ssd_cla_episodes ON clae_person_id = child AND day >= clae_cla_episode_start_date
          AND day <= coalesce(clae_cla_episode_ceased_date, {long})""",
    "the steps to adoption follow each other": """
        SELECT * FROM ssd_permanence
        WHERE perm_adm_decision_date < perm_entered_care_date
           OR perm_placement_order_date < perm_adm_decision_date
           OR perm_matched_date < perm_adm_decision_date
           OR perm_placed_for_adoption_date < greatest(perm_matched_date, perm_placement_order_date)
           OR perm_permanence_order_date < perm_placed_for_adoption_date
           OR (perm_permanence_order_date IS NOT NULL AND perm_decision_reversed_date IS NOT NULL)""",
    "whoever left care adopted has the order of that day, and nobody else has one": """
        SELECT * FROM (
            SELECT * FROM ssd_cla_episodes WHERE clae_cla_episode_ceased_reason IN ('E11', 'E12')) AS left_care
        FULL JOIN (SELECT * FROM ssd_permanence WHERE perm_permanence_order_date IS NOT NULL) AS adopted
          ON perm_cla_id = clae_cla_id AND perm_permanence_order_date = clae_cla_episode_ceased_date
        WHERE perm_cla_id IS NULL OR clae_cla_id IS NULL""",
    "a plan for adoption that was given up went no further": """
        SELECT * FROM ssd_permanence
        WHERE perm_decision_reversed_date < greatest(
            perm_placement_order_date, perm_matched_date, perm_placed_for_adoption_date)""",
    "whoever moves lives in another district from that day on": """
        SELECT * FROM (SELECT *, lead(area) OVER home AS next_area, lead(from_date) OVER home AS next_from
            FROM person_area WINDOW home AS (PARTITION BY person_id ORDER BY from_date))
        WHERE next_area = area OR next_from <> until_date""",
    "a care leaver had been in care for thirteen weeks, and left at sixteen or later": """
        SELECT * FROM ssd_care_leavers ANTI JOIN (
            SELECT clae_person_id AS child, pers_dob + INTERVAL 16 YEAR AS sixteenth,
                   max(clae_cla_episode_ceased_date) AS ended, min(clae_entered_care_date) AS began
            FROM ssd_cla_episodes JOIN ssd_person ON pers_person_id = clae_person_id GROUP BY clae_cla_id, 1, 2
        ) ON child = clea_person_id AND ended >= sixteenth AND ended - began >= 91""",
    "a private fostering visit comes after the notification": """
        SELECT * FROM ssd_visits JOIN pf_arrangement ON arrangement_id = parent_id
        WHERE visit_type = 'PF' AND visit_date < notified_date""",
    "whoever holds a case holds it while it is open, one at a time": """
        SELECT * FROM (SELECT *, lead(invo_involvement_start_date) OVER (
            PARTITION BY invo_referral_id ORDER BY invo_involvement_start_date) AS following FROM ssd_involvements)
        JOIN ssd_cin_episodes ON cine_referral_id = invo_referral_id
        WHERE invo_involvement_start_date < cine_referral_date
           OR following < coalesce(invo_involvement_end_date, {long})
           OR coalesce(invo_involvement_end_date, {long}) > coalesce(cine_close_date, {long})""",
}

# Two ways of asking who is there, which give the same children on the last day of every month.
SAME = {
    "each child in care has one open episode and one open placement": (
        ("ssd_cla_episodes", "clae_person_id", "clae_cla_episode_start_date", "clae_cla_episode_ceased_date"),
        (
            "ssd_cla_placement",
            "clap_person_id",
            "clap_cla_placement_start_date",
            "clap_cla_placement_end_date",
        ),
    ),
}
# Whoever is in the first on the last day of a month is in the second too.
WITHIN = {
    "a child in care has an open case": (
        SAME["each child in care has one open episode and one open placement"][0],
        ("ssd_cin_episodes", "cine_person_id", "cine_referral_date", "cine_close_date"),
    ),
    "a child with a plan has an open case": (
        ("ssd_cp_plans", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),
        ("ssd_cin_episodes", "cine_person_id", "cine_referral_date", "cine_close_date"),
    ),
    "a child who seeks asylum is in care": (
        ("ssd_immigration_status", "immi_person_id", "immi_immigration_status_start_date",
         "immi_immigration_status_end_date"),
        ("ssd_cla_episodes", "clae_person_id", "clae_cla_episode_start_date", "clae_cla_episode_ceased_date"),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store()
    loaded(made(tmp_path_factory.mktemp("made up") / "w", (LAST,)), store)
    store.known_as()
    return store


@pytest.mark.parametrize("says", ORDER)
def test_every_journey_obeys_the_order_of_the_law(store: Store, says: str) -> None:
    assert store.duck.value(f"SELECT count(*) FROM ({ORDER[says].format(long=LONG)})") == 0


@pytest.mark.parametrize("name", [each.name for each in schema() if expectations(each.name).span])
def test_stock_and_flow_balance_in_every_month(store: Store, name: str) -> None:
    span = expectations(name).span
    assert span
    first, last = span
    council = Council(known_after=(LAST,))
    before = None
    for month in months_between(council.first, LAST):
        stock, began, ended = store.duck.run(
            f"""SELECT count(*) FILTER (WHERE {first} <= ? AND coalesce({last}, {LONG}) > ?),
                       count(*) FILTER (WHERE {first} BETWEEN ? AND ?),
                       count(*) FILTER (WHERE {last} BETWEEN ? AND ?) FROM {name}""",
            *[month.last_day] * 2, *[month.first_day, month.last_day] * 2,
        )[0]  # fmt: skip
        if before is not None:
            assert before + began - ended == stock, month
        before = stock


def _there(store: Store, where: tuple[str, str, str, str], month: Month) -> list[str]:
    table, child, begins, ends = where
    day = month.last_day
    rows = f"SELECT {child} FROM {table} WHERE {begins} <= ? AND coalesce({ends}, {LONG}) > ? ORDER BY 1"
    return [found for (found,) in store.duck.run(rows, day, day)]


@pytest.mark.parametrize("says", [*SAME, *WITHIN])
def test_tables_agree_about_who_is_there_at_the_end_of_every_month(store: Store, says: str) -> None:
    for month in months_between(Council(known_after=(LAST,)).first, LAST):
        one, other = (_there(store, where, month) for where in (SAME.get(says) or WITHIN[says]))
        assert set(one) <= set(other), month
        if says in SAME:
            assert one == other, month
            assert len(one) == len(set(one)), month
