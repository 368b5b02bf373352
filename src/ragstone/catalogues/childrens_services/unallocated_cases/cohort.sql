-- An open case counts from its first day without an allocated worker until the next worker takes it on, or it closes.
SELECT g.referral_id AS case_id, g.person_id, g.began AS from_date, g.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM allocation_gap AS g
