"""The four figures that are counted, written as any cohort is, over the real vocabulary."""

from __future__ import annotations

from ragstone.sql.texts import names_read
from ragstone.values.cohorts import Cohort, CountEach
from ragstone.values.measures import DataPeriod, Kind
from ragstone.values.tables import View


def _cohort(
    name: str, kind: Kind, data_period: DataPeriod, text: str, each: CountEach | None = None
) -> Cohort:
    return Cohort(name, kind, data_period, text, False, each, 1, (), names_read(text))


QUESTIONS = (
    _cohort(
        "open on the snapshot day",
        Kind.STOCK,
        DataPeriod.SNAPSHOT,
        """SELECT e.cine_referral_id AS case_id, e.cine_person_id AS person_id, e.cine_referral_date AS from_date,
       e.cine_close_date AS until_date, 1 AS numerator, 0 AS denominator
FROM ssd_cin_episodes AS e""",
    ),
    _cohort(
        "referrals, year to date",
        Kind.FLOW,
        DataPeriod.YEAR_TO_DATE,
        """SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS on_date, 1 AS numerator, 0 AS denominator
FROM referral AS r""",
    ),
    _cohort(
        "referrals again, twelve months",
        Kind.FLOW,
        DataPeriod.ROLLING_12_MONTHS,
        """SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS on_date,
       CASE WHEN r.previous_on >= r.twelve_months_before THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM referral AS r""",
    ),
    _cohort(
        "children referred in twelve months",
        Kind.STOCK,
        DataPeriod.ROLLING_12_MONTHS,
        """SELECT r.person_id AS case_id, r.person_id, r.referred_on AS from_date, r.counts_until AS until_date,
       1 AS numerator, 1 AS denominator
FROM child_referred AS r""",
    ),
)

# The same children by plain rows, which the ledger takes together. The naive join counts these, whichever way
# the ledger goes: it has no other.
SWEPT = _cohort(
    "the same, by plain rows and the sweep",
    Kind.STOCK,
    DataPeriod.ROLLING_12_MONTHS,
    """SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS from_date, m.later AS until_date,
       1 AS numerator, 1 AS denominator
FROM referral AS r
JOIN months_on AS m ON m.day = r.referred_on AND m.months = 12""",
    CountEach.CHILD,
)
JOINED = {QUESTIONS[-1].measure: SWEPT}  # what the naive join counts in place of a question

# A child's days of referral in a chain, so that no two rows of a child overlap: what the sweep would find out.
CHAIN = View(
    "child_referred",
    "A day on which a child was referred, until the next one or for twelve months.",
    (),
    """SELECT q.person_id, q.referred_on, CASE WHEN q.next_on < y.later THEN q.next_on ELSE y.later END AS counts_until
FROM (SELECT d.person_id, d.referred_on,
             LEAD(d.referred_on) OVER (PARTITION BY d.person_id ORDER BY d.referred_on) AS next_on
      FROM (SELECT e.cine_person_id AS person_id, e.cine_referral_date AS referred_on
            FROM ssd_cin_episodes AS e
            GROUP BY e.cine_person_id, e.cine_referral_date) AS d) AS q
JOIN months_on AS y ON y.day = q.referred_on AND y.months = 12""",
    ("ssd_cin_episodes", "months_on"),
)
