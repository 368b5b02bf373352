SELECT r.referral_id, r.person_id, r.referred_on, d.previous_on, y.earlier AS twelve_months_before
FROM (SELECT MIN(e.cine_referral_id) AS referral_id, e.cine_person_id AS person_id, e.cine_referral_date AS referred_on
      FROM ssd_cin_episodes AS e
      GROUP BY e.cine_person_id, e.cine_referral_date, e.cine_referral_source_code) AS r
-- Two referrals on one day are not a referral again: the one before is looked for on an earlier day.
JOIN (SELECT q.person_id, q.referred_on, LAG(q.referred_on) OVER (PARTITION BY q.person_id ORDER BY q.referred_on) AS previous_on
      FROM (SELECT e.cine_person_id AS person_id, e.cine_referral_date AS referred_on
            FROM ssd_cin_episodes AS e
            GROUP BY e.cine_person_id, e.cine_referral_date) AS q) AS d
  ON d.person_id = r.person_id AND d.referred_on = r.referred_on
JOIN months_on AS y ON y.day = r.referred_on AND y.months = 12
