-- A child counts from the referral until the case closes, and once while two cases overlap.
SELECT e.referral_id AS case_id, e.person_id, e.counts_from AS from_date, e.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM need_episode AS e
